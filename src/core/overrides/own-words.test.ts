import { expect, test } from 'vitest';
import { isSameLexicon, ownLexicon, ownStopwords, toWord } from './own-words.ts';
import type { Override } from './overrides.ts';

const note = { reason: '', at: '2031-01-02' };
const lexicon = (word: string, value: 'add' | 'remove' | 'reject'): Override => ({
  kind: 'lexicon',
  word,
  value,
  ...note,
});

test('a word is folded as texts are, and what cannot be one is none', () => {
  expect(toWord(' Ｔ恤衫 ')).toBe('t恤衫');
  expect(['', '   ', '两 词', '长'.repeat(25)].map(toWord)).toEqual(['', '', '', '']);
});

test('the last decision on a word holds, and their order does not matter otherwise', () => {
  const a = ownLexicon([lexicon('乙', 'add'), lexicon('甲', 'add'), lexicon('乙', 'remove')]);
  const b = ownLexicon([lexicon('乙', 'remove'), lexicon('甲', 'add')]);
  expect(a).toEqual({ words: ['甲'], without: ['乙'], rejected: [] });
  expect(isSameLexicon(a, b)).toBe(true);
});

test('a proposal that is turned down cuts no text otherwise', () => {
  const turnedDown = ownLexicon([lexicon('丙', 'reject')]);
  expect(turnedDown.rejected).toEqual(['丙']);
  expect(isSameLexicon(turnedDown, ownLexicon([]))).toBe(true);
});

test('stop words are decided one by one', () => {
  const decided = ownStopwords([
    { kind: 'stopword', word: '会议', value: 'stop', ...note },
    { kind: 'stopword', word: '要', value: 'keep', ...note },
    lexicon('甲', 'add'),
  ]);
  expect([...decided]).toEqual([
    ['会议', 'stop'],
    ['要', 'keep'],
  ]);
});
