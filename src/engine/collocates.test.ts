import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { beforeAll, expect, test, vi } from 'vitest';
import { NO_FILTERS } from '#core/query/filters.ts';
import { WHOLE } from '#core/query/lens.ts';
import { wordListBytes } from '../../.config/word-list.js';
import { CorpusEngine } from './engine.ts';
import type { ExportName } from './protocol.ts';
import { READERS } from './store/readers.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const words = wordListBytes();
const FOLDER = fileURLToPath(new URL('./fixtures/', import.meta.url));
const NAMES = readdirSync(FOLDER).filter((name) => name.startsWith('qingxi'));
const engine = new CorpusEngine({ ...READERS, wordList: () => Promise.resolve(words) });

beforeAll(() =>
  engine.call('open', {
    source: {
      kind: 'files',
      name: '青溪',
      files: NAMES.map((name) => ({ name, blob: new Blob([readFileSync(FOLDER + name)]) })),
    },
    wordListUrl: '',
    overrides: [],
  }),
);

async function text(name: ExportName, query = ''): Promise<string> {
  const options = { bom: false, terms: [], trendUnit: 'month', trendSeries: null, query } as const;
  const [file] = await engine.call('export', { name, filters: NO_FILTERS, options });
  return new TextDecoder().decode(file?.bytes);
}

type Row = Readonly<Record<string, string>>;

async function rows(name: ExportName, query = ''): Promise<Row[]> {
  const csv = await text(name, query);
  return Papa.parse<Row>(csv, { header: true, skipEmptyLines: true }).data;
}

/** Sentences of the vertical format as lists of words. */
async function sentences(): Promise<string[][]> {
  const found: string[][] = [];
  for (const line of (await text('corpus.vrt')).split('\n'))
    if (line === '<s>') found.push([]);
    else if (line.endsWith('\tw')) found.at(-1)?.push(line.slice(0, -2));
  return found;
}

const COLUMNS: readonly (readonly [ExportName, string])[] = [
  [
    'collocates.csv',
    'node collocate window count_together count_node count_collocate tokens logdice g2 t mi',
  ],
  ['ngrams.csv', 'ngram n count articles folded_into'],
  [
    'keyness.csv',
    'term count_a tokens_a articles_a count_b tokens_b articles_b g2 log_ratio lrc p m',
  ],
  ['concordance.csv', 'left node right file span article_id date session_id speaker zone mark'],
];

test.each(COLUMNS)('%s has the columns of the contract', async (name, columns) => {
  expect((await text(name, '=防汛')).split('\r\n')[0]).toBe(columns.replaceAll(' ', ','));
});

test('collocates are those of a plain count over the sentences', async () => {
  const NODE = '水库';
  const expected = new Map<string, number>();
  for (const sentence of await sentences())
    sentence.forEach((word, at) => {
      const near = sentence.slice(Math.max(0, at - 5), at + 6).includes(NODE);
      if (near && word !== NODE) expected.set(word, (expected.get(word) ?? 0) + 1);
    });
  const found = await rows('collocates.csv', `=${NODE}`);
  const counts = found.map((row) => [row['collocate'], Number(row['count_together'])] as const);
  expect(new Map(counts)).toEqual(expected);
  expect(found.length).toBeGreaterThan(20);
  for (const row of found) {
    const [together, node, collocate] = ['count_together', 'count_node', 'count_collocate'].map(
      (name) => Number(row[name]),
    ) as [number, number, number];
    const dice = 14 + Math.log2((2 * together) / (node + collocate));
    expect(Number(row['logdice'])).toBeCloseTo(dice, 5);
  }
});

test('n-grams are those of a plain count over the sentences', async () => {
  const expected = new Map<string, number>();
  for (const sentence of await sentences())
    for (let n = 2; n <= 6; n++)
      for (let at = 0; at + n <= sentence.length; at++) {
        const gram = sentence.slice(at, at + n).join(' ');
        expected.set(gram, (expected.get(gram) ?? 0) + 1);
      }
  const frequent = [...expected].filter(([, count]) => count >= 3);
  const found = await rows('ngrams.csv');
  const counts = found.map((row) => [row['ngram'] ?? '', Number(row['count'])] as const);
  expect(new Map(counts)).toEqual(new Map(frequent));
});

test('a formulation lives from the first session that has it to the last', async () => {
  const view = await engine.call('lives', {
    filters: NO_FILTERS,
    series: '',
    pattern: '',
    limit: 50,
  });
  expect(view.sessions.map(({ ordinal, status }) => `${ordinal ?? ''} ${status}`)).toEqual([
    '12 reported',
    '13 unseen',
    '14 unseen',
    '15 reported',
  ]);
  expect(view.reported).toBe(2);
  for (const row of view.rows) {
    expect(row.counts.map((count) => count === null)).toEqual([false, true, true, false]);
    expect(row.present).toBe(2);
    expect(row.longestSilence).toBe(0);
  }
  expect(view.total + view.once).toBeGreaterThan(0);
});

test('collocates on the left and on the right make up the whole', async () => {
  const view = await engine.call('collocates', {
    filters: NO_FILTERS,
    lens: WHOLE,
    query: '会议',
    window: 3,
    least: 1,
    sort: 'together',
    stopwords: true,
    limit: 1000,
  });
  expect(view.rows.every(({ left, right, together }) => left + right === together)).toBe(true);
  expect(view.rows.reduce((sum, { together }) => sum + together, 0)).toBe(view.windowTokens);
});
