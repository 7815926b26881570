import type { TailProbability } from './chi-square.ts';
import { normalTail } from './chi-square.ts';

/** So many periods with a value a trend needs: four cannot reach p < 0.08. */
export const LEAST_PERIODS = 8;

/** Values of periods in order; null is a period without anything to measure, a gap and not a 0. */
export type SeriesValues = readonly (number | null)[];

export interface TooFewPeriods {
  readonly kind: 'too_few_periods';
  readonly periods: number;
  readonly needed: number;
}

export interface MonotonicTrend {
  readonly kind: 'trend';
  /** Periods with a value. */
  readonly periods: number;
  /** Pairs that rise less pairs that fall. */
  readonly s: number;
  /** Of S without a trend, corrected for ties. */
  readonly variance: number;
  /** With continuity correction; 0 where all values are one. */
  readonly z: number;
  /** Two-sided. */
  readonly p: TailProbability;
}

/**
 * Mann-Kendall test of a rise or fall, whatever its form (Mann 1945; Kendall 1975; ties as in Gilbert 1987, 16.4).
 * Only order counts, so values may be rates. RangeError on a value that is no number.
 */
export function mannKendall(values: SeriesValues): MonotonicTrend | TooFewPeriods {
  requireValues(values);
  const own = values.filter((value) => value !== null);
  const periods = own.length;
  if (periods < LEAST_PERIODS) return { kind: 'too_few_periods', periods, needed: LEAST_PERIODS };
  const s = risesLessFalls(own);
  const variance = varianceOf(own);
  const z = variance === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  return { kind: 'trend', periods, s, variance, z, p: normalTail(z) };
}

/** Throws a RangeError on a value that is neither a finite number nor a gap. */
export function requireValues(values: SeriesValues): void {
  for (const value of values)
    if (value !== null && !Number.isFinite(value))
      throw new RangeError(`a value of a series is a number, not ${String(value)}`);
}

function risesLessFalls(values: readonly number[]): number {
  let s = 0;
  values.forEach((value, at) => {
    for (let later = at + 1; later < values.length; later++)
      s += Math.sign((values[later] ?? 0) - value);
  });
  return s;
}

function varianceOf(values: readonly number[]): number {
  const ties = new Map<number, number>();
  for (const value of values) ties.set(value, (ties.get(value) ?? 0) + 1);
  const term = (n: number): number => n * (n - 1) * (2 * n + 5);
  let sum = term(values.length);
  for (const tied of ties.values()) sum -= term(tied);
  return sum / 18;
}
