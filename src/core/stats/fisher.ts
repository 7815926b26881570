import { requireSamples } from './counts.ts';

/** Tables as likely as the one seen count as it; the last bits must not decide (as in R `fisher.test`). */
const TOLERANCE = 1 + 1e-7;

/** Probability of i + 1 hits in the first sample over that of i. */
function ratio(i: number, n1: number, n2: number, hits: number): number {
  return (((n1 - i) / (i + 1)) * (hits - i)) / (n2 - hits + i + 1);
}

/**
 * Fisher's exact test of `f1` of `n1` against `f2` of `n2` (Fisher 1922), two-sided: the probability, all
 * margins kept, of all tables that are not more likely than this one. 0 below about 1e-300.
 */
export function fisherExact(f1: number, n1: number, f2: number, n2: number): number {
  requireSamples(f1, n1, f2, n2);
  const hits = f1 + f2;
  const weights = hypergeometricWeights(n1, n2, hits);
  const seen = (weights.values[f1 - weights.from] ?? 0) * TOLERANCE;
  let all = 0;
  let rare = 0;
  for (const weight of weights.values) {
    all += weight;
    if (weight <= seen) rare += weight;
  }
  return Math.min(1, rare / all);
}

/** Probabilities of all possible tables over that of the likeliest; from there outwards, so nothing overflows. */
function hypergeometricWeights(
  n1: number,
  n2: number,
  hits: number,
): { from: number; values: Float64Array } {
  const from = Math.max(0, hits - n2);
  const to = Math.min(hits, n1);
  const values = new Float64Array(to - from + 1);
  const mode = Math.min(to, Math.max(from, Math.floor(((hits + 1) * (n1 + 1)) / (n1 + n2 + 2))));
  values[mode - from] = 1;
  for (let i = mode; i < to; i++)
    values[i + 1 - from] = (values[i - from] ?? 0) * ratio(i, n1, n2, hits);
  for (let i = mode; i > from; i--)
    values[i - 1 - from] = (values[i - from] ?? 0) / ratio(i - 1, n1, n2, hits);
  return { from, values };
}
