import type { AxisWindow } from './figure.ts';

/** What is pulled: an end of the range, the range as a whole, or a new one from where the pointer went down. */
export type Grip = 'from' | 'to' | 'whole' | 'new';

/** A gesture on the strip: where it began, in days, and the range it began with. */
export interface Pull {
  readonly grip: Grip;
  readonly start: number;
  readonly range: AxisWindow;
}

/** The range while the pointer is at `day`; ends never leave the strip, and change places when they meet. */
export function pulled({ grip, start, range }: Pull, day: number, full: AxisWindow): AxisWindow {
  if (grip === 'whole') return moved(range, day - start, full);
  if (grip === 'new') return ordered(start, day);
  return grip === 'from' ? ordered(day, range.to) : ordered(range.from, day);
}

function ordered(a: number, b: number): AxisWindow {
  return { from: Math.min(a, b), to: Math.max(a, b) };
}

/** The whole range, moved as far as the strip allows. */
export function moved(range: AxisWindow, by: number, full: AxisWindow): AxisWindow {
  const step = Math.max(full.from - range.from, Math.min(full.to - range.to, by));
  return { from: range.from + step, to: range.to + step };
}

/** Days that a key moves an end; null for other keys. Shift takes a month. */
export function keyStep(key: string, isShift: boolean): number | null {
  const size = isShift ? 30 : 1;
  if (key === 'ArrowRight' || key === 'ArrowUp') return size;
  if (key === 'ArrowLeft' || key === 'ArrowDown') return -size;
  if (key === 'PageUp') return 30;
  if (key === 'PageDown') return -30;
  if (key === 'Home') return -Infinity;
  return key === 'End' ? Infinity : null;
}

/** One end moved by keys; it stops at the other end and at the strip's. */
export function nudged(
  range: AxisWindow,
  grip: 'from' | 'to',
  step: number,
  full: AxisWindow,
): AxisWindow {
  if (grip === 'from') return { ...range, from: clamp(range.from + step, full.from, range.to) };
  return { ...range, to: clamp(range.to + step, range.from, full.to) };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

/** A range that covers the whole strip filters nothing. */
export function isWhole(range: AxisWindow, full: AxisWindow): boolean {
  return range.from <= full.from && range.to >= full.to;
}
