import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test, vi } from 'vitest';
import { NO_FILTERS } from '#core/query/filters.ts';
import { wordListBytes } from '../../.config/word-list.js';
import { CorpusEngine } from './engine.ts';
import { READERS } from './store/readers.ts';

/** Whole corpora, also on a busy machine. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const FOLDER = fileURLToPath(new URL('./fixtures/', import.meta.url));
const files = readdirSync(FOLDER)
  .filter((name) => name.startsWith('qingxi'))
  .sort()
  .map((name) => ({ name, blob: new Blob([readFileSync(FOLDER + name)]) }));
const engine = new CorpusEngine({ ...READERS, wordList: () => Promise.resolve(wordListBytes()) });
const WINDOW = { side: 'a', offset: 0, limit: 500 } as const;
const spring = { ...NO_FILTERS, to: '2023-04-30' } as const;

beforeAll(() =>
  engine.call('open', {
    source: { kind: 'files', name: '青溪', files },
    wordListUrl: '',
    overrides: [],
  }),
);

test('the rest has the same other filters: meetings of spring against the later meetings', async () => {
  const a = { ...spring, kinds: ['meeting_report'] } as const;
  const view = await engine.call('keyness', { ...WINDOW, a, b: null });
  expect(view.contrast).toBe('date');
  expect([view.a.articles, view.b.articles, view.shared]).toEqual([1, 1, 0]);
  const kinds = await engine.call('keyness', { ...WINDOW, a, b: null, contrast: 'kinds' });
  const dated = await engine.call('facets', { filters: spring });
  expect(kinds.a.articles + kinds.b.articles).toBe(dated.articles);
});

test('articles in both selections are named and in neither side', async () => {
  const a = { ...NO_FILTERS, kinds: ['meeting_report'] } as const;
  const view = await engine.call('keyness', { ...WINDOW, a, b: spring });
  const both = await engine.call('facets', { filters: { ...spring, kinds: ['meeting_report'] } });
  expect(view.shared).toBe(both.articles);
  expect(view.sharedArticles.map(({ id }) => id)).toEqual(['qingxi-20230302-01.txt#1']);
  expect(view.sharedArticles[0]?.title).not.toBe('');
});

test('a small corpus has few certain words and says so; both ends of the table are one table', async () => {
  const a = { ...NO_FILTERS, kinds: ['meeting_report'] } as const;
  const fromA = await engine.call('keyness', { ...WINDOW, a, b: null });
  const fromB = await engine.call('keyness', { ...WINDOW, a, b: null, side: 'b' });
  expect(fromA.rows).toHaveLength(fromA.m);
  expect(fromB.rows).toEqual(fromA.rows.toReversed());
  expect(fromA.fewPass).toBe(fromA.certain < 10);
  expect(fromA.fewPass).toBe(true);
  expect(fromA.onlyA).toEqual([{ phrase: '以防为主、防抢结合', articles: 2 }]);
  const page = await engine.call('keyness', { ...WINDOW, a, b: null, offset: 2, limit: 3 });
  expect(page.rows).toEqual(fromA.rows.slice(2, 5));
});

test('everything against nothing compares nothing', async () => {
  const view = await engine.call('keyness', { ...WINDOW, a: NO_FILTERS, b: null });
  expect(view).toMatchObject({ contrast: null, m: 0, rows: [], certain: 0 });
  expect(view.b.articles).toBe(0);
});

test('a lens counts the same part of both sides, formulations too', async () => {
  const a = { ...NO_FILTERS, kinds: ['meeting_report'] } as const;
  const lens = { zone: 'headline', speaker: null } as const;
  const [whole, heads] = await Promise.all([
    engine.call('keyness', { ...WINDOW, a, b: null }),
    engine.call('keyness', { ...WINDOW, a, b: null, lens }),
  ]);
  expect([heads.a.articles, heads.b.articles]).toEqual([whole.a.articles, whole.b.articles]);
  expect(heads.a.tokens).toBeLessThan(whole.a.tokens);
  expect(heads.b.tokens).toBeLessThan(whole.b.tokens);
  expect(heads.onlyA).toEqual([]);
});

test('keyness.csv holds the table that the view shows, and follows the contrast', async () => {
  const a = { ...spring, kinds: ['meeting_report'] } as const;
  for (const contrast of [null, 'kinds'] as const) {
    const view = await engine.call('keyness', { ...WINDOW, a, b: null, contrast });
    const options = {
      bom: false,
      terms: [],
      trendUnit: 'month',
      trendSeries: null,
      contrast,
    } as const;
    const files = await engine.call('export', { name: 'keyness.csv', filters: a, options });
    const lines = new TextDecoder().decode(files[0]?.bytes).trim().split('\r\n').slice(1);
    expect(lines.map((line) => line.split(',')[0])).toEqual(view.rows.map(({ term }) => term));
  }
});
