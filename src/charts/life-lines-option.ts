import type { LivesView } from '#core/query/lives.ts';
import { bareX, bareY, baseOption, gridAt } from './base-option.ts';
import { emptyFigure } from './empty-figure.ts';
import { isNarrow, type Figure, type Setting } from './figure.ts';
import { lifeHead } from './life-lines-head.ts';
import { placeColumns } from './life-lines-layout.ts';
import { lifeMarks, lifeShapes, shownText, type LifeFrame } from './life-lines-marks.ts';
import { lifeLegend } from './life-lines-signs.ts';
import { inkSeries, lineShape, markSeries, smallText, textShape, type Shape } from './marks.ts';
import { fitText, textWidth } from './text-width.ts';

const ROW = 26;
const NARROW_ROW = 44;
const HEAD = 44;
const MOST_NAME = 210;

/** Formulations × sessions: a dot where it stands, a line from first to last, thin where it is silent. */
export function lifeLinesFigure(view: LivesView, setting: Setting): Figure {
  if (view.rows.length === 0 || view.reported < 2)
    return emptyFigure(setting.t.words.lives.nothing, setting);
  const { width, theme } = setting;
  const signs = lifeLegend(view, setting);
  const frame = layout(view, signs.height, setting);
  return {
    height: frame.bottom + HEAD + 4,
    option: {
      ...baseOption(theme),
      grid: [
        gridAt('all', { left: frame.left, right: width, top: frame.top, bottom: frame.bottom }),
      ],
      xAxis: [bareX('x', 0, { min: 0, max: 1 })],
      yAxis: [bareY('y', 0, { min: 0, max: 1 })],
      series: [
        inkSeries({ id: 'ground', z: 1 }, [
          signs.shape,
          ...cutNote(frame, signs.height, setting),
          ...lifeHead(view, frame, setting),
          ...names(view, frame, setting),
          ...lifeShapes(view, frame, setting),
        ]),
        markSeries({ id: 'dots', z: 2 }, lifeMarks(view, frame, setting)),
      ],
    },
  };
}

function layout(view: LivesView, legend: number, setting: Setting): LifeFrame {
  const narrow = isNarrow(setting);
  const widest = Math.max(...view.rows.map((row) => textWidth(shownText(row), 14)));
  const left = narrow ? 0 : Math.ceil(Math.min(MOST_NAME, widest)) + 16;
  const { columns, isCut } = placeColumns(view, { left, right: setting.width }, setting.t);
  const top = legend + (isCut ? 20 : 0) + HEAD;
  const row = narrow ? NARROW_ROW : ROW;
  return {
    ...{ left, top, row, columns, isCut },
    right: columns.at(-1)?.right ?? setting.width,
    bottom: top + view.rows.length * row,
    line: narrow ? 31 : ROW / 2,
  };
}

function cutNote({ isCut, columns }: LifeFrame, y: number, { t, theme, width }: Setting): Shape[] {
  if (!isCut) return [];
  const shown = columns.filter(({ isReported }) => isReported).length;
  const text = fitText(t.words.lives.lastSessions(shown), width, 12);
  return [textShape(text, 0, y + 10, smallText(theme))];
}

/** Names of the rows: beside them, or above where the page is narrow. */
function names(view: LivesView, frame: LifeFrame, setting: Setting): Shape[] {
  const { theme, width } = setting;
  const look = { fill: theme.ink, size: 14, family: theme.serif };
  const room = frame.left === 0 ? width : frame.left - 12;
  const rule = (y: number, stroke: string) => lineShape([0, y], [frame.right, y], { stroke });
  return [
    rule(frame.top - 0.5, theme.ink),
    ...view.rows.flatMap((row, at) => {
      const y = frame.top + at * frame.row;
      const middle = y + (frame.left === 0 ? 12 : frame.row / 2);
      return [
        rule(y + frame.row - 0.5, theme.hairline),
        textShape(fitText(shownText(row), room, 14), 0, middle, look),
      ];
    }),
  ];
}
