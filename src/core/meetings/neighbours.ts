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

function isBetter(known: Neighbour | null, other: Neighbour, side: 1 | -1): boolean {
  if (known === null || known.ordinal === other.ordinal)
    return known === null || other.day < known.day === (side === 1);
  return other.ordinal < known.ordinal === (side === 1);
}

/** The nearest ordinals with a day on both sides; a session that was passed on by a day bounds those before it. */
function neighboursOf(
  row: Row,
  family: readonly Row[],
): { before: Neighbour | null; after: Neighbour | null } {
  const ordinal = row.reading.ordinal ?? 0;
  let before: Neighbour | null = null;
  let after: Neighbour | null = null;
  for (const other of family) {
    const at = other.reading.ordinal;
    if (other === row || at === null) continue;
    const { day, latest } = other.dating;
    if (day !== null && at < ordinal && isBetter(before, { ordinal: at, day }, -1))
      before = { ordinal: at, day };
    const by = day ?? latest;
    if (by !== null && (at > ordinal || (at === ordinal && day === null)))
      if (isBetter(after, { ordinal: at, day: by }, 1)) after = { ordinal: at, day: by };
  }
  return { before, after };
}

/** Bounds (inclusive) of a row by its neighbours and by the public events that its page knows of. */
export function boundsOf(page: PageRow | undefined, row: Row, family: readonly Row[]): Bounds {
  const { before, after } = neighboursOf(row, family);
  const basis = new Set<DateBasis>(before === null && after === null ? [] : ['neighbour']);
  let earliest = before?.day ?? FIRST_DAY;
  let latest = after?.day ?? LAST_DAY;
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

/** Puts the bounds of a row that stays without a day on its dating. */
export function bound(page: PageRow | undefined, row: Row, family: readonly Row[]): void {
  const { earliest, latest, basis } = boundsOf(page, row, family);
  if (basis.length === 0) return;
  if (earliest !== FIRST_DAY) row.dating.earliest = earliest;
  if (latest !== LAST_DAY) row.dating.latest = latest;
  row.dating.basis = basis;
}

/** How far, in ordinals, the nearest session with a day is; infinite if there is none. */
export function ordinalGap(row: Row, family: readonly Row[]): number {
  const { before, after } = neighboursOf(row, family);
  const ordinal = row.reading.ordinal ?? 0;
  return Math.min(
    before === null ? Infinity : ordinal - before.ordinal,
    after === null ? Infinity : after.ordinal - ordinal,
  );
}

/** The day, with a year, that keeps a row of ordinals in order; null where the neighbours do not tell. */
export function dayByNeighbours(
  page: PageRow | undefined,
  row: Row,
  family: readonly Row[],
): Reasoned | null {
  const { before, after } = neighboursOf(row, family);
  const ordinal = row.reading.ordinal ?? 0;
  const isBack = ordinal - (before?.ordinal ?? -Infinity) <= (after?.ordinal ?? Infinity) - ordinal;
  const anchor = isBack ? before : after;
  const { written } = row.reading;
  if (anchor === null || written === null) return null;
  const near = daysWithin(written, addDays(anchor.day, -FARTHEST), addDays(anchor.day, FARTHEST));
  const bounds = boundsOf(page, row, family);
  const inside = near.filter((day) => day >= bounds.earliest && day <= bounds.latest);
  const day = nearest(inside.length > 0 ? inside : near, anchor.day);
  if (
    day === null ||
    isTooFast(Math.abs(anchor.ordinal - ordinal), Math.abs(daysBetween(day, anchor.day)))
  )
    return null;
  return { day, basis: inside.length > 0 ? bounds.basis : ['neighbour'] };
}

/** So many sessions in so few days that the ordinals must be of two runs. */
function isTooFast(sessions: number, days: number): boolean {
  return sessions > 30 && days < sessions * 2;
}
