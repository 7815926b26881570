import type { Day } from '../model.ts';
import { NUMERAL_CHARACTERS, parseNumeral } from './numerals.ts';

/** A calendar expression in a text; `start` and `end` count in that text, not in the raw file. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly endMonth: number | null;
  readonly endDay: number | null;
  /** Days from the issue (今天 0, 昨天 -1). */
  readonly relative: number | null;
}

const N = NUMERAL_CHARACTERS;
const YEAR = `(?:(?<year>(?:19|20)\\d{2}|[二一][${N}]{3})年|(?<yearWord>今年|去年|前年|明年))?`;
const DAY_WORD = '(?<word>今天|今日|昨天|昨日|前天|明天|明日|后天)';
const PART_OF_DAY = '(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚间|晚上|晚|夜间|夜)?';
const WEEKDAY = '(?:[（(](?:星期|周)[一二三四五六日天][）)])?';
const MONTH_DAY = `${YEAR}(?:(?<month>[${N}]{1,3})月)?(?<day>[${N}]{1,3})日`;
const RANGE = `(?:(?:至|到|—|－|-|~|～|–)(?:(?<endMonth>[${N}]{1,3})月)?(?<endDay>[${N}]{1,3})日)?`;
const SHORT_RANGE = `(?:(?<fromDay>[${N}]{1,3})(?:—|－|-|~|～|–|至))?`;
const WHOLE = new RegExp(
  `${YEAR}(?:(?<month>[${N}]{1,3})月)?${SHORT_RANGE}(?<day>[${N}]{1,3})日${RANGE}${WEEKDAY}${PART_OF_DAY}`,
  'g',
);
const WORD = new RegExp(`${DAY_WORD}(?:[（(](?<inner>[^（()）]{2,12})[）)])?${PART_OF_DAY}`, 'g');
const MONTH_ONLY = new RegExp(`${YEAR}(?<month>[${N}]{1,3})月(?:份|底|初|中旬|上旬|下旬)?`, 'g');
const ISO = /(?<year>(?:19|20)\d{2})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/g;
const INNER = new RegExp(`^${MONTH_DAY}`);
const RELATIVE: Readonly<Record<string, number>> = {
  今天: 0,
  今日: 0,
  昨天: -1,
  昨日: -1,
  前天: -2,
  明天: 1,
  明日: 1,
  后天: 2,
};
/** 3日内, 2日以来, 20日龄: a length of time, no day. */
const NO_DAY_AFTER = /^(?:内|龄|均|元|常|游|本|报(?!道)|以内|之内|间)/;

type Groups = Readonly<Record<string, string | undefined>>;

const valueOf = (text: string | undefined): number | null =>
  text === undefined ? null : parseNumeral(text);
const isMonth = (value: number | null): boolean => value === null || (value >= 1 && value <= 12);
const isDay = (value: number | null): boolean => value === null || (value >= 1 && value <= 31);

function found(match: RegExpMatchArray, groups: Groups, relative: number | null): FoundDate | null {
  const month = valueOf(groups['month']);
  const last = valueOf(groups['day']);
  const from = valueOf(groups['fromDay']);
  const day = from ?? last;
  const endDay = from === null ? valueOf(groups['endDay']) : last;
  const endMonth = valueOf(groups['endMonth']);
  if (![month, endMonth].every(isMonth) || ![day, endDay].every(isDay)) return null;
  const start = match.index ?? 0;
  return {
    start,
    end: start + match[0].length,
    text: match[0],
    year: valueOf(groups['year']),
    month,
    day,
    endMonth: endDay === null ? null : (endMonth ?? month),
    endDay,
    relative,
  };
}

function wholeDates(text: string): FoundDate[] {
  const dates: FoundDate[] = [];
  for (const match of text.matchAll(WHOLE)) {
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 3);
    if (NO_DAY_AFTER.test(after) && match[0].endsWith('日')) continue;
    const date = found(match, match.groups ?? {}, null);
    if (date !== null) dates.push(date);
  }
  return dates;
}

function wordDates(text: string): FoundDate[] {
  const dates: FoundDate[] = [];
  for (const match of text.matchAll(WORD)) {
    const inner = INNER.exec(match.groups?.['inner'] ?? '');
    const word = match.groups?.['word'] ?? '';
    const date = found(match, inner?.groups ?? {}, RELATIVE[word] ?? null);
    if (date !== null) dates.push(date);
  }
  return dates;
}

function monthDates(text: string): FoundDate[] {
  const dates: FoundDate[] = [];
  for (const match of text.matchAll(MONTH_ONLY)) {
    const next = text.charAt(match.index + match[0].length);
    if (/[0-9０-９]/.test(next)) continue;
    const date = found(match, match.groups ?? {}, null);
    if (date?.month != null) dates.push(date);
  }
  return dates;
}

function isoDates(text: string): FoundDate[] {
  const dates: FoundDate[] = [];
  for (const match of text.matchAll(ISO)) {
    const date = found(match, match.groups ?? {}, null);
    if (date !== null) dates.push(date);
  }
  return dates;
}

/** Adds those of `more` that do not overlap one already there. */
function withoutOverlap(dates: readonly FoundDate[], more: readonly FoundDate[]): FoundDate[] {
  const free = more.filter((a) => !dates.some((b) => a.start < b.end && b.start < a.end));
  return [...dates, ...free];
}

/**
 * Every calendar expression of a text in reading order: whole dates, dates without year or month,
 * ranges, day words (今天（3月16日）), months; no date is completed from another.
 */
export function findDates(text: string): FoundDate[] {
  let dates: FoundDate[] = [];
  if (/[今昨前明后][天日]/.test(text)) dates = wordDates(text);
  if (text.includes('日')) dates = withoutOverlap(dates, wholeDates(text));
  if (text.includes('月')) dates = withoutOverlap(dates, monthDates(text));
  if (/\d{4}[-/.]\d/.test(text)) dates = withoutOverlap(dates, isoDates(text));
  return dates.sort((a, b) => a.start - b.start);
}

const YEAR_LABEL = new RegExp(`((?:19|20)\\d{2}|[二一][${N}]{3})年度`, 'g');

/** Years that a text labels itself with (2022年度, 二〇二四年度), in reading order. */
export function yearLabels(text: string): number[] {
  if (!text.includes('年度')) return [];
  const years = [...text.matchAll(YEAR_LABEL)].map((match) => parseNumeral(match[1] ?? ''));
  return years.filter((year) => year !== null);
}

/** Days since 1970-01-01 of a civil date (H. Hinnant, “days_from_civil”). */
export function civilDayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Days since 1970-01-01 of an ISO day. */
export function dayNumber(iso: Day): number {
  return civilDayNumber(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)));
}

/** The ISO day of a day number (H. Hinnant, “civil_from_days”). */
export function isoOf(days: number): Day {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

const padded = (value: number, width: number): string => String(value).padStart(width, '0');

/** The ISO day so many days later (earlier if negative). */
export function addDays(iso: Day, days: number): Day {
  return isoOf(dayNumber(iso) + days);
}

/** The ISO day of a civil date; null if there is no such day (30 February). */
export function toDay(year: number, month: number, day: number): Day | null {
  const iso = `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
  return isoOf(civilDayNumber(year, month, day)) === iso ? iso : null;
}

/** Day of the week, 0 Monday to 6 Sunday. */
export function weekdayOf(iso: Day): number {
  return (((dayNumber(iso) + 3) % 7) + 7) % 7;
}
