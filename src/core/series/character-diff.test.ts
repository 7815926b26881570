import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordingDiff, type Stretch } from './character-diff.ts';

/** Changed runs in brackets. */
const marked = (stretches: readonly Stretch[]): string =>
  stretches.map(({ text, isShared }) => (isShared ? text : `[${text}]`)).join('');
const shown = (before: string, after: string): string[] => {
  const diff = wordingDiff(before, after);
  return [marked(diff.before), marked(diff.after)];
};
const joined = (stretches: readonly Stretch[]): string =>
  stretches.map(({ text }) => text).join('');

test('what only one wording has is marked in it', () => {
  expect(shown('要清理城区排水沟', '要清理城区的排水沟渠')).toEqual([
    '要清理城区排水沟',
    '要清理城区[的]排水沟[渠]',
  ]);
  expect(shown('要备足沙袋', '要备足沙袋')).toEqual(['要备足沙袋', '要备足沙袋']);
  expect(shown('', '要备足沙袋')).toEqual(['', '[要备足沙袋]']);
});

test('a single character that two changes share by chance is no common ground', () => {
  expect(shown('要把河堤修高一点', '要将渠堤加宽一点')).toEqual([
    '要[把河堤修高]一点',
    '要[将渠堤加宽]一点',
  ]);
});

test('a single character that begins or ends both wordings is common', () => {
  expect(shown('要修渠', '要筑坝')).toEqual(['要[修渠]', '要[筑坝]']);
  expect(shown('修好渠', '清淤渠')).toEqual(['[修好]渠', '[清淤]渠']);
});

test('characters outside the basic plane stay whole', () => {
  expect(shown('守𬒈渠口', '守𬒉渠口')).toEqual(['守[𬒈]渠口', '守[𬒉]渠口']);
});

test('very long wordings differ as a whole between their common ends', () => {
  const [old, now] = ['甲'.repeat(1500), '乙'.repeat(1500)];
  expect(shown(`开头${old}结尾`, `开头${now}结尾`)).toEqual([
    `开头[${old}]结尾`,
    `开头[${now}]结尾`,
  ]);
});

const TEXT = fc.array(fc.constantFrom('甲', '乙', '丙', '，', '𬒈'), { maxLength: 14 });

test('both wordings are whole again when joined, and share the same characters', () => {
  fc.assert(
    fc.property(TEXT, TEXT, (a, b) => {
      const diff = wordingDiff(a.join(''), b.join(''));
      expect(joined(diff.before)).toBe(a.join(''));
      expect(joined(diff.after)).toBe(b.join(''));
      const common = (stretches: readonly Stretch[]) =>
        joined(stretches.filter(({ isShared }) => isShared));
      expect(common(diff.before)).toBe(common(diff.after));
    }),
  );
});

test('wordings that differ in nothing are wholly shared', () => {
  fc.assert(
    fc.property(TEXT, (a) => {
      const { before, after } = wordingDiff(a.join(''), a.join(''));
      expect([...before, ...after].every(({ isShared }) => isShared)).toBe(true);
    }),
  );
});
