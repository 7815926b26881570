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
  let highest = -1;
  let lastDay = '';
  points.forEach((point, index) => {
    if (point.ordinal < highest && beginsAnew(point, points[index + 1], highest)) {
      run += 1;
      highest = -1;
    } else if (point.ordinal === highest && daysBetween(lastDay, point.day) > SAME_SESSION) {
      run += 1;
      highest = -1;
    }
    for (const row of point.rows) row.run = run;
    if (point.ordinal > highest) {
      highest = point.ordinal;
      lastDay = point.day;
    }
  });
  placeUndated(rows, points);
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
