import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dp, dpNorm, expectedDpNorm, partsOf } from './dispersion.ts';
import { RUNS } from './fixtures/samples.ts';
import { per10k } from './frequency.ts';
import { logBinomial } from './log-binomial.ts';
import { signedLogLikelihood } from './log-likelihood.ts';
import { logRatio } from './log-ratio.ts';

/** Cells of a 2 × 2 table as the arguments of G². */
function fromCells(a: number, b: number, c: number, d: number): [number, number, number, number] {
  return [a, a + c, b, b + d];
}

test('G² of Dunning 1993 (cells as in the NLTK and Wordless tests)', () => {
  expect(signedLogLikelihood(...fromCells(110, 2442, 111, 29114))).toBeCloseTo(270.72, 2);
  expect(signedLogLikelihood(...fromCells(8, 5, 24, 31740))).toBeCloseTo(95.29, 2);
  expect(signedLogLikelihood(...fromCells(10, 0, 3, 31764))).toBeCloseTo(167.23, 2);
});

test('G² of the R package corpora and of quanteda', () => {
  expect(signedLogLikelihood(7, 1000, 2, 1000)).toBeCloseTo(2.954494, 6);
  expect(signedLogLikelihood(7, 10, 2, 9)).toBeCloseTo(4.534939, 6);
  expect(signedLogLikelihood(52, 50_000, 57, 75_000)).toBeCloseTo(2.654064, 6);
  expect(signedLogLikelihood(57, 75_000, 52, 50_000)).toBeCloseTo(-2.654064, 6);
});

test('log ratio of the R package corpora (Walter-adjusted), of Hardie without a sample to adjust', () => {
  expect(logRatio(7, 1000, 2, 1000)).toBeCloseTo(1.584963, 6);
  expect(logRatio(936, 1177, 805, 341_805)).toBeCloseTo(8.3986991, 6);
  expect(logRatio(6e8, 1e12, 2e8, 1e12)).toBeCloseTo(Math.log2(3), 6);
});

test('the gold set of the R package corpora: Keim, MRSA, Abstrich', () => {
  expect(logRatio(411, 1177, 13, 341_805)).toBeCloseTo(13.1111663, 6);
  expect(logRatio(94, 1177, 749, 341_805)).toBeCloseTo(5.1937625, 6);
});

test('DP and DPnorm of Lijffijt & Gries 2012 and of Gries 2008', () => {
  const equal = partsOf([10, 10, 10]);
  expect(dp(equal, [2, 1], [10, 10])).toBeCloseTo(1 / 3, 12);
  expect(dpNorm(equal, [2, 1], [10, 10])).toBeCloseTo(0.5, 12);
  expect(dpNorm(equal, [3, 3, 3], [10, 10, 10])).toBe(0);
  const sizes = [9, 10, 10, 10, 11];
  expect(dp(partsOf(sizes), [1, 2, 3, 4, 5], sizes)).toBeCloseTo(0.18, 12);
  expect(dpNorm(partsOf(sizes), [1, 2, 3, 4, 5], sizes)).toBeCloseTo(0.219512, 6);
});

test('DPnorm is undefined with one part and for a word that does not occur', () => {
  expect(dpNorm(partsOf([10]), [3], [10])).toBeNull();
  expect(dpNorm(partsOf([10, 5]), [], [])).toBeNull();
  expect(expectedDpNorm(partsOf([10]), 3)).toBeNull();
});

test('random scatter over 1,000 equal articles comes near 1 for a rare word', () => {
  const parts = partsOf(Array.from({ length: 1000 }, () => 200));
  expect(expectedDpNorm(parts, 10)).toBeCloseTo(0.991, 3);
  expect(expectedDpNorm(parts, 50)).toBeCloseTo(0.952, 3);
  expect(expectedDpNorm(parts, 500)).toBeCloseTo(0.607, 3);
});

test('the expected DPnorm is what the slow sum over the binomial distribution gives', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 12 }),
      fc.integer({ min: 1, max: 80 }),
      (lengths, frequency) => {
        const parts = partsOf(lengths);
        const slow = slowExpectedDp(lengths, frequency) / (1 - parts.smallest);
        expect(expectedDpNorm(parts, frequency)).toBeCloseTo(slow, 9);
      },
    ),
    { numRuns: RUNS },
  );
});

function slowExpectedDp(lengths: readonly number[], f: number): number {
  const tokens = lengths.reduce((sum, length) => sum + length, 0);
  let sum = 0;
  for (const length of lengths) {
    const s = length / tokens;
    for (let v = 0; v <= f; v++)
      sum += Math.exp(logBinomial(f, v)) * s ** v * (1 - s) ** (f - v) * Math.abs(v / f - s);
  }
  return sum / 2;
}

test('DP from the parts that hold the word is DP over all parts', () => {
  const part = fc.record({
    length: fc.integer({ min: 1, max: 90 }),
    count: fc.integer({ min: 0, max: 9 }),
  });
  fc.assert(
    fc.property(fc.array(part, { minLength: 2, maxLength: 30 }), (all) => {
      const f = all.reduce((sum, { count }) => sum + count, 0);
      fc.pre(f > 0);
      const tokens = all.reduce((sum, { length }) => sum + length, 0);
      const slow = all.reduce((sum, p) => sum + Math.abs(p.count / f - p.length / tokens), 0) / 2;
      const held = all.filter(({ count }) => count > 0);
      const counts = held.map(({ count }) => count);
      const lengths = held.map(({ length }) => length);
      expect(dp(partsOf(all.map(({ length }) => length)), counts, lengths)).toBeCloseTo(slow, 9);
    }),
    { numRuns: RUNS },
  );
});

test('ln C(n, k) holds within and beyond the table', () => {
  expect(Math.exp(logBinomial(5, 2))).toBeCloseTo(10, 9);
  expect(logBinomial(3000, 2)).toBeCloseTo(Math.log((3000 * 2999) / 2), 7);
});

test('a rate is per 10,000 of its denominator, and 0 without one', () => {
  expect(per10k(3, 1500)).toBe(20);
  expect(per10k(3, 0)).toBe(0);
});
