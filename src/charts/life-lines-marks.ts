import type { LifeRow, LivesView } from '#core/query/lives.ts';
import type { Messages } from '#i18n/index.ts';
import { tip } from './base-option.ts';
import type { Setting } from './figure.ts';
import { hitBox, round } from './glyphs.ts';
import { runTexts, type PlacedColumn } from './life-lines-layout.ts';
import { dotRadius, lifeDot, mostOf, STROKES } from './life-lines-signs.ts';
import { sessionWords, summaryWords, yearWords } from './life-lines-table.ts';
import { groupShape, lineShape, type Mark, type Shape } from './marks.ts';

/** Where rows and columns stand, in pixels. */
export interface LifeFrame {
  /** Where the columns begin; 0 if the names stand above their lines. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Height of a row, and how far below its upper edge its line runs. */
  readonly row: number;
  readonly line: number;
  readonly columns: readonly PlacedColumn[];
  /** Earlier sessions had no room. */
  readonly isCut: boolean;
}

const middle = ({ left, right }: PlacedColumn) => round((left + right) / 2);

/** The words as they stand on the page: quoted ones in their marks. */
export function shownText({ text, kind }: LifeRow): string {
  return kind === 'quoted' ? `“${text}”` : text;
}

/** The line of each life: bold between neighbouring sessions that have it, thin across a silence. */
export function lifeShapes(view: LivesView, frame: LifeFrame, { theme }: Setting): Shape[] {
  const reported = frame.columns.filter(({ isReported }) => isReported);
  return view.rows.flatMap((row, at) => {
    const y = frame.top + at * frame.row + frame.line;
    return strokes(row, reported, frame, view).map(({ from, to, isUsed }) =>
      lineShape([from, y], [to, y], {
        stroke: isUsed ? theme.inkSoft : theme.ink,
        width: isUsed ? STROKES.used : STROKES.silent,
      }),
    );
  });
}

interface Stroke {
  readonly from: number;
  readonly to: number;
  readonly isUsed: boolean;
}

function strokes(
  row: LifeRow,
  reported: readonly PlacedColumn[],
  { isCut, left }: LifeFrame,
  view: LivesView,
): Stroke[] {
  const has = reported.map(({ from }) => (row.counts[from] ?? 0) > 0);
  const first = has.indexOf(true);
  const last = has.lastIndexOf(true);
  if (last < 0) return [];
  const isOlder = isCut && isBefore(row, reported[0]?.from ?? 0, view);
  const lead = { from: left, to: xOf(reported, isOlder ? first : 0), isUsed: false };
  const between = reported.slice(first, last).map((column, at) => ({
    from: middle(column),
    to: xOf(reported, first + at + 1),
    isUsed: has[first + at] === true && has[first + at + 1] === true,
  }));
  return isOlder ? [lead, ...between] : between;
}

const xOf = (columns: readonly PlacedColumn[], at: number) => {
  const column = columns[at];
  return column === undefined ? 0 : middle(column);
};

/** Whether a life began before the first session that is drawn. */
function isBefore({ first }: LifeRow, place: number, { sessions }: LivesView): boolean {
  return sessions.findIndex(({ id }) => id === first) < place;
}

/** Names, runs without a report, and dots; each says what it knows. */
export function lifeMarks(view: LivesView, frame: LifeFrame, setting: Setting): Mark[] {
  const runs = frame.columns.filter(({ isReported }) => !isReported);
  return [
    ...runs.map((column) => runMark(view, column, frame, setting.t)),
    ...view.rows.map((row, at) => nameMark(row, at, frame, setting)),
    ...view.rows.flatMap((row, at) => dotMarks(view, row, at, frame, setting)),
  ];
}

function runMark(view: LivesView, column: PlacedColumn, frame: LifeFrame, t: Messages): Mark {
  const { left, right } = column;
  return {
    shape: groupShape([hitBox(left, frame.top - 40, right - left, frame.bottom - frame.top + 80)]),
    tip: tip(runTexts(view, column, t)[0] ?? '', t.words.lives.unseenHelp),
    pick: '',
  };
}

function nameMark(row: LifeRow, at: number, frame: LifeFrame, { t, width }: Setting): Mark {
  const y = frame.top + at * frame.row;
  const isAbove = frame.left === 0;
  return {
    shape: groupShape([
      hitBox(0, y, isAbove ? width : frame.left - 8, isAbove ? frame.line - 10 : frame.row),
    ]),
    tip: tip(
      `${shownText(row)} · ${t.words.lives[row.kind]}`,
      summaryWords(row, t),
      t.words.lives.temperature,
      ...row.years.map((year) => yearWords(year, t)),
      t.words.lives.toLines,
    ),
    pick: row.text,
  };
}

function dotMarks(
  view: LivesView,
  row: LifeRow,
  at: number,
  frame: LifeFrame,
  { t, theme }: Setting,
): Mark[] {
  const most = mostOf(view);
  const y = frame.top + at * frame.row + frame.line;
  return frame.columns.flatMap((column) => {
    const count = row.counts[column.from] ?? 0;
    const session = view.sessions[column.from];
    if (!column.isReported || count === 0 || session === undefined) return [];
    const width = column.right - column.left;
    const radius = Math.min(dotRadius(count, most), Math.max(2.5, width / 2 - 0.5));
    return [
      {
        shape: groupShape([
          lifeDot(row.kind, middle(column), y, radius, theme),
          hitBox(column.left, y - 12, width, 24),
        ]),
        tip: tip(
          shownText(row),
          sessionWords(session, t),
          t.words.lives.present(t.format.count(count)),
        ),
        pick: session.id,
      },
    ];
  });
}
