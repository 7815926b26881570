import { dayNumber, isoOf } from '#core/text/dates.ts';
import type { Table } from '#core/export/table.ts';
import type { DayCount } from '#core/query/answers.ts';
import type { Messages } from '#i18n/index.ts';
import { bareX, bareY, baseOption, gridAt, tip } from './base-option.ts';
import { emptyFigure } from './empty-figure.ts';
import type { AxisWindow, Figure, Setting } from './figure.ts';
import { legend } from './legend.ts';
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
import { binUnit, binWords, dayBins, type BinUnit, type DayBin } from './pages-strip.ts';
import { textWidth } from './text-width.ts';
import { ticks, toX, type TimeScale } from './time-axis.ts';

/** Pixels of the strip; `DayBrush` lays its handles over `top` to `bottom`. */
export const STRIP = { left: 14, right: 14, top: 20, bottom: 62, height: 82 } as const;

/** First and last day that are counted; null without days. */
export function daysWindow(days: readonly DayCount[]): AxisWindow | null {
  const numbers = days.map(({ day }) => dayNumber(day));
  if (numbers.length === 0) return null;
  const from = numbers.reduce((low, day) => Math.min(low, day));
  const to = numbers.reduce((high, day) => Math.max(high, day));
  return { from: from - 1, to: to + 1 };
}

/** The axis of the strip for a width, the same that `DayBrush` measures by. */
export function daysScale(window: AxisWindow, width: number): TimeScale {
  return { ...window, left: STRIP.left, right: width - STRIP.right };
}

/** Articles a day, week or month as bars, meetings in them in red; outside `range` they are faint. */
export function daysFigure(
  days: readonly DayCount[],
  range: AxisWindow | null,
  setting: Setting,
): Figure {
  const window = daysWindow(days);
  if (window === null) return emptyFigure(setting.t.charts.days.none, setting);
  const scale = daysScale(window, setting.width);
  const unit = binUnit(scale.to - scale.from + 1, scale.right - scale.left);
  const bins = dayBins(days, unit);
  const { left, right } = scale;
  return {
    height: STRIP.height,
    option: {
      ...baseOption(setting.theme),
      grid: [gridAt('days', { left, right, top: STRIP.top, bottom: STRIP.bottom })],
      xAxis: [bareX('x', 0, { min: window.from, max: window.to })],
      yAxis: [bareY('y', 0, { min: 0, max: 1 })],
      series: [
        inkSeries({ id: 'ground', z: 1 }, ground(scale, bins, unit, setting)),
        markSeries({ id: 'bars', z: 3 }, barMarks(bins, scale, { unit, range }, setting)),
      ],
    },
  };
}

function barMarks(
  bins: readonly DayBin[],
  scale: TimeScale,
  { unit, range }: { readonly unit: BinUnit; readonly range: AxisWindow | null },
  { t, theme }: Setting,
): Mark[] {
  const most = Math.max(1, ...bins.map(({ articles, meetings }) => Math.max(articles, meetings)));
  const perDay = (scale.right - scale.left) / Math.max(1, scale.to - scale.from);
  return bins.map((bin) => {
    const width = Math.max(1.5, Math.min(14, (bin.to - bin.from + 1) * perDay - 1));
    const middle = toX(scale, (bin.from + bin.to) / 2);
    const x = Math.max(scale.left, Math.min(scale.right, middle + width / 2) - width);
    const opacity = range === null || (bin.to >= range.from && bin.from <= range.to) ? 1 : 0.3;
    const bar = (value: number, fill: string) => {
      const height = (value / most) * (STRIP.bottom - STRIP.top - 2);
      return rectShape({ x, y: STRIP.bottom - height, width, height }, { fill, opacity });
    };
    const parts = [bar(bin.articles, theme.hairlineStrong), bar(bin.meetings, theme.accent)];
    const words = [
      binWords(bin, unit, t),
      t.format.count(bin.articles),
      t.format.count(bin.meetings),
    ] as const;
    return {
      shape: groupShape(parts),
      tip: tip(...t.charts.days.tip(...words).split('\n')),
      pick: '',
    };
  });
}

function ground(
  scale: TimeScale,
  bins: readonly DayBin[],
  unit: BinUnit,
  { t, theme, width }: Setting,
): Shape[] {
  const small = { ...smallText(theme), size: 11 };
  const most = Math.max(0, ...bins.map(({ articles }) => articles));
  const swatch = (fill: string) => (x: number, y: number) =>
    rectShape({ x: x - 4, y: y - 4, width: 8, height: 8 }, { fill });
  const words = t.charts.days;
  const names = textWidth(words.articles + words.meetings, 11) + 30 + 2 * 8 + 8;
  const signs = legend(
    [
      { sign: swatch(theme.hairlineStrong), width: 8, label: words.articles },
      { sign: swatch(theme.accent), width: 8, label: words.meetings },
    ],
    { left: width - scale.left - names, right: width, top: -3 },
    small,
  );
  return [
    textShape(`${words.unit[unit]} · ${words.most(t.format.count(most))}`, scale.left, 8, small),
    signs.shape,
    lineShape([scale.left, STRIP.bottom + 0.5], [scale.right, STRIP.bottom + 0.5], {
      stroke: theme.ink,
    }),
    ...axis(scale, small, t, theme.ink),
  ];
}

function axis(
  scale: TimeScale,
  look: ReturnType<typeof smallText>,
  t: Messages,
  stroke: string,
): Shape[] {
  return ticks(scale, t, 84).flatMap(({ day, label, second }) => {
    const x = Math.round(toX(scale, day)) + 0.5;
    const text = second === '' || second === label ? label : t.charts.withYear(second, label);
    const half = textWidth(text, look.size) / 2;
    const middle = Math.max(half, Math.min(scale.right + STRIP.right - half, x));
    return [
      lineShape([x, STRIP.bottom], [x, STRIP.bottom + 4], { stroke }),
      textShape(text, middle, STRIP.bottom + 12, { ...look, align: 'center' }),
    ];
  });
}

/** The counts of each day. */
export function daysTable(days: readonly DayCount[]): Table {
  return {
    columns: ['date', 'articles', 'meetings', 'pages'],
    rows: days.map(({ day, articles, meetings, pages }) => [day, articles, meetings, pages]),
  };
}

/** What the strip says, for those who do not see it. */
export function daysSentence(
  days: readonly DayCount[],
  range: AxisWindow | null,
  t: Messages,
): string {
  const words = t.charts.days;
  const sorted = [...days].sort((a, b) => (a.day < b.day ? -1 : 1));
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return words.none;
  const sum = (field: 'articles' | 'meetings') =>
    days.reduce((total, day) => total + day[field], 0);
  const most = sorted.reduce((best, day) => (day.articles > best.articles ? day : best));
  return [
    words.sentence(
      t.format.day(first.day),
      t.format.day(last.day),
      t.format.count(sum('articles')),
      t.format.count(sum('meetings')),
    ),
    words.busiest(t.format.day(most.day), t.format.count(most.articles)),
    range === null
      ? ''
      : words.selection(t.format.day(isoOf(range.from)), t.format.day(isoOf(range.to))),
  ]
    .filter((sentence) => sentence !== '')
    .join(t.lang === 'zh' ? '' : ' ');
}
