import type { LivesView } from '#core/query/lives.ts';
import type { Setting } from './figure.ts';
import { round } from './glyphs.ts';
import { placeLabels, type LabelWish } from './labels.ts';
import { ordinalOf, runTexts, type PlacedColumn } from './life-lines-layout.ts';
import { hatch } from './life-lines-signs.ts';
import type { LifeFrame } from './life-lines-marks.ts';
import { lineShape, smallText, textShape, type Shape } from './marks.ts';
import { textWidth } from './text-width.ts';

/** Rows of the head: runs without a report, then numbers of sessions. */
const RUN = 0;
const NUMBER = 1;

/** Numbers of the sessions above and below the rows, hatching where nobody reported. */
export function lifeHead(view: LivesView, frame: LifeFrame, setting: Setting): Shape[] {
  const { theme } = setting;
  const { columns, top, bottom } = frame;
  const labels = headLabels(view, frame, setting);
  const ground = columns.flatMap(({ isReported, left, right }) => {
    const x = round((left + right) / 2);
    return isReported
      ? [lineShape([x, top], [x, bottom], { stroke: theme.hairline, opacity: 0.6 })]
      : [hatch({ x: left, y: top, width: right - left, height: bottom - top }, theme)];
  });
  return [...ground, ...labels(top - 30, top - 12), ...labels(bottom + 30, bottom + 13)];
}

function headLabels(view: LivesView, frame: LifeFrame, { t, theme, width }: Setting) {
  const look = { ...smallText(theme), size: 11, align: 'center' as const };
  const runs = frame.columns.filter(({ isReported }) => !isReported);
  const reported = frame.columns.filter(({ isReported }) => isReported);
  const wishes = [
    ...runs.map((column) => wish(column, fitting(runTexts(view, column, t), column), RUN)),
    ...endsFirst(reported).map((column) => wish(column, [ordinalOf(view, column.from)], NUMBER)),
  ];
  const placed = [...placeLabels(wishes, { from: frame.left, to: width }).values()];
  return (run: number, number: number) =>
    placed.map(({ text, x, row }) =>
      row === RUN
        ? textShape(text, round(x), run, { ...look, fill: theme.inkFaint })
        : textShape(text, round(x), number, { ...look, size: 12, weight: 600, fill: theme.ink }),
    );
}

/** The longest text that its column has room for; the number alone where none has. */
function fitting(texts: readonly string[], { left, right }: PlacedColumn): readonly string[] {
  const found = texts.find((text) => textWidth(text, 11) <= right - left);
  return [found ?? texts.at(-1) ?? ''];
}

function wish(column: PlacedColumn, texts: readonly string[], row: number): LabelWish {
  return {
    key: `${row} ${column.from}`,
    x: (column.left + column.right) / 2,
    texts: texts.map((text) => ({ text, width: textWidth(text, 12) })),
    rows: [row],
    slack: 0,
  };
}

/** The first and the last session keep their numbers whatever has room between. */
function endsFirst(columns: readonly PlacedColumn[]): PlacedColumn[] {
  return [...columns.slice(-1), ...columns.slice(0, -1)];
}
