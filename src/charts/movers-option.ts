import type { Mover, Overview } from '#core/query/answers.ts';
import { bareX, bareY, baseOption, gridAt, tip } from './base-option.ts';
import { emptyFigure } from './empty-figure.ts';
import type { Figure, Setting } from './figure.ts';
import { hitBox } from './glyphs.ts';
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
import { fitText, textWidth } from './text-width.ts';
import { valueTicks } from './value-axis.ts';

type Movers = NonNullable<Overview['movers']>;

interface Frame {
  readonly zero: number;
  /** Pixels of one doubling. */
  readonly unit: number;
  readonly top: number;
  readonly bottom: number;
  readonly steps: readonly number[];
}

const ROW = 24;
const AXIS = 44;
/** Longest bar is as long as this many doublings would be; rarer extremes are cut there. */
const MOST = 8;

/** Terms that rise to the right, terms that fall to the left, by the log ratio of their rates. */
export function moversFigure(movers: Movers, setting: Setting): Figure {
  const rows = [...movers.rising, ...movers.falling];
  if (rows.length === 0) return emptyFigure(setting.t.charts.movers.none, setting);
  const { theme, width } = setting;
  const frame = layout(rows, setting);
  return {
    height: frame.bottom + AXIS,
    option: {
      ...baseOption(theme),
      grid: [gridAt('all', { left: 0, right: width, top: frame.top, bottom: frame.bottom })],
      xAxis: [bareX('x', 0, { min: 0, max: 1 })],
      yAxis: [bareY('y', 0, { min: 0, max: 1 })],
      series: [
        inkSeries({ id: 'ground', z: 1 }, ground(movers, frame, setting)),
        markSeries(
          { id: 'bars', z: 2 },
          rows.map((mover, at) => barMark(mover, frame.top + at * ROW, frame, setting)),
        ),
      ],
    },
  };
}

const sizeOf = ({ logRatio }: Mover): number => Math.min(MOST, Math.abs(logRatio));

/** The middle stays in the middle, so that both halves have the same scale; figures stand past the bars. */
function layout(rows: readonly Mover[], setting: Setting): Frame {
  const most = Math.max(1, ...rows.map(sizeOf));
  const steps = valueTicks(most, 3, true);
  const figures = Math.max(...rows.map((row) => textWidth(figuresOf(row, setting), 12))) + 14;
  const zero = Math.round(setting.width / 2);
  const unit = Math.max(4, (zero - figures) / (steps.at(-1) ?? 1));
  const top = 26;
  return { zero, unit, top, bottom: top + rows.length * ROW + 4, steps };
}

function figuresOf({ before, after }: Mover, { t }: Setting): string {
  return `${t.format.count(before)} → ${t.format.count(after)}`;
}

function ground(
  movers: Movers,
  { zero, unit, top, bottom, steps }: Frame,
  { t, theme, width }: Setting,
): Shape[] {
  const small = smallText(theme);
  const line = (value: number) => {
    const x = Math.round(zero + value * unit) + 0.5;
    return [
      lineShape([x, top], [x, bottom], { stroke: value === 0 ? theme.ink : theme.hairline }),
      textShape(value > 0 ? `+${value}` : String(value).replace('-', '−'), x, bottom + 12, {
        ...small,
        align: 'center',
      }),
    ];
  };
  const parting = Math.round(top + movers.rising.length * ROW + 1) + 0.5;
  const isParted = movers.rising.length > 0 && movers.falling.length > 0;
  return [
    ...steps.flatMap((step) => (step === 0 ? line(0) : [...line(step), ...line(-step)])),
    ...(isParted
      ? [lineShape([0, parting], [width, parting], { stroke: theme.hairlineStrong })]
      : []),
    textShape(`← ${t.charts.movers.falling}`, zero - 10, 10, {
      ...small,
      align: 'right',
      fill: theme.series[1] ?? theme.ink,
    }),
    textShape(`${t.charts.movers.rising} →`, zero + 10, 10, { ...small, fill: theme.accent }),
    textShape(fitText(t.charts.movers.axis, width, 12), zero, bottom + 32, {
      ...small,
      align: 'center',
    }),
  ];
}

function barMark(mover: Mover, y: number, { zero, unit }: Frame, setting: Setting): Mark {
  const { t, theme, width } = setting;
  const way = mover.logRatio < 0 ? -1 : 1;
  const length = sizeOf(mover) * unit;
  const box = { x: way > 0 ? zero + 1 : zero - length, y: y + 5, width: length, height: ROW - 9 };
  const fill = way > 0 ? theme.accent : (theme.series[1] ?? theme.ink);
  const middle = y + ROW / 2 + 0.5;
  const name = {
    halo: theme.paper,
    fill: theme.ink,
    size: 14,
    family: theme.serif,
    align: way > 0 ? ('right' as const) : ('left' as const),
  };
  const note = {
    ...smallText(theme),
    halo: theme.paper,
    align: way > 0 ? ('left' as const) : ('right' as const),
  };
  return {
    shape: groupShape([
      hitBox(0, y, width, ROW),
      rectShape(box, { fill }),
      textShape(fitText(mover.term, zero - 24, 14), zero - way * 10, middle, name),
      textShape(figuresOf(mover, setting), zero + way * (length + 8), middle, note),
    ]),
    tip: tip(
      ...t.charts.movers
        .tip(
          mover.term,
          t.format.count(mover.before),
          t.format.count(mover.after),
          t.format.rate(mover.logRatio),
        )
        .split('\n'),
    ),
    pick: mover.term,
  };
}
