import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dictionaryWords, packWordList, wordListBytes } from '../../../.config/word-list.js';
import { TrieBuilder } from './trie-builder.ts';
import { CELL, COST_SHIFT, longestWord, numberOf, wordOf, type Trie } from './trie.ts';
import { fnv, FNV_START, readWordList } from './word-list.ts';

function trieOf(bytes: Uint8Array): Trie {
  const builder = new TrieBuilder(16);
  builder.addList(readWordList(bytes), 300);
  return builder.build();
}

function costOf(trie: Trie, word: number): number {
  return (trie.cells[(trie.ends[word] ?? 0) * CELL + 2] ?? 0) >> COST_SHIFT;
}

test('packed words come back with their weights', () => {
  const han = fc.integer({ min: 0x4e00, max: 0x4e20 }).map((code) => String.fromCharCode(code));
  const word = fc.array(han, { minLength: 1, maxLength: 7 }).map((parts) => parts.join(''));
  const entry = fc.tuple(word, fc.integer({ min: 0, max: 255 }));
  fc.assert(
    fc.property(
      fc.uniqueArray(entry, { selector: ([w]) => w, minLength: 1, maxLength: 60 }),
      (entries) => {
        const trie = trieOf(packWordList(entries));
        expect(trie.ends.length).toBe(entries.length);
        for (const [text, weight] of entries) {
          const number = numberOf(trie, text);
          expect(wordOf(trie, number)).toBe(text);
          expect(costOf(trie, number)).toBe(300 - weight);
          expect(longestWord(trie, `${text}、`, 0, text.length + 1)).toBe(text.length);
        }
      },
    ),
  );
});

test('a word that is no entry has no number', () => {
  const trie = trieOf(
    packWordList([
      ['春耕', 90],
      ['春耕生产', 80],
    ]),
  );
  expect(numberOf(trie, '春')).toBe(-1);
  expect(numberOf(trie, '春耕生')).toBe(-1);
  expect(numberOf(trie, '秋收')).toBe(-1);
});

test('words added to a list are found, and one that is there takes the lower cost', () => {
  const builder = new TrieBuilder(16);
  builder.addList(
    readWordList(
      packWordList([
        ['春耕', 90],
        ['秋收', 80],
      ]),
    ),
    300,
  );
  expect(builder.add('春耕', 10)).toBe(0);
  expect(builder.add('春耕生产', 20)).toBe(2);
  const trie = builder.build();
  expect(costOf(trie, 0)).toBe(10);
  expect(wordOf(trie, 2)).toBe('春耕生产');
  expect(wordOf(trie, numberOf(trie, '秋收'))).toBe('秋收');
});

test('a fork that adds and drops words finds what a builder with all of them finds', () => {
  const word = fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊'), minLength: 1, maxLength: 4 });
  const words = fc.uniqueArray(word, { maxLength: 30 });
  fc.assert(
    fc.property(words, words, words, (first, added, dropped) => {
      const base = new TrieBuilder(16);
      for (const one of first) base.add(one, 100);
      base.layOut();
      const before = base.fork().build();
      const fork = base.fork();
      for (const one of dropped) fork.drop(one);
      for (const one of added) fork.add(one, 60);
      const trie = fork.build();
      const kept = new Set([...first.filter((one) => !dropped.includes(one)), ...added]);
      for (const one of new Set([...first, ...added, ...dropped])) {
        expect(numberOf(trie, one) >= 0).toBe(kept.has(one));
        if (kept.has(one)) expect(wordOf(trie, numberOf(trie, one))).toBe(one);
        expect(numberOf(before, one) >= 0).toBe(first.includes(one));
      }
    }),
  );
});

test('the shipped list has all kept words of the dictionary and no other', () => {
  const words = dictionaryWords();
  const trie = trieOf(wordListBytes());
  expect(trie.ends.length).toBe(words.length);
  expect(words.filter(([word]) => numberOf(trie, word) < 0)).toEqual([]);
});

test('a file that is no word list, or a part of one, is refused', () => {
  const bytes = packWordList([['春耕', 90]]);
  expect(() => readWordList(bytes.subarray(0, 8))).toThrow('BMW1');
  expect(() => readWordList(new TextEncoder().encode('<!doctype html><html></html>'))).toThrow(
    'BMW1',
  );
  expect(() => readWordList(bytes.subarray(0, bytes.length - 1))).toThrow('bytes');
});

test('the hash is FNV-1a', () => {
  expect(
    fnv(
      [...'foobar'].map((c) => c.charCodeAt(0)),
      FNV_START,
    ),
  ).toBe(0xbf9cf968);
});
