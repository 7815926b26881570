import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNumeral, toChineseNumeral } from './numerals.ts';

describe('numerals', () => {
  test.each([
    ['一百', 100],
    ['八十四', 84],
    ['十', 10],
    ['一百零二', 102],
    ['一百一十一', 111],
    ['廿三', 23],
    ['卅', 30],
    ['两千零五', 2005],
    ['二〇二四', 2024],
    ['二○二四', 2024],
    ['二零二四', 2024],
    ['114', 114],
    ['１１４', 114],
  ])('%s is %i', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  test('what is no number is null', () => {
    for (const text of ['', '多', '第三', '三次', '1a']) expect(parseNumeral(text)).toBeNull();
  });

  test('Chinese figures of any number up to 99,999 are read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), (value) => {
        expect(parseNumeral(toChineseNumeral(value))).toBe(value);
        expect(parseNumeral(String(value))).toBe(value);
      }),
    );
  });
});
