import type { MatrixCell, PeopleMatrix } from '#core/query/people-answers.ts';
import { bareX, bareY, baseOption, gridAt, tip } from './base-option.ts';
import { emptyFigure } from './empty-figure.ts';
import { isNarrow, type Figure, type Setting } from './figure.ts';
import { hitBox, round } from './glyphs.ts';
import {
  groupShape,
  inkSeries,
  lineShape,
  markSeries,
  textShape,
  type Mark,
  type Shape,
} from './marks.ts';
import { columnHeads, gapMarks, headHeight, lettersOf } from './people-matrix-heads.ts';
import { matrixLegend, seriesKey } from './people-matrix-legend.ts';
import {
  firstThatFits,
  MOST_ROWS,
  namesWidth,
  placeColumns,
  ROW,
  type MatrixWindow,
  type PlacedColumn,
} from './people-matrix-layout.ts';
import { roleGlyph, roleKind } from './role-glyphs.ts';
import { fitText } from './text-width.ts';

/** Where the reader has gone to; without it the first rows and the last columns are drawn. */
export interface MatrixView {
  readonly firstRow: number;
  /** The column after the last one; null for the end. */
  readonly endColumn: number | null;
}

/** What of the matrix fits a width. */
export function matrixWindow(
  matrix: PeopleMatrix,
  view: MatrixView,
  width: number,
  narrow: boolean,
): MatrixWindow {
  const { columns, people } = matrix;
  const endColumn = Math.min(view.endColumn ?? columns.length, columns.length);
  const firstRow = Math.min(view.firstRow, Math.max(0, people.length - 1));
  return {
    firstRow,
    endRow: Math.min(firstRow + MOST_ROWS, people.length),
    firstColumn: firstThatFits(columns, endColumn, width - namesWidth(matrix, narrow)),
    endColumn,
  };
}

/** All that the parts of the picture share. */
interface Frame {
  readonly matrix: PeopleMatrix;
  readonly window: MatrixWindow;
  readonly placed: readonly PlacedColumn[];
  readonly cell: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** People × sessions: who chaired, spoke, attended; a blank is "not named", never "absent". */
export function peopleMatrixFigure(
  matrix: PeopleMatrix,
  setting: Setting,
  view: MatrixView = { firstRow: 0, endColumn: null },
): Figure {
  if (matrix.people.length === 0 || matrix.columns.length === 0)
    return emptyFigure(setting.t.charts.matrix.none, setting);
  const { theme, width } = setting;
  const window = matrixWindow(matrix, view, width, isNarrow(setting));
  const signs = matrixLegend(matrix, setting);
  const frame = frameOf(matrix, window, signs.height + 8, setting);
  const key = seriesKey(lettersOf(frame.placed), setting);
  return {
    height: frame.bottom + 12 + key.height,
    option: {
      ...baseOption(theme),
      grid: [gridAt('all', frame)],
      xAxis: [bareX('x', 0, { min: 0, max: 1 })],
      yAxis: [bareY('y', 0, { min: 0, max: 1 })],
      series: [
        inkSeries({ id: 'ground', z: 1 }, [
          ...ground(frame, setting),
          ...columnHeads(frame.placed, frame.top, frame.cell, setting),
          signs.shape,
          ...key.shapes(frame.bottom + 8),
        ]),
        markSeries({ id: 'gaps', z: 2 }, gapMarks(frame.placed, frame, setting)),
        markSeries({ id: 'cells', z: 2 }, cellMarks(frame, setting)),
      ],
    },
  };
}

function frameOf(
  matrix: PeopleMatrix,
  window: MatrixWindow,
  legendHeight: number,
  setting: Setting,
): Frame {
  const left = namesWidth(matrix, isNarrow(setting));
  const { cell, placed } = placeColumns(matrix, window, { left, right: setting.width });
  const top = legendHeight + headHeight(placed);
  return {
    ...{ matrix, window, placed, cell, left, top },
    right: (placed.at(-1)?.x ?? left) + cell / 2,
    bottom: top + (window.endRow - window.firstRow) * ROW,
  };
}

/** Names and rules. */
function ground({ matrix, window, left, right, top }: Frame, { theme }: Setting): Shape[] {
  const name = { fill: theme.ink, size: 14, family: theme.serif };
  const rows = matrix.people.slice(window.firstRow, window.endRow);
  return [
    lineShape([0, top - 0.5], [right, top - 0.5], { stroke: theme.ink }),
    ...rows.flatMap(({ person }, row) => {
      const y = top + row * ROW;
      return [
        lineShape([0, y + ROW - 0.5], [right, y + ROW - 0.5], { stroke: theme.hairline }),
        textShape(fitText(person, left - 12, 14), 0, y + ROW / 2, name),
      ];
    }),
  ];
}

function cellMarks(frame: Frame, setting: Setting): Mark[] {
  const columns = new Map(frame.placed.map((column) => [column.at, column]));
  return frame.matrix.cells.flatMap((cell) => {
    const column = columns.get(cell.session);
    const isShown = cell.person >= frame.window.firstRow && cell.person < frame.window.endRow;
    return column === undefined || !isShown ? [] : (cellMark(cell, column, frame, setting) ?? []);
  });
}

function cellMark(
  cell: MatrixCell,
  { x: middle, column }: PlacedColumn,
  frame: Frame,
  { t, theme }: Setting,
): Mark | null {
  const kind = roleKind(cell.roles[0] ?? '');
  if (kind === null) return null;
  const { name, ordinal, dated, id } = column.session;
  const x = round(middle);
  const y = frame.top + (cell.person - frame.window.firstRow) * ROW + ROW / 2;
  const roles = cell.roles.map((role) => t.people.roles[role]);
  return {
    shape: groupShape([
      roleGlyph(kind, x, y, theme),
      hitBox(x - frame.cell / 2, y - ROW / 2, frame.cell, ROW),
    ]),
    tip: tip(
      frame.matrix.people[cell.person]?.person ?? '',
      officeLine(cell, t),
      ordinal === null ? name : `${name} ${t.common.ordinal(ordinal)}`,
      `${t.format.list(roles)} · ${dated.day === null ? t.common.undated : t.format.day(dated.day)}`,
    ),
    pick: id,
  };
}

function officeLine({ office, officeDay }: MatrixCell, t: Setting['t']): string {
  if (office === '') return '';
  return officeDay === null ? office : t.charts.matrix.lastPrinted(office, t.format.day(officeDay));
}
