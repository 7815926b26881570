import type { Overview } from '#core/query/answers.ts';
import { isoOf } from '#core/text/dates.ts';
import { bareX, bareY, baseOption, gridAt, tip } from './base-option.ts';
import { emptyFigure } from './empty-figure.ts';
import { bandHeight, eventLayer, type Spotted } from './events.ts';
import { isNarrow, type Figure, type Setting } from './figure.ts';
import { round } from './glyphs.ts';
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
import { inkOn, rampFill, rampSteps, type RampStep } from './ramp.ts';
import { fitText, textWidth } from './text-width.ts';
import { columnPlace, topicColumns, type PeriodWords, type TopicColumns } from './topic-columns.ts';

type TopicMonths = Overview['topicMonths'];

interface Frame {
  readonly left: number;
  readonly top: number;
  /** Width of a column, and left edge of the undated one; null where all are dated. */
  readonly cell: number;
  readonly undated: number | null;
  readonly right: number;
  readonly rows: readonly number[];
}

const ROW = 28;
const UNDATED = 56;
const SUM = 44;
const WIDEST = 96;

/** Topics × months, articles by main topic; undated articles stand apart, sums at the end of each row. */
export function topicMonthFigure(data: TopicMonths, setting: Setting): Figure {
  const rows = data.topics.map((_, at) => at).filter((at) => sumOf(data, at) > 0);
  if (rows.length === 0) return emptyFigure(setting.t.charts.topicMonth.none, setting);
  rows.sort((a, b) => sumOf(data, b) - sumOf(data, a) || a - b);
  const { theme, width } = setting;
  const columns = topicColumns(data, Math.floor((width - 200) / 13), wordsOf(setting));
  const steps = rampSteps(
    Math.max(1, ...rows.flatMap((at) => [...(columns.counts[at] ?? []), data.undated[at] ?? 0])),
    theme,
  );
  const signs = scale(steps, setting);
  const head = signs.height + 12;
  const spots = eventSpots(data, layout(data, columns, rows, head, setting), columns, setting);
  const band = bandHeight(spots, { left: 0, right: width });
  const frame = layout(data, columns, rows, head + band, setting);
  const bottom = frame.top + rows.length * ROW;
  const place = { left: 0, right: width, top: frame.top, bottom, height: band };
  const events = eventLayer(spots, place, setting);
  return {
    height: bottom + 40,
    option: {
      ...baseOption(theme),
      grid: [gridAt('all', { left: frame.left, right: frame.right, top: frame.top, bottom })],
      xAxis: [bareX('x', 0, { min: 0, max: 1 })],
      yAxis: [bareY('y', 0, { min: 0, max: 1 })],
      series: [
        inkSeries({ id: 'ground', z: 1 }, [
          ...heads(data, columns, frame, setting),
          ...events.ink,
          signs.shape,
        ]),
        markSeries({ id: 'events', z: 2 }, events.marks),
        markSeries({ id: 'cells', z: 2 }, cellMarks(data, columns, frame, steps, setting)),
      ],
    },
  };
}

/** Events where their day stands inside a month's or a year's column. */
function eventSpots(
  { months }: TopicMonths,
  { left, cell }: Frame,
  { heads: columns }: TopicColumns,
  { events = [] }: Setting,
): Spotted[] {
  return events.flatMap((event) => {
    const at = columnPlace(months, columns.length, isoOf(event.day));
    return at === null ? [] : [{ event, x: Math.round(left + at * cell) + 0.5 }];
  });
}

/** All articles of a topic, the undated ones included. */
export function sumOf({ counts, undated }: TopicMonths, at: number): number {
  return (counts[at] ?? []).reduce((sum, count) => sum + count, 0) + (undated[at] ?? 0);
}

function layout(
  data: TopicMonths,
  columns: TopicColumns,
  rows: readonly number[],
  top: number,
  setting: Setting,
): Frame {
  const names = rows.map((at) =>
    textWidth(setting.t.common.topics[data.topics[at] ?? 'foreign'], 13),
  );
  const left = Math.min(isNarrow(setting) ? 104 : 216, Math.ceil(Math.max(...names)) + 12);
  const hasUndated = data.undated.some((count) => count > 0);
  const apart = hasUndated ? UNDATED + 14 : 0;
  const room = setting.width - left - SUM - apart;
  const cell = columns.heads.length === 0 ? 0 : Math.min(WIDEST, room / columns.heads.length);
  const end = left + cell * columns.heads.length;
  return { left, top, cell, undated: hasUndated ? end + 14 : null, right: end + apart, rows };
}

function wordsOf({ t }: Setting): PeriodWords {
  return { month: t.format.month, monthOnly: t.charts.monthOnly, year: t.charts.year };
}

