import { dayNumber } from '#core/text/dates.ts';
import type { Lane, LaneSession } from '#core/query/answers.ts';
import { bareX, bareY, baseOption, gridAt, tip } from './base-option.ts';
import { freePlace, type Rect } from './boxes.ts';
import { emptyFigure } from './empty-figure.ts';
import { isNarrow, type Figure, type Setting } from './figure.ts';
import { hitArea, round } from './glyphs.ts';
import { sessionTip } from './lanes-marks.ts';
import { legend } from './legend.ts';
import {
  groupShape,
  inkSeries,
  lineShape,
  markSeries,
  smallText,
  textShape,
  type Mark,
  type Shape,
} from './marks.ts';
import { seriesName } from './series-name.ts';
import { lineColour, lineSign, lineSymbol } from './symbols.ts';
import { fitText, textWidth } from './text-width.ts';
import { padded, ticks, toX, type TimeScale } from './time-axis.ts';
import { rangeTicks } from './value-axis.ts';

/** As many series as there are forms of symbols. */
const MOST = 5;
const PLOT = 300;
const AXIS = 42;
/** A line with no more points than this names them all before the slopes. */
const FEW = 8;

/** A dated session on the slope. */
interface Point {
  readonly session: LaneSession;
  readonly ordinal: number;
  readonly x: number;
  readonly y: number;
}

interface Track {
  readonly lane: Lane;
  readonly points: readonly Point[];
}

interface Frame {
  readonly scale: TimeScale;
  readonly top: number;
  readonly bottom: number;
  readonly steps: readonly number[];
}

/** The series whose cadence can be told: two dated reported sessions at the least. */
export function pacedLanes(lanes: readonly Lane[]): Lane[] {
  return lanes.filter(({ cadence }) => cadence.length > 0).slice(0, MOST);
}

/** Ordinal against date, up to five series in one frame, with days a session on the slopes. */
export function cadenceFigure(lanes: readonly Lane[], setting: Setting): Figure {
  const paced = pacedLanes(lanes);
  if (paced.length === 0) return emptyFigure(setting.t.charts.cadence.none, setting);
  const { theme, width } = setting;
  const all = paced.map(({ series }) => series);
  const entries = paced.map(({ series }, at) => ({
    sign: (x: number, y: number) => lineSign(at, x, y, theme),
    width: 24,
    label: fitText(seriesName(series, all, setting.t), width - 60, 13),
  }));
  const signs = legend(
    entries,
    { left: 0, right: width, top: 0 },
    { ...smallText(theme), size: 13, fill: theme.ink },
  );
  const frame = layout(paced, signs.height, setting);
  const tracks = paced.map((lane) => ({ lane, points: pointsOf(lane, frame) }));
  const { left, right } = frame.scale;
  return {
    height: frame.bottom + AXIS,
    option: {
      ...baseOption(theme),
      grid: [gridAt('all', { left, right, top: frame.top, bottom: frame.bottom })],
      xAxis: [bareX('x', 0, { min: 0, max: 1 })],
      yAxis: [bareY('y', 0, { min: 0, max: 1 })],
      series: [
        inkSeries({ id: 'ground', z: 1 }, [...ground(frame, setting), signs.shape]),
        inkSeries(
          { id: 'slopes', z: 2 },
          tracks.flatMap(({ points }, at) => slopes(points, lineColour(at, theme))),
        ),
        markSeries(
          { id: 'points', z: 3 },
          tracks.flatMap(({ points }, at) => pointMarks(points, at, setting)),
        ),
        inkSeries({ id: 'labels', z: 4 }, labels(tracks, frame, setting)),
      ],
    },
  };
}

