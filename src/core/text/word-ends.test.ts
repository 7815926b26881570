import { expect, test } from 'vitest';
import { WordEnds } from './word-ends.ts';

const offices = new WordEnds(['书记', '副书记', '市长', '长']);

test('a text ends in every word that is its end, in the order of the list', () => {
  expect(offices.of('县委副书记')).toEqual(['书记', '副书记']);
  expect(offices.of('市长')).toEqual(['市长', '长']);
  expect(offices.of('书记员')).toEqual([]);
  expect(offices.of('')).toEqual([]);
});

test('what stands behind the given end does not count, and no word reaches before the text', () => {
  expect(offices.has('县委书记温南溪', 4)).toBe(true);
  expect(offices.has('县委书记温南溪', 5)).toBe(false);
  expect(offices.of('记', 1)).toEqual([]);
  expect(offices.has('副市长', 3)).toBe(true);
});
