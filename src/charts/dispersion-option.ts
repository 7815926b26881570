import type { DispersionView } from '#core/query/answers.ts';
import { bareX, bareY, baseOption, gridAt, tip } from './base-option.ts';
import { emptyFigure } from './empty-figure.ts';
import { isNarrow, type Figure, type Setting } from './figure.ts';
import { hitBox, round } from './glyphs.ts';
import {
  groupShape,
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
import { fitText } from './text-width.ts';

type Strip = DispersionView['strips'][number];

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly row: number;
  /** From the top of a row to the top of its strip. */
  readonly inset: number;
}

const MOST = 40;
const BAR = 14;
const HITS = 44;

/** The strips that are drawn: all if they are few, else those that hold the term, in order of date. */
export function shownStrips({ strips }: DispersionView): readonly Strip[] {
  const kept =
    strips.length <= MOST ? strips : strips.filter(({ positions }) => positions.length > 0);
  return kept.slice(0, MOST);
}

/** A strip an article, from its first character to its last, with a stroke at each occurrence. */
export function dispersionFigure(view: DispersionView, setting: Setting): Figure {
  if (view.strips.every(({ positions }) => positions.length === 0))
    return emptyFigure(setting.t.charts.dispersion.none, setting);
  const strips = shownStrips(view);
  const frame: Frame = isNarrow(setting)
    ? { left: 0, right: setting.width - HITS, top: 4, row: 42, inset: 20 }
    : { left: 300, right: setting.width - HITS, top: 4, row: 24, inset: 5 };
  const bottom = frame.top + strips.length * frame.row;
  const { left, right, top } = frame;
  return {
    height: bottom + (view.total > strips.length ? 52 : 34),
    option: {
      ...baseOption(setting.theme),
      grid: [gridAt('all', { left, right, top, bottom })],
      xAxis: [bareX('x', 0, { min: 0, max: 1 })],
      yAxis: [bareY('y', 0, { min: 0, max: 1 })],
      series: [
        inkSeries({ id: 'axis', z: 1 }, axis(frame, bottom, view.total - strips.length, setting)),
        markSeries(
          { id: 'strips', z: 2 },
          strips.map((strip, at) => stripMark(strip, top + at * frame.row, frame, setting)),
        ),
      ],
    },
  };
}

function axis(
  { left, right }: Frame,
  bottom: number,
  hidden: number,
  { t, theme }: Setting,
): Shape[] {
  const small = smallText(theme);
  const words = t.charts.dispersion;
  const mark = (share: number, label: string, align: 'left' | 'center' | 'right') => {
    const x = Math.round(left + share * (right - left)) + 0.5;
    return [
      lineShape([x, bottom + 4], [x, bottom + 9], { stroke: theme.ink }),
      textShape(label, x, bottom + 19, { ...small, align }),
    ];
  };
  return [
    lineShape([left, bottom + 4.5], [right, bottom + 4.5], { stroke: theme.ink }),
    ...mark(0, words.start, 'left'),
    ...mark(0.5, words.axis, 'center'),
    ...mark(1, words.end, 'right'),
    ...(hidden > 0
      ? [
          textShape(words.more(t.format.count(hidden)), 0, bottom + 38, {
            ...small,
            fill: theme.inkFaint,
          }),
        ]
      : []),
  ];
}

function stripMark(strip: Strip, y: number, frame: Frame, setting: Setting): Mark {
  const { t, theme, width } = setting;
  const { left, right, row, inset } = frame;
  const count = strip.positions.length;
  const top = y + inset;
  const isFound = count > 0;
  const middle = top + BAR / 2 + 0.5;
  const hits = {
    ...smallText(theme),
    align: 'right' as const,
    fill: isFound ? theme.ink : theme.inkFaint,
  };
  return {
    shape: groupShape([
      hitBox(0, y, width, row),
      rectShape(
        { x: left, y: top, width: right - left, height: BAR },
        { fill: theme.hairline, opacity: 0.45 },
      ),
      pathShape(strokes(strip.positions, left, right, top), {
        stroke: theme.accent,
        lineWidth: 1.6,
      }),
      textShape(t.charts.dispersion.hits(t.format.count(count)), width, middle, hits),
      ...stripHead(strip, y, middle, setting),
    ]),
    tip: tip(
      ...t.charts.dispersion
        .tip(strip.title, whenOf(strip, setting), t.format.count(count))
        .split('\n'),
    ),
    pick: strip.articleId,
  };
}

function whenOf({ day }: Strip, { t }: Setting): string {
  return day === null ? t.common.undated : t.format.day(day);
}

function strokes(positions: readonly number[], left: number, right: number, top: number): string {
  return positions
    .map((share) => `M${round(left + share * (right - left))} ${top}V${top + BAR}`)
    .join('');
}

function stripHead(strip: Strip, y: number, middle: number, setting: Setting): Shape[] {
  const { theme, width } = setting;
  const fill = strip.positions.length > 0 ? theme.ink : theme.inkFaint;
  const day = { ...smallText(theme), fill: theme.inkFaint };
  const when = whenOf(strip, setting);
  if (isNarrow(setting)) {
    const title = fitText(strip.title, width - 104, 13);
    return [
      textShape(title, 0, y + 10, { fill, size: 13, family: theme.serif }),
      textShape(when, width, y + 10, { ...day, align: 'right' }),
    ];
  }
  return [
    textShape(when, 0, middle, day),
    textShape(fitText(strip.title, 186, 13), 102, middle, { fill, size: 13, family: theme.serif }),
  ];
}
