import type { MeetingsView } from '#core/query/answers.ts';
import { isNarrow, type Setting } from './figure.ts';
import { round } from './glyphs.ts';
import type { BlockedRoom } from './labels.ts';
import type { LaneRow } from './lanes-layout.ts';
import type { Spot } from './lanes-marks.ts';
import { groupShape, pathShape, type Shape } from './marks.ts';
import type { ChartTheme } from './theme.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Pixels that a curve leaves to the dot and the label above it. */
const ABOVE = 24;
/** The same below, where a label is rare. */
const BELOW = 9;

interface Link {
  readonly source: Point;
  readonly target: Point;
}

type Rows = readonly { readonly row: LaneRow; readonly spots: readonly Spot[] }[];

/** The links whose both ends are on the axis, from the session passed on to the one that did so. */
function shownLinks(links: MeetingsView['links'], rows: Rows): Link[] {
  const points = new Map<string, Point>();
  for (const { row, spots } of rows)
    for (const { session, x } of spots) points.set(session.id, { x, y: row.base });
  return links.flatMap(({ from, to }) => {
    const source = points.get(to);
    const target = points.get(from);
    return source && target && source !== target ? [{ source, target }] : [];
  });
}

/** Curves from a session to the one at which its spirit was passed on, with an arrowhead there. */
export function linkShapes(links: MeetingsView['links'], rows: Rows, setting: Setting): Shape[] {
  const swing = isNarrow(setting) ? bent : swung;
  return shownLinks(links, rows).map(({ source, target }) =>
    drawn(source.y === target.y ? arc(source, target) : swing(source, target), setting.theme),
  );
}

/** Where links stand upright in the head of a lane on a phone, in pixels from the left, by the lane's base line. */
export function headCrossings(links: MeetingsView['links'], rows: Rows): Map<number, number[]> {
  const crossings = new Map<number, number[]>();
  for (const { source, target } of shownLinks(links, rows)) {
    const { x } = source.y < target.y ? target : source;
    const [high, low] = [Math.min(source.y, target.y), Math.max(source.y, target.y)];
    for (const { row } of rows)
      if (row.base > high && row.base <= low)
        crossings.set(row.base, [...(crossings.get(row.base) ?? []), x]);
  }
  return crossings;
}

/** Room in the row of labels under a lane that curves cross, by the lane's base line. */
export function linkRooms(links: MeetingsView['links'], rows: Rows): Map<number, BlockedRoom[]> {
  const rooms = new Map<number, BlockedRoom[]>();
  for (const { source, target } of shownLinks(links, rows)) {
    if (source.y === target.y) continue;
    const upper = source.y < target.y ? source : target;
    const room = { row: 1, from: upper.x - 3, to: upper.x + 3 };
    rooms.set(upper.y, [...(rooms.get(upper.y) ?? []), room]);
  }
  return rooms;
}

/** A line with its arrowhead, as path data. */
interface Arrow {
  readonly line: string;
  readonly head: string;
}

/** Pixels from one end to the other: where a link leaves, where it arrives, and which way it goes. */
function reach(source: Point, target: Point): { way: number; start: number; end: number } {
  const way = Math.sign(target.y - source.y);
  return {
    way,
    start: source.y + (way > 0 ? BELOW : -ABOVE),
    end: target.y - (way > 0 ? ABOVE : -BELOW),
  };
}

const headAt = ({ x }: Point, end: number, way: number): string =>
  `M${x - 3.5} ${end - way * 5}L${x} ${end}L${x + 3.5} ${end - way * 5}`;

/** Between lanes: leaves downwards or upwards and arrives the same way. */
function swung(source: Point, target: Point): Arrow {
  const { way, start, end } = reach(source, target);
  const bend = (end - start) / 2;
  return {
    line: `M${source.x} ${start}C${source.x} ${start + bend} ${target.x} ${end - bend} ${target.x} ${end}`,
    head: headAt(target, end, way),
  };
}

/** Height in which a link on a phone goes sideways: under the lane above, over the heads below. */
const TURN = 28;

/** The same on a phone, upright wherever there is a name: it goes sideways right under the upper lane. */
function bent(source: Point, target: Point): Arrow {
  const { way, start, end } = reach(source, target);
  const turn = way * Math.min(TURN, Math.abs(end - start));
  const [from, to] = way > 0 ? [start, start + turn] : [end - turn, end];
  const side = (from + to) / 2;
  const swing = `${source.x} ${side} ${target.x} ${side} ${target.x} ${to}`;
  return {
    line: `M${source.x} ${start}L${source.x} ${from}C${swing}L${target.x} ${end}`,
    head: headAt(target, end, way),
  };
}

/** Inside a lane: an arc above the labels. */
function arc(source: Point, target: Point): Arrow {
  const top = source.y - ABOVE - 12;
  const end = target.y - ABOVE;
  return {
    line: `M${source.x} ${source.y - ABOVE}C${source.x} ${top} ${target.x} ${top} ${target.x} ${end}`,
    head: headAt(target, end, 1),
  };
}

function drawn({ line, head }: Arrow, { conveyed }: ChartTheme): Shape {
  const style = { stroke: conveyed, lineWidth: 1.1, opacity: 0.75 };
  return groupShape([pathShape(line, style), pathShape(head, style)]);
}

/** The sign of a link in a legend. */
export function linkSign(x: number, y: number, theme: ChartTheme): Shape {
  const end = round(x + 10);
  const line = `M${x - 12} ${y + 4}C${x - 4} ${y + 4} ${x} ${y} ${end} ${y}`;
  const head = `M${end - 5} ${y - 3.5}L${end} ${y}L${end - 5} ${y + 3.5}`;
  return drawn({ line, head }, theme);
}
