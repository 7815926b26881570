import { dayNumber } from '#core/text/dates.ts';
import type { TrendView } from '#core/query/answers.ts';
import { bareX, bareY, baseOption, gridAt, tip } from './base-option.ts';
import { emptyFigure } from './empty-figure.ts';
import { bandHeight, eventLayer, spotted, type Spotted } from './events.ts';
import { isNarrow, type Figure, type Setting } from './figure.ts';
import { hitBox, round } from './glyphs.ts';
import { legend } from './legend.ts';
import {
  inkSeries,
  lineShape,
  markSeries,
  pathShape,
  rectShape,
  smallText,
  textShape,
  type Mark,
  type Shape,
} from './marks.ts';
import { lineColour, lineSign, lineSymbol } from './symbols.ts';
import { fitText, textWidth } from './text-width.ts';
import { ticks, toX, type TimeScale } from './time-axis.ts';
import { periodWords } from './trend-table.ts';
import { spread, valueTicks } from './value-axis.ts';

/** Pixels of the frame, and where each period stands in it. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly strip: { readonly top: number; readonly bottom: number };
  /** Left and right edge of a period's column. */
  readonly columns: readonly { readonly from: number; readonly to: number }[];
  readonly steps: readonly number[];
  /** Events on the calendar, and the height of their flags above the plot. */
  readonly events: readonly Spotted[];
  readonly band: number;
}

type Point = readonly [number, number];

const PLOT = 230;
const STRIP = 38;
const AXIS = 40;
const LABEL_ROOM = 150;

/** Rates of up to five terms in one frame; a period without an article is a gap; characters stand beneath as bars. */
export function trendFigure(view: TrendView, setting: Setting): Figure {
  if (view.periods.every(({ articles }) => articles === 0) || view.lines.length === 0)
    return emptyFigure(setting.t.charts.trend.none, setting);
  const { theme, width } = setting;
  const signs = legend(
    isNarrow(setting) ? entries(view, setting) : [],
    { left: 0, right: width, top: 0 },
    smallText(theme),
  );
  const frame = layout(view, signs.height, setting);
  const { left, right, top, strip, band } = frame;
  const place = { left, right, top, bottom: strip.bottom, height: band };
  const events = eventLayer(frame.events, place, setting);
  return {
    height: frame.strip.bottom + AXIS,
    option: {
      ...baseOption(theme),
      grid: [
        gridAt('all', {
          left: frame.left,
          right: frame.right,
          top: frame.top,
          bottom: frame.strip.bottom,
        }),
      ],
      xAxis: [bareX('x', 0, { min: 0, max: 1 })],
      yAxis: [bareY('y', 0, { min: 0, max: 1 })],
      series: [
        inkSeries({ id: 'ground', z: 1 }, [
          ...ground(view, frame, setting),
          ...calendar(view, frame, setting),
          ...events.ink,
          signs.shape,
        ]),
        markSeries({ id: 'events', z: 2 }, events.marks),
        markSeries({ id: 'columns', z: 2 }, columnMarks(view, frame, setting)),
        inkSeries(
          { id: 'lines', z: 3 },
          view.lines.flatMap((_, at) => lineShapes(view, at, frame, setting)),
        ),
        inkSeries({ id: 'names', z: 4 }, isNarrow(setting) ? [] : endNames(view, frame, setting)),
      ],
    },
  };
}

function entries(view: TrendView, { theme, width }: Setting) {
  return view.lines.map(({ term }, at) => ({
    sign: (x: number, y: number) => lineSign(at, x, y, theme),
    width: 24,
    label: fitText(term, width - 60, 12),
  }));
}

function layout(view: TrendView, head: number, setting: Setting): Frame {
  const most = Math.max(0, ...view.lines.flatMap(({ rates }) => rates.map((rate) => rate ?? 0)));
  const steps = valueTicks(most);
  const names = isNarrow(setting)
    ? 0
    : Math.min(LABEL_ROOM, Math.max(...view.lines.map(({ term }) => textWidth(term, 13)))) + 26;
  const numbers = Math.max(...steps.map((step) => textWidth(String(step), 12)));
  const left = Math.ceil(Math.max(30, numbers + 10));
  const right = setting.width - Math.max(12, Math.ceil(names));
  const scale = calendarScale(view, left, right);
  const events = scale === null ? [] : spotted(setting, scale, (day) => toX(scale, day));
  const band = bandHeight(events, { left, right });
  const top = head + 30 + band;
  const plot = Math.max(PLOT, (setting.height ?? 0) - top - STRIP - AXIS - 34);
  const bottom = top + plot;
  const strip = { top: bottom + 32, bottom: bottom + 32 + STRIP };
  const own = columns(view, left, right);
  return { left, right, top, bottom, strip, steps, columns: own, events, band };
}

