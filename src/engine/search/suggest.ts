import type { Suggestion } from '#core/query/answers.ts';
import type { Archive } from '#core/query/archive.ts';
import type { Corpus } from '#core/query/corpus.ts';
import { numberedSeries } from '#core/query/meetings.ts';
import { byCodeUnit } from '#core/query/sort.ts';
import { fold } from '#core/text/fold.ts';
import type { RankedSearch } from './ranked-search.ts';

type Kind = Suggestion['kind'];

/** At most this share of the list goes to each kind, so that no kind pushes the others out. */
const QUOTAS: Readonly<Record<Kind, number>> = { person: 0.3, series: 0.3, term: 1, title: 0.4 };
const LONGEST = 60;

/** What the reader may mean: people, series, words and headlines that hold the text; else words near it. */
export function suggest(
  archive: Archive,
  ranked: RankedSearch,
  text: string,
  limit: number,
): Suggestion[] {
  const wanted = fold(text.trim()).slice(0, LONGEST);
  if (wanted === '' || limit <= 0) return [];
  const { corpus } = archive;
  const titles = quota(titleMatches(corpus, ranked, wanted), 'title', limit);
  const named = [
    ...quota(people(corpus, wanted), 'person', limit),
    ...quota(series(corpus, wanted), 'series', limit),
  ];
  const own = terms(archive, wanted, ranked);
  return [
    ...named,
    ...own.slice(0, Math.max(limit - named.length - titles.length, 0)),
    ...titles,
  ].slice(0, limit);
}

function quota(found: Suggestion[], kind: Kind, limit: number): Suggestion[] {
  return found.slice(0, Math.max(1, Math.floor(limit * QUOTAS[kind])));
}

function people({ columns }: Corpus, wanted: string): Suggestion[] {
  const codes = matching(columns.tables.people, wanted);
  const counts = new Map(codes.map((code) => [code, 0]));
  for (const code of columns.people.values) {
    const count = counts.get(code);
    if (count !== undefined) counts.set(code, count + 1);
  }
  return byCount(
    codes.map((code) => suggestion('person', columns.tables.people[code], counts.get(code) ?? 0)),
    wanted,
  );
}

/** Names of numbered series, each once. */
function series(corpus: Corpus, wanted: string): Suggestion[] {
  const counts = new Map<string, number>();
  for (const { name, counts: of } of numberedSeries(corpus)) {
    if (!fold(name).includes(wanted)) continue;
    counts.set(name, (counts.get(name) ?? 0) + of.reported + of.conveyed + of.mentioned);
  }
  return byCount(
    [...counts].map(([name, count]) => suggestion('series', name, count)),
    wanted,
  );
}

function terms({ corpus }: Archive, wanted: string, ranked: RankedSearch): Suggestion[] {
  const { terms: words, documents } = corpus.terms;
  const codes = matching(words, wanted).filter((code) => words[code] !== wanted);
  const found = byCount(
    codes.map((code) => suggestion('term', words[code], documents[code] ?? 0)),
    wanted,
  );
  return found.length > 0 ? found : near(corpus, ranked.completions(wanted, true));
}

/** Words that the forgiving index offers, most frequent first. */
function near(
  { terms: { terms: words, documents } }: Corpus,
  offered: readonly string[],
): Suggestion[] {
  const wanted = new Set(offered);
  const found: Suggestion[] = [];
  words.forEach((word, code) => {
    if (wanted.has(word)) found.push(suggestion('term', word, documents[code] ?? 0));
  });
  return byCount(found, '');
}

/** Headlines that hold the text, the most relevant first once the ranked index is there. */
function titleMatches(corpus: Corpus, ranked: RankedSearch, wanted: string): Suggestion[] {
  const holds = (at: number) => fold(corpus.articles[at]?.title.value ?? '').includes(wanted);
  const ordered = ranked.isBuilding ? [] : ranked.ranked(wanted, true).filter(holds);
  const numbers = ordered.length > 0 ? ordered : [...corpus.articles.keys()].filter(holds);
  return numbers.slice(0, 20).map((at) => suggestion('title', corpus.articles[at]?.title.value, 1));
}

function matching(table: readonly string[], wanted: string): number[] {
  const codes: number[] = [];
  table.forEach((value, code) => {
    if (fold(value).includes(wanted)) codes.push(code);
  });
  return codes;
}

function suggestion(kind: Kind, value: string | undefined, count: number): Suggestion {
  return { kind, value: value ?? '', count };
}

/** Those that begin with the text first, then by count. */
function byCount(found: Suggestion[], wanted: string): Suggestion[] {
  const isLater = ({ value }: Suggestion) => (fold(value).startsWith(wanted) ? 0 : 1);
  return found.sort(
    (a, b) => isLater(a) - isLater(b) || b.count - a.count || byCodeUnit(a.value, b.value),
  );
}
