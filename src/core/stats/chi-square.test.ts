import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chiSquare, chiSquareTail, normalTail } from './chi-square.ts';
import { gap, holds, samples, type Samples } from './fixtures/samples.ts';

/** Observed and expected counts of the four cells. */
function cells([f1, n1, f2, n2]: Samples): { seen: number; expected: number }[] {
  const share = (f1 + f2) / (n1 + n2);
  return [
    { seen: f1, expected: n1 * share },
    { seen: f2, expected: n2 * share },
    { seen: n1 - f1, expected: n1 * (1 - share) },
    { seen: n2 - f2, expected: n2 * (1 - share) },
  ];
}

/** Σ (|O − E| − c)² / E with c at most |O − E|. */
function plainChiSquare(input: Samples, correction: number): number {
  const all = cells(input);
  if (all.some(({ expected }) => expected === 0)) return 0;
  return all.reduce((sum, { seen, expected }) => {
    const distance = Math.abs(seen - expected);
    return sum + (distance - Math.min(correction, distance)) ** 2 / expected;
  }, 0);
}

test('χ² is the sum over the cells, with and without the correction of Yates', () => {
  holds(samples(3000), (input) => {
    expect(gap(chiSquare(...input), plainChiSquare(input, 0))).toBeLessThan(1e-9);
    expect(gap(chiSquare(...input, true), plainChiSquare(input, 0.5))).toBeLessThan(1e-8);
  });
});

/** The area under the normal curve beyond z on both sides, by Simpson's rule. */
function plainTail(z: number): number {
  const steps = 600;
  const reach = Math.min(8, 25 / z);
  const width = reach / steps;
  const density = (x: number): number => Math.exp((z * z - x * x) / 2);
  let sum = density(z) + density(z + reach);
  for (let i = 1; i < steps; i++) sum += (i % 2 === 0 ? 2 : 4) * density(z + i * width);
  return ((2 * sum * width) / 3 / Math.sqrt(2 * Math.PI)) * Math.exp((-z * z) / 2);
}

test('the tail of χ² is the area under the curve', () => {
  holds(fc.double({ min: 0, max: 12, noNaN: true }), (z) => {
    expect(gap(chiSquareTail(z * z).p / plainTail(z), 1)).toBeLessThan(1e-7);
  });
});

test('the far tail lies within the bounds of Birnbaum 1942 and Sampford 1953 where the number is long 0', () => {
  holds(fc.double({ min: 40, max: 40_000, noNaN: true }), (z) => {
    const { p, log10 } = normalTail(z);
    const log = log10 * Math.LN10 + (z * z) / 2 - 0.5 * Math.log(2 / Math.PI);
    const slack = 1e-15 * z * z;
    expect(log).toBeGreaterThan(Math.log(2 / (z + Math.sqrt(z * z + 4))) - slack);
    expect(log).toBeLessThan(Math.log(4 / (3 * z + Math.sqrt(z * z + 8))) + slack);
    expect(p).toBe(0);
  });
});

test('critical values of the tables, and 1 for no difference', () => {
  expect(chiSquareTail(3.841458820694124).p).toBeCloseTo(0.05, 12);
  expect(chiSquareTail(10.827566170662733).p).toBeCloseTo(0.001, 12);
  expect(chiSquareTail(-15.136705226623606).p).toBeCloseTo(0.0001, 12);
  expect(chiSquareTail(0)).toEqual({ p: 1, log10: 0 });
  // erfc(5) = 1.537459794428035e-12 (DLMF 7.1).
  expect(normalTail(5 * Math.SQRT2).p / 1.537459794428035e-12).toBeCloseTo(1, 11);
});

test('both forms of the tail meet', () => {
  const below = chiSquareTail(8 - 1e-9);
  const above = chiSquareTail(8 + 1e-9);
  expect(below.log10 - above.log10).toBeGreaterThan(0);
  expect(below.log10 - above.log10).toBeLessThan(1e-8);
});

test('an empty margin is no difference, rates are refused', () => {
  expect(chiSquare(0, 10, 0, 20)).toBe(0);
  expect(chiSquare(10, 10, 20, 20)).toBe(0);
  expect(() => chiSquare(0.5, 10, 1, 10)).toThrow(RangeError);
  expect(() => chiSquare(-1, 10, 1, 10)).toThrow(RangeError);
  expect(() => chiSquare(11, 10, 1, 10)).toThrow(RangeError);
});
