import type { RunEvidence, RunPoint } from '../model.ts';
import { daysBetween } from './complete-date.ts';
import type { Row } from './corpus-rows.ts';

/** Two days of the same ordinal so far apart are two sessions of two runs, not one whose day is in doubt. */
const SAME_SESSION = 150;

interface Point {
  readonly ordinal: number;
  readonly day: string;
  readonly rows: readonly Row[];
}

/** Days of reports and whole dates; a day near a mere mention is too weak to part runs. */
const isFirm = (row: Row): boolean =>
  row.evidence === 'reported' ||
  row.dating.basis.includes('text') ||
  row.reading.rule === 'looking_back';

function pointsOf(rows: readonly Row[]): Point[] {
  const points = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.reading.ordinal === null || row.dating.day === null || !isFirm(row)) continue;
    const key = `${row.dating.day}/${row.reading.ordinal}`;
    points.set(key, [...(points.get(key) ?? []), row]);
  }
  return [...points.values()]
    .map((same) => ({
      ordinal: same[0]?.reading.ordinal ?? 0,
      day: same[0]?.dating.day ?? '',
      rows: same,
    }))
    .sort((a, b) => (a.day === b.day ? a.ordinal - b.ordinal : a.day < b.day ? -1 : 1));
}

/**
 * Numbers the runs of one series: an ordinal that falls and then rises on begins a new one;
 * a single one out of line stays in its run. Rows with a term or year label have one run by nature.
 */
export function numberRuns(rows: readonly Row[]): void {
  const points = pointsOf(rows);
  let run = 1;
  let highest: Point | null = null;
  points.forEach((point, index) => {
    if (highest !== null && isNewRun(point, points[index + 1], highest)) {
      run += 1;
      highest = null;
    }
    for (const row of point.rows) row.run = run;
    if (highest === null || point.ordinal > highest.ordinal) highest = point;
  });
  placeUndated(rows, points);
}

/** Why each run after the first was begun, by the number of the run; rows of one series, numbered. */
export function runEvidence(rows: readonly Row[]): ReadonlyMap<number, RunEvidence> {
  const evidence = new Map<number, RunEvidence>();
  let highest: Point | null = null;
  let run = 1;
  for (const point of pointsOf(rows)) {
    const own = point.rows[0]?.run ?? run;
    if (own > run && highest !== null)
      evidence.set(own, { before: told(highest), first: told(point) });
    if (own > run || highest === null || point.ordinal > highest.ordinal) highest = point;
    run = own;
  }
  return evidence;
}

const told = ({ ordinal, day, rows }: Point): RunPoint => ({
  ordinal,
  day,
  articleId: rows[0]?.articleId ?? '',
});

function isNewRun(point: Point, next: Point | undefined, highest: Point): boolean {
  if (point.ordinal < highest.ordinal) return beginsAnew(point, next, highest.ordinal);
  return point.ordinal === highest.ordinal && daysBetween(highest.day, point.day) > SAME_SESSION;
}

function beginsAnew(point: Point, next: Point | undefined, highest: number): boolean {
  if (next === undefined) return point.ordinal * 2 <= highest;
  return next.ordinal < highest && next.ordinal >= point.ordinal;
}

/** An undated row belongs to the run of the dated session that its article's day comes next to. */
function placeUndated(rows: readonly Row[], points: readonly Point[]): void {
  const last = points.at(-1)?.rows[0]?.run ?? 1;
  for (const row of rows) {
    if (row.reading.ordinal === null || (row.dating.day !== null && isFirm(row))) continue;
    row.run = last;
    const seen = row.published;
    if (seen === null) continue;
    const same = points.filter(
      (point) => point.ordinal === row.reading.ordinal && point.day <= seen,
    );
    const known = same.at(-1) ?? points.filter((point) => point.day <= seen).at(-1) ?? points[0];
    row.run = known?.rows[0]?.run ?? last;
  }
}
