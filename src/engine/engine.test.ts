import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Override } from '#core/overrides/overrides.ts';
import type { Filters } from '#core/query/filters.ts';
import { NO_FILTERS } from '#core/query/filters.ts';
import { fold } from '#core/text/fold.ts';
import { wordListBytes } from '../../.config/word-list.js';
import { CorpusEngine } from './engine.ts';
import type { ExportName, GivenFile, OpenRequest } from './protocol.ts';
import type { Readers } from './store/readers.ts';
import { READERS } from './store/readers.ts';

/** Property tests and whole corpora, also on a busy machine. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const words = wordListBytes();
const readers: Readers = {
  ...READERS,
  wordList: () => Promise.resolve(words),
  time: () => '2031-01-02T03:04:05.000Z',
};

const FOLDER = fileURLToPath(new URL('./fixtures/', import.meta.url));
/** Six invented pages of 2023: two sessions of one series, and crops from March to September. */
const FILES: readonly GivenFile[] = readdirSync(FOLDER)
  .filter((name) => name.startsWith('qingxi'))
  .sort()
  .map((name) => ({ name, blob: new Blob([readFileSync(FOLDER + name)]) }));

function request(files: readonly GivenFile[], overrides: readonly Override[] = []): OpenRequest {
  return { source: { kind: 'files', name: '青溪', files }, wordListUrl: '', overrides };
}

const filters = (patch: Partial<Filters>): Filters => ({ ...NO_FILTERS, ...patch });
const EXPORTS: readonly ExportName[] = [
  'articles.csv',
  'meetings.csv',
  'participants.csv',
  'sessions.csv',
  'demands.csv',
  'terms.csv',
  'people.csv',
  'trend.csv',
  'concordance.csv',
  'keyness.csv',
  'collocates.csv',
  'ngrams.csv',
  'texts.zip',
  'corpus.vrt',
  'proofs.csv',
];
const OPTIONS = {
  bom: true,
  terms: [],
  trendUnit: 'month',
  trendSeries: null,
  query: '防汛',
} as const;
const ALL_ARTICLES = {
  filters: NO_FILTERS,
  sort: 'order',
  descending: false,
  offset: 0,
  limit: 100,
} as const;

