import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oddsRatio, percentDifference, simpleMaths } from './effect-sizes.ts';
import { gap, holds, samples, type Samples } from './fixtures/samples.ts';
import { keyness, keynessOrder, keynessRank } from './keyness.ts';
import { signedLogLikelihood, twoTermLogLikelihood } from './log-likelihood.ts';
import { logRatio } from './log-ratio.ts';
import { conservativeLogRatio, ratioInterval } from './lrc.ts';

const xlogx = (x: number): number => (x === 0 ? 0 : x * Math.log(x));
const isMore = ([f1, n1, f2, n2]: Samples): boolean => f1 * n2 >= f2 * n1;

/** G² from sums of x ln x over cells and margins, without expectations. */
function plainG2([f1, n1, f2, n2]: Samples): number {
  const cells = xlogx(f1) + xlogx(f2) + xlogx(n1 - f1) + xlogx(n2 - f2);
  const margins = xlogx(n1) + xlogx(n2) + xlogx(f1 + f2) + xlogx(n1 + n2 - f1 - f2);
  return 2 * (cells - margins + xlogx(n1 + n2));
}

/** The same for the two cells of the word. */
function plainTwoTerm([f1, n1, f2, n2]: Samples): number {
  const f = f1 + f2;
  return (
    2 *
    (xlogx(f1) +
      xlogx(f2) -
      xlogx(f) -
      f1 * Math.log(n1) -
      f2 * Math.log(n2) +
      f * Math.log(n1 + n2))
  );
}

test('G² is the sum of x ln x over cells and margins, with four and with two terms', () => {
  holds(samples(5000), (input) => {
    const sign = isMore(input) ? 1 : -1;
    expect(gap(signedLogLikelihood(...input), sign * plainG2(input))).toBeLessThan(1e-8);
    const two = Math.max(0, plainTwoTerm(input));
    expect(gap(twoTermLogLikelihood(...input), sign * two)).toBeLessThan(1e-8);
  });
});

test('two terms: the teaching example of Lancaster, 52 of 50,000 against 57 of 75,000', () => {
  expect(twoTermLogLikelihood(52, 50_000, 57, 75_000)).toBeCloseTo(2.65171, 5);
  expect(twoTermLogLikelihood(57, 75_000, 52, 50_000)).toBeCloseTo(-2.65171, 5);
});

test('the log ratio is the logarithm of the quotient', () => {
  holds(samples(5000), (input) => {
    const [f1, n1, f2, n2] = input;
    const quotient = ((2 * f1 + 1) * (2 * n2 + 1)) / ((2 * n1 + 1) * (2 * f2 + 1));
    expect(gap(logRatio(...input), Math.log(quotient) / Math.LN2)).toBeLessThan(1e-12);
  });
});

/** P(X ≥ k) of n trials with probability p, term by term from the mean outwards. */
function tailFrom(k: number, n: number, p: number): number {
  let sum = 0;
  for (let i = k; i <= n; i++) {
    let term = 1;
    for (let j = 1; j <= i; j++) term *= ((n - i + j) / j) * p;
    sum += term * (1 - p) ** (n - i);
  }
  return sum;
}