function layout(lanes: readonly Lane[], head: number, setting: Setting): Frame {
  const known = lanes.flatMap((lane) => datedOf(lane));
  const days = known.map(({ day }) => day);
  const ordinals = known.map(({ ordinal }) => ordinal);
  const steps = rangeTicks(Math.min(...ordinals), Math.max(...ordinals));
  const numbers = Math.max(...steps.map((step) => textWidth(String(step), 12)));
  const top = head + 32;
  const bottom = top + Math.max(PLOT, (setting.height ?? 0) - top - AXIS);
  const left = Math.ceil(Math.max(30, numbers + 10));
  const right = setting.width - (isNarrow(setting) ? 12 : 24);
  return {
    scale: { ...padded(Math.min(...days), Math.max(...days)), left, right },
    top,
    bottom,
    steps,
  };
}

/** Reported sessions with a day and a number, in ordinal order. */
function datedOf({ sessions }: Lane): { session: LaneSession; ordinal: number; day: number }[] {
  return sessions.flatMap((session) => {
    const { ordinal, status, dated } = session;
    if (ordinal === null || status !== 'reported' || dated.day === null) return [];
    return [{ session, ordinal, day: dayNumber(dated.day) }];
  });
}

function pointsOf(lane: Lane, { scale, top, bottom, steps }: Frame): Point[] {
  const low = steps[0] ?? 0;
  const high = steps.at(-1) ?? 1;
  return datedOf(lane).map(({ session, ordinal, day }) => ({
    session,
    ordinal,
    x: round(toX(scale, day)),
    y: round(bottom - ((ordinal - low) / (high - low)) * (bottom - top)),
  }));
}

function ground({ scale, top, bottom, steps }: Frame, setting: Setting): Shape[] {
  const { t, theme } = setting;
  const small = smallText(theme);
  const height = (bottom - top) / Math.max(1, steps.length - 1);
  return [
    ...steps.flatMap((step, at) => {
      const y = Math.round(bottom - at * height) + 0.5;
      return [
        lineShape([scale.left, y], [scale.right, y], {
          stroke: at === 0 ? theme.ink : theme.hairline,
        }),
        textShape(String(step), scale.left - 8, y, { ...small, align: 'right' }),
      ];
    }),
    textShape(t.charts.cadence.yAxis, 0, top - 18, small),
    ...ticks(scale, t, isNarrow(setting) ? 52 : 64).flatMap(({ day, label, second }) => {
      const x = Math.round(toX(scale, day)) + 0.5;
      return [
        lineShape([x, bottom], [x, bottom + 5], { stroke: theme.ink }),
        textShape(label, x, bottom + 15, { ...small, align: 'center' }),
        textShape(second, x, bottom + 31, { ...small, align: 'center', fill: theme.inkFaint }),
      ];
    }),
  ];
}

function slopes(points: readonly Point[], stroke: string): Shape[] {
  return points.slice(1).map((point, at) => {
    const before = points[at] ?? point;
    return lineShape([before.x, before.y], [point.x, point.y], { stroke, width: 1.8 });
  });
}

function pointMarks(points: readonly Point[], at: number, { t, theme }: Setting): Mark[] {
  return points.map(({ session, x, y }) => ({
    shape: groupShape([lineSymbol(at, x, y, theme, 4.5), hitArea(x, y, 12)]),
    tip: tip(...sessionTip(session, t).split('\n')),
    pick: session.id,
  }));
}

interface Wish {
  readonly text: string;
  readonly fill: string;
  readonly weight: number;
  readonly places: readonly Rect[];
}

/** Days a session beside the slopes, ordinals beside the points; what would overlap is left out. */
function labels(tracks: readonly Track[], frame: Frame, setting: Setting): Shape[] {
  const { theme, width } = setting;
  const { left } = frame.scale;
  const bounds = { left: left + 2, right: width, top: frame.top - 8, bottom: frame.bottom - 2 };
  const taken = tracks.flatMap(({ points }) => [...points.map(pointRoom), ...lineRooms(points)]);
  const look = { size: 12, family: theme.sans, align: 'center' as const, halo: theme.paper };
  return wishesOf(tracks, setting).flatMap(({ text, fill, weight, places }) => {
    const place = freePlace(places, taken, bounds);
    if (place === null) return [];
    taken.push(place);
    return [textShape(text, place.x, place.y, { ...look, fill, weight })];
  });
}

