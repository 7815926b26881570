import { dayNumber } from '#core/text/dates.ts';
import type { Lane, LaneSession, MeetingsView } from '#core/query/answers.ts';
import { bandHeight, spotted, type Spotted } from './events.ts';
import { isNarrow, type Setting } from './figure.ts';
import { round } from './glyphs.ts';
import { seriesName } from './series-name.ts';
import { textWidth } from './text-width.ts';
import { padded, toX, type TimeScale } from './time-axis.ts';
import { rangeTicks } from './value-axis.ts';

/** As many series as there are forms of symbols. */
const MOST = 5;
const PLOT = 320;
/** Room of the calendar under the plot. */
export const AXIS = 42;
/** Widest name of a series at the end of its line. */
export const NAME_ROOM = 184;

/** A session on the slope; `span` is its window where the day is not known. */
export interface Point {
  readonly session: LaneSession;
  readonly ordinal: number;
  readonly x: number;
  readonly y: number;
  readonly span: { readonly from: number; readonly to: number } | null;
}

/** A series with its reported sessions, and with those known only because another series passed them on. */
export interface Track {
  readonly lane: Lane;
  readonly points: readonly Point[];
  readonly passed: readonly Point[];
}

/** A session at which another one was passed on, both of them drawn. */
export interface DrawnLink {
  readonly source: Point;
  readonly target: Point;
  readonly link: PassedLink;
}

export type PassedLink = MeetingsView['linked'][number]['links'][number];

export interface Frame {
  readonly scale: TimeScale;
  readonly top: number;
  readonly bottom: number;
  readonly steps: readonly number[];
  readonly events: readonly Spotted[];
  /** Height of the band of flags above the plot. */
  readonly band: number;
}

interface Placed {
  readonly session: LaneSession;
  readonly ordinal: number;
  readonly day: number;
  readonly window: readonly [number, number] | null;
}

/** The series whose cadence can be told: two dated reported sessions at the least. */
export function pacedLanes(lanes: readonly Lane[]): Lane[] {
  return lanes.filter(({ cadence }) => cadence.length > 0).slice(0, MOST);
}

/** The links between two of these series. */
export function linksBetween(
  lanes: readonly Lane[],
  linked: MeetingsView['linked'],
): readonly PassedLink[] {
  const shown = new Set(lanes.map(({ series }) => series.id));
  return linked
    .filter(({ fromSeries, toSeries }) => shown.has(fromSeries) && shown.has(toSeries))
    .flatMap(({ links }) => links);
}

/** Puts axes, band of events and the room of the names in their places below `head` pixels. */
export function cadenceLayout(
  lanes: readonly Lane[],
  links: readonly PassedLink[],
  head: number,
  setting: Setting,
): Frame {
  const known = lanes.flatMap((lane) => [...reportedOf(lane), ...passedOf(lane, links)]);
  const days = known.map(({ day }) => day);
  const ordinals = known.map(({ ordinal }) => ordinal);
  const steps = rangeTicks(Math.min(...ordinals), Math.max(...ordinals));
  const numbers = Math.max(...steps.map((step) => textWidth(String(step), 12)));
  const scale = {
    ...padded(Math.min(...days), Math.max(...days)),
    left: Math.ceil(Math.max(30, numbers + 10)),
    right: setting.width - endRoom(lanes, setting),
  };
  const events = spotted(setting, scale, (day) => toX(scale, day));
  const band = bandHeight(events, scale);
  const top = head + 32 + band;
  const bottom = top + Math.max(PLOT, (setting.height ?? 0) - top - AXIS);
  return { scale, top, bottom, steps, events, band };
}

/** Room right of the plot for the names of the series; on a phone the legend names them. */
function endRoom(lanes: readonly Lane[], setting: Setting): number {
  if (isNarrow(setting)) return 12;
  const all = lanes.map(({ series }) => series);
  const widths = all.map((series) => textWidth(seriesName(series, all, setting.t), 13));
  return Math.min(NAME_ROOM, Math.ceil(Math.max(...widths))) + 30;
}

/** Reported sessions with a day and a number, in ordinal order. */
function reportedOf({ sessions }: Lane): Placed[] {
  return sessions.flatMap((session) => {
    const { ordinal, status, dated } = session;
    if (ordinal === null || status !== 'reported' || dated.day === null) return [];
    return [{ session, ordinal, day: dayNumber(dated.day), window: null }];
  });
}

/** Sessions without a report that a link leads to: in the middle of their window where it is all that is known. */
function passedOf({ sessions }: Lane, links: readonly PassedLink[]): Placed[] {
  const ends = new Set(links.flatMap(({ from, to }) => [from, to]));
  return sessions.flatMap((session): Placed[] => {
    const { id, ordinal, status, dated } = session;
    const isDrawn = status === 'reported' && dated.day !== null;
    if (ordinal === null || isDrawn || !ends.has(id)) return [];
    if (dated.day !== null) return [{ session, ordinal, day: dayNumber(dated.day), window: null }];
    if (dated.earliest === null || dated.latest === null) return [];
    const window = [dayNumber(dated.earliest), dayNumber(dated.latest)] as const;
    return [{ session, ordinal, day: (window[0] + window[1]) / 2, window }];
  });
}

/** The points of each series in the frame. */
export function tracksOf(
  lanes: readonly Lane[],
  links: readonly PassedLink[],
  frame: Frame,
): Track[] {
  const place = (placed: Placed) => pointAt(placed, frame);
  return lanes.map((lane) => ({
    lane,
    points: reportedOf(lane).map(place),
    passed: passedOf(lane, links).map(place),
  }));
}

function pointAt({ session, ordinal, day, window }: Placed, frame: Frame): Point {
  const { scale, top, bottom, steps } = frame;
  const low = steps[0] ?? 0;
  const high = steps.at(-1) ?? 1;
  const inside = (one: number) => round(toX(scale, Math.max(scale.from, Math.min(scale.to, one))));
  return {
    session,
    ordinal,
    x: round(toX(scale, day)),
    y: round(bottom - ((ordinal - low) / (high - low)) * (bottom - top)),
    span: window === null ? null : { from: inside(window[0]), to: inside(window[1]) },
  };
}

/** The links with both ends drawn, from the session passed on to the one that did so. */
export function drawnLinks(tracks: readonly Track[], links: readonly PassedLink[]): DrawnLink[] {
  const points = new Map(
    tracks.flatMap((track) =>
      [...track.points, ...track.passed].map((point) => [point.session.id, point] as const),
    ),
  );
  return links.flatMap((link) => {
    const source = points.get(link.to);
    const target = points.get(link.from);
    return source && target && source !== target ? [{ source, target, link }] : [];
  });
}
