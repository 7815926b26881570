import type { ChartTheme } from './theme.ts';

/** Steps of a ramp: a count belongs to the last step whose `from` it reaches. */
export interface RampStep {
  readonly from: number;
  readonly to: number;
  readonly fill: string;
}

/** Up to four steps from 1 to `max` that widen with the square, so that small counts stay apart. */
export function rampSteps(max: number, { ramp }: ChartTheme): RampStep[] {
  const wanted =
    max <= 4 ? [1, 2, 3, 4] : [1, ...[1, 2, 3].map((at) => Math.ceil(max * (at / 4) ** 2))];
  const starts = [...new Set(wanted)].filter((start) => start <= max);
  return starts.map((from, at) => ({
    from,
    to: (starts[at + 1] ?? max + 1) - 1,
    fill: ramp[starts.length === 1 ? 2 : Math.round(1 + (at * 3) / (starts.length - 1))] ?? '',
  }));
}

/** Colour of a count; null for none. */
export function rampFill(count: number, steps: readonly RampStep[]): string | null {
  return steps.findLast(({ from }) => count >= from)?.fill ?? null;
}

/** The first of ink, paper, black and white that is legible on a fill given as `#rrggbb`. */
export function inkOn(fill: string, { ink, paper }: ChartTheme): string {
  const inks = [ink, paper, '#000000', '#ffffff'];
  return inks.find((one) => contrast(fill, one) >= LEGIBLE) ?? ink;
}

/** WCAG AA for small text. */
const LEGIBLE = 4.5;

/** WCAG contrast of two colours given as `#rrggbb`. */
export function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const part = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    if (!Number.isFinite(value)) return 0;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}
