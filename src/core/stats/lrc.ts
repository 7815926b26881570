/** The ratio of two relative frequencies with its certainty. */
import { betaQuantileLogOdds } from './beta.ts';
import { logBinomialMass } from './binomial.ts';
import { requireAlpha, requireSamples } from './counts.ts';

/** Bounds of log2 of a ratio; −Infinity and Infinity where a frequency is 0. */
export interface RatioInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * Exact interval of log2((f1 / n1) / (f2 / n2)) with error rate `alpha`, both sides together: given f1 + f2
 * the frequencies of two Poisson processes are binomial (Przyborowski & Wilenski 1940), whose interval is that of
 * Clopper & Pearson (1934), a pair of beta quantiles. For a table of m words give α / m (Bonferroni).
 */
export function ratioInterval(
  f1: number,
  n1: number,
  f2: number,
  n2: number,
  alpha: number,
): RatioInterval {
  requireSamples(f1, n1, f2, n2);
  requireAlpha(alpha);
  if (n1 === 0 || n2 === 0) return { low: -Infinity, high: Infinity };
  const shift = Math.log2(n2 / n1);
  return { low: shift + lowBound(f1, f2, alpha), high: shift - lowBound(f2, f1, alpha) };
}

/** log2 of the odds at the lower end of the interval of k against l; the upper end is that of l against k, mirrored. */
function lowBound(k: number, l: number, alpha: number): number {
  return k === 0 ? -Infinity : betaQuantileLogOdds(alpha / 2, k, l + 1) / Math.LN2;
}

/**
 * LRC, the conservative log ratio (Evert 2022, R package `corpora`): the bound of {@link ratioInterval} that is
 * nearer 0, and 0 where the interval holds 0. `alpha` is that of the whole table over its number of words, α / m.
 */
export function conservativeLogRatio(
  f1: number,
  n1: number,
  f2: number,
  n2: number,
  alpha: number,
): number {
  requireSamples(f1, n1, f2, n2);
  requireAlpha(alpha);
  if (f1 + f2 === 0 || n1 === 0 || n2 === 0 || isLikely(f1, n1, f2, n2, alpha)) return 0;
  const shift = Math.log2(n2 / n1);
  // Adding 0 turns −0 into 0.
  if (f1 * n2 >= f2 * n1) return Math.max(0, shift + lowBound(f1, f2, alpha)) + 0;
  return Math.min(0, shift - lowBound(f2, f1, alpha)) + 0;
}

/** One outcome alone is likelier than the tail may be, so the interval holds 0: no quantile is needed. */
function isLikely(f1: number, n1: number, f2: number, n2: number, alpha: number): boolean {
  const total = n1 + n2;
  return logBinomialMass(f1, f1 + f2, n1 / total, n2 / total) >= Math.log(alpha / 2);
}
