import { requireCounts } from './counts.ts';

/**
 * Log ratio (Hardie 2014, http://cass.lancs.ac.uk/log-ratio-an-informal-introduction/): log2 of the
 * ratio of two relative frequencies `f1 / n1` and `f2 / n2`, Walter-adjusted as in the R package
 * `corpora`: ½ is added to frequencies and sizes, so that 0 has a value. Its interval is that of `lrc.ts`; RangeError on rates.
 */
export function logRatio(f1: number, n1: number, f2: number, n2: number): number {
  requireCounts(f1, n1, f2, n2);
  return Math.log2((f1 + 0.5) / (n1 + 0.5)) - Math.log2((f2 + 0.5) / (n2 + 0.5));
}
