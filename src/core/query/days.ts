/** Days as whole numbers in columns, with a number for "no day". */
import type { Day } from '../model.ts';
import { dayNumber, isoOf } from '../text/dates.ts';

/** Stands for "no day" in an Int32Array. */
export const NO_DAY = -0x80000000;

/** Day number of an ISO day; {@link NO_DAY} for null. */
export function toNumber(day: Day | null): number {
  return day === null ? NO_DAY : dayNumber(day);
}

/** ISO day of a day number; null for {@link NO_DAY}. */
export function toDay(number: number): Day | null {
  return number === NO_DAY ? null : isoOf(number);
}