/** Ends of each line first, then the slopes, then the ordinals between. */
function wishesOf(tracks: readonly Track[], setting: Setting): Wish[] {
  const fillOf = (at: number) => lineColour(at, setting.theme);
  const ordinals = tracks.map(({ points }, at) =>
    points.map((point) => ordinalWish(point, fillOf(at))),
  );
  const isEnd = (list: readonly Wish[], at: number) => at === 0 || at === list.length - 1;
  return [
    ...ordinals.flatMap((list) => list.filter((_, at) => list.length <= FEW || isEnd(list, at))),
    ...tracks.flatMap((track, at) => slopeWishes(track, fillOf(at), setting)),
    ...ordinals.flatMap((list) => list.filter((_, at) => list.length > FEW && !isEnd(list, at))),
  ];
}

const pointRoom = ({ x, y }: Point): Rect => ({ x, y, width: 11, height: 11 });

/** Small boxes along a line, so that no label is set on it. */
function lineRooms(points: readonly Point[]): Rect[] {
  return points.slice(1).flatMap((point, at) => {
    const before = points[at] ?? point;
    const [dx, dy] = [point.x - before.x, point.y - before.y];
    const count = Math.ceil(Math.hypot(dx, dy) / 8);
    return Array.from({ length: count }, (_, step) => ({
      x: before.x + (dx * step) / count,
      y: before.y + (dy * step) / count,
      width: 3,
      height: 3,
    }));
  });
}

function ordinalWish({ ordinal, x, y }: Point, fill: string): Wish {
  const text = String(ordinal);
  const box = { width: textWidth(text, 12) + 2, height: 14 };
  const beside = 7 + box.width / 2;
  const places = [
    { ...box, x, y: y - 15 },
    { ...box, x: x - beside, y: y - 9 },
    { ...box, x: x + beside, y: y + 9 },
    { ...box, x, y: y + 16 },
    { ...box, x: x - beside - 1, y },
    { ...box, x: x + beside + 1, y },
  ];
  return { text, fill, weight: 600, places };
}

function slopeWishes({ lane, points }: Track, fill: string, { t }: Setting): Wish[] {
  return lane.cadence.flatMap(({ from, to, days }) => {
    const a = points.find(({ ordinal }) => ordinal === from);
    const b = points.find(({ ordinal }) => ordinal === to);
    if (a === undefined || b === undefined) return [];
    const text = t.charts.cadence.slope(t.format.rate(Math.round(days * 10) / 10));
    const isCrowded = lane.cadence.length > FEW && b.x - a.x < textWidth(text, 12);
    if (isCrowded) return [];
    return [{ text, fill, weight: 400, places: besideSlope(a, b, textWidth(text, 12) + 4) }];
  });
}

/** Left above the slope, right below it, then farther off for a slope shorter than its words. */
function besideSlope(a: Point, b: Point, width: number): Rect[] {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const lift =
    12 + Math.min(width / 2, Math.abs(dx) / 2) * Math.min(2, Math.abs(dy / Math.max(1, dx)));
  const at = (share: number, x: number, y: number): Rect => ({
    x: a.x + dx * share + x,
    y: a.y + dy * share + y,
    width,
    height: 14,
  });
  const near = [0.5, 0.62, 0.38, 0.8].flatMap((share) => [at(share, 0, -lift), at(share, 0, lift)]);
  if (Math.abs(dx) > width) return near;
  const aside = width / 2 + 12;
  return [
    at(0.5, aside, 10),
    at(0.5, -aside, -10),
    at(0.5, aside, 24),
    at(0.5, -aside, -24),
    at(1, 0, 34),
    at(0, 0, -34),
  ];
}
