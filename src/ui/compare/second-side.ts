import type { LaneSession } from '#core/query/answers.ts';
import { contrastOf, type ContrastField } from '#core/query/contrast.ts';
import { without, type Filters } from '#core/query/filters.ts';
import { dayNumber, isoOf } from '#core/text/dates.ts';

/**
 * What the second selection is before the reader changes it: under a range of dates the range of the same length just
 * before it, else the first one without the clause that the rest would differ in.
 */
export function firstVersus(a: Filters, asked: ContrastField | null): Filters {
  if (a.from !== null && a.to !== null) {
    const [from, to] = [dayNumber(a.from), dayNumber(a.to)];
    return { ...a, from: isoOf(2 * from - to - 1), to: isoOf(from - 1) };
  }
  const contrast = contrastOf(a, asked);
  return contrast === null ? a : without(a, contrast);
}

/** A selection that holds the reports of one session: its series on its day. */
export function withSession(versus: Filters, seriesId: string, day: string): Filters {
  return { ...versus, series: [seriesId], from: day, to: day };
}

/** Whether a selection is that of one session. */
export function isOfSession(versus: Filters, seriesId: string, { dated }: LaneSession): boolean {
  const [only] = versus.series;
  const isDay = versus.from === dated.day && versus.to === dated.day;
  return versus.series.length === 1 && only === seriesId && isDay;
}
