/** What the measures are made of: whole numbers that were counted, never rates. */

/** Throws a RangeError unless all are whole numbers from 0: a test on normalised counts is none. */
export function requireCounts(...counts: readonly number[]): void {
  for (const count of counts)
    if (!Number.isSafeInteger(count) || count < 0)
      throw new RangeError(`a count is a whole number from 0, not ${String(count)}`);
}

/** The same for two samples, `f1` of `n1` tokens and `f2` of `n2`; a part is not larger than its whole. */
export function requireSamples(f1: number, n1: number, f2: number, n2: number): void {
  requireCounts(f1, n1, f2, n2);
  if (f1 > n1 || f2 > n2)
    throw new RangeError(
      `${String(f1)} of ${String(n1)}, ${String(f2)} of ${String(n2)}: no sample`,
    );
}

/** Throws a RangeError unless it is a probability that can be an error rate, 0 < α < 1. */
export function requireAlpha(alpha: number): void {
  if (!(alpha > 0 && alpha < 1))
    throw new RangeError(`an error rate lies between 0 and 1, not ${String(alpha)}`);
}
