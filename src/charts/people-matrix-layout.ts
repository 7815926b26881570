import type { MatrixColumn, PeopleMatrix } from '#core/query/people-answers.ts';
import { textWidth } from './text-width.ts';

/** Part of a matrix that is drawn: rows and columns, the ends outside. */
export interface MatrixWindow {
  readonly firstRow: number;
  readonly endRow: number;
  readonly firstColumn: number;
  readonly endColumn: number;
}

/** A column with its place. */
export interface PlacedColumn {
  /** Number of the column in the matrix. */
  readonly at: number;
  readonly column: MatrixColumn;
  /** Middle. */
  readonly x: number;
  /** Left edge of the gap before it; null where none is drawn. */
  readonly gapX: number | null;
}

export const ROW = 26;
export const GAP = 30;
export const MOST_ROWS = 60;
const NAME = 14;
const NARROWEST = 34;
const WIDEST = 92;
const NARROW_NAMES = 84;
const WIDE_NAMES = 150;

/** Width of the column of names. */
export function namesWidth({ people }: PeopleMatrix, isNarrow: boolean): number {
  const widest = Math.max(0, ...people.map(({ person }) => textWidth(person, NAME)));
  return Math.ceil(Math.min(isNarrow ? NARROW_NAMES : WIDE_NAMES, widest)) + NAME;
}

const gapOf = (columns: readonly MatrixColumn[], at: number, first: number): number =>
  at > first && columns[at]?.gap != null ? GAP : 0;

/** The first of the columns up to `end` that fit a width, at least one. */
export function firstThatFits(
  columns: readonly MatrixColumn[],
  end: number,
  width: number,
): number {
  let first = Math.max(0, end - 1);
  let room = width - NARROWEST;
  while (first > 0) {
    // The gap is drawn only when the column before it is.
    room -= NARROWEST + (columns[first]?.gap == null ? 0 : GAP);
    if (room < 0) break;
    first -= 1;
  }
  return first;
}

/** The end of the columns after `end` that fit a width. */
export function endThatFits(columns: readonly MatrixColumn[], end: number, width: number): number {
  let next = Math.min(end + 1, columns.length);
  while (next < columns.length && firstThatFits(columns, next + 1, width) <= end) next += 1;
  return next;
}

/** Columns side by side from `left`, as wide as there is room. */
export function placeColumns(
  { columns }: PeopleMatrix,
  { firstColumn, endColumn }: MatrixWindow,
  { left, right }: { readonly left: number; readonly right: number },
): { readonly cell: number; readonly placed: readonly PlacedColumn[] } {
  const shown = columns.slice(firstColumn, endColumn);
  const gaps = shown.reduce((sum, _, at) => sum + gapOf(columns, firstColumn + at, firstColumn), 0);
  const cell = Math.min(WIDEST, (right - left - gaps) / Math.max(1, shown.length));
  let x = left;
  const placed = shown.map((column, offset) => {
    const at = firstColumn + offset;
    const gap = gapOf(columns, at, firstColumn);
    const place = { at, column, x: x + gap + cell / 2, gapX: gap === 0 ? null : x };
    x += gap + cell;
    return place;
  });
  return { cell, placed };
}