/** First and last day of a trend on a calendar; null by sessions. */
export function trendAxis({ periods, unit }: TrendView): { from: string; to: string } | null {
  const from = periods[0]?.start ?? null;
  const to = periods.at(-1)?.end ?? null;
  return unit === 'session' || from === null || to === null ? null : { from, to };
}

/** The days of a trend on pixels; null by sessions. */
export function calendarScale(view: TrendView, left: number, right: number): TimeScale | null {
  const axis = trendAxis(view);
  if (axis === null) return null;
  return { from: dayNumber(axis.from), to: dayNumber(axis.to) + 1, left, right };
}

/** By days on a calendar, side by side for sessions. */
export function columns(view: TrendView, left: number, right: number): Frame['columns'] {
  const { periods } = view;
  const scale = calendarScale(view, left, right);
  if (scale !== null)
    return periods.map(({ start, end }) => ({
      from: toX(scale, start === null ? scale.from : dayNumber(start)),
      to: toX(scale, end === null ? scale.to : dayNumber(end) + 1),
    }));
  const room = (right - left) / periods.length;
  return periods.map((_, at) => ({ from: left + at * room, to: left + (at + 1) * room }));
}

const middle = ({ from, to }: { readonly from: number; readonly to: number }) =>
  round((from + to) / 2);

function toY(rate: number, { top, bottom, steps }: Frame): number {
  return round(bottom - (rate / (steps.at(-1) ?? 1)) * (bottom - top));
}

function ground(view: TrendView, frame: Frame, { t, theme }: Setting): Shape[] {
  const { left, right, top, bottom, strip, steps, columns, band } = frame;
  const small = smallText(theme);
  const most = Math.max(0, ...view.periods.map(({ characters }) => characters));
  const gaps = columns.filter((_, at) => view.periods[at]?.articles === 0);
  return [
    ...joined(gaps).map(({ from, to }) =>
      rectShape(
        { x: from, y: top, width: to - from, height: bottom - top },
        { fill: theme.hairline, opacity: 0.4 },
      ),
    ),
    ...steps.flatMap((step) => {
      const y = Math.round(toY(step, frame)) + 0.5;
      return [
        lineShape([left, y], [right, y], { stroke: step === 0 ? theme.ink : theme.hairline }),
        textShape(String(step), left - 8, y, { ...small, align: 'right' }),
      ];
    }),
    textShape(t.charts.trend.yAxis, 0, top - band - 18, small),
    textShape(t.charts.trend.denominators(t.format.count(most)), 0, strip.top - 12, small),
    ...(gaps.length === 0 ? [] : gapNote(frame, t.charts.trend.gap, small, theme.hairline)),
    lineShape([left, strip.bottom + 0.5], [right, strip.bottom + 0.5], { stroke: theme.ink }),
  ];
}

/** Neighbouring columns as one, so that no seam shows between them. */
export function joined(columns: Frame['columns']): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const { from, to } of columns) {
    const last = runs.at(-1);
    if (last !== undefined && Math.abs(last.to - from) < 0.01) last.to = to;
    else runs.push({ from, to });
  }
  return runs;
}

/** Says what the grey columns mean. */
function gapNote(
  { right, top, band }: Frame,
  text: string,
  look: ReturnType<typeof smallText>,
  fill: string,
): Shape[] {
  const x = right - textWidth(text, look.size);
  const high = top - band;
  return [
    rectShape({ x: x - 20, y: high - 24, width: 14, height: 12 }, { fill, opacity: 0.4 }),
    textShape(text, right, high - 18, { ...look, align: 'right' }),
  ];
}

/** Bars of characters, and over each period a column that says all of its figures. */
function columnMarks(
  view: TrendView,
  { columns, strip, top }: Frame,
  { t, theme }: Setting,
): Mark[] {
  const most = Math.max(1, ...view.periods.map(({ characters }) => characters));
  return view.periods.map((period, at) => {
    const { from, to } = columns[at] ?? { from: 0, to: 0 };
    const height = (period.characters / most) * (strip.bottom - strip.top);
    const width = Math.max(1, Math.min(24, (to - from) * 0.7));
    const bar = { x: (from + to) / 2 - width / 2, y: strip.bottom - height, width, height };
    return {
      shape: {
        type: 'group',
        children: [
          rectShape(bar, { fill: theme.hairlineStrong }),
          hitBox(from, top, to - from, strip.bottom - top),
        ],
      },
      tip: columnTip(view, at, t),
      pick: period.sessionId !== null && period.articles > 0 ? period.sessionId : '',
    };
  });
}

