import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Override } from '#core/overrides/overrides.ts';
import { NO_FILTERS } from '#core/query/filters.ts';
import { wordListBytes } from '../../.config/word-list.js';
import { CorpusEngine } from './engine.ts';
import { READERS } from './store/readers.ts';

/** The word list is packed and laid out first, also on a busy machine. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const note = { reason: '', at: '2031-01-02' };
const add = (word: string): Override => ({ kind: 'lexicon', word, value: 'add', ...note });
const remove = (word: string): Override => ({ kind: 'lexicon', word, value: 'remove', ...note });

const TEXT = `清渠小队下乡修渠
清渠小队昨天到柳湾村修渠，柳湾村的渠道年久失修。清渠小队要修三条渠。
村民说，清渠小队来得正是时候。`;

describe('the user’s lexicon', () => {
  let bytes: Uint8Array;
  let engine: CorpusEngine;
  const count = async (term: string) => {
    const { rows } = await engine.call('terms', {
      filters: NO_FILTERS,
      sort: 'count',
      descending: true,
      singles: true,
      stopwords: false,
      pattern: '',
      extra: [],
      offset: 0,
      limit: 200,
    });
    return rows.find((row) => row.term === term)?.count ?? 0;
  };

  beforeAll(() => {
    bytes = wordListBytes();
  });
  beforeEach(async () => {
    engine = new CorpusEngine({ ...READERS, wordList: () => Promise.resolve(bytes) });
    const files = [{ name: '2031-01-01.txt', blob: new Blob([TEXT]) }];
    const source = { kind: 'files', name: '渠', files } as const;
    await engine.call('open', { source, wordListUrl: '', overrides: [] });
  });

  test('makes a word of what was cut, and gives the tokenizer another version', async () => {
    const before = await engine.call('lexicon', {});
    expect(await count('清渠小队')).toBe(0);
    const info = await engine.call('override', { overrides: [add('清渠小队')] });
    expect(await count('清渠小队')).toBe(4);
    expect(info.tokenizer).not.toBe(before.tokenizer);
    const { own } = await engine.call('lexicon', {});
    expect(own).toEqual([{ word: '清渠小队', count: 4, articles: 1 }]);
    const back = await engine.call('override', { overrides: [] });
    expect(back.tokenizer).toBe(before.tokenizer);
    expect(await count('清渠小队')).toBe(0);
  });

  test('takes a word of the list out', async () => {
    expect(await count('村民')).toBe(1);
    await engine.call('override', { overrides: [remove('村民')] });
    expect(await count('村民')).toBe(0);
    expect((await engine.call('lexicon', {})).without).toEqual(['村民']);
  });

  test('the later of two lists holds, though both are under way', async () => {
    const first = engine.call('override', { overrides: [add('清渠小队')] });
    const second = engine.call('override', { overrides: [add('柳湾村的')] });
    await Promise.all([first, second]);
    expect(await count('清渠小队')).toBe(0);
    expect(await count('柳湾村的')).toBe(1);
  });

  test('a stop word leaves the table, and one that is kept comes back', async () => {
    expect(await count('要')).toBe(0);
    expect(await count('渠')).toBeGreaterThan(0);
    const overrides: Override[] = [
      { kind: 'stopword', word: '渠', value: 'stop', ...note },
      { kind: 'stopword', word: '要', value: 'keep', ...note },
    ];
    await engine.call('override', { overrides });
    expect(await count('要')).toBe(1);
    expect(await count('渠')).toBe(0);
    const { stopwords } = await engine.call('lexicon', {});
    expect(stopwords.filter(({ isOwn }) => isOwn)).toHaveLength(2);
  });

  test('a corpus that is opened with it is cut with it', async () => {
    const files = [{ name: '2031-01-01.txt', blob: new Blob([TEXT]) }];
    const source = { kind: 'files', name: '渠', files } as const;
    await engine.call('open', { source, wordListUrl: '', overrides: [add('清渠小队')] });
    expect(await count('清渠小队')).toBe(4);
  });

  test('new words are proposed with an example, until they are turned down', async () => {
    const others = Array.from({ length: 2000 }, (_, at) => String.fromCharCode(0x5500 + at)).join(
      '、',
    );
    const lines = Array.from('东西南北山水林田湖草', (c) => `${c}清渠小队${c}。`).join('\n');
    const files = [{ name: '2031-01-01.txt', blob: new Blob([`${TEXT}\n${lines}\n${others}。`]) }];
    const source = { kind: 'files', name: '渠', files } as const;
    await engine.call('open', { source, wordListUrl: '', overrides: [] });
    const { rows } = await engine.call('newWords', { limit: 10 });
    const row = rows.find(({ word }) => word === '清渠小队');
    expect(row).toMatchObject({ articles: 1, examples: [{ id: '2031-01-01.txt#1' }] });
    const overrides: Override[] = [{ kind: 'lexicon', word: '清渠小队', value: 'reject', ...note }];
    await engine.call('override', { overrides });
    const after = await engine.call('newWords', { limit: 10 });
    expect(after.rows.map(({ word }) => word)).not.toContain('清渠小队');
  });
});
