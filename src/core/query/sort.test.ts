import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { byCodeUnit, textRanks, withTieBreak } from './sort.ts';

/** Property tests and whole corpora, also on a busy machine. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const pinyin = withTieBreak(new Intl.Collator('zh-u-co-pinyin').compare);

test('strings stand in the order of pinyin, the empty one without a rank', () => {
  const ranks = textRanks(['水库', '', '泵站', '河长', '河道', '水库'], pinyin);
  expect([...ranks]).toEqual([4, 0, 1, 3, 2, 4]);
});

test('equal strings share a rank, different ones never do, whatever the collator says', () => {
  const word = fc
    .array(fc.constantFrom('河', '和', '水', 'a', 'A', '１', '1', '𠮷'), { maxLength: 4 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const ranks = textRanks(words, pinyin);
      words.forEach((a, i) => words.forEach((b, j) => expect(ranks[i] === ranks[j]).toBe(a === b)));
    }),
  );
});

test('Han words rank as the collator compares them', () => {
  const word = fc
    .array(fc.constantFrom('河', '长', '水', '利', '部', '委'), { minLength: 1, maxLength: 4 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(word, word, (a, b) => {
      const [x = 0, y = 0] = textRanks([a, b], pinyin);
      expect(Math.sign(x - y)).toBe(Math.sign(pinyin(a, b)));
    }),
    { numRuns: 100 },
  );
});

test('ties of a collator are broken by code unit', () => {
  const blind = withTieBreak(() => 0);
  expect(['乙', '甲', '丙'].sort(blind)).toEqual(['丙', '乙', '甲'].sort(byCodeUnit));
});
