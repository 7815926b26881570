import type { Day } from '#core/model.ts';
import type { DayCount } from '#core/query/answers.ts';
import { dayNumber, isoOf } from '#core/text/dates.ts';

export type BinUnit = 'day' | 'week' | 'month';

/** A bar of the strip: days `from` to `to`, both inside, as day numbers. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly articles: number;
  readonly meetings: number;
}

export interface Bins {
  readonly unit: BinUnit;
  readonly bins: readonly Bin[];
  /** Ends of the strip, as day numbers, both inside. */
  readonly from: number;
  readonly to: number;
  readonly most: number;
}

const MOST_DAYS = 130;
const MOST_WEEKS = 900;

function unitOf(days: number): BinUnit {
  if (days <= MOST_DAYS) return 'day';
  return days <= MOST_WEEKS ? 'week' : 'month';
}

/** Day number 0 is 1970-01-01, a Thursday; weeks begin on Monday. */
const weekStart = (day: number) => day - ((((day + 3) % 7) + 7) % 7);
const monthStart = (day: number) => dayNumber(`${isoOf(day).slice(0, 7)}-01`);

function startOf(day: number, unit: BinUnit): number {
  if (unit === 'day') return day;
  return unit === 'week' ? weekStart(day) : monthStart(day);
}

function endOf(start: number, unit: BinUnit): number {
  if (unit === 'day') return start;
  return unit === 'week' ? start + 6 : monthStart(start + 31) - 1;
}

/** Counts by day, week or month, as fine as a strip can show; null without a single dated article. */
export function dayBins(
  days: readonly DayCount[],
  first: Day | null,
  last: Day | null,
): Bins | null {
  const numbers = days.map(({ day }) => dayNumber(day));
  const ends = [first, last].filter((day) => day !== null).map(dayNumber);
  const from = Math.min(...numbers, ...ends);
  const to = Math.max(...numbers, ...ends);
  if (!Number.isFinite(from)) return null;
  const unit = unitOf(to - from + 1);
  const found = new Map<number, Bin>();
  days.forEach(({ articles, meetings }, at) => {
    const start = startOf(numbers[at] ?? from, unit);
    const bin = found.get(start) ?? {
      from: start,
      to: endOf(start, unit),
      articles: 0,
      meetings: 0,
    };
    const sums = { articles: bin.articles + articles, meetings: bin.meetings + meetings };
    found.set(start, { ...bin, ...sums });
  });
  const bins = [...found.values()].filter(({ articles }) => articles > 0);
  const most = Math.max(1, ...bins.map(({ articles }) => articles));
  const outer = { from: startOf(from, unit), to: endOf(startOf(to, unit), unit) };
  return { unit, bins, ...outer, most };
}
