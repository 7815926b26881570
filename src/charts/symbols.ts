import { round } from './glyphs.ts';
import { groupShape, lineShape, pathShape, type Shape } from './marks.ts';
import type { ChartTheme } from './theme.ts';

type Outline = (x: number, y: number, r: number) => string;

/** Five forms, so that lines are told apart without colour. */
const FORMS: readonly Outline[] = [
  (x, y, r) => `M${x - r} ${y}A${r} ${r} 0 1 1 ${x + r} ${y}A${r} ${r} 0 1 1 ${x - r} ${y}Z`,
  (x, y, r) => `M${x - r * 0.9} ${y - r * 0.9}H${x + r * 0.9}V${y + r * 0.9}H${x - r * 0.9}Z`,
  (x, y, r) => `M${x} ${y - r * 1.2}L${x + r * 1.15} ${y + r * 0.85}H${x - r * 1.15}Z`,
  (x, y, r) => `M${x} ${y - r * 1.3}L${x + r * 1.3} ${y}L${x} ${y + r * 1.3}L${x - r * 1.3} ${y}Z`,
  (x, y, r) => `M${x} ${y + r * 1.2}L${x + r * 1.15} ${y - r * 0.85}H${x - r * 1.15}Z`,
];

/** Colour of the n-th line. */
export function lineColour(at: number, { series }: ChartTheme): string {
  return series[at % series.length] ?? '#000';
}

/** The sign of the n-th line at a point; every second form is open. */
export function lineSymbol(at: number, x: number, y: number, theme: ChartTheme, radius = 4): Shape {
  const outline = FORMS[at % FORMS.length] ?? FORMS[0];
  const stroke = lineColour(at, theme);
  const path = outline?.(round(x), round(y), radius) ?? '';
  return pathShape(path, { fill: at % 2 === 0 ? stroke : theme.paper, stroke, lineWidth: 1.6 });
}

/** A piece of line with its symbol, for legends. */
export function lineSign(at: number, x: number, y: number, theme: ChartTheme): Shape {
  const stroke = lineColour(at, theme);
  return groupShape([
    lineShape([x - 12, y], [x + 12, y], { stroke, width: 1.8 }),
    lineSymbol(at, x, y, theme),
  ]);
}
