import type { DateBasis, Day } from '../model.ts';
import { addDays } from '../text/dates.ts';
import { daysBetween, daysWithin } from './complete-date.ts';
import type { PageRow, Row } from './corpus-rows.ts';

const FIRST_DAY = '1949-01-01';
const LAST_DAY = '2099-12-31';
/** A neighbour's year is taken over at most so far, in days: a series seldom rests longer. */
const FARTHEST = 400;

/** A day with the reasons for it. */
export interface Reasoned {
  readonly day: Day;
  readonly basis: readonly DateBasis[];
}

interface Bounds {
  readonly earliest: Day;
  readonly latest: Day;
  readonly basis: readonly DateBasis[];
}

/** A session of the same series with a day that it was held on, or by. */
interface Neighbour {
  readonly ordinal: number;
  readonly day: Day;
}

/** Rows by series and term or year label. */
export function grouped(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.family);
    if (group === undefined) groups.set(row.family, [row]);
    else group.push(row);
  }
  return groups;
}

/** The day of a list that is nearest to another. */
export function nearest(days: readonly Day[], to: Day): Day | null {
  let best: Day | null = null;
  for (const day of days)
    if (best === null || Math.abs(daysBetween(day, to)) < Math.abs(daysBetween(best, to)))
      best = day;
  return best;
}

/** Whether a page's public events allow a day. */
export function fitsAlmanac(page: PageRow | undefined, day: Day): boolean {
  return day >= (page?.almanacEarliest ?? FIRST_DAY) && day <= (page?.almanacLatest ?? LAST_DAY);
}

/** The numbered rows of one series in the order of their ordinals. */
export function byOrdinal(family: readonly Row[]): Row[] {
  return family
    .filter((row) => row.reading.ordinal !== null)
    .sort((a, b) => (a.reading.ordinal ?? 0) - (b.reading.ordinal ?? 0));
}

/** The nearest ordinal below that has a day; of several days of one ordinal the last. */
function before(at: number, ordered: readonly Row[]): Neighbour | null {
  const own = ordered[at]?.reading.ordinal ?? 0;
  let found: Neighbour | null = null;
  for (let i = at - 1; i >= 0; i -= 1) {
    const row = ordered[i];
    const ordinal = row?.reading.ordinal ?? 0;
    if (found !== null && ordinal < found.ordinal) break;
    const day = row?.dating.day ?? null;
    if (day !== null && ordinal < own && (found === null || day > found.day))
      found = { ordinal, day };
  }
  return found;
}

/** The nearest ordinal above that has a day, or that was passed on by a day; of several the first. */
function after(at: number, ordered: readonly Row[]): Neighbour | null {
  const own = ordered[at]?.reading.ordinal ?? 0;
  let found: Neighbour | null = null;
  for (let i = firstOf(at, ordered); i < ordered.length; i += 1) {
    const row = ordered[i];
    const ordinal = row?.reading.ordinal ?? 0;
    if (found !== null && ordinal > found.ordinal) break;
    if (row === undefined || i === at) continue;
    const day = ordinal > own ? (row.dating.day ?? row.dating.latest) : passedOnBy(row);
    if (day !== null && (found === null || day < found.day)) found = { ordinal, day };
  }
  return found;
}

/** A session without a day of its own may be known to have been held by some day. */
const passedOnBy = (row: Row): Day | null => (row.dating.day === null ? row.dating.latest : null);

/** The first row of the same ordinal. */
function firstOf(at: number, ordered: readonly Row[]): number {
  const own = ordered[at]?.reading.ordinal;
  let first = at;
  while (first > 0 && ordered[first - 1]?.reading.ordinal === own) first -= 1;
  return first;
}

/** Bounds (inclusive) of a row by its neighbours and by the public events that its page knows of. */
function boundsOf(page: PageRow | undefined, at: number, ordered: readonly Row[]): Bounds {
  const low = before(at, ordered);
  const high = after(at, ordered);
  const basis = new Set<DateBasis>(low === null && high === null ? [] : ['neighbour']);
  let earliest = low?.day ?? FIRST_DAY;
  let latest = high?.day ?? LAST_DAY;
  if (page?.almanacEarliest != null && page.almanacEarliest > earliest) {
    earliest = page.almanacEarliest;
    basis.add('almanac');
  }
  if (page?.almanacLatest != null && page.almanacLatest < latest) {
    latest = page.almanacLatest;
    basis.add('almanac');
  }
  return { earliest, latest, basis: [...basis] };
}

/** Puts the bounds of the row at a place on its dating, where it stays without a day. */
export function bound(page: PageRow | undefined, at: number, ordered: readonly Row[]): void {
  const { earliest, latest, basis } = boundsOf(page, at, ordered);
  const row = ordered[at];
  if (row === undefined || basis.length === 0) return;
  if (earliest !== FIRST_DAY) row.dating.earliest = earliest;
  if (latest !== LAST_DAY) row.dating.latest = latest;
  row.dating.basis = basis;
}

/** The neighbour that is nearer by ordinal; null if there is none with a day. */
function nearer(at: number, ordered: readonly Row[]): Neighbour | null {
  const own = ordered[at]?.reading.ordinal ?? 0;
  const low = before(at, ordered);
  const high = after(at, ordered);
  if (low === null || high === null) return low ?? high;
  return own - low.ordinal <= high.ordinal - own ? low : high;
}

/** How far, in ordinals, the nearest session with a day is; infinite if there is none. */
export function ordinalGap(at: number, ordered: readonly Row[]): number {
  const anchor = nearer(at, ordered);
  return anchor === null
    ? Infinity
    : Math.abs((ordered[at]?.reading.ordinal ?? 0) - anchor.ordinal);
}

/** The day, with a year, that keeps a row of ordinals in order; null where the neighbours do not tell. */
export function dayByNeighbours(
  page: PageRow | undefined,
  at: number,
  ordered: readonly Row[],
): Reasoned | null {
  const anchor = nearer(at, ordered);
  const reading = ordered[at]?.reading;
  if (anchor === null || reading == null || reading.written === null) return null;
  const from = addDays(anchor.day, -FARTHEST);
  const near = daysWithin(reading.written, from, addDays(anchor.day, FARTHEST));
  const bounds = boundsOf(page, at, ordered);
  const inside = near.filter((day) => day >= bounds.earliest && day <= bounds.latest);
  const day = nearest(inside.length > 0 ? inside : near, anchor.day);
  if (day === null) return null;
  const sessions = Math.abs(anchor.ordinal - (reading.ordinal ?? 0));
  if (isTooFast(sessions, Math.abs(daysBetween(day, anchor.day)))) return null;
  return { day, basis: inside.length > 0 ? bounds.basis : ['neighbour'] };
}

/** So many sessions in so few days that the ordinals must be of two runs. */
function isTooFast(sessions: number, days: number): boolean {
  return sessions > 30 && days < sessions * 2;
}
