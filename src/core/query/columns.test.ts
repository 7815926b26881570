import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Article, Day, Evidence, Meeting } from '../model.ts';
import { isoOf } from '../text/dates.ts';
import { EMPTY } from '../text/mapped.ts';
import { bitsetOf } from './bitset.ts';
import { buildColumns } from './columns.ts';
import { fromBuffer, toBuffer } from './columns-buffer.ts';
import { isKeptWithout, select } from './crossfilter.ts';
import type { FilterField, Filters } from './filters.ts';
import { NO_FILTERS, without } from './filters.ts';
import { KINDS, TOPICS } from './kinds.ts';

/** Property tests and whole corpora, also on a busy machine. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const SERIES = ['甲省/防汛/1', '乙市/绿化/1', '丙县/春耕/1'];
const PEOPLE = ['钱一鸣', '孙二白', '周三立', '吴四海'];
const LEVELS = ['省', '市', '县'];
const PLACES = ['甲省', '乙市', ''];
const SOURCES = ['甲省日报', '乙市晚报', ''];

const day: fc.Arbitrary<Day> = fc.integer({ min: 19000, max: 19060 }).map(isoOf);
const dated = fc.oneof(
  day.map((one) => ({ day: one, earliest: one, latest: one, basis: ['text'] as const })),
  fc.tuple(fc.option(day), fc.option(day)).map(([earliest, latest]) => ({
    day: null,
    earliest,
    latest,
    basis: ['unknown'] as const,
  })),
);

/** An article with random columns and no text. */
function articleOf(number: number): fc.Arbitrary<Article> {
  return fc
    .record({
      kind: fc.constantFrom(...KINDS),
      dated,
      published: fc.option(day),
      source: fc.constantFrom(...SOURCES),
      main: fc.option(fc.constantFrom(...TOPICS)),
      topics: fc.uniqueArray(fc.constantFrom(...TOPICS), { maxLength: 3 }),
      characters: fc.nat(3000),
    })
    .map(({ kind, dated: when, published, source, main, topics, characters }) => ({
      ...TEXTLESS,
      id: `p${number}.txt#1`,
      order: 1,
      kind,
      meta: { ...META, file: `p${number}.txt`, published, source },
      dated: when,
      topics: { main, shares: topics.map((topic) => ({ topic, share: 0.25, words: [] })) },
      characters,
    }));
}

const META = {
  file: '',
  published: null,
  publishedBasis: 'unknown',
  source: '',
  page: '',
  url: '',
  title: '',
  extra: {},
} as const;
const TEXTLESS: Omit<
  Article,
  'id' | 'order' | 'kind' | 'meta' | 'dated' | 'topics' | 'characters'
> = {
  parts: [],
  section: EMPTY,
  kicker: EMPTY,
  title: EMPTY,
  subtitle: EMPTY,
  captions: [],
  body: EMPTY,
  agency: '',
  reporters: [],
  correspondents: [],
  photographers: [],
  warnings: [],
  datelineDate: null,
  meetingIds: [],
};

const participation = fc.constantFrom(...PEOPLE).map((person) => ({
  start: 0,
  end: 0,
  person,
  asWritten: person,
  office: '',
  role: '出席' as const,
  position: 1,
  venue: '',
}));

/** A meeting that one of `count` articles speaks of. */
function meetingOf(count: number): fc.Arbitrary<Meeting> {
  return fc
    .record({
      article: fc.nat(Math.max(count - 1, 0)),
      seriesId: fc.constantFrom(...SERIES),
      level: fc.constantFrom(...LEVELS),
      place: fc.constantFrom(...PLACES),
      evidence: fc.constantFrom<Evidence>('reported', 'conveyed', 'mentioned'),
      ordinal: fc.integer({ min: 1, max: 9 }),
      participants: fc.array(participation, { maxLength: 3 }),
    })
    .map(({ article, seriesId, ordinal, ...rest }) => ({
      ...READING,
      ...rest,
      seriesId,
      ordinal,
      sessionId: `${seriesId}/${ordinal}`,
      articleId: `p${article}.txt#1`,
      file: `p${article}.txt`,
    }));
}

const READING = {
  start: 0,
  end: 0,
  series: '防汛会议',
  seriesAsWritten: '防汛会议',
  placeBasis: 'text',
  bodyType: '',
  term: null,
  yearLabel: null,
  partOf: '',
  written: null,
  groups: [],
  format: '',
  venue: '',
  jointWith: [],
  group: null,
  quote: '',
  rule: '',
  run: 1,
  dated: { day: null, earliest: null, latest: null, basis: ['unknown'] },
  dateEnd: null,
  partDate: null,
  conveys: [],
} as const;

/** Articles with the meetings that they speak of. */
const corpusRows = fc.nat(25).chain((count) =>
  fc.record({
    articles: fc.tuple(...Array.from({ length: count }, (_, number) => articleOf(number))),
    meetings: count === 0 ? fc.constant([]) : fc.array(meetingOf(count), { maxLength: 20 }),
  }),
);

const some = <T>(values: readonly T[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });

