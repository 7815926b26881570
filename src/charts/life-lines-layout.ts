import type { LivesView } from '#core/query/lives.ts';
import type { Messages } from '#i18n/index.ts';
import { textWidth } from './text-width.ts';

/** A reported session, or a run of sessions that nobody reported. */
export interface LifeColumn {
  /** Places in `sessions`, first and last inclusive. */
  readonly from: number;
  readonly to: number;
  readonly isReported: boolean;
}

/** A column with its pixels. */
export interface PlacedColumn extends LifeColumn {
  readonly left: number;
  readonly right: number;
}

const NARROWEST = { session: 13, gap: 14 };
const EASY = 20;
const WIDEST = 60;
const AIR = 12;

/** Sessions in the order of the ledger; runs without a report are folded to one column each. */
export function lifeColumns({ sessions }: LivesView): LifeColumn[] {
  const columns: { from: number; to: number; isReported: boolean }[] = [];
  sessions.forEach(({ status }, at) => {
    const isReported = status === 'reported';
    const last = columns.at(-1);
    if (last !== undefined && !isReported && !last.isReported) last.to = at;
    else columns.push({ from: at, to: at, isReported });
  });
  return columns;
}

/** What stands over a folded run, from long to short: 85–99 · 15 未见. */
export function runTexts(view: LivesView, column: LifeColumn, t: Messages): string[] {
  const { from, to } = column;
  const count = to - from + 1;
  const words = runWords(view, column, t);
  const low = ordinalOf(view, from);
  const high = ordinalOf(view, to);
  return [`${from === to ? low : `${low}–${high}`} · ${words}`, words, String(count)];
}

/** "15 unseen", or "15 without a report" where some of them are conveyed or mentioned. */
export function runWords({ sessions }: LivesView, { from, to }: LifeColumn, t: Messages): string {
  const isUnseen = sessions.slice(from, to + 1).every(({ status }) => status === 'unseen');
  return isUnseen ? t.words.lives.unseen(to - from + 1) : t.words.lives.unreported(to - from + 1);
}

/** The number of a session as text; of an unnumbered one a dash. */
export function ordinalOf({ sessions }: LivesView, at: number): string {
  return String(sessions[at]?.ordinal ?? '—');
}

/** Columns on pixels; where not all have room, the last ones. */
export function placeColumns(
  view: LivesView,
  room: { readonly left: number; readonly right: number },
  t: Messages,
): { readonly columns: readonly PlacedColumn[]; readonly isCut: boolean } {
  const all = lifeColumns(view);
  const width = room.right - room.left;
  const gaps = fittingGaps(view, all, width, t);
  if (gaps === undefined) return { columns: laidLast(all, room), isCut: true };
  const taken = needed(all, gaps, 0);
  const reported = all.filter(({ isReported }) => isReported).length;
  const session = Math.min(WIDEST, (width - taken) / Math.max(1, reported));
  return { columns: laid(all, gaps, session, room.left), isCut: false };
}

/** The widest folded columns that leave the sessions room; undefined if even the narrowest do not. */
function fittingGaps(view: LivesView, all: readonly LifeColumn[], width: number, t: Messages) {
  const narrowest = all.map(() => NARROWEST.gap);
  const easy = gapWidths(view, all, t).find((widths) => needed(all, widths, EASY) <= width);
  if (easy !== undefined) return easy;
  return needed(all, narrowest, NARROWEST.session) <= width ? narrowest : undefined;
}

/** Widths of the folded columns, with long labels, short ones, and numbers alone. */
function gapWidths(view: LivesView, all: readonly LifeColumn[], t: Messages): number[][] {
  const widths = (variant: number) =>
    all.map((column) => {
      if (column.isReported) return 0;
      const text = runTexts(view, column, t)[variant] ?? '';
      return Math.max(NARROWEST.gap, textWidth(text, 11) + AIR);
    });
  return [widths(0), widths(1), widths(2)];
}

function needed(all: readonly LifeColumn[], gaps: readonly number[], session: number): number {
  return all.reduce((sum, one, at) => sum + (one.isReported ? session : (gaps[at] ?? 0)), 0);
}

function laid(
  all: readonly LifeColumn[],
  gaps: readonly number[],
  session: number,
  left: number,
): PlacedColumn[] {
  let x = left;
  return all.map((column, at) => {
    const from = x;
    x += column.isReported ? session : (gaps[at] ?? 0);
    return { ...column, left: from, right: x };
  });
}

/** The last columns at their narrowest, as many as fit; they begin with a reported one. */
function laidLast(
  all: readonly LifeColumn[],
  { left, right }: { readonly left: number; readonly right: number },
): PlacedColumn[] {
  const widths = all.map(({ isReported }) => (isReported ? NARROWEST.session : NARROWEST.gap));
  let first = all.length;
  let room = right - left;
  while (first > 0 && room >= (widths[first - 1] ?? 0)) room -= widths[--first] ?? 0;
  while (first < all.length - 1 && all[first]?.isReported === false) first += 1;
  const shown = all.slice(Math.min(first, all.length - 1));
  return laid(
    shown,
    shown.map(() => NARROWEST.gap),
    NARROWEST.session,
    left,
  );
}
