import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CHARACTER_CLASSES, countCharacters, DIGIT, isHan, LETTER, OTHER } from './characters.ts';
import { fold } from './fold.ts';

test('Han characters, letters and digits are counted, spaces and punctuation are not', () => {
  expect(countCharacters('第3次，会议（Ａ组） 。')).toBe(7);
  expect(countCharacters('𠮷〇　…—“”·')).toBe(2);
  expect(countCharacters('第3次会议', 1, 3)).toBe(2);
});

test('classes hold for full-width forms', () => {
  const kinds = [...'３Ｂ，'].map((c) => CHARACTER_CLASSES[c.charCodeAt(0)]);
  expect(kinds).toEqual([DIGIT, LETTER, OTHER]);
  expect(isHan('会'.charCodeAt(0))).toBe(true);
  expect(isHan('b'.charCodeAt(0))).toBe(false);
});

test('full-width forms and capitals are folded', () => {
  expect(fold('ＡＢＣ，１２　Covid（É）')).toBe('abc,12 covid(é)');
  expect(fold('版面')).toBe('版面');
});

test('folding keeps the length and is done once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(text)).toHaveLength(text.length);
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});
