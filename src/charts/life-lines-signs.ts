import type { Formulation } from '#core/query/formulations.ts';
import type { LivesView } from '#core/query/lives.ts';
import type { Setting } from './figure.ts';
import { round } from './glyphs.ts';
import { legend, type LegendEntry } from './legend.ts';
import { groupShape, lineShape, pathShape, rectShape, smallText, type Shape } from './marks.ts';
import type { ChartTheme } from './theme.ts';

/** Strokes of a life: in use, and silent. */
export const STROKES = { used: 2.2, silent: 0.8 } as const;

const SMALLEST = 3;
const LARGEST = 8.5;
const HATCH = 7;

/** Radius of a dot, its area by the count; `most` is the largest count of the picture. */
export function dotRadius(count: number, most: number): number {
  const share = Math.sqrt((Math.max(1, count) - 1) / Math.max(1, most - 1));
  return round(SMALLEST + (LARGEST - SMALLEST) * Math.min(1, share));
}

/** A disc for what stands in quotation marks, an open square for a formula. */
export function lifeDot(
  kind: Formulation['kind'],
  x: number,
  y: number,
  radius: number,
  { reported, ink, paper }: ChartTheme,
): Shape {
  if (kind === 'quoted')
    return { type: 'circle', shape: { cx: x, cy: y, r: radius }, style: { fill: reported } };
  const side = radius * 1.7;
  const box = { x: x - side / 2, y: y - side / 2, width: side, height: side };
  return rectShape(box, { fill: paper, stroke: ink, lineWidth: 1.5 });
}

/** Diagonal strokes over a box: here nothing can be known. */
export function hatch(
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  { sunken, hairlineStrong }: ChartTheme,
): Shape {
  const inner = { ...box, x: box.x + 1, width: Math.max(1, box.width - 2) };
  return groupShape([
    rectShape(inner, { fill: sunken }),
    pathShape(strokes(inner), { stroke: hairlineStrong, lineWidth: 1, opacity: 0.7 }),
  ]);
}

function strokes({ x, y, width, height }: Parameters<typeof hatch>[0]): string {
  let path = '';
  for (let sum = HATCH; sum < width + height; sum += HATCH) {
    const from = Math.min(sum, width);
    const to = Math.max(0, sum - height);
    path += `M${round(x + from)} ${round(y + sum - from)}L${round(x + to)} ${round(y + sum - to)}`;
  }
  return path;
}

/** What dots, lines and hatching mean; only what the picture holds. */
export function lifeLegend(view: LivesView, { t, theme, width }: Setting) {
  const words = t.words.lives;
  const kinds = (['quoted', 'formula'] as const).filter((kind) =>
    view.rows.some((row) => row.kind === kind),
  );
  const most = mostOf(view);
  const stroke = (lineWidth: number) => (x: number, y: number) =>
    lineShape([x - 12, y], [x + 12, y], { stroke: theme.ink, width: lineWidth });
  const entries: LegendEntry[] = [
    ...kinds.map((kind) => ({
      sign: (x: number, y: number) => lifeDot(kind, x, y, 5, theme),
      width: 12,
      label: words[kind],
    })),
    {
      sign: sizes(kinds[0] ?? 'quoted', most, theme),
      width: most > 1 ? 34 : 8,
      label: words.sizes(t.format.count(most)),
    },
    { sign: stroke(STROKES.used), width: 24, label: words.used },
    { sign: stroke(STROKES.silent), width: 24, label: words.silent },
  ];
  const run: LegendEntry = {
    sign: (x, y) => hatch({ x: x - 9, y: y - 7, width: 18, height: 14 }, theme),
    width: 18,
    label: words.hatched,
  };
  const hasRun = view.sessions.some(({ status }) => status !== 'reported');
  const shown = hasRun ? [...entries, run] : entries;
  return legend(shown, { left: 0, right: width, top: 0 }, smallText(theme));
}

function sizes(kind: Formulation['kind'], most: number, theme: ChartTheme) {
  return (x: number, y: number) =>
    groupShape(
      most > 1
        ? [
            lifeDot(kind, x - 14, y, dotRadius(1, most), theme),
            lifeDot(kind, x + 8, y, dotRadius(most, most), theme),
          ]
        : [lifeDot(kind, x, y, dotRadius(1, most), theme)],
    );
}

/** The largest count of one formulation at one session. */
export function mostOf({ rows }: LivesView): number {
  return Math.max(1, ...rows.flatMap(({ counts }) => counts.map((count) => count ?? 0)));
}
