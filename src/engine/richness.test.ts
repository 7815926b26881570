import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test, vi } from 'vitest';
import { NO_FILTERS } from '#core/query/filters.ts';
import { mattr } from '#core/stats/lexical-richness.ts';
import { wordListBytes } from '../../.config/word-list.js';
import { CorpusEngine } from './engine.ts';
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

test('the richness of the whole corpus is that of its words as they are written out', async () => {
  const options = { bom: false, terms: [], trendUnit: 'month', trendSeries: null } as const;
  const [file] = await engine.call('export', {
    ...{ name: 'corpus.vrt' as const, filters: NO_FILTERS },
    options: { ...options, query: '' },
  });
  const lines = new TextDecoder().decode(file?.bytes).split('\n');
  const written = lines.filter((line) => line.endsWith('\tw'));
  const found = await engine.call('richness', { filters: NO_FILTERS });
  expect(found.tokens).toBe(written.length);
  expect(found.mattr).toBeCloseTo(mattr(written) ?? -1, 10);
  expect(found.isShort).toBe(written.length < 500);
});

test('headlines alone have fewer words and no value below a hundred', async () => {
  const whole = await engine.call('richness', { filters: NO_FILTERS });
  const lens = { zone: 'headline', speaker: null } as const;
  const headlines = await engine.call('richness', { filters: NO_FILTERS, lens });
  expect(headlines.tokens).toBeLessThan(whole.tokens);
  expect(headlines.mattr === null).toBe(headlines.tokens < 100);
});