/** The ramp in words. */
function scale(
  steps: readonly RampStep[],
  { t, theme, width }: Setting,
): ReturnType<typeof legend> {
  const entries = steps.map(({ from, to, fill }, at) => ({
    sign: (x: number, y: number) =>
      rectShape({ x: x - 9, y: y - 6, width: 18, height: 12 }, { fill }),
    width: 18,
    label: `${from === to ? String(from) : `${from}–${to}`}${at === steps.length - 1 ? ` ${t.charts.topicMonth.unit}` : ''}`,
  }));
  return legend(entries, { left: 0, right: width, top: 0 }, smallText(theme));
}

function heads(data: TopicMonths, columns: TopicColumns, frame: Frame, setting: Setting): Shape[] {
  const { t, theme, width } = setting;
  const bottom = frame.top + frame.rows.length * ROW;
  const end = Math.min(width, frame.right + SUM);
  const name = { fill: theme.ink, size: 13, family: theme.sans };
  const small = smallText(theme);
  return [
    ...frame.rows.flatMap((at, row) => {
      const y = frame.top + row * ROW + ROW / 2;
      const topic = data.topics[at];
      return [
        lineShape([0, y + ROW / 2 + 0.5], [end, y + ROW / 2 + 0.5], { stroke: theme.hairline }),
        textShape(topic ? fitText(t.common.topics[topic], frame.left - 10, 13) : '', 0, y, name),
        textShape(t.format.count(sumOf(data, at)), end - 4, y, {
          ...name,
          align: 'right',
          fill: theme.inkSoft,
        }),
      ];
    }),
    lineShape([0, frame.top + 0.5], [end, frame.top + 0.5], { stroke: theme.hairlineStrong }),
    ...columnHeads(columns, frame, bottom, setting),
    ...(frame.undated === null
      ? []
      : [
          textShape(t.charts.topicMonth.undated, frame.undated + UNDATED / 2, bottom + 14, {
            ...small,
            align: 'center',
          }),
        ]),
    textShape(t.charts.topicMonth.sum, end - 4, bottom + 14, {
      ...small,
      align: 'right',
    }),
  ];
}

/** As many labels as there is room for, the year below where it is new. */
function columnHeads(
  { heads: labels }: TopicColumns,
  { left, cell }: Frame,
  bottom: number,
  { theme }: Setting,
): Shape[] {
  const look = { ...smallText(theme), align: 'center' as const };
  const widest =
    Math.max(
      0,
      ...labels.flatMap(({ label, second }) => [textWidth(label, 12), textWidth(second, 12)]),
    ) + 8;
  const every =
    [1, 2, 3, 4, 6, 12, 24, 60, 120].find((step) => step * cell >= widest) ?? labels.length;
  let year = '';
  return labels.flatMap(({ label, second, index }, at) => {
    if (index % every !== 0 && !(labels.length < every && at === 0)) return [];
    const x = left + (at + 0.5) * cell;
    const isNew = second !== year;
    year = second;
    return [
      textShape(label, x, bottom + 14, look),
      ...(isNew && second !== ''
        ? [textShape(second, x, bottom + 30, { ...look, fill: theme.inkFaint })]
        : []),
    ];
  });
}

function cellMarks(
  data: TopicMonths,
  columns: TopicColumns,
  frame: Frame,
  steps: readonly RampStep[],
  setting: Setting,
): Mark[] {
  const { t } = setting;
  return frame.rows.flatMap((at, row) => {
    const topic = data.topics[at];
    if (topic === undefined) return [];
    const y = frame.top + row * ROW;
    const cell = (count: number, x: number, width: number, when: string): Mark[] => {
      const fill = rampFill(count, steps);
      if (fill === null) return [];
      const words = t.charts.topicMonth.tip(t.common.topics[topic], when, t.format.count(count));
      return [
        {
          shape: cellShape({ x, y, width, count, fill }, setting),
          tip: tip(...words.split('\n')),
          pick: topic,
        },
      ];
    };
    const dated = (columns.counts[at] ?? []).flatMap((count, column) =>
      cell(count, frame.left + column * frame.cell, frame.cell, columns.heads[column]?.words ?? ''),
    );
    const apart =
      frame.undated === null
        ? []
        : cell(data.undated[at] ?? 0, frame.undated, UNDATED, t.charts.topicMonth.undated);
    return [...dated, ...apart];
  });
}

function cellShape(
  {
    x,
    y,
    width,
    count,
    fill,
  }: { x: number; y: number; width: number; count: number; fill: string },
  { t, theme }: Setting,
): Shape {
  const gap = width > 8 ? 1 : 0;
  const text = t.format.count(count);
  const box = rectShape(
    { x: round(x + gap), y: y + 2, width: round(width - 2 * gap), height: ROW - 3 },
    { fill },
  );
  if (textWidth(text, 12) + 6 > width) return groupShape([box]);
  const look = { fill: inkOn(fill, theme), size: 12, family: theme.sans, align: 'center' as const };
  return groupShape([box, textShape(text, round(x + width / 2), y + ROW / 2 + 0.5, look)]);
}
