import fc from 'fast-check';
import { expect, test } from 'vitest';
import { betaBelow, betaQuantile, betaQuantileLogOdds } from './beta.ts';
import { logBinomialMass } from './binomial.ts';
import { gap, holds } from './fixtures/samples.ts';

/** One term of the binomial expansion, factor by factor. */
function mass(k: number, n: number, p: number): number {
  let value = 1;
  for (let i = 1; i <= k; i++) value *= ((n - k + i) / i) * p;
  for (let i = k; i < n; i++) value *= 1 - p;
  return value;
}

/** I_x(a, b) as the tail P(Bin(a + b − 1, x) ≥ a) (DLMF 8.17.5), term by term. */
function tail(x: number, a: number, b: number): number {
  let sum = 0;
  for (let k = a; k < a + b; k++) sum += mass(k, a + b - 1, x);
  return sum;
}

const size = fc.integer({ min: 1, max: 40 });
const share = fc.integer({ min: 1, max: 999 }).map((part) => part / 1000);

test('the binomial probability is the product of its factors', () => {
  holds(fc.tuple(size, fc.nat(40), share), ([n, some, p]) => {
    const k = Math.min(some, n);
    const value = Math.exp(logBinomialMass(k, n, p, 1 - p));
    expect(gap(value / mass(k, n, p), 1)).toBeLessThan(1e-12);
  });
});

test('the probabilities of 200,000 trials are 1 together', () => {
  let sum = 0;
  for (let k = 0; k <= 200_000; k++) sum += Math.exp(logBinomialMass(k, 200_000, 0.3, 0.7));
  expect(sum).toBeCloseTo(1, 11);
});

test('the incomplete beta function is the sum of binomial probabilities', () => {
  holds(fc.tuple(size, size, share), ([a, b, x]) => {
    expect(gap(betaBelow(x, a, b), tail(x, a, b))).toBeLessThan(1e-12);
  });
});

test('a quantile leads back to its probability, far out in the tail and for millions too', () => {
  const large = fc.oneof(size, fc.integer({ min: 1, max: 3_000_000 }));
  const exponent = fc.integer({ min: -9, max: -1 });
  holds(fc.tuple(large, large, exponent), ([a, b, power]) => {
    const p = 10 ** power;
    const odds = betaQuantileLogOdds(p, a, b);
    const below = betaBelow(1 / (1 + Math.exp(-odds)), a, b);
    expect(gap(below / p, 1)).toBeLessThan(1e-7);
  });
});

test('quantiles that can be solved for have ten digits', () => {
  for (const p of [1e-12, 1e-6, 0.1, 0.5, 0.9, 0.999]) {
    expect(betaQuantile(p, 1, 1) / p).toBeCloseTo(1, 11);
    expect(betaQuantile(p, 7, 1) / p ** (1 / 7)).toBeCloseTo(1, 11);
    expect(betaQuantile(p, 1, 7) / -Math.expm1(Math.log1p(-p) / 7)).toBeCloseTo(1, 11);
  }
});
