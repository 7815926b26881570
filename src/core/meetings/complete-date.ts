import type { DateBasis, Day, WrittenDate } from '../model.ts';
import { addDays, dayNumber, toDay, weekdayOf } from '../text/dates.ts';

/** A written date with the year that evidence outside it gives. */
export interface Completed {
  readonly day: Day;
  readonly basis: DateBasis;
}

/** A session's day may be so many days after the issue's date in its own report: a paper dated in advance. */
const AHEAD = 1;
const WEEKDAYS = '一二三四五六日';

/** The year that a word counts from the issue: 去年 -1, 明年 1. */
function yearShift(text: string): number {
  if (text.startsWith('去年')) return -1;
  if (text.startsWith('前年')) return -2;
  return text.startsWith('明年') ? 1 : 0;
}

/** Day and year from the text itself; null unless it is a whole date. */
export function fromText(written: WrittenDate): Completed | null {
  const { year, month, day } = written;
  if (year === null || month === null || day === null) return null;
  const iso = toDay(year, month, day);
  return iso === null ? null : { day: iso, basis: 'text' };
}

/** Day from the issue's date: today is that day, a day or month-day the latest one up to it (the next one if planned). */
export function fromIssue(written: WrittenDate, issue: Day, planned: boolean): Completed | null {
  const { month, day, relative } = written;
  if (day === null)
    return relative === null ? null : { day: addDays(issue, relative), basis: 'issue' };
  const shift = yearShift(written.text);
  const iso =
    month === null ? dayOnly(day, issue, planned) : monthDay(month, day, issue, planned, shift);
  return iso === null ? null : { day: iso, basis: 'issue' };
}

function dayOnly(day: number, issue: Day, planned: boolean): Day | null {
  const year = Number(issue.slice(0, 4));
  const month = Number(issue.slice(5, 7));
  const months = planned ? [0, 1, 2] : [0, -1, -2];
  for (const step of months) {
    const index = year * 12 + month - 1 + step;
    const iso = toDay(Math.floor(index / 12), (index % 12) + 1, day);
    if (iso !== null && (planned ? iso >= issue : iso <= addDays(issue, AHEAD))) return iso;
  }
  return null;
}

function monthDay(
  month: number,
  day: number,
  issue: Day,
  planned: boolean,
  shift: number,
): Day | null {
  const year = Number(issue.slice(0, 4));
  if (shift !== 0) return toDay(year + shift, month, day);
  const years = planned ? [year, year + 1] : [year, year - 1];
  for (const candidate of years) {
    const iso = toDay(candidate, month, day);
    if (iso !== null && (planned ? iso >= issue : iso <= addDays(issue, AHEAD))) return iso;
  }
  return null;
}

/** Every day that a month-day can be within the bounds, at most as many years as `most`. */
export function daysWithin(written: WrittenDate, earliest: Day, latest: Day, most = 40): Day[] {
  const { month, day } = written;
  if (month === null || day === null) return [];
  const days: Day[] = [];
  const weekday = WEEKDAYS.indexOf(
    /(?:星期|周)([一二三四五六日天])/.exec(written.text)?.[1]?.replace('天', '日') ?? '?',
  );
  for (let year = Number(earliest.slice(0, 4)); year <= Number(latest.slice(0, 4)); year += 1) {
    const iso = toDay(year, month, day);
    if (iso === null || iso < earliest || iso > latest || days.length >= most) continue;
    if (weekday < 0 || weekdayOf(iso) === weekday) days.push(iso);
  }
  return days;
}

/** The last day of a range whose first day is known; null if the text gives no range. */
export function endOf(written: WrittenDate | null, first: Day | null): Day | null {
  if (written === null || first === null || written.endDay === null) return null;
  const year = Number(first.slice(0, 4));
  const month = written.endMonth ?? Number(first.slice(5, 7));
  const same = toDay(year, month, written.endDay);
  return same !== null && same >= first ? same : toDay(year + 1, month, written.endDay);
}

/** Whole days between two ISO days. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}