describe('an open corpus', () => {
  const engine = new CorpusEngine(readers);
  beforeAll(() => engine.call('open', request(FILES)));

  test('says what it is', async () => {
    const info = await engine.call('open', request(FILES));
    expect(info).toMatchObject({
      name: '青溪',
      files: 6,
      articles: 8,
      meetings: 2,
      partial: false,
      problems: [],
    });
    expect([info.first, info.last]).toEqual(['2023-03-01', '2023-09-05']);
    const ledger = info.series.find((one) => one.numbered);
    expect(ledger).toMatchObject({ lowest: 12, highest: 15, counts: { reported: 2, unseen: 2 } });
  });

  test('draws a lane with its gap and its pace', async () => {
    const { lanes, days, first, last } = await engine.call('meetings', { filters: NO_FILTERS });
    const lane = lanes[0];
    expect(lane?.sessions.map(({ ordinal, status }) => `${ordinal ?? ''} ${status}`)).toEqual([
      '12 reported',
      '13 unseen',
      '14 unseen',
      '15 reported',
    ]);
    expect(lane?.gaps).toEqual([
      { from: 13, to: 14, count: 2, earliest: '2023-03-01', latest: '2023-05-10' },
    ]);
    expect(lane?.cadence).toEqual([{ from: 12, to: 15, sessions: 3, days: 70 / 3 }]);
    expect(days.filter(({ pages }) => pages > 0).length).toBe(6);
    expect([first, last]).toEqual(['2023-03-01', '2023-09-06']);
  });

  test('a session mentioned from long ago is in the ledger and does not stretch the axis', async () => {
    const old = new CorpusEngine(readers);
    const blob = new Blob([readFileSync(`${FOLDER}mention-long-ago.txt`)]);
    await old.call('open', request([...FILES, { name: '2023-09-07.txt', blob }]));
    const { lanes, first } = await old.call('meetings', { filters: NO_FILTERS });
    const mentioned = lanes
      .flatMap(({ sessions }) => sessions)
      .find(({ ordinal }) => ordinal === 3);
    expect(mentioned).toMatchObject({ status: 'mentioned', dated: { day: '1953-04-02' } });
    expect(first).toBe('2023-03-01');
  });

  test('says what each reported session was about, by share of its sentences', async () => {
    const { lanes } = await engine.call('meetings', { filters: NO_FILTERS });
    const { agenda = [] } = lanes[0] ?? {};
    expect(agenda.map(({ ordinal }) => ordinal)).toEqual([12, 15]);
    for (const { shares } of agenda) {
      expect(shares[0]?.topic).toBe('disaster');
      expect(shares.every(({ share }) => share > 0 && share <= 1)).toBe(true);
    }
  });

  test('flags the sessions of a filter and keeps the ledger whole', async () => {
    const { lanes } = await engine.call('meetings', { filters: filters({ from: '2023-05-01' }) });
    expect(lanes[0]?.sessions.map(({ selected }) => selected)).toEqual([false, false, false, true]);
    expect(lanes[0]?.coverage.within).toMatchObject({
      inside: { total: 1 },
      straddling: { unseen: 2 },
      outside: { total: 1 },
    });
  });

  test('compares a session with the reported one before', async () => {
    const { lanes } = await engine.call('meetings', { filters: NO_FILTERS });
    const id = lanes[0]?.sessions[3]?.id ?? '';
    const detail = await engine.call('session', { id, filters: NO_FILTERS });
    const pair = await engine.call('sessionPair', { id, with: '' });
    expect(pair?.between?.unseen).toEqual([13, 14]);
    expect(pair?.people).toMatchObject({
      entries: ['卫长河'],
      common: ['钱一鸣', '周立新', '吴海生', '郑岳峰'],
      exits: [],
    });
    expect(pair?.phrases.kept.map(({ after }) => after.text)).toEqual(['以防为主、防抢结合']);
    expect(detail?.reportedBefore).toBe(lanes[0]?.sessions[0]?.id);
    expect(await engine.call('session', { id: 'none', filters: NO_FILTERS })).toBeNull();
  });

  test('finds every piece of one to four characters of every text, and nothing else', async () => {
    const { rows } = await engine.call('articles', ALL_ARTICLES);
    const details = await Promise.all(
      rows.map(({ id }) => engine.call('article', { id, search: '' })),
    );
    const zones = details.flatMap((one) =>
      one
        ? [
            fold(
              [one.article.kicker, one.article.title, one.article.subtitle, one.article.body]
                .map(({ value }) => value)
                .join('\n'),
            ),
          ]
        : [],
    );
    const piece = fc.tuple(fc.nat(zones.length - 1), fc.nat(500), fc.integer({ min: 1, max: 4 }));
    await fc.assert(
      fc.asyncProperty(piece, async ([at, from, length]) => {
        const zone = zones[at] ?? '';
        const wanted = zone.slice(from % zone.length, (from % zone.length) + length);
        if (/[\s"“”]/.test(wanted)) return;
        const found = await engine.call('articles', {
          ...ALL_ARTICLES,
          filters: filters({ search: wanted }),
        });
        const holding = rows
          .filter((_, number) => zones[number]?.includes(wanted))
          .map(({ id }) => id);
        expect(found.rows.map(({ id }) => id)).toEqual(holding);
      }),
      { numRuns: 300 },
    );
  });

  test('leads a hit back to the raw characters of the page', async () => {
    const { rows } = await engine.call('articles', {
      ...ALL_ARTICLES,
      filters: filters({ search: '莲藕' }),
    });
    const detail = await engine.call('article', { id: rows[0]?.id ?? '', search: '莲藕 农技员' });
    const found = detail?.hits.map(({ start, end }) => detail.raw.slice(start, end));
    expect(new Set(found)).toEqual(new Set(['莲藕', '农技员']));
  });

  test('counts a facet without its own clause', async () => {
    const wide = await engine.call('facets', { filters: filters({ search: '水库' }) });
    const narrow = await engine.call('facets', {
      filters: filters({ search: '水库', kinds: ['meeting_report'], people: ['卫长河'] }),
    });
    expect(narrow.articles).toBe(1);
    expect(narrow.people.find(({ value }) => value === '钱一鸣')?.count).toBe(2);
    expect(wide.articles).toBe(2);
    expect(wide.meetings).toBe(2);
    expect(wide.days.reduce((sum, { meetings }) => sum + meetings, 0)).toBe(2);
  });

  test('counts words and strings, and what the reader adds', async () => {
    const question = {
      filters: NO_FILTERS,
      sort: 'count',
      descending: true,
      singles: false,
      stopwords: false,
      pattern: '',
      extra: ['莲藕长势'],
      offset: 0,
      limit: 5,
    } as const;
    const view = await engine.call('terms', question);
    expect(view.rows.length).toBe(6);
    expect(view.rows.at(-1)).toMatchObject({
      term: '莲藕长势',
      count: 0,
      countString: 2,
      articles: 2,
    });
    const lotus = await engine.call('terms', { ...question, pattern: '莲藕', extra: [] });
    expect(lotus.rows[0]).toMatchObject({
      term: '莲藕',
      countString: 8,
      articles: 2,
      first: '2023-07-05',
      last: '2023-09-05',
    });
    const rising = await engine.call('terms', {
      ...question,
      descending: false,
      sort: 'count',
      extra: [],
      limit: 1000,
    });
    const falling = await engine.call('terms', { ...question, extra: [], limit: 1000 });
    expect(new Set(rising.rows.map(({ term }) => term))).toEqual(
      new Set(falling.rows.map(({ term }) => term)),
    );
    expect(rising.total).toBe(rising.rows.length);
  });

  test('does not count the credit at the head of a body', async () => {
    const view = await engine.call('dispersion', { filters: NO_FILTERS, term: '褚十全' });
    expect(view.strips.every(({ positions }) => positions.length === 0)).toBe(true);
    const found = await engine.call('articles', {
      ...ALL_ARTICLES,
      filters: filters({ search: '褚十全' }),
    });
    expect(found.total).toBe(8);
  });

  test('draws an empty month as a gap', async () => {
    const view = await engine.call('trend', {
      filters: NO_FILTERS,
      terms: ['莲藕'],
      unit: 'month',
      series: null,
    });
    expect(view.periods.map(({ label }) => label)).toEqual([
      '2023-03',
      '2023-04',
      '2023-05',
      '2023-06',
      '2023-07',
      '2023-08',
      '2023-09',
    ]);
    expect(view.lines[0]?.counts).toEqual([0, 0, 0, 0, 4, 0, 4]);
    expect(view.lines[0]?.rates[5]).toBeNull();
    expect(view.lines[0]?.rates[0]).toBe(0);
  });

  test('draws unseen sessions as gaps', async () => {
    const view = await engine.call('trend', {
      filters: NO_FILTERS,
      terms: ['水库'],
      unit: 'session',
      series: null,
    });
    expect(view.periods.map(({ label }) => label)).toEqual(['12', '13', '14', '15']);
    expect(view.lines[0]?.rates.map((rate) => rate === null)).toEqual([false, true, true, false]);
  });

  test('speaks of rise and fall from six months on', async () => {
    const whole = await engine.call('overview', { filters: NO_FILTERS });
    expect(whole.periodsFound).toBe(6);
    expect(whole.movers).toMatchObject({ before: '2023-03–2023-06', after: '2023-07–2023-09' });
    expect(whole.movers?.rising.every(({ logRatio }) => logRatio > 0)).toBe(true);
    expect(whole.latest.slice(0, 2).map(({ kind }) => kind)).toEqual([
      'meeting_report',
      'meeting_report',
    ]);
    const sums = whole.topicMonths.counts.flat().reduce((sum, count) => sum + count, 0);
    expect(sums).toBeLessThanOrEqual(whole.articles);
    const part = await engine.call('overview', { filters: filters({ to: '2023-06-30' }) });
    expect(part).toMatchObject({ movers: null, periodsFound: 4, periodsNeeded: 6 });
  });

  test('lists people with their sessions', async () => {
    const view = await engine.call('people', { filters: NO_FILTERS });
    expect(view.people.find(({ person }) => person === '钱一鸣')).toMatchObject({
      sessionsPresent: 2,
      sessionsChaired: 2,
      articles: 2,
    });
  });

  test('offers people, series, words and headlines', async () => {
    const offered = await engine.call('suggest', { text: '防汛', limit: 8 });
    expect(offered.some(({ kind }) => kind === 'series')).toBe(true);
    expect((await engine.call('suggest', { text: '钱', limit: 8 }))[0]).toMatchObject({
      kind: 'person',
      value: '钱一鸣',
    });
    expect(
      (await engine.call('suggest', { text: '莲藕丰收', limit: 8 })).some(
        ({ kind }) => kind === 'title',
      ),
    ).toBe(true);
    expect(await engine.call('suggest', { text: '  ', limit: 8 })).toEqual([]);
  });

  test('exports as many rows as it says, each file with its methods', async () => {
    const rows = await engine.call('rows', { filters: NO_FILTERS, options: OPTIONS });
    for (const name of EXPORTS) {
      const [table, methods] = await engine.call('export', {
        name,
        filters: NO_FILTERS,
        options: OPTIONS,
      });
      expect(table?.name).toBe(name);
      expect(methods?.name).toBe(name.replace(/\.\w+$/, '.methods.txt'));
      const text = new TextDecoder().decode(methods?.bytes);
      expect(text).toContain(`rows: ${rows[name]}\r\n`);
      expect(text).toContain('time: 2031-01-02T03:04:05.000Z\r\n');
    }
  });

  test('follows the filters in an export and says so', async () => {
    const asked = filters({ people: ['卫长河'], from: '2023-05-01' });
    const [table, methods] = await engine.call('export', {
      name: 'articles.csv',
      filters: asked,
      options: OPTIONS,
    });
    expect(new TextDecoder().decode(table?.bytes).split('#1').length - 1).toBeGreaterThan(0);
    expect(new TextDecoder().decode(methods?.bytes)).toContain(
      'filters: date=2023-05-01/ by session, undated exclude; people=卫长河\r\n',
    );
    expect((await engine.call('rows', { filters: asked, options: OPTIONS }))['sessions.csv']).toBe(
      4,
    );
  });

  test('is ranked in the end, and then sorts by relevance', async () => {
    for (let turn = 0; turn < 500 && (await engine.call('indexing', {})); turn++)
      await new Promise((resume) => setTimeout(resume, 5));
    expect(await engine.call('indexing', {})).toBe(false);
    const view = await engine.call('articles', {
      ...ALL_ARTICLES,
      sort: 'relevance',
      filters: filters({ search: '水库' }),
    });
    expect(view.rows.length).toBe(2);
    expect((await engine.call('suggest', { text: '水軍', limit: 5 })).length).toBeGreaterThan(0);
  });
});
