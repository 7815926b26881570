import type { PeopleMatrix } from '#core/query/people-answers.ts';
import type { Setting } from './figure.ts';
import { hitBox } from './glyphs.ts';
import { legend, type LegendEntry } from './legend.ts';
import { groupShape, pathShape, smallText, textShape, type Shape } from './marks.ts';
import { ROLE_KINDS, roleGlyph, roleKind } from './role-glyphs.ts';
import { fitText } from './text-width.ts';

const LINE = 18;

/** The signs that the matrix uses, in words; what a blank and hatching mean. */
export function matrixLegend(
  { cells, columns }: PeopleMatrix,
  { t, theme, width }: Setting,
): ReturnType<typeof legend> {
  const words = t.charts.matrix;
  const found = new Set(cells.map(({ roles }) => roleKind(roles[0] ?? '')));
  const kinds = ROLE_KINDS.filter((kind) => found.has(kind)).map((kind) => ({
    sign: (x: number, y: number) => roleGlyph(kind, x, y, theme),
    width: 12,
    label: words.legend[kind],
  }));
  const blank: LegendEntry = {
    sign: (x, y) => groupShape([hitBox(x, y, 0, 0)]),
    width: 0,
    label: words.blank,
  };
  const hatched: LegendEntry = {
    sign: (x, y) =>
      pathShape(
        [-6, 0, 6]
          .map(
            (dx) =>
              `M${String(x + dx - 3)} ${String(y + 4)}L${String(x + dx + 3)} ${String(y - 4)}`,
          )
          .join(''),
        { stroke: theme.hairlineStrong, lineWidth: 1 },
      ),
    width: 18,
    label: words.hatched,
  };
  const hasGap = columns.some(({ gap }) => gap !== null);
  const entries = [...kinds, blank, ...(hasGap ? [hatched] : [])];
  return legend(entries, { left: 0, right: width, top: 0 }, smallText(theme));
}

/** Letters of the series in words, where there is more than one. */
export function seriesKey(letters: ReadonlyMap<string, string>, { theme, width }: Setting) {
  const lines = [...letters].map(([name, letter]) => `${letter}  ${name}`);
  const look = smallText(theme);
  return {
    height: lines.length * LINE,
    shapes: (top: number): Shape[] =>
      lines.map((line, at) =>
        textShape(fitText(line, width, look.size), 0, top + 10 + at * LINE, look),
      ),
  };
}
