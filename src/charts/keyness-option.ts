import type { KeynessRow } from '#core/query/keyness-answers.ts';
import { bareX, bareY, baseOption, gridAt, tip } from './base-option.ts';
import { emptyFigure } from './empty-figure.ts';
import type { Figure, Setting } from './figure.ts';
import { hitBox } from './glyphs.ts';
import type { KeynessSides } from './keyness-table.ts';
import {
  groupShape,
  inkSeries,
  lineShape,
  markSeries,
  rectShape,
  smallText,
  textShape,
  type Mark,
  type Shape,
} from './marks.ts';
import { fitText } from './text-width.ts';
import { valueTicks } from './value-axis.ts';

interface Frame {
  readonly zero: number;
  /** Pixels of one doubling. */
  readonly unit: number;
  readonly top: number;
  readonly bottom: number;
  readonly steps: readonly number[];
}

const ROW = 22;
const AXIS = 44;
const CAP = 4;
/** The axis shows every LRC, of intervals so much at most: longer ones end without a cap, as infinite ones do. */
const MOST = 6;
/** Room for the names beside 0 where the other side has no bar. */
const NAMES = 150;

/** Words that mark A to the right, words that mark B to the left: a bar to LRC, a line for its interval. */
export function keynessFigure(sides: KeynessSides, setting: Setting): Figure {
  const rows = [...sides.a, ...sides.b];
  if (rows.length === 0) return emptyFigure(setting.t.charts.keyness.none, setting);
  const frame = layout(sides, setting);
  return {
    height: frame.bottom + AXIS,
    option: {
      ...baseOption(setting.theme),
      grid: [
        gridAt('all', { left: 0, right: setting.width, top: frame.top, bottom: frame.bottom }),
      ],
      xAxis: [bareX('x', 0, { min: 0, max: 1 })],
      yAxis: [bareY('y', 0, { min: 0, max: 1 })],
      series: [
        inkSeries({ id: 'ground', z: 1 }, ground(sides, frame, setting)),
        markSeries(
          { id: 'bars', z: 2 },
          rows.map((row, at) => barMark(row, frame.top + at * ROW, frame, setting)),
        ),
      ],
    },
  };
}

/** In the middle, so that both sides have one scale; words of one side alone have nearly all the room. */
function layout({ a, b }: KeynessSides, { width }: Setting): Frame {
  const rows = [...a, ...b];
  const ends = rows.flatMap(({ low, high }) => [low, high].map(Math.abs));
  const lrcs = rows.map(({ lrc }) => Math.abs(lrc));
  const most = Math.max(1, ...lrcs, ...ends.filter((end) => end <= MOST));
  const steps = valueTicks(most, width < 480 ? 2 : 4, true);
  const narrow = Math.min(NAMES, width / 2);
  const zero = Math.round(b.length === 0 ? narrow : a.length === 0 ? width - narrow : width / 2);
  const unit = Math.max(2, (Math.max(zero, width - zero) - 14) / (steps.at(-1) ?? 1));
  const top = 26;
  return { zero, unit, top, bottom: top + rows.length * ROW + 4, steps };
}

function ground(sides: KeynessSides, frame: Frame, { t, theme, width }: Setting): Shape[] {
  const { zero, unit, top, bottom, steps } = frame;
  const small = smallText(theme);
  const words = t.charts.keyness;
  const line = (value: number) => {
    const x = Math.round(zero + value * unit) + 0.5;
    const label = value > 0 ? `+${value}` : String(value).replace('-', '−');
    return [
      lineShape([x, top], [x, bottom], { stroke: value === 0 ? theme.ink : theme.hairline }),
      textShape(label, x, bottom + 12, { ...small, align: 'center' }),
    ];
  };
  const parting = Math.round(top + sides.a.length * ROW + 1) + 0.5;
  const isParted = sides.a.length > 0 && sides.b.length > 0;
  const colourB = theme.series[1] ?? theme.ink;
  return [
    ...steps.flatMap((step) => [
      ...(step === 0 || sides.a.length > 0 ? line(step) : []),
      ...(step > 0 && sides.b.length > 0 ? line(-step) : []),
    ]),
    ...(isParted
      ? [lineShape([0, parting], [width, parting], { stroke: theme.hairlineStrong })]
      : []),
    ...(sides.b.length > 0
      ? [textShape(`← ${words.marksB}`, zero - 10, 10, { ...small, align: 'right', fill: colourB })]
      : []),
    ...(sides.a.length > 0
      ? [textShape(`${words.marksA} →`, zero + 10, 10, { ...small, fill: theme.accent })]
      : []),
    textShape(fitText(words.axis, width, 12), width / 2, bottom + 32, {
      ...small,
      align: 'center',
    }),
  ];
}

function barMark(row: KeynessRow, y: number, { zero, unit, steps }: Frame, setting: Setting): Mark {
  const { theme, width } = setting;
  const way = row.lrc < 0 ? -1 : 1;
  const edge = steps.at(-1) ?? 1;
  const at = (value: number) => zero + Math.max(-edge, Math.min(edge, value)) * unit;
  const end = at(row.lrc);
  const room = way > 0 ? zero : width - zero;
  const fill = way > 0 ? theme.accent : (theme.series[1] ?? theme.ink);
  const middle = y + ROW / 2 + 0.5;
  const box = { x: Math.min(zero, end), y: y + 7, width: Math.abs(end - zero), height: ROW - 13 };
  const name = {
    halo: theme.paper,
    fill: theme.ink,
    size: 14,
    family: theme.serif,
    align: way > 0 ? ('right' as const) : ('left' as const),
  };
  return {
    shape: groupShape([
      hitBox(0, y, width, ROW),
      rectShape(box, { fill }),
      ...whisker(row, middle, edge, at, theme.ink),
      textShape(fitText(row.term, room - 24, 14), zero - way * 10, middle, name),
    ]),
    tip: tipOf(row, setting),
    pick: row.term,
  };
}

/** The interval as a line, with a cap where it ends inside the picture. */
function whisker(
  { low, high }: KeynessRow,
  y: number,
  edge: number,
  at: (value: number) => number,
  stroke: string,
): Shape[] {
  const caps = [low, high].filter((value) => Math.abs(value) <= edge);
  return [
    lineShape([at(low), y], [at(high), y], { stroke }),
    ...caps.map((value) => lineShape([at(value), y - CAP], [at(value), y + CAP], { stroke })),
  ];
}

function tipOf({ term, countA, countB, lrc, low, high }: KeynessRow, { t }: Setting): string {
  const bound = (value: number) => {
    const size = Number.isFinite(value) ? t.format.rate(Math.abs(value)) : '∞';
    return `${value < 0 ? '−' : ''}${size}`;
  };
  const counts = [t.format.count(countA), t.format.count(countB)] as const;
  const lines = t.charts.keyness.tip(term, ...counts, bound(lrc), bound(low), bound(high));
  return tip(...lines.split('\n'));
}
