import type { MeetingsView } from '#core/query/answers.ts';
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
export function linkShapes(links: MeetingsView['links'], rows: Rows, theme: ChartTheme): Shape[] {
  return shownLinks(links, rows).map(({ source, target }) => curve(source, target, theme));
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

function curve(source: Point, target: Point, theme: ChartTheme): Shape {
  return source.y === target.y ? arc(source, target, theme) : swing(source, target, theme);
}

/** Between lanes: leaves downwards or upwards and arrives the same way. */
function swing(source: Point, target: Point, theme: ChartTheme): Shape {
  const way = Math.sign(target.y - source.y);
  const start = source.y + (way > 0 ? BELOW : -ABOVE);
  const end = target.y - (way > 0 ? ABOVE : -BELOW);
  const bend = (end - start) / 2;
  const path = `M${source.x} ${start}C${source.x} ${start + bend} ${target.x} ${end - bend} ${target.x} ${end}`;
  return drawn(
    path,
    `M${target.x - 3.5} ${end - way * 5}L${target.x} ${end}L${target.x + 3.5} ${end - way * 5}`,
    theme,
  );
}

/** Inside a lane: an arc above the labels. */
function arc(source: Point, target: Point, theme: ChartTheme): Shape {
  const top = source.y - ABOVE - 12;
  const end = target.y - ABOVE;
  const path = `M${source.x} ${source.y - ABOVE}C${source.x} ${top} ${target.x} ${top} ${target.x} ${end}`;
  return drawn(
    path,
    `M${target.x - 3.5} ${end - 5}L${target.x} ${end}L${target.x + 3.5} ${end - 5}`,
    theme,
  );
}

function drawn(line: string, head: string, { conveyed }: ChartTheme): Shape {
  const style = { stroke: conveyed, lineWidth: 1.1, opacity: 0.75 };
  return groupShape([pathShape(line, style), pathShape(head, style)]);
}

/** The sign of a link in a legend. */
export function linkSign(x: number, y: number, theme: ChartTheme): Shape {
  const end = round(x + 10);
  const path = `M${x - 12} ${y + 4}C${x - 4} ${y + 4} ${x} ${y} ${end} ${y}`;
  return drawn(path, `M${end - 5} ${y - 3.5}L${end} ${y}L${end - 5} ${y + 3.5}`, theme);
}