/** Filters that now and then name what the corpus does not have. */
const anyFilters: fc.Arbitrary<Filters> = fc
  .record({
    from: fc.option(day),
    to: fc.option(day),
    dateBy: fc.constantFrom('session' as const, 'published' as const),
    undated: fc.constantFrom('exclude' as const, 'overlap' as const, 'only' as const),
    topics: some(TOPICS),
    topicMode: fc.constantFrom('main' as const, 'any' as const),
    series: some([...SERIES, '没有/1']),
    kinds: some(KINDS),
    levels: some(LEVELS),
    places: some(['甲省', '乙市']),
    people: some([...PEOPLE, '无此人']),
    sources: some(SOURCES.filter((source) => source !== '')),
    reprints: fc.constantFrom('all' as const, 'once' as const),
  })
  .map((filters) => ({ ...NO_FILTERS, ...filters }));

const FIELDS: readonly FilterField[] = [
  'date',
  'topics',
  'series',
  'kinds',
  'levels',
  'places',
  'people',
  'sources',
  'search',
  'reprints',
];

/** The same clauses, article by article, from the models. */
function isKeptSlowly(
  filters: Filters,
  article: Article,
  all: readonly Meeting[],
  isHit: boolean,
  isCounted: boolean,
): boolean {
  const meetings = all.filter((meeting) => meeting.articleId === article.id);
  const meets = (wanted: readonly string[], values: readonly string[]) =>
    wanted.length === 0 || wanted.some((value) => values.includes(value));
  const about = [article.topics.main, ...article.topics.shares.map(({ topic }) => topic)];
  const topics = filters.topicMode === 'main' ? [article.topics.main] : about;
  return (
    isInRange(filters, article) &&
    meets(
      filters.topics,
      topics.filter((topic) => topic !== null),
    ) &&
    meets(filters.kinds, [article.kind]) &&
    meets(filters.sources, [article.meta.source]) &&
    meets(
      filters.series,
      meetings.map(({ seriesId }) => seriesId),
    ) &&
    meets(
      filters.levels,
      meetings.map(({ level }) => level),
    ) &&
    meets(
      filters.places,
      meetings.map(({ place }) => place),
    ) &&
    meets(
      filters.people,
      meetings.flatMap(({ participants }) => participants.map(({ person }) => person)),
    ) &&
    (filters.search === '' || isHit) &&
    (filters.reprints === 'all' || isCounted)
  );
}

function isInRange({ from, to, dateBy, undated }: Filters, { dated, meta }: Article): boolean {
  if (from === null && to === null && undated !== 'only') return true;
  const day = dateBy === 'session' ? dated.day : meta.published;
  if (day !== null) return undated !== 'only' && (from ?? '') <= day && day <= (to ?? '9999');
  if (undated === 'exclude') return false;
  if (dateBy === 'published') return true;
  return (dated.latest ?? '9999') >= (from ?? '') && (dated.earliest ?? '') <= (to ?? '9999');
}

test('a selection holds the same articles as a plain filter over the models', () => {
  fc.assert(
    fc.property(
      corpusRows,
      anyFilters,
      fc.array(fc.nat(25)),
      fc.array(fc.nat(25)),
      fc.boolean(),
      ({ articles, meetings }, filters, hits, copies, isSearch) => {
        const asked = isSearch ? { ...filters, search: '汛' } : filters;
        const columns = buildColumns(articles, [], meetings);
        const found = hits.filter((at) => at < articles.length);
        const selection = select(columns, asked, {
          hits: bitsetOf(articles.length, found),
          counted: Uint8Array.from(articles, (_, at) => (copies.includes(at) ? 0 : 1)),
        });
        const wanted = articles.flatMap((article, at) =>
          isKeptSlowly(asked, article, meetings, found.includes(at), !copies.includes(at))
            ? [at]
            : [],
        );
        expect([...selection.articles]).toEqual(wanted);
      },
    ),
    { numRuns: 1000 },
  );
});

test('a field is left open exactly as if its clause were not set', () => {
  fc.assert(
    fc.property(
      corpusRows,
      anyFilters,
      fc.constantFrom(...FIELDS),
      fc.array(fc.nat(25)),
      ({ articles, meetings }, filters, field, copies) => {
        const columns = buildColumns(articles, [], meetings);
        const counted = Uint8Array.from(articles, (_, at) => (copies.includes(at) ? 0 : 1));
        const selection = select(columns, filters, { hits: null, counted });
        const open = select(columns, without(filters, field), { hits: null, counted });
        const kept = articles.flatMap((_, at) => (isKeptWithout(selection, field, at) ? [at] : []));
        expect(kept).toEqual([...open.articles]);
      },
    ),
    { numRuns: 1000 },
  );
});

test('no filters keep every article', () => {
  fc.assert(
    fc.property(corpusRows, ({ articles, meetings }) => {
      const selection = select(buildColumns(articles, [], meetings), NO_FILTERS, {
        hits: null,
        counted: null,
      });
      expect(selection.articles.length).toBe(articles.length);
    }),
  );
});

test('columns come back from a buffer as they went in', () => {
  fc.assert(
    fc.property(corpusRows, ({ articles, meetings }) => {
      const columns = buildColumns(articles, [], meetings);
      expect(fromBuffer(toBuffer(columns))).toEqual(columns);
    }),
    { numRuns: 300 },
  );
});

test('a buffer of another version, a short one and a foreign one are refused', () => {
  const buffer = toBuffer(buildColumns([], [], []));
  const other = buffer.slice(0);
  new Uint32Array(other, 0, 2)[1] = 99;
  expect(fromBuffer(other)).toBeNull();
  expect(fromBuffer(buffer.slice(0, 20))).toBeNull();
  expect(fromBuffer(new ArrayBuffer(64))).toBeNull();
});