/** The p at which the tail from k on is as likely as α / 2, by halving. */
function plainLow(k: number, n: number, alpha: number): number {
  if (k === 0) return 0;
  let [low, high] = [0, 1];
  for (let i = 0; i < 70; i++) {
    const middle = (low + high) / 2;
    if (tailFrom(k, n, middle) < alpha / 2) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function plainInterval([f1, n1, f2, n2]: Samples, alpha: number): { low: number; high: number } {
  const [low, high] = [plainLow(f1, f1 + f2, alpha), 1 - plainLow(f2, f1 + f2, alpha)];
  const ratio = (share: number): number => Math.log2(((share / (1 - share)) * n2) / n1);
  return { low: ratio(low), high: ratio(high) };
}

const few = fc.tuple(
  fc.nat(9),
  fc.nat(9),
  fc.integer({ min: 9, max: 900 }),
  fc.integer({ min: 9, max: 900 }),
);
const rates = fc.constantFrom(0.1, 0.05, 0.05 / 20, 0.05 / 3000);

test('the interval of the ratio is where the tails of the binomial distribution are α / 2', () => {
  holds(fc.tuple(few, rates), ([[f1, f2, n1, n2], alpha]) => {
    const input: Samples = [f1, n1, f2, n2];
    const plain = plainInterval(input, alpha);
    const own = ratioInterval(...input, alpha);
    if (f1 === 0) expect(own.low).toBe(-Infinity);
    else expect(gap(own.low, plain.low)).toBeLessThan(1e-8);
    if (f2 === 0) expect(own.high).toBe(Infinity);
    else expect(gap(own.high, plain.high)).toBeLessThan(1e-8);
    const nearer = isMore(input) ? Math.max(0, plain.low) : Math.min(0, plain.high);
    expect(gap(conservativeLogRatio(...input, alpha), nearer)).toBeLessThan(1e-8);
  });
});

test('the log ratio lies in its interval, and LRC between it and 0', () => {
  holds(fc.tuple(samples(100_000), rates), ([input, alpha]) => {
    const { low, high } = ratioInterval(...input, alpha);
    const ratio = logRatio(...input);
    // Walter's halves move the ratio by less than this where the samples are as small as the frequencies.
    const slack = 1.5 / Math.min(input[1], input[3]);
    expect(ratio).toBeGreaterThan(low - slack);
    expect(ratio).toBeLessThan(high + slack);
    const lrc = conservativeLogRatio(...input, alpha);
    expect(Math.abs(lrc)).toBeLessThanOrEqual(Math.abs(ratio) + slack);
    expect(lrc === 0 || Math.sign(lrc) === (isMore(input) ? 1 : -1)).toBe(true);
  });
});

test('swapped samples give the mirrored measures', () => {
  holds(samples(20_000), ([f1, n1, f2, n2]) => {
    const [lrc, mirrored] = [
      conservativeLogRatio(f1, n1, f2, n2, 0.001),
      conservativeLogRatio(f2, n2, f1, n1, 0.001),
    ];
    expect(gap(lrc, -mirrored)).toBeLessThan(1e-12);
  });
});

describe('the reference implementation of LRC (Evert 2022; R package corpora, tests/keyness.R)', () => {
  const correction = { alpha: 0.05, m: 20_109 };
  const of = (f1: number, f2: number) => keyness(f1, 1177, f2, 341_805, correction);

  test('Keim, MRSA, Abstrich', () => {
    expect(of(936, 805).lrc).toBeCloseTo(8.0717805, 7);
    expect(of(411, 13).lrc).toBeCloseTo(11.5305513, 7);
    expect(of(94, 749).lrc).toBeCloseTo(4.3819287, 7);
    expect(of(936, 805).logRatio).toBeCloseTo(8.3986991, 7);
    expect(of(411, 13).logRatio).toBeCloseTo(13.1111659, 7);
    expect(of(94, 749).logRatio).toBeCloseTo(5.1937625, 7);
  });

  test('simple maths with k = 100', () => {
    expect(simpleMaths(936, 1177, 805, 341_805, 100)).toBeCloseTo(323.9492821, 7);
    expect(simpleMaths(411, 1177, 13, 341_805, 100)).toBeCloseTo(2530.4955884, 7);
    expect(simpleMaths(94, 1177, 749, 341_805, 100)).toBeCloseTo(34.8988719, 7);
  });

  test('the example of its manual: 7 and 2 of 1,000 are no certain difference', () => {
    const one = keyness(7, 1000, 2, 1000, { alpha: 0.05, m: 1 });
    expect(one.lrc).toBe(0);
    expect(one.g2).toBeCloseTo(2.954494, 6);
    expect(one.logRatio).toBeCloseTo(1.584963, 6);
    // PositiveLRC is the lower end of the one-sided interval: that of the two-sided one with twice the error.
    expect(ratioInterval(7, 1000, 2, 1000, 0.1).low).toBeCloseTo(-0.287418, 6);
    expect(simpleMaths(7, 1000, 2, 1000)).toBeCloseTo(3.498751, 6);
  });

  test('on a small corpus 7 against 0 among 500 words is not certain either', () => {
    expect(keynessRank(7, 1000, 0, 1000, { alpha: 0.05, m: 500 }).lrc).toBe(0);
    expect(keynessRank(70, 1000, 0, 1000, { alpha: 0.05, m: 500 }).lrc).toBeGreaterThan(0);
  });
});

test('effect sizes are what their cross products say', () => {
  holds(fc.tuple(samples(5000), fc.integer({ min: 1, max: 500 })), ([[f1, n1, f2, n2], k]) => {
    const maths = ((f1 * 1e6 + k * n1) * n2) / ((f2 * 1e6 + k * n2) * n1);
    expect(gap(simpleMaths(f1, n1, f2, n2, k), maths)).toBeLessThan(1e-12);
    const percent = f2 === 0 ? null : ((f1 * n2) / (f2 * n1)) * 100 - 100;
    if (percent === null) expect(percentDifference(f1, n1, f2, n2)).toBeNull();
    else expect(gap(percentDifference(f1, n1, f2, n2) ?? NaN, percent)).toBeLessThan(1e-9);
    const odds = f1 / (n1 - f1) / (f2 / (n2 - f2));
    if (Number.isNaN(odds)) expect([null, Infinity]).toContain(oddsRatio(f1, n1, f2, n2));
    else expect(gap(oddsRatio(f1, n1, f2, n2) ?? NaN, odds)).toBeLessThan(1e-12);
  });
});

test('the p value goes on where it is no number any more', () => {
  const { p } = keyness(5000, 10_000, 10, 100_000, { alpha: 0.05, m: 1 });
  expect(p.p).toBe(0);
  expect(p.log10).toBeLessThan(-308);
});

test('a table is ordered by LRC, then signed G², then the word', () => {
  const terms = ['泵站', '堤', '水库', '河长', '汛'];
  const order = keynessOrder(
    terms,
    Float64Array.from([0, -1, 0, 0, 2]),
    Float64Array.from([1, -30, 2, 2, 40]),
  );
  expect([...order].map((at) => terms[at])).toEqual(['汛', '水库', '河长', '泵站', '堤']);
});

test('rates, parts beyond their whole and error rates that are none are refused', () => {
  const correction = { alpha: 0.05, m: 10 };
  expect(() => keyness(0.7, 1000, 0.2, 1000, correction)).toThrow(RangeError);
  expect(() => keyness(7, 1000.5, 2, 1000, correction)).toThrow(RangeError);
  expect(() => keyness(-7, 1000, 2, 1000, correction)).toThrow(RangeError);
  expect(() => keyness(7, 6, 2, 1000, correction)).toThrow(RangeError);
  expect(() => logRatio(0.0006, 1, 0.0002, 1)).toThrow(RangeError);
  expect(() => conservativeLogRatio(7, 1000, 2, 1000, 0)).toThrow(RangeError);
  expect(() => simpleMaths(7, 1000, 2, 1000, 0)).toThrow(RangeError);
});

test('a word that stands nowhere, and a corpus without words, have no difference', () => {
  expect(keynessRank(0, 10, 0, 20, { alpha: 0.05, m: 1 })).toEqual({ g2: 0, lrc: 0 });
  expect(keynessRank(0, 0, 5, 20, { alpha: 0.05, m: 1 })).toEqual({ g2: 0, lrc: 0 });
  expect(ratioInterval(0, 0, 5, 20, 0.05)).toEqual({ low: -Infinity, high: Infinity });
  expect([oddsRatio(0, 5, 0, 5), percentDifference(1, 5, 0, 5)]).toEqual([null, null]);
});
