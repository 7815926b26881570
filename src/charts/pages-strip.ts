import { dayNumber, isoOf } from '#core/text/dates.ts';
import type { DayCount } from '#core/query/answers.ts';
import type { Messages } from '#i18n/index.ts';

export type BinUnit = 'day' | 'week' | 'month';

/** A stretch of days with the sums of what fell on them; both ends inside. */
export interface DayBin {
  readonly from: number;
  readonly to: number;
  readonly articles: number;
  readonly meetings: number;
  readonly pages: number;
}

/** Days, weeks or months, so that a bar is at least two pixels wide. */
export function binUnit(days: number, pixels: number): BinUnit {
  if (days * 2 <= pixels) return 'day';
  return (days / 7) * 2.5 <= pixels ? 'week' : 'month';
}

/** Sums a unit, in order of time; weeks begin on Monday, empty bins are left out. */
export function dayBins(days: readonly DayCount[], unit: BinUnit): DayBin[] {
  const bins = new Map<number, DayBin>();
  for (const { day, articles, meetings, pages } of days) {
    const { from, to } = boundsOf(dayNumber(day), unit);
    const bin = bins.get(from) ?? { from, to, articles: 0, meetings: 0, pages: 0 };
    bins.set(from, {
      ...bin,
      articles: bin.articles + articles,
      meetings: bin.meetings + meetings,
      pages: bin.pages + pages,
    });
  }
  return [...bins.values()].sort((a, b) => a.from - b.from);
}

/** Day number 0 is a Thursday. */
function boundsOf(day: number, unit: BinUnit): { from: number; to: number } {
  if (unit === 'day') return { from: day, to: day };
  if (unit === 'week') {
    const monday = day - ((((day + 3) % 7) + 7) % 7);
    return { from: monday, to: monday + 6 };
  }
  const iso = isoOf(day);
  const from = dayNumber(`${iso.slice(0, 8)}01`);
  const next = isoOf(from + 31);
  return { from, to: dayNumber(`${next.slice(0, 8)}01`) - 1 };
}

/** A bin in words. */
export function binWords({ from }: DayBin, unit: BinUnit, t: Messages): string {
  const day = isoOf(from);
  if (unit === 'month') return t.format.month(day.slice(0, 7));
  return unit === 'week' ? t.charts.week(t.format.day(day)) : t.format.day(day);
}
