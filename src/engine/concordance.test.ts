import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test, vi } from 'vitest';
import type { Override } from '#core/overrides/overrides.ts';
import type { ConcordanceQuestion } from '#core/query/concordance-answers.ts';
import { NO_FILTERS } from '#core/query/filters.ts';
import { WHOLE, type Lens } from '#core/query/lens.ts';
import { wordListBytes } from '../../.config/word-list.js';
import { CorpusEngine } from './engine.ts';
import { READERS } from './store/readers.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const words = wordListBytes();
const FOLDER = fileURLToPath(new URL('./fixtures/', import.meta.url));
const NAMES = readdirSync(FOLDER).filter((name) => name.startsWith('qingxi'));
const raw = new Map(NAMES.map((name) => [name, readFileSync(FOLDER + name, 'utf8')]));
const engine = new CorpusEngine({ ...READERS, wordList: () => Promise.resolve(words) });

beforeAll(() =>
  engine.call('open', {
    source: {
      kind: 'files',
      name: '青溪',
      files: NAMES.map((name) => ({ name, blob: new Blob([raw.get(name) ?? '']) })),
    },
    wordListUrl: '',
    overrides: [],
  }),
);

const QUESTION: ConcordanceQuestion = {
  filters: NO_FILTERS,
  lens: WHOLE,
  query: '堤防',
  sort: ['place'],
  descending: false,
  sample: null,
  seed: 1,
  width: 20,
  marks: 'all',
  offset: 0,
  limit: 10_000,
};
const ask = (patch: Partial<ConcordanceQuestion>) =>
  engine.call('concordance', { ...QUESTION, ...patch });
const TABLE = {
  filters: NO_FILTERS,
  sort: 'count',
  descending: true,
  singles: true,
  stopwords: true,
  pattern: '',
  extra: [],
  offset: 0,
  limit: 10_000,
} as const;
const table = (lens: Lens) => engine.call('terms', { ...TABLE, lens });

test('a line is the text around the node, and its span the node in the raw file', async () => {
  const { lines } = await ask({ query: '会议' });
  expect(lines.length).toBeGreaterThan(5);
  for (const { file, left, node, right, span } of lines) {
    expect(node).toBe('会议');
    const text = raw.get(file) ?? '';
    expect(text.slice(span.start, span.end).replaceAll(/\s/g, '')).toBe(node);
    expect(left.length).toBeLessThanOrEqual(20);
    expect(right.length).toBeLessThanOrEqual(20);
  }
});

test('the lines of a string are as many as the table counts, those of a word too', async () => {
  const { rows } = await table(WHOLE);
  for (const { term, count, countString } of rows.slice(0, 60)) {
    expect((await ask({ query: `"${term}"` })).total).toBe(countString);
    expect((await ask({ query: `="${term}"` })).total).toBe(count);
  }
});

test('headlines and running text make up the whole, count by count', async () => {
  const [all, headline, body] = await Promise.all(
    (['all', 'headline', 'body'] as const).map((zone) => table({ zone, speaker: null })),
  );
  if (!all || !headline || !body) throw new Error('no tables');
  expect(headline.tokens + body.tokens).toBe(all.tokens);
  expect(headline.characters + body.characters).toBe(all.characters);
  const counts = (rows: typeof all.rows) => new Map(rows.map((row) => [row.term, row]));
  const [head, text] = [counts(headline.rows), counts(body.rows)];
  for (const { term, count, countString } of all.rows) {
    expect((head.get(term)?.count ?? 0) + (text.get(term)?.count ?? 0)).toBe(count);
    const strings = [head, text].map((rows) => rows.get(term)?.countString);
    if (strings.every((one) => one !== undefined))
      expect((strings[0] ?? 0) + (strings[1] ?? 0)).toBe(countString);
  }
});

test('the words of a speaker are those of his or her requirements', async () => {
  const exported = await engine.call('export', {
    name: 'demands.csv',
    filters: NO_FILTERS,
    options: { bom: false, terms: [], trendUnit: 'month', trendSeries: null },
  });
  const csv = new TextDecoder().decode(exported[0]?.bytes);
  const speaker = csv.split('\r\n')[1]?.split(',')[1] ?? '';
  const lens = { zone: 'all', speaker } as const;
  const said = await ask({ query: `speaker:${speaker}` });
  expect(said.total).toBeGreaterThan(0);
  expect(said.lines.every((line) => line.speaker === speaker)).toBe(true);
  const spoken = await ask({ query: '要', lens });
  expect(spoken.total).toBe((await ask({ query: `speaker:${speaker} 要` })).total);
  const [own, whole] = [await table(lens), await table(WHOLE)];
  expect(own.characters).toBeGreaterThan(0);
  expect(own.characters).toBeLessThan(whole.characters);
});

test('a query over articles keeps the places of both strings', async () => {
  const both = await ask({ query: '会议 -堤防' });
  const holding = new Set((await ask({ query: '堤防' })).lines.map(({ articleId }) => articleId));
  expect(
    both.lines.every(({ articleId, node }) => node === '会议' && !holding.has(articleId)),
  ).toBe(true);
  expect((await ask({ query: '(' })).problem).toMatchObject({ fault: 'operand_missing' });
});

test('lines are sorted by their neighbours, and a sample is the same for the same seed', async () => {
  const { lines } = await ask({ query: '会议', sort: ['R1', 'R2'] });
  const firsts = lines.map(({ right }) => right.slice(0, 1));
  const groups = firsts.filter((one, at) => one !== firsts[at - 1]);
  expect(groups.length).toBeLessThan(firsts.length);
  const dated = await ask({ query: '会议', sort: ['date'], descending: true });
  const days = dated.lines.map(({ day }) => day ?? '');
  expect(days).toEqual(days.toSorted().reverse());
  const draw = async (seed: number) =>
    (await ask({ query: '会议', sample: 4, seed })).lines.map(({ span }) => span.start);
  expect(await draw(7)).toEqual(await draw(7));
  expect(await draw(7)).toHaveLength(4);
  expect([await draw(8), await draw(9), await draw(10)]).not.toEqual([
    await draw(7),
    await draw(7),
    await draw(7),
  ]);
});

test('a mark stays on its line, belongs to its query, and reads nothing again', async () => {
  const info = await engine.call('override', { overrides: [] });
  const first = (await ask({ query: '会议' })).lines[0];
  if (!first) throw new Error('no line');
  const mark: Override = {
    kind: 'line_mark',
    query: '会议',
    article: first.articleId,
    span: `${first.span.start}-${first.span.end}`,
    value: 'struck',
    reason: '',
    at: '2031-01-02',
  };
  expect(await engine.call('override', { overrides: [mark] })).toBe(info);
  const struck = await ask({ query: '会议' });
  expect(struck.lines[0]?.mark).toBe('struck');
  expect(struck.struck).toBe(1);
  const left = await ask({ query: '会议', marks: 'unstruck' });
  expect([left.shown, left.total]).toEqual([struck.shown - 1, struck.total]);
  expect((await ask({ query: '"会议"' })).struck).toBe(0);
});
