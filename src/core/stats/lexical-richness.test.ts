import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gap, holds } from './fixtures/samples.ts';
import { LEAST_WORDS, lexicalRichness, mattr, msttr, ttr, yuleK } from './lexical-richness.ts';

const ONES = 'one one two one one two one'.split(' ');
const FRUIT = 'apple orange apple orange pear pear apple orange'.split(' ');

test('TTR, MATTR and MSTTR of the tests of quanteda', () => {
  expect(ttr(ONES)).toBeCloseTo(0.286, 3);
  expect([2, 3, 4].map((window) => mattr(ONES, window))).toEqual([
    expect.closeTo(0.8333333, 7),
    expect.closeTo(0.6666667, 7),
    0.5,
  ]);
  expect([2, 3, 4].map((segment) => msttr(FRUIT, segment))).toEqual([
    0.875,
    expect.closeTo(0.6666667, 7),
    0.625,
  ]);
});

const words = fc.array(fc.nat(5), { maxLength: 40 });

test('moving and standing windows are counted set by set', () => {
  holds(fc.tuple(words, fc.integer({ min: 1, max: 12 })), ([text, window]) => {
    const types = (from: number): number => new Set(text.slice(from, from + window)).size;
    const mean = (starts: number[]): number | null =>
      starts.length === 0
        ? null
        : starts.reduce((sum, at) => sum + types(at), 0) / starts.length / window;
    const starts = [...text.keys()].filter((at) => at + window <= text.length);
    const own = lexicalRichness(text, window);
    expect(gap(own.mattr ?? -1, mean(starts) ?? -1)).toBeLessThan(1e-12);
    const standing = starts.filter((at) => at % window === 0);
    expect(gap(own.msttr ?? -1, mean(standing) ?? -1)).toBeLessThan(1e-12);
    expect(gap(own.ttr ?? -1, text.length === 0 ? -1 : new Set(text).size / text.length)).toBe(0);
  });
});

test("Yule's K is the sum over the spectrum of frequencies", () => {
  holds(fc.array(fc.nat(30), { minLength: 1, maxLength: 12 }), (frequencies) => {
    const tokens = frequencies.reduce((sum, frequency) => sum + frequency, 0);
    if (tokens === 0) return expect(yuleK(frequencies)).toBeNull();
    let sum = -1 / tokens;
    for (let i = 1; i <= 30; i++)
      sum += frequencies.filter((frequency) => frequency === i).length * (i / tokens) ** 2;
    expect(gap(yuleK(frequencies) ?? NaN, 10_000 * sum)).toBeLessThan(1e-9);
  });
});

test('a short text is flagged, an empty one has no figures', () => {
  expect(lexicalRichness([])).toEqual({
    tokens: 0,
    types: 0,
    ttr: null,
    mattr: null,
    msttr: null,
    yuleK: null,
    isShort: true,
  });
  const long = Array.from({ length: LEAST_WORDS }, (_, at) => at % 7);
  expect(lexicalRichness(long)).toMatchObject({ isShort: false, types: 7, mattr: 0.07 });
  expect(lexicalRichness(long.slice(1)).isShort).toBe(true);
});

test('windows without a word and rates are refused', () => {
  expect(() => mattr(ONES, 0)).toThrow(RangeError);
  expect(() => msttr(ONES, 2.5)).toThrow(RangeError);
  expect(() => yuleK([0.5, 0.25])).toThrow(RangeError);
  expect(() => yuleK([1, -1])).toThrow(RangeError);
});
