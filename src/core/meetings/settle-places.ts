import type { MeetingReading, Span } from '../model.ts';
import { fullPlace } from '../text/gazetteer.ts';
import type { PageInput } from './corpus-rows.ts';
import { placeByCorpus } from './corpus-places.ts';
import { jurisdiction } from './jurisdiction.ts';
import { placeOfPaper, spelledPlaces } from './paper-places.ts';
import { claimsIn, type PlaceClaim } from './place-claims.ts';
import { decide, isLocalLevel, type Decision, type Vote } from './weigh-places.ts';

export type SettledPlaces = ReadonlyMap<MeetingReading, Decision>;

type PageArticle = PageInput['articles'][number];

/** Weights of what is not in the words: the paper that printed the page, a place that the manifest gives. */
const BY_PAPER = 6;
const BY_MANIFEST = 100;
/** A place that another session of the article has in its name. */
const BY_NAME = 3;
/** The other articles of a page speak with part of their weight. */
const OF_PAGE = 0.5;
/** The same reason counts at most so often. */
const MOST_ALIKE = 3;

/** The place of every reading whose name says none, from its article, its page, the manifest and the whole corpus. */
export function settlePlaces(pages: readonly PageInput[]): SettledPlaces {
  const open = pages.filter((page) => page.articles.some((one) => one.meetings.some(isOpen)));
  const settled = new Map<MeetingReading, Decision>();
  if (open.length === 0) return settled;
  const spelled = spelledPlaces(pages);
  for (const page of open) settlePage(page, spelled, settled);
  placeByCorpus(pages, settled);
  return settled;
}

const isOpen = (reading: MeetingReading): boolean =>
  reading.place === '' && isLocalLevel(reading.level);

function settlePage(
  page: PageInput,
  spelled: ReadonlyMap<string, string>,
  settled: Map<MeetingReading, Decision>,
): void {
  const claims = claimsIn(page.text, spelled);
  const given = votesOfIssue(page, spelled);
  const owners = claims.map((claim) => ownerOf(page, claim));
  const wires = new Set(owners.filter((at, i) => at >= 0 && claims[i]?.reach === 'wire'));
  page.articles.forEach((article, at) => {
    const open = article.meetings.filter(isOpen);
    if (open.length === 0) return;
    const own = claims.filter((_, i) => owners[i] === at);
    const others = wires.has(at)
      ? []
      : claims.filter(
          (claim, i) => owners[i] !== at && claim.reach === 'page' && !wires.has(owners[i] ?? -1),
        );
    const votes = [
      ...given,
      ...namedIn(article, page.meta.file),
      ...votesOf(own, 'text', 1, page.meta.file),
      ...votesOf(others, 'page', OF_PAGE, page.meta.file),
    ];
    for (const reading of open) settled.set(reading, decide(votes, reading.level));
  });
}

/** The manifest's own column `place`, and the place that the paper's name says. */
function votesOfIssue(page: PageInput, spelled: ReadonlyMap<string, string>): Vote[] {
  const { source, extra, file } = page.meta;
  const column = Object.hasOwn(extra, 'place') ? (extra['place'] ?? '').trim() : '';
  const place = fullPlace(column) || jurisdiction(column) || (spelled.get(column) ?? '');
  const paper = placeOfPaper(source, spelled);
  const vote = { from: 'manifest' as const, file, span: null };
  return [
    ...(place === '' ? [] : [{ ...vote, place, words: column, weight: BY_MANIFEST }]),
    ...(paper === '' ? [] : [{ ...vote, place: paper, words: source, weight: BY_PAPER }]),
  ];
}

function namedIn(article: PageArticle, file: string): Vote[] {
  return article.meetings.flatMap((one) =>
    one.place === '' || one.place === '中国' || one.evidence === 'mentioned'
      ? []
      : [
          {
            place: one.place,
            from: 'text' as const,
            words: one.seriesAsWritten,
            file,
            span: { start: one.start, end: one.end },
            weight: BY_NAME,
          },
        ],
  );
}

function votesOf(
  claims: readonly PlaceClaim[],
  from: 'text' | 'page',
  share: number,
  file: string,
): Vote[] {
  const times = new Map<string, number>();
  return claims.flatMap((claim) => {
    const kind = `${claim.cue} ${claim.place}`;
    const seen = (times.get(kind) ?? 0) + 1;
    times.set(kind, seen);
    if (seen > MOST_ALIKE) return [];
    const { place, words, start, end } = claim;
    return [{ place, from, words, file, span: { start, end }, weight: claim.weight * share }];
  });
}

/** Number of the article that a claim's words stand in, -1 for what is in none. */
function ownerOf(page: PageInput, { start, end }: Span): number {
  return page.articles.findIndex(({ reading }) =>
    reading.parts.some((part) => part.start <= start && end <= part.end),
  );
}
