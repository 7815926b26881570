/** The layer of public events on a time axis: hairlines with a flag at their top, ticks where no flag fits. */
import { isoOf } from '#core/text/dates.ts';
import { tip } from './base-option.ts';
import type { AxisEvent, Setting } from './figure.ts';
import { hitBox, round } from './glyphs.ts';
import { groupShape, lineShape, smallText, textShape, type Mark, type Shape } from './marks.ts';
import { fitText, textWidth } from './text-width.ts';

const SIZE = 12;
const ROW = 16;
/** Pixels under the flags for the ticks. */
const FOOT = 8;
const ROWS = 2;
/** Widest flag. */
const WIDEST = 190;
/** Pixels from a hairline to its flag, and between two flags. */
const BESIDE = 4;
const APART = 8;
/** Events so near each other share a tooltip. */
const NEAR = 5;

/** An event with its pixel. */
export interface Spotted {
  readonly event: AxisEvent;
  readonly x: number;
}

/** A flag: its words, its room from left to right, and its row counted upwards from the axis. */
export interface Flag extends Spotted {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly row: number;
}

interface Bounds {
  readonly left: number;
  readonly right: number;
}

/** The events inside a stretch of days, with the pixels that `toX` gives them. */
export function spotted(
  { events = [] }: Setting,
  days: { readonly from: number; readonly to: number },
  toX: (day: number) => number,
): Spotted[] {
  return events
    .filter(({ day }) => day >= days.from && day <= days.to)
    .map((event) => ({ event, x: Math.round(toX(event.day)) + 0.5 }));
}

/** Flags for as many events as find room, the first of the list first; no flag meets another or a hairline of one. */
export function placeFlags(spots: readonly Spotted[], bounds: Bounds, rows = ROWS): Flag[] {
  let chosen: readonly Spotted[] = [];
  let placed: readonly Flag[] = [];
  for (const spot of spots) {
    const all = [...chosen, spot].sort((a, b) => b.x - a.x);
    const flags = laidFlags(all, bounds, rows);
    if (flags === null) continue;
    chosen = all;
    placed = flags;
  }
  return [...placed].reverse();
}

/** Flags of all these events from the last to the first, so that close ones rise like stairs; null if one finds no room. */
function laidFlags(spots: readonly Spotted[], bounds: Bounds, rows: number): Flag[] | null {
  const placed: Flag[] = [];
  for (const spot of spots) {
    const text = fitText(spot.event.label, WIDEST, SIZE);
    const flag = flagsOf(spot, text, rows).find(
      (one) =>
        one.from >= bounds.left &&
        one.to <= bounds.right &&
        placed.every((other) => isApart(one, other)),
    );
    if (flag === undefined) return null;
    placed.push(flag);
  }
  return placed;
}

/** Right of the hairline, else left of it, else a row higher. */
function flagsOf(spot: Spotted, text: string, rows: number): Flag[] {
  const width = textWidth(text, SIZE);
  const { x } = spot;
  return Array.from({ length: rows }, (_, row) => [
    { ...spot, text, row, from: x + BESIDE, to: x + BESIDE + width },
    { ...spot, text, row, from: x - BESIDE - width, to: x - BESIDE },
  ]).flat();
}

function isApart(a: Flag, b: Flag): boolean {
  const [low, high] = a.row <= b.row ? [a, b] : [b, a];
  if (low.row === high.row) return low.to + APART <= high.from || high.to + APART <= low.from;
  return high.x < low.from - BESIDE || high.x > low.to + BESIDE;
}

/** Height of the band of flags above a picture; 0 where no event falls on its axis. */
export function bandHeight(spots: readonly Spotted[], bounds: Bounds): number {
  if (spots.length === 0) return 0;
  const rows = Math.max(0, ...placeFlags(spots, bounds).map(({ row }) => row + 1));
  return rows * ROW + FOOT;
}

/** The drawn layer: `ink` goes behind the data, `marks` answer the pointer in the band alone. */
export interface EventLayer {
  readonly ink: readonly Shape[];
  readonly marks: readonly Mark[];
}

/** Flags in a band of `height` that ends at `top`, hairlines from there down to `bottom`. */
export function eventLayer(
  spots: readonly Spotted[],
  place: Bounds & { readonly top: number; readonly bottom: number; readonly height: number },
  setting: Setting,
): EventLayer {
  const rows = Math.floor((place.height - FOOT) / ROW);
  const flags = placeFlags(spots, place, rows);
  const flagged = new Set(flags.map(({ event }) => event));
  const rest = spots.filter(({ event }) => !flagged.has(event));
  return {
    ink: [
      ...rest.map(({ x }) => tick(x, place.top, setting)),
      ...flags.map((flag) => flagShape(flag, place, setting)),
    ],
    marks: [
      ...rest.map((spot) => eventMark(spot, spots, place.top, setting)),
      ...flags.map((flag) => eventMark(flag, spots, place.top, setting)),
    ],
  };
}

function tick(x: number, top: number, { theme }: Setting): Shape {
  return lineShape([x, top - 6], [x, top], { stroke: theme.inkFaint });
}

function flagShape(
  { text, x, from, row }: Flag,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  { theme }: Setting,
): Shape {
  const high = top - FOOT - (row + 1) * ROW + 3;
  const stroke = theme.inkFaint;
  return groupShape([
    lineShape([x, high], [x, top], { stroke, opacity: 0.8 }),
    lineShape([x, top], [x, bottom], { stroke, opacity: 0.8, dash: [1, 3] }),
    textShape(text, round(from), high + 5, { ...smallText(theme), size: SIZE, halo: theme.paper }),
  ]);
}

/** A flag or a tick that says what happened when, with those that stand at the same pixel. */
function eventMark(
  spot: Spotted & Partial<Flag>,
  all: readonly Spotted[],
  top: number,
  { t }: Setting,
): Mark {
  const { x, row = 0, from = x - NEAR, to = x + NEAR } = spot;
  const isFlag = spot.text !== undefined;
  const high = isFlag ? top - FOOT - (row + 1) * ROW : top - FOOT;
  const left = Math.min(from, x - 2);
  const box = hitBox(left, high, Math.max(to, x + 2) - left, isFlag ? ROW : FOOT);
  const near = all.filter((other) => Math.abs(other.x - x) <= NEAR);
  return { shape: box, tip: tip(...near.map(({ event }) => eventWords(event, t))), pick: '' };
}

/** An event with its day. */
function eventWords({ label, day }: AxisEvent, t: Setting['t']): string {
  return `${t.format.day(isoOf(day))} · ${label}`;
}
