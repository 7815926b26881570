import type { Day } from '../model.ts';
import { daysBetween } from './complete-date.ts';
import { inTerm, type Row } from './corpus-rows.ts';
import { numberRuns } from './runs.ts';

/** Two days of one session that sits for days are at most so far apart. */
const ONE_SESSION = 20;
/** A run and a term are of one time if some of their sessions are at most so many days apart. */
const SAME_TIME = 500;

/** What a row tells of when its session was held: on a day, or only by the day of its issue. */
interface Point {
  readonly ordinal: number;
  readonly day: Day | null;
  readonly by: Day;
}

/**
 * A series whose name sometimes carries its term (届) and sometimes not is one: a run without a term joins the one term
 * of the same body whose ordinals and days leave room for all of its sessions. Where two terms do, or none, it stays.
 */
export function joinTerms(rows: readonly Row[]): void {
  const bases = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.reading.ordinal === null || row.reading.yearLabel !== null) continue;
    const base = bases.get(row.base);
    if (base === undefined) bases.set(row.base, [row]);
    else base.push(row);
  }
  for (const base of bases.values()) joinTermsOf(base);
}

function joinTermsOf(rows: readonly Row[]): void {
  const open = rows.filter((row) => row.term === null);
  if (open.length === 0 || open.length === rows.length) return;
  const isFirm = (row: Row): boolean => row.dating.day !== null || row.evidence === 'reported';
  const runs = groupedBy(open.filter(isFirm), (row) => row.run);
  for (const run of runs.values()) join(run, termsOf(rows));
  const terms = termsOf(rows);
  for (const row of open) {
    if (row.term !== null || isFirm(row)) continue;
    join([row], terms, (term) => hasComeTo(term, row));
  }
  const left = open.filter((row) => row.term === null);
  if (left.length > 0 && left.length < open.length) numberRuns(left);
}

/** A term with what is known of its sessions. */
interface Term {
  readonly number: number;
  readonly points: readonly Point[];
}

function termsOf(rows: readonly Row[]): Term[] {
  return [...groupedBy(rows, (row) => row.term)].flatMap(([number, own]) =>
    number === null ? [] : [{ number, points: pointsOf(own) }],
  );
}

function join(
  rows: readonly Row[],
  terms: readonly Term[],
  isOpenTo: (term: Term) => boolean = () => true,
): void {
  const term = termFor(pointsOf(rows), terms, isOpenTo);
  if (term !== null) for (const row of rows) inTerm(row, term);
}

/** The one term that has room; of several the one that knows the very session. */
function termFor(
  run: readonly Point[],
  terms: readonly Term[],
  isOpenTo: (term: Term) => boolean,
): number | null {
  const fitting = terms
    .filter((one) => isOpenTo(one) && isRoomFor(run, one.points))
    .filter((one) => terms.every((other) => areInTurn(run, one.number, other)));
  const same = fitting.filter((one) => one.points.some((point) => knows(point, run)));
  const [term, ...others] = fitting.length > 1 ? same : fitting;
  return term === undefined || others.length > 0 ? null : term.number;
}

/** A mere mention looks back: the term had come to its ordinal by then. */
function hasComeTo(term: Term, row: Row): boolean {
  return pointsOf([row]).every((one) =>
    term.points.some((point) => point.ordinal >= one.ordinal && point.by <= one.by),
  );
}

const knows = (point: Point, run: readonly Point[]): boolean =>
  run.some((one) => one.ordinal === point.ordinal && point.day !== null && point.day <= one.by);

function groupedBy<Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

function pointsOf(rows: readonly Row[]): Point[] {
  return rows.flatMap(({ reading, dating, published }) => {
    const by = dating.day ?? endOfYear(reading.written?.year ?? null, published);
    return reading.ordinal === null || by === null
      ? []
      : [{ ordinal: reading.ordinal, day: dating.day, by }];
  });
}

/** A session of a written year was held by its end, any by the day of the issue. */
function endOfYear(year: number | null, published: Day | null): Day | null {
  const end = year === null ? null : `${String(year).padStart(4, '0')}-12-31`;
  return end !== null && (published === null || end < published) ? end : published;
}

function isRoomFor(run: readonly Point[], term: readonly Point[]): boolean {
  const near = run.some((one) =>
    term.some((other) => Math.abs(daysBetween(one.by, other.by)) <= SAME_TIME),
  );
  return near && run.every((one) => term.every((other) => isInOrder(one, other)));
}

/** A term is over once a later one has met, and begins after the last session of an earlier one. */
function areInTurn(run: readonly Point[], term: number, other: Term): boolean {
  if (other.number === term) return true;
  return run.every((one) =>
    other.points.every((point) =>
      other.number > term
        ? one.day === null || one.day <= point.by
        : point.day === null || point.day <= one.by,
    ),
  );
}

function isInOrder(a: Point, b: Point): boolean {
  if (a.ordinal > b.ordinal) return isInOrder(b, a);
  if (a.ordinal < b.ordinal) return a.day === null || a.day <= b.by;
  return a.day === null || b.day === null || Math.abs(daysBetween(a.day, b.day)) <= ONE_SESSION;
}
