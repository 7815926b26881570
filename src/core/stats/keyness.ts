/** A word in two corpora: how sure and how large the difference is. */
import type { TailProbability } from './chi-square.ts';
import { chiSquareTail } from './chi-square.ts';
import { requireAlpha, requireCounts } from './counts.ts';
import { signedLogLikelihood } from './log-likelihood.ts';
import { logRatio } from './log-ratio.ts';
import type { RatioInterval } from './lrc.ts';
import { conservativeLogRatio, ratioInterval } from './lrc.ts';

/** One correction a table: the error rate of the whole and the number of words that are compared. */
export interface Correction {
  /** Error rate of the whole table, 0.05 by custom. */
  readonly alpha: number;
  /** Words compared. */
  readonly m: number;
}

export interface Keyness {
  /** Signed, four terms. */
  readonly g2: number;
  /** Of G² with one degree of freedom, two-sided; not corrected, compare it with α / m. */
  readonly p: TailProbability;
  /** Walter-adjusted. */
  readonly logRatio: number;
  /** Exact, at α / m. */
  readonly interval: RatioInterval;
  /** Conservative log ratio at α / m: 0 if the interval holds 0, else its end nearer 0. */
  readonly lrc: number;
}

/** The error rate of one word, α / m (Bonferroni). */
export function errorRate({ alpha, m }: Correction): number {
  requireAlpha(alpha);
  requireCounts(m);
  return alpha / Math.max(1, m);
}

/** LRC and G², by which a whole table is ordered; cheap enough for every word of a corpus. */
export function keynessRank(
  f1: number,
  n1: number,
  f2: number,
  n2: number,
  correction: Correction,
): Pick<Keyness, 'g2' | 'lrc'> {
  return {
    g2: signedLogLikelihood(f1, n1, f2, n2),
    lrc: conservativeLogRatio(f1, n1, f2, n2, errorRate(correction)),
  };
}

/** All measures of a word of frequency `f1` in `n1` tokens against `f2` in `n2`; RangeError on rates. */
export function keyness(
  f1: number,
  n1: number,
  f2: number,
  n2: number,
  correction: Correction,
): Keyness {
  const rank = keynessRank(f1, n1, f2, n2, correction);
  return {
    ...rank,
    p: chiSquareTail(rank.g2),
    logRatio: logRatio(f1, n1, f2, n2),
    interval: ratioInterval(f1, n1, f2, n2, errorRate(correction)),
  };
}

/**
 * The order of a table, as places in its columns: what is surely more frequent in the first comes first. LRC and signed
 * G² fall, then the word rises by code unit.
 */
export function keynessOrder(
  terms: readonly string[],
  lrc: Float64Array,
  g2: Float64Array,
): Uint32Array {
  const order = Uint32Array.from(terms, (_, at) => at);
  return order.sort(
    (a, b) =>
      (lrc[b] ?? 0) - (lrc[a] ?? 0) ||
      (g2[b] ?? 0) - (g2[a] ?? 0) ||
      ((terms[a] ?? '') < (terms[b] ?? '') ? -1 : 1),
  );
}
