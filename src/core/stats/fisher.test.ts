import { expect, test } from 'vitest';
import { fisherExact } from './fisher.ts';
import { gap, holds, samples, type Samples } from './fixtures/samples.ts';

const MOST = 40;
const PASCAL: bigint[][] = [[1n]];
for (let n = 1; n <= MOST; n++) {
  const above = PASCAL[n - 1] ?? [];
  PASCAL.push(Array.from({ length: n + 1 }, (_, k) => (above[k - 1] ?? 0n) + (above[k] ?? 0n)));
}
const choose = (n: number, k: number): bigint => PASCAL[n]?.[k] ?? 0n;

/** Every table with the same margins as a whole number of ways; those that are not more ways than this one. */
function plainFisher([f1, n1, f2, n2]: Samples): number {
  const ways = (i: number): bigint => choose(n1, i) * choose(n2, f1 + f2 - i);
  let all = 0n;
  let rare = 0n;
  for (let i = 0; i <= f1 + f2; i++) {
    all += ways(i);
    if (ways(i) <= ways(f1)) rare += ways(i);
  }
  return Number((rare * 10n ** 18n) / all) / 1e18;
}

test('the exact test is the count of all tables in whole numbers', () => {
  holds(samples(MOST), (input) => {
    expect(gap(fisherExact(...input), plainFisher(input))).toBeLessThan(1e-9);
  });
});

test('published values: Pedersen 1996, the tea of Fisher 1935, R fisher.test', () => {
  expect(fisherExact(1, 4, 3, 4)).toBeCloseTo(0.4857, 4);
  expect(fisherExact(3, 4, 1, 4)).toBeCloseTo(0.4857, 4);
  // Convictions of twins, example of R's fisher.test: p = 0.0005367 two-sided.
  expect(fisherExact(2, 17, 10, 13)).toBeCloseTo(0.0005367, 7);
});

test('no hit at all, or nothing but hits, is no evidence', () => {
  expect(fisherExact(0, 10, 0, 20)).toBe(1);
  expect(fisherExact(10, 10, 20, 20)).toBe(1);
  expect(fisherExact(0, 0, 3, 20)).toBe(1);
});

test('millions of tokens keep their digits, rates are refused', () => {
  // By symmetry both outcomes of a single hit in equal samples are equally likely.
  expect(fisherExact(1, 4_000_000, 0, 4_000_000)).toBeCloseTo(1, 12);
  expect(fisherExact(2, 4_000_000, 0, 4_000_000)).toBeCloseTo(0.5, 6);
  expect(() => fisherExact(1.5, 4, 3, 4)).toThrow(RangeError);
});
