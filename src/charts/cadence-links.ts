import { tip } from './base-option.ts';
import type { DrawnLink, Point } from './cadence-layout.ts';
import { lagWords } from './cadence-table.ts';
import type { Setting } from './figure.ts';
import { round, statusGlyph } from './glyphs.ts';
import { groupShape, lineShape, pathShape, rectShape, type Mark, type Shape } from './marks.ts';
import type { ChartTheme } from './theme.ts';

/** What a link leaves to the marks at its ends. */
const CLEAR = 8;

/** Thin lines from the session passed on to the one that did so, with tooltips along them. */
export function linkMarks(links: readonly DrawnLink[], setting: Setting): Mark[] {
  return links.map((link) => ({
    shape: linkShape(link, setting.theme),
    tip: linkTip(link, setting),
    pick: link.target.session.id,
  }));
}

function linkTip({ source, target, link }: DrawnLink, { t }: Setting): string {
  const words = t.charts.cadence;
  const name = ({ session, ordinal }: Point) => `${session.name} ${t.common.ordinal(ordinal)}`;
  return tip(
    words.linkTip(name(target), name(source)),
    words.lagTip(lagWords(link, t)),
    link.offset === null ? '' : words.offsetTip(link.offset),
  );
}

function linkShape({ source, target }: DrawnLink, { conveyed }: ChartTheme): Shape {
  const length = Math.hypot(target.x - source.x, target.y - source.y);
  if (length < 3 * CLEAR) return groupShape([]);
  const [ux, uy] = [(target.x - source.x) / length, (target.y - source.y) / length];
  const start = [round(source.x + ux * CLEAR), round(source.y + uy * CLEAR)] as const;
  const end = [round(target.x - ux * CLEAR), round(target.y - uy * CLEAR)] as const;
  return groupShape([
    lineShape(start, end, { stroke: conveyed, width: 1.1, opacity: 0.8 }),
    pathShape(arrowhead(end, ux, uy), { stroke: conveyed, lineWidth: 1.1, opacity: 0.8 }),
    lineShape(start, end, { stroke: conveyed, width: 9, opacity: 0 }),
  ]);
}

function arrowhead([x, y]: readonly [number, number], ux: number, uy: number): string {
  const wing = (side: number) =>
    `${round(x - ux * 5 - side * uy * 3.5)} ${round(y - uy * 5 + side * ux * 3.5)}`;
  return `M${wing(1)}L${x} ${y}L${wing(-1)}`;
}

/** A session known only because it was passed on: half a disc, with a bar over the days it can have been held on. */
export function passedShape({ x, y, span }: Point, theme: ChartTheme): Shape {
  const glyph = statusGlyph('conveyed', { x, y, theme });
  if (span === null) return glyph;
  const width = Math.max(4, span.to - span.from);
  const box = { x: span.from, y: y - 3, width, height: 6, r: 3 };
  return groupShape([rectShape(box, { fill: theme.conveyed, opacity: 0.22 }), glyph]);
}
