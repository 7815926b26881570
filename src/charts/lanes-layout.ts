import { dayNumber } from '#core/text/dates.ts';
import type { Lane, LaneSession, MeetingsView } from '#core/query/answers.ts';
import { isNarrow, type AxisWindow, type Setting } from './figure.ts';
import { padded, type TimeScale } from './time-axis.ts';
import { shownWindow } from './zoom.ts';

/** A lane with its place: the series, its dots, and the pixels of its base line. */
export interface LaneRow {
  readonly key: string;
  readonly lane: Lane | null;
  readonly sessions: readonly LaneSession[];
  readonly top: number;
  readonly height: number;
  /** Middle of the dots. */
  readonly base: number;
}

/** Where everything stands, in pixels of the picture. */
export interface LanesLayout {
  readonly rows: readonly LaneRow[];
  readonly full: AxisWindow;
  readonly scale: TimeScale;
  /** Left edge and width of the lanes' names. */
  readonly names: { readonly left: number; readonly width: number };
  readonly lanesTop: number;
  readonly lanesBottom: number;
  readonly strip: { readonly top: number; readonly bottom: number; readonly labelY: number };
  readonly axisY: number;
}

const WIDE = { names: 212, left: 236, right: 26, lane: 70, base: 36, strip: 46, stripLabel: 0 };
const NARROW = { names: 0, left: 18, right: 18, lane: 116, base: 78, strip: 40, stripLabel: 26 };

/** Axis over everything that has a day; null if nothing has. */
export function fullWindow({ first, last }: MeetingsView): AxisWindow | null {
  if (first === null || last === null) return null;
  return padded(dayNumber(first), dayNumber(last));
}

/** Puts the lanes, the strip of pages and the axis in their places below `top`. */
export function lanesLayout(
  view: MeetingsView,
  full: AxisWindow,
  setting: Setting,
  options: { readonly maxLanes: number; readonly top: number },
): LanesLayout {
  const size = isNarrow(setting) ? NARROW : WIDE;
  const owners = rowsOf(view, options.maxLanes);
  const lane = stretched(size.lane, owners.length, setting, options.top + size.strip + 90);
  const rows = owners.map((owner, at) => {
    const top = options.top + at * lane;
    return { ...owner, top, height: lane, base: Math.round(top + (size.base * lane) / size.lane) };
  });
  const lanesBottom = options.top + owners.length * lane;
  const stripTop = lanesBottom + 12 + size.stripLabel;
  return {
    rows,
    full,
    scale: {
      ...shownWindow(full, setting.window),
      left: size.left,
      right: setting.width - size.right,
    },
    names: isNarrow(setting) ? { left: 0, width: setting.width } : { left: 0, width: size.names },
    lanesTop: options.top,
    lanesBottom,
    strip: { top: stripTop, bottom: stripTop + size.strip, labelY: lanesBottom + 22 },
    axisY: stripTop + size.strip,
  };
}

/** Lanes grow to fill a sheet, within reason. */
function stretched(lane: number, count: number, { height }: Setting, rest: number): number {
  if (height === null || count === 0) return lane;
  return Math.max(lane, Math.min(lane * 1.7, Math.floor((height - rest) / count)));
}

function rowsOf(view: MeetingsView, most: number): Pick<LaneRow, 'key' | 'lane' | 'sessions'>[] {
  const numbered = view.lanes
    .slice(0, most)
    .map((lane) => ({ key: lane.series.id, lane, sessions: lane.sessions }));
  if (view.unnumbered.length === 0) return numbered;
  return [...numbered, { key: 'unnumbered', lane: null, sessions: view.unnumbered }];
}
