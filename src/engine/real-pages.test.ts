import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { NO_FILTERS } from '#core/query/filters.ts';
import { wordListBytes } from '../../.config/word-list.js';
import { CorpusEngine } from './engine.ts';
import { READERS } from './store/readers.ts';

/** Property tests and whole corpora, also on a busy machine. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const SEEDS = fileURLToPath(new URL('../../../shared/corpus/seeds/', import.meta.url));

const names = existsSync(SEEDS)
  ? readdirSync(SEEDS)
      .filter((name) => name.endsWith('.txt'))
      .sort()
  : [];

describe('the real pages', () => {
  if (names.length === 0) {
    test('are not on this machine', () => expect(names).toEqual([]));
    return;
  }
  const engine = new CorpusEngine({ ...READERS, wordList: () => Promise.resolve(wordListBytes()) });
  const files = names.map((name) => ({ name, blob: new Blob([readFileSync(SEEDS + name)]) }));
  const source = { kind: 'files', name: '', files } as const;
  beforeAll(() => engine.call('open', { source, wordListUrl: '', overrides: [] }));

  test('give the ledger that a reader would write', async () => {
    const { lanes } = await engine.call('meetings', { filters: NO_FILTERS });
    const seen = lanes.map(({ series, sessions }) => [
      series.level,
      sessions.filter(({ status }) => status === 'reported').map(({ ordinal }) => ordinal),
      sessions.filter(({ status }) => status === 'conveyed').map(({ ordinal }) => ordinal),
      sessions.filter(({ status }) => status === 'unseen').length,
    ]);
    expect(seen).toEqual([
      ['省', [84, 100, 114, 118], [102], 30],
      ['市', [113, 132], [], 18],
    ]);
  });

  test.each([
    ['动态清零', [0, 3, 4, 2, 0]],
    ['外防输入', [0, 5, 5, 2, 0]],
    ['一刀切', [1, 0, 1, 2, 0]],
    ['以快制快', [4, 0, 1, 1, 0]],
    ['二十条', [0, 0, 0, 7, 0]],
    ['保通保畅', [0, 2, 8, 0, 0]],
    ['燃点', [5, 0, 3, 1, 0]],
  ])('hold %s as often as was counted by hand', async (term, wanted) => {
    const { strips } = await engine.call('dispersion', { filters: NO_FILTERS, term });
    const counts = names.map((name) =>
      strips
        .filter(({ articleId }) => articleId.startsWith(`${name}#`))
        .reduce((sum, { positions }) => sum + positions.length, 0),
    );
    expect(counts).toEqual(wanted);
  });
});
