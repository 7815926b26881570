import { groupShape, lineShape, pathShape, rectShape, type Shape } from './marks.ts';
import type { ChartTheme } from './theme.ts';

/** Roles as far as a sign can tell them apart, in order of rank. */
export const ROLE_KINDS = [
  'chair',
  'speech',
  'report',
  'written',
  'attend',
  'observe',
  'absent',
] as const;
export type RoleKind = (typeof ROLE_KINDS)[number];

const KINDS: Readonly<Record<string, RoleKind>> = {
  主持: 'chair',
  讲话: 'speech',
  提出要求: 'speech',
  通报: 'report',
  汇报: 'report',
  发言: 'report',
  批示: 'written',
  出席: 'attend',
  参加: 'attend',
  列席: 'observe',
  缺席: 'absent',
};

/** Kind of a participant's role; null for a blank, which means "not named". */
export function roleKind(role: string): RoleKind | null {
  return KINDS[role] ?? null;
}

/** ● chaired, ◆ spoke, ◇ reported, ▲ in writing, ■ attended, □ non-voting, × absent. */
export function roleGlyph(kind: RoleKind, x: number, y: number, theme: ChartTheme): Shape {
  switch (kind) {
    case 'chair':
      return { type: 'circle', shape: { cx: x, cy: y, r: 5.5 }, style: { fill: theme.accent } };
    case 'speech':
      return pathShape(`M${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}L${x - 6} ${y}Z`, {
        fill: theme.series[1] ?? theme.ink,
      });
    case 'report':
      return pathShape(`M${x} ${y - 5}L${x + 5} ${y}L${x} ${y + 5}L${x - 5} ${y}Z`, {
        fill: theme.paper,
        stroke: theme.series[1] ?? theme.ink,
        lineWidth: 1.6,
      });
    case 'written':
      return pathShape(`M${x} ${y - 5}L${x + 5} ${y + 4}L${x - 5} ${y + 4}Z`, {
        fill: theme.series[2] ?? theme.ink,
      });
    case 'attend':
      return rectShape({ x: x - 4, y: y - 4, width: 8, height: 8 }, { fill: theme.inkSoft });
    case 'observe':
      return rectShape(
        { x: x - 4, y: y - 4, width: 8, height: 8 },
        { fill: theme.paper, stroke: theme.inkSoft, lineWidth: 1.4 },
      );
    case 'absent':
      return groupShape([
        lineShape([x - 4, y - 4], [x + 4, y + 4], { stroke: theme.inkSoft, width: 1.5 }),
        lineShape([x - 4, y + 4], [x + 4, y - 4], { stroke: theme.inkSoft, width: 1.5 }),
      ]);
  }
}
