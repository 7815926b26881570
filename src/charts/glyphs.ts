import type { SessionStatus } from '#core/model.ts';
import { groupShape, pathShape, rectShape, type Shape } from './marks.ts';
import type { ChartTheme } from './theme.ts';

/** Radii in pixels; a mentioned session is smaller, for it is known less well. */
const RADIUS = { reported: 5.5, conveyed: 5.5, mentioned: 3.5 } as const;

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly theme: ChartTheme;
  readonly opacity?: number;
}

/** A dot whose form tells the status: solid, half or ring. */
export function statusGlyph(status: Exclude<SessionStatus, 'unseen'>, spot: Spot): Shape {
  const { theme, opacity = 1 } = spot;
  const radius = RADIUS[status];
  if (status === 'reported') return disc(spot, radius, theme.reported);
  const stroke = theme[status];
  const width = status === 'conveyed' ? 1.6 : 1.8;
  const ring = circle(spot, radius - width / 2, {
    fill: theme.paper,
    stroke,
    lineWidth: width,
    opacity,
  });
  if (status === 'mentioned') return ring;
  return groupShape([ring, pathShape(leftHalf(spot, radius), { fill: stroke, opacity })]);
}

function leftHalf({ x, y }: Spot, radius: number): string {
  return `M${x} ${y - radius}A${radius} ${radius} 0 0 0 ${x} ${y + radius}Z`;
}

function disc(spot: Spot, radius: number, fill: string): Shape {
  return circle(spot, radius, { fill, opacity: spot.opacity ?? 1 });
}

function circle({ x, y }: Spot, r: number, style: Readonly<Record<string, unknown>>): Shape {
  return { type: 'circle', shape: { cx: x, cy: y, r }, style: { ...style } };
}

/** A meeting without a number: a solid diamond in ink. */
export function unnumberedGlyph({ x, y, theme, opacity = 1 }: Spot): Shape {
  const r = 6;
  const path = `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`;
  return pathShape(path, { fill: theme.ink, opacity });
}

/** Room for a finger or a pointer around a glyph; it is not seen. */
export function hitArea(x: number, y: number, radius: number): Shape {
  return circle({ x, y } as Spot, radius, { fill: 'transparent' });
}

/** A box for the pointer. */
export function hitBox(x: number, y: number, width: number, height: number): Shape {
  return rectShape({ x, y, width, height }, { fill: 'transparent' });
}

/** A run of unseen sessions: hatching between two brackets; an end without a bound stays open. */
export function bracketGlyph(
  box: { readonly from: number; readonly to: number; readonly y: number },
  ends: { readonly isStartKnown: boolean; readonly isEndKnown: boolean },
  { theme, opacity = 1 }: { readonly theme: ChartTheme; readonly opacity?: number },
): Shape {
  const { from, to, y } = box;
  const hook = Math.min(3, (to - from) / 3);
  const start = ends.isStartKnown ? `M${from + hook} ${y - 6}H${from}V${y + 6}H${from + hook}` : '';
  const end = ends.isEndKnown ? `M${to - hook} ${y - 6}H${to}V${y + 6}H${to - hook}` : '';
  return groupShape([
    pathShape(hatching(from, to, y), { stroke: theme.hairlineStrong, lineWidth: 1, opacity }),
    pathShape(start + end, { stroke: theme.inkFaint, lineWidth: 1.4, opacity }),
  ]);
}

const HATCH = { step: 6, lean: 3, height: 3 };

function hatching(from: number, to: number, y: number): string {
  const { step, lean, height } = HATCH;
  const room = to - from - 2 * lean;
  const count = Math.max(1, Math.floor(room / step));
  const first = (from + to) / 2 - ((count - 1) * step) / 2;
  let path = '';
  for (let at = 0; at < count; at += 1) {
    const x = round(first + at * step);
    path += `M${x - lean} ${y + height}L${x + lean} ${y - height}`;
  }
  return path;
}

/** Two decimals are finer than any screen and keep golden pictures readable. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