export function columnTip(view: TrendView, at: number, t: Setting['t']): string {
  const period = view.periods[at];
  if (period === undefined) return '';
  const when = periodWords(view, at, t);
  if (period.articles === 0) return tip(when, t.charts.trend.gap);
  return tip(
    when,
    ...view.lines.map(({ term, rates, counts }) =>
      t.charts.trend.termTip(term, t.format.rate(rates[at] ?? 0), t.format.count(counts[at] ?? 0)),
    ),
    t.charts.trend.volumeTip(t.format.count(period.characters), t.format.count(period.articles)),
  );
}

export function lineShapes(
  { lines }: TrendView,
  at: number,
  frame: Frame,
  { theme }: Setting,
): Shape[] {
  const runs = pointRuns(lines[at]?.rates ?? [], frame);
  const stroke = lineColour(at, theme);
  const points = runs.flat();
  const paths = runs
    .filter((run) => run.length > 1)
    .map((run) =>
      pathShape(`M${run.map((point) => point.join(' ')).join('L')}`, {
        stroke,
        lineWidth: 1.8,
        lineJoin: 'round',
      }),
    );
  const isDense = points.length > 60;
  const marked = isDense ? runs.filter((run) => run.length === 1).flat() : points;
  return [...paths, ...marked.map(([x, y]) => lineSymbol(at, x, y, theme, isDense ? 2.5 : 4))];
}

/** Points between two gaps. */
function pointRuns(rates: readonly (number | null)[], frame: Frame): Point[][] {
  const runs: Point[][] = [[]];
  rates.forEach((rate, at) => {
    const column = frame.columns[at];
    if (rate === null || column === undefined) runs.push([]);
    else runs.at(-1)?.push([middle(column), toY(rate, frame)]);
  });
  return runs.filter((run) => run.length > 0);
}

/** Names of the lines at their right ends, moved apart. */
function endNames({ lines }: TrendView, frame: Frame, { theme }: Setting): Shape[] {
  const ends = lines.map(({ rates }) => pointRuns(rates, frame).at(-1)?.at(-1) ?? null);
  const ys = spread(
    ends.map((end) => end?.[1] ?? frame.bottom),
    19,
    frame.top,
    frame.bottom,
  );
  return lines.flatMap(({ term }, at) => {
    const y = ys[at] ?? 0;
    const fill = lineColour(at, theme);
    const end = ends[at];
    const lead = end
      ? [lineShape([end[0] + 7, end[1]], [frame.right + 4, y], { stroke: fill, opacity: 0.4 })]
      : [];
    const name = fitText(term, LABEL_ROOM, 13);
    return [
      ...lead,
      lineSymbol(at, frame.right + 12, y, theme, 3.5),
      textShape(name, frame.right + 22, y, { fill, size: 13, weight: 600, family: theme.sans }),
    ];
  });
}

/** Labels under the strip: the calendar's, or as many ordinals as there is room for. */
export function calendar(view: TrendView, frame: Frame, { t, theme }: Setting): Shape[] {
  const { strip, left, right, columns } = frame;
  const look = { ...smallText(theme), align: 'center' as const };
  const mark = (x: number, label: string, second: string) => [
    lineShape([x, strip.bottom], [x, strip.bottom + 4], { stroke: theme.ink }),
    textShape(label, x, strip.bottom + 14, look),
    ...(second === '' ? [] : [textShape(second, x, strip.bottom + 30, look)]),
  ];
  const scale = calendarScale(view, left, right);
  if (scale !== null)
    return ticks(scale, t).flatMap(({ day, label, second }) =>
      mark(round(toX(scale, day)), label, second),
    );
  const widest = Math.max(...view.periods.map(({ label }) => textWidth(label, 12))) + 10;
  const every = Math.max(1, Math.ceil((widest * columns.length) / (right - left)));
  const shown = columns.flatMap((column, at) =>
    at % every === 0 ? mark(middle(column), view.periods[at]?.label ?? '', '') : [],
  );
  return [
    ...shown,
    textShape(t.charts.trend.session, right, strip.bottom + 31, { ...look, align: 'right' }),
  ];
}
