/** χ² of a 2 × 2 table and the tail of its distribution with one degree of freedom. */
import { requireSamples } from './counts.ts';

const ROOT_PI = Math.sqrt(Math.PI);
/** Below, the power series of erf has all its digits; above, so many terms of the fraction do. */
const FRACTION_FROM = 2;
const FRACTION_TERMS = 120;

/** erf(x) = 2/√π e^(−x²) Σ 2^n x^(2n+1) / (1·3·…·(2n+1)) (DLMF 7.6.2): all terms have one sign. */
function erf(x: number): number {
  let term = x;
  let sum = x;
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (2 * x * x) / odd;
    sum += term;
  }
  return ((2 * sum) / ROOT_PI) * Math.exp(-x * x);
}

/** ln erfc(x) for x ≥ 0; the continued fraction is DLMF 7.9.1. */
function logErfc(x: number): number {
  if (x < FRACTION_FROM) return Math.log(1 - erf(x));
  let tail = 0;
  for (let k = FRACTION_TERMS; k > 0; k--) tail = k / 2 / (x + tail);
  return -x * x - Math.log((x + tail) * ROOT_PI);
}

/** A probability, with its decimal logarithm for where it is too small to be a number. */
export interface TailProbability {
  /** 0 below about 1e-308; `log10` goes on. */
  readonly p: number;
  readonly log10: number;
}

/** P(χ² ≥ statistic) with one degree of freedom: two-sided for a signed statistic, whose sign is ignored. */
export function chiSquareTail(statistic: number): TailProbability {
  const log = logErfc(Math.sqrt(Math.abs(statistic) / 2));
  return { p: Math.exp(log), log10: log === 0 ? 0 : log / Math.LN10 };
}

/** P(|Z| ≥ |z|) of the standard normal distribution. */
export function normalTail(z: number): TailProbability {
  return chiSquareTail(z * z);
}

/**
 * Pearson's χ² (1900) of `f1` of `n1` against `f2` of `n2`, without sign; `yates` takes N / 2 from
 * |ad − bc| (Yates 1934), but not below 0. 0 where a margin is empty.
 */
export function chiSquare(f1: number, n1: number, f2: number, n2: number, yates = false): number {
  requireSamples(f1, n1, f2, n2);
  const [hits, total] = [f1 + f2, n1 + n2];
  const rest = total - hits;
  if (n1 === 0 || n2 === 0 || hits === 0 || rest === 0) return 0;
  const gap = Math.abs(f1 * (n2 - f2) - f2 * (n1 - f1));
  const used = yates ? Math.max(0, gap - total / 2) : gap;
  return (used / n1 / n2) * (used / hits / rest) * total;
}
