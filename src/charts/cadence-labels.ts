import { freePlace, type Rect } from './boxes.ts';
import type { DrawnLink, Frame, Point, Track } from './cadence-layout.ts';
import { lagWords } from './cadence-table.ts';
import type { Setting } from './figure.ts';
import { textShape, type Shape } from './marks.ts';
import { lineColour } from './symbols.ts';
import { textWidth } from './text-width.ts';

/** A line with no more points than this names them all before the slopes. */
const FEW = 8;
/** With more links than this their lines do not keep labels away. */
const MANY = 40;
const SIZE = 12;

/** What wants to stand somewhere: its words from long to short, each with places in order of preference. */
interface Wish {
  readonly fill: string;
  readonly weight: number;
  readonly choices: readonly { readonly text: string; readonly places: readonly Rect[] }[];
}

/** A label with the room it takes. */
export interface SetLabel extends Rect {
  readonly text: string;
  readonly fill: string;
  readonly weight: number;
}

interface Content {
  readonly tracks: readonly Track[];
  readonly links: readonly DrawnLink[];
}

/** Ordinals beside the points, lags beside the links, days a session beside the slopes; what would overlap is left out. */
export function cadenceLabels(content: Content, frame: Frame, setting: Setting): SetLabel[] {
  const { scale, top, bottom } = frame;
  const bounds = { left: scale.left + 2, right: setting.width, top: top - 8, bottom: bottom - 2 };
  const taken = [...inkRooms(content)];
  return wishesOf(content, setting).flatMap(({ choices, fill, weight }) => {
    for (const { text, places } of choices) {
      const place = freePlace(places, taken, bounds);
      if (place === null) continue;
      taken.push(place);
      return [{ ...place, text, fill, weight }];
    }
    return [];
  });
}

/** The labels as shapes. */
export function labelShapes(labels: readonly SetLabel[], { theme }: Setting): Shape[] {
  const look = { size: SIZE, family: theme.sans, align: 'center' as const, halo: theme.paper };
  return labels.map(({ text, x, y, fill, weight }) =>
    textShape(text, x, y, { ...look, fill, weight }),
  );
}

/** Room of everything that is drawn and that a label must not stand on. */
export function inkRooms({ tracks, links }: Content): Rect[] {
  return [
    ...tracks.flatMap(({ points, passed }) => [
      ...[...points, ...passed].map(pointRoom),
      ...points.slice(1).flatMap((point, at) => lineRooms(points[at] ?? point, point)),
    ]),
    ...(links.length > MANY
      ? []
      : links.flatMap(({ source, target }) => lineRooms(source, target))),
  ];
}

/** Ends of each line first, then links, then the slopes, then the ordinals between. */
function wishesOf({ tracks, links }: Content, setting: Setting): Wish[] {
  const fillOf = (at: number) => lineColour(at, setting.theme);
  const ordinals = tracks.map(({ points }, at) =>
    points.map((point) => ordinalWish(point, fillOf(at))),
  );
  const passed = tracks.flatMap((track) =>
    track.passed.map((point) => ordinalWish(point, setting.theme.conveyed)),
  );
  const isEnd = (list: readonly Wish[], at: number) => at === 0 || at === list.length - 1;
  return [
    ...ordinals.flatMap((list) => list.filter((_, at) => list.length <= FEW || isEnd(list, at))),
    ...passed,
    ...links.map((link) => lagWish(link, setting)),
    ...tracks.flatMap((track, at) => slopeWishes(track, fillOf(at), setting)),
    ...ordinals.flatMap((list) => list.filter((_, at) => list.length > FEW && !isEnd(list, at))),
  ];
}

const pointRoom = ({ x, y }: Point): Rect => ({ x, y, width: 11, height: 11 });

/** Small boxes along a line, so that no label is set on it. */
function lineRooms(from: Point, to: Point): Rect[] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const count = Math.ceil(Math.hypot(dx, dy) / 8);
  return Array.from({ length: count }, (_, step) => ({
    x: from.x + (dx * step) / count,
    y: from.y + (dy * step) / count,
    width: 3,
    height: 3,
  }));
}

function ordinalWish({ ordinal, x, y }: Point, fill: string): Wish {
  const text = String(ordinal);
  const box = { width: textWidth(text, SIZE) + 2, height: 14 };
  const beside = 7 + box.width / 2;
  const places = [
    { ...box, x, y: y - 15 },
    { ...box, x: x - beside, y: y - 9 },
    { ...box, x: x + beside, y: y + 9 },
    { ...box, x, y: y + 16 },
    { ...box, x: x - beside - 1, y },
    { ...box, x: x + beside + 1, y },
    { ...box, x: x + beside, y: y - 9 },
    { ...box, x: x - beside, y: y + 9 },
    { ...box, x: x + beside + 3, y: y + 19 },
  ];
  return { fill, weight: 600, choices: [{ text, places }] };
}

/** Days from the session passed on to the one that did so, beside the link. */
function lagWish({ source, target, link }: DrawnLink, { t, theme }: Setting): Wish {
  const text = lagWords(link, t);
  const width = textWidth(text, SIZE) + 4;
  const aside = width / 2 + 6;
  const places = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8].flatMap((share) => {
    const x = source.x + (target.x - source.x) * share;
    const y = source.y + (target.y - source.y) * share;
    return [x + aside, x - aside].map((at) => ({ x: at, y, width, height: 14 }));
  });
  return { fill: theme.conveyed, weight: 400, choices: [{ text, places }] };
}

function slopeWishes({ lane, points }: Track, fill: string, { t }: Setting): Wish[] {
  const words = t.charts.cadence;
  return lane.cadence.flatMap(({ from, to, sessions, days }) => {
    const a = points.find(({ ordinal }) => ordinal === from);
    const b = points.find(({ ordinal }) => ordinal === to);
    if (a === undefined || b === undefined) return [];
    const pace = t.format.rate(Math.round(days * 10) / 10);
    const short = words.slope(pace);
    if (lane.cadence.length > FEW && b.x - a.x < textWidth(short, SIZE)) return [];
    const long = words.slopeWhole(sessions, Math.round(days * sessions), pace);
    const isRoomy = lane.cadence.length <= FEW && textWidth(long, SIZE) < b.x - a.x;
    const choices = (isRoomy ? [long, short] : [short]).map((text) => ({
      text,
      places: besideSlope(a, b, textWidth(text, SIZE) + 4),
    }));
    return [{ fill, weight: 400, choices }];
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
