/** Each field of an article with its characters and its rule. */
import { readDateline } from '../meetings/dateline.ts';
import type { Article, ArticleReading, MappedText, Meeting, Span } from '../model.ts';
import { rawHull } from '../text/mapped.ts';
import type { ArticleField, ArticleProof } from './proof.ts';
import type { Rule } from './rules.ts';

/** How one value of a field is known. */
interface Found {
  readonly spans: readonly Span[];
  readonly rule: Rule;
}

interface FieldRule {
  readonly field: ArticleField;
  readonly values: (article: Article) => readonly string[];
  readonly find: (article: Article, value: string, page: Page) => Found;
}

/** What stands around the article: its raw page, and the session that it reports. */
interface Page {
  readonly raw: string;
  readonly reported: Meeting | undefined;
}

const text = (value: string | null): readonly string[] =>
  value === null || value === '' ? [] : [value];

/** Share of the sentences from which an article speaks mostly of its main topic. */
const MOST = 0.5;
/** Topic words that are shown with their place. */
const SHOWN_WORDS = 6;

const FIELDS: readonly FieldRule[] = [
  { field: 'title', values: ({ title }) => text(title.value), find: titleFound },
  headline('kicker'),
  headline('subtitle'),
  headline('section'),
  { field: 'agency', values: ({ agency }) => text(agency), find: nameFound },
  { field: 'reporters', values: ({ reporters }) => reporters, find: nameFound },
  { field: 'correspondents', values: ({ correspondents }) => correspondents, find: nameFound },
  { field: 'photographers', values: ({ photographers }) => photographers, find: nameFound },
  { field: 'dateline_date', values: ({ datelineDate }) => text(datelineDate), find: datelineFound },
  { field: 'filed_under', values: ({ dated }) => text(dated.day), find: filedFound },
  { field: 'main_topic', values: ({ topics }) => text(topics.main), find: topicFound },
  {
    field: 'kind',
    values: ({ kind }) => [kind],
    find: ({ kind }) => ({ spans: [], rule: `kind:${kind}` }),
  },
];

/** Proofs of an article; `meetings` are the readings of its sessions, `raw` the decoded file. */
export function articleProofs(
  article: Article,
  meetings: readonly Meeting[],
  raw: string,
): ArticleProof[] {
  const page = { raw, reported: meetings.find(({ evidence }) => evidence === 'reported') };
  return FIELDS.flatMap(({ field, values, find }) =>
    values(article).map((value) => ({ field, value, ...find(article, value, page) })),
  );
}

/** How many proofs an article has, without looking for their characters. */
export function countArticleProofs(article: Article): number {
  return FIELDS.reduce((sum, { values }) => sum + values(article).length, 0);
}

const hullOf = (mapped: MappedText): readonly Span[] => {
  const hull = rawHull(mapped, 0, mapped.value.length);
  return hull === null ? [] : [hull];
};

function headline(field: 'kicker' | 'subtitle' | 'section'): FieldRule {
  return {
    field,
    values: (article) => text(article[field].value),
    find: (article) => ({ spans: hullOf(article[field]), rule: `head:${field}` }),
  };
}

function titleFound({ title, warnings }: Article): Found {
  const rule = warnings.includes('not_split')
    ? 'head:unsplit'
    : warnings.includes('headline_apart')
      ? 'head:apart'
      : 'head:title';
  return { spans: hullOf(title), rule };
}

/** A part of an article's text that a name may stand in, with the rule that reads names there. */
interface Place {
  readonly mapped: MappedText;
  readonly from: number;
  readonly to: number;
  readonly rule: Rule;
}

const LEAD = 120;
const TAIL = 80;

/** Where names of authors stand, in the order in which they are looked for. */
function placesOf(article: ArticleReading): Place[] {
  const { body, captions } = article;
  const end = body.value.length;
  return [
    { mapped: body, from: 0, to: Math.min(LEAD, end), rule: 'byline:lead' },
    { mapped: body, from: Math.max(0, end - TAIL), to: end, rule: 'byline:end' },
    ...captions.map((mapped): Place => ({
      mapped,
      from: 0,
      to: mapped.value.length,
      rule: 'byline:caption',
    })),
  ];
}

/** Offsets of a name in a text; one of two characters may be set wide (丁 一). */
function nameIn(region: string, name: string): Span | null {
  for (const form of [name, [...name].join(' '), [...name].join('\u3000')]) {
    const start = region.indexOf(form);
    if (start >= 0) return { start, end: start + form.length };
  }
  return null;
}

/** A byline on a line of its own comes first, then those within the texts. */
function nameFound(article: Article, name: string, { raw }: Page): Found {
  for (const { role, start, end } of article.parts) {
    const at = role === 'byline' ? nameIn(raw.slice(start, end), name) : null;
    if (at !== null)
      return { spans: [{ start: start + at.start, end: start + at.end }], rule: 'byline:line' };
  }
  for (const { mapped, from, to, rule } of placesOf(article)) {
    const at = nameIn(mapped.value.slice(from, to), name);
    const span = at === null ? null : rawHull(mapped, from + at.start, from + at.end);
    if (span !== null) return { spans: [span], rule };
  }
  return { spans: [], rule: 'byline:other' };
}

function datelineFound(article: Article): Found {
  const written = readDateline(article);
  const spans = written === null ? [] : [{ start: written.start, end: written.end }];
  return { spans, rule: 'dateline:lead' };
}

/** Why the article stands under its day: the session it reports, its own dateline, its issue, its page. */
function filedFound(article: Article, day: string, { reported }: Page): Found {
  const { dated } = article;
  if (dated.basis.includes('user')) return { spans: [], rule: 'filed:user' };
  if (reported !== undefined && (reported.partDate ?? reported.dated.day) === day) {
    const { written } = reported;
    const spans = written === null ? [] : [{ start: written.start, end: written.end }];
    return { spans, rule: 'filed:session' };
  }
  if (article.datelineDate === day) return { ...datelineFound(article), rule: 'filed:dateline' };
  return { spans: [], rule: article.meta.published === day ? 'filed:issue' : 'filed:page' };
}

/** The words that made the main topic, each where it stands first. */
function topicFound(article: Article): Found {
  const { main, shares } = article.topics;
  const share = shares.find(({ topic }) => topic === main);
  const texts = [article.title, article.kicker, article.subtitle, article.body];
  const spans = (share?.words.slice(0, SHOWN_WORDS) ?? []).flatMap((word) => {
    for (const mapped of texts) {
      const at = mapped.value.indexOf(word);
      const span = at < 0 ? null : rawHull(mapped, at, at + word.length);
      if (span !== null) return [span];
    }
    return [];
  });
  return { spans, rule: (share?.share ?? 0) >= MOST ? 'topic:most' : 'topic:part' };
}
