import { tip } from './base-option.ts';
import type { Setting } from './figure.ts';
import { hitBox, round } from './glyphs.ts';
import {
  groupShape,
  pathShape,
  smallText,
  textShape,
  type Mark,
  type Shape,
  type TextLook,
} from './marks.ts';
import { GAP, type PlacedColumn } from './people-matrix-layout.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LINE = 16;
const FOOT = 8;
const HATCH = 8;

/** Names of the series that the columns belong to, each behind a letter; none where there is only one. */
export function lettersOf(placed: readonly PlacedColumn[]): ReadonlyMap<string, string> {
  const names = [...new Set(placed.map(({ column }) => column.session.name))];
  if (names.length < 2) return new Map();
  return new Map(names.map((name, at) => [name, letterAt(at)]));
}

/** A … Z, AA, AB … */
function letterAt(at: number): string {
  const last = LETTERS[at % LETTERS.length] ?? '';
  return at < LETTERS.length ? last : letterAt(Math.floor(at / LETTERS.length) - 1) + last;
}

/** Year, letter of the series where there are several, ordinal, day. */
export function headHeight(placed: readonly PlacedColumn[]): number {
  return (lettersOf(placed).size > 0 ? 4 : 3) * LINE + FOOT;
}

/** What stands over the columns; the year over the first one and over each that begins another. */
export function columnHeads(
  placed: readonly PlacedColumn[],
  top: number,
  cell: number,
  { theme }: Setting,
): Shape[] {
  const small: TextLook = { ...smallText(theme), size: 11, align: 'center' };
  const strong: TextLook = { ...small, size: 13, weight: 600, fill: theme.ink };
  const letters = lettersOf(placed);
  const line = (up: number) => top - FOOT - up * LINE + LINE / 2;
  let year = '';
  return placed.flatMap(({ x, column: { session } }) => {
    const { day } = session.dated;
    const own = day?.slice(0, 4) ?? '';
    const isNew = own !== '' && own !== year;
    if (isNew) year = own;
    const letter = letters.get(session.name);
    const from = { ...small, align: 'left' as const, weight: 600 };
    return [
      textShape(dayOf(day), x, line(1), { ...small, fill: theme.inkFaint }),
      textShape(String(session.ordinal ?? '—'), x, line(2), strong),
      ...(letter === undefined ? [] : [textShape(letter, x, line(3), { ...small, weight: 600 })]),
      ...(isNew
        ? [textShape(own, round(x - Math.min(cell / 2, 14)), line(letters.size > 0 ? 4 : 3), from)]
        : []),
    ];
  });
}

const dayOf = (day: string | null): string =>
  day === null ? '—' : `${String(Number(day.slice(5, 7)))}/${String(Number(day.slice(8, 10)))}`;

/** Hatched columns where sessions of the series have no list, each with how many are unseen. */
export function gapMarks(
  placed: readonly PlacedColumn[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
  { t, theme }: Setting,
): Mark[] {
  const look: TextLook = { ...smallText(theme), size: 11, align: 'center', fill: theme.inkFaint };
  return placed.flatMap(({ gapX, column: { gap } }) => {
    if (gapX === null || gap === null) return [];
    const from = round(gapX + 4);
    const to = round(gapX + GAP - 4);
    const count = String(gap.unseen + gap.others);
    return {
      shape: groupShape([
        pathShape(hatching(from, to, top, bottom), { stroke: theme.hairlineStrong, lineWidth: 1 }),
        textShape(count, (from + to) / 2, top - FOOT - 2 * LINE + LINE / 2, look),
        hitBox(gapX, top - FOOT - 2 * LINE, GAP, bottom - top + FOOT + 2 * LINE),
      ]),
      tip: tip(...t.charts.matrix.gap(gap.from, gap.to, gap.unseen, gap.others)),
      pick: '',
    };
  });
}

/** Parallel strokes inside a box. */
function hatching(from: number, to: number, top: number, bottom: number): string {
  let path = '';
  for (let y = top + to - from; y <= bottom; y += HATCH)
    path += `M${from} ${round(y)}L${to} ${round(y - (to - from))}`;
  return path;
}
