/** Calendar periods from the first to the last day, the empty ones between them included. */
import { dayNumber, isoOf } from '../text/dates.ts';

export type CalendarUnit = 'day' | 'week' | 'month';

export interface Period {
  /** First and last day, inclusive, as day numbers. */
  readonly from: number;
  readonly to: number;
  /** `2022-04-21`, `2022-04-18` (the Monday of a week) or `2022-04`. */
  readonly label: string;
}

/** More periods than this are not drawn: the next coarser unit is taken. */
export const MOST_PERIODS = 4000;

const DAYS: Readonly<Record<CalendarUnit, number>> = { day: 1, week: 7, month: 30 };
const COARSER: Readonly<Record<CalendarUnit, CalendarUnit>> = {
  day: 'week',
  week: 'month',
  month: 'month',
};

/** The unit asked for, or a coarser one where it would give too many periods. */
export function fittingUnit(unit: CalendarUnit, first: number, last: number): CalendarUnit {
  const isTooFine = (last - first) / DAYS[unit] > MOST_PERIODS;
  return isTooFine && unit !== 'month' ? fittingUnit(COARSER[unit], first, last) : unit;
}

/** All periods that hold a day from `first` to `last` (day numbers), in order. Weeks begin on Monday. */
export function periodsBetween(unit: CalendarUnit, first: number, last: number): Period[] {
  const periods: Period[] = [];
  for (let from = periodStart(unit, first); from <= last;) {
    const next = nextStart(unit, from);
    const day = isoOf(from);
    periods.push({ from, to: next - 1, label: unit === 'month' ? day.slice(0, 7) : day });
    from = next;
  }
  return periods;
}

/** The place of a day among adjoining periods; −1 if none holds it. */
export function periodOf(periods: readonly Period[], day: number): number {
  let low = 0;
  let high = periods.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const period = periods[middle];
    if (period === undefined) return -1;
    if (day < period.from) high = middle - 1;
    else if (day > period.to) low = middle + 1;
    else return middle;
  }
  return -1;
}

function periodStart(unit: CalendarUnit, day: number): number {
  if (unit === 'day') return day;
  if (unit === 'week') return day - mondayOffset(day);
  return dayNumber(`${isoOf(day).slice(0, 7)}-01`);
}

// Day 0 (1970-01-01) was a Thursday.
function mondayOffset(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

function nextStart(unit: CalendarUnit, from: number): number {
  if (unit === 'day') return from + 1;
  if (unit === 'week') return from + 7;
  return periodStart('month', from + 31);
}
