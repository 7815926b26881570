/** Relative frequency. */

/** Occurrences per 10,000 of a denominator (每万字, 每万词); 0 where there is none. */
export function per10k(count: number, of: number): number {
  return of === 0 ? 0 : (count / of) * 10_000;
}
