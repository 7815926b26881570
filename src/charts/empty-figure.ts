import { bareX, bareY, baseOption, gridAt } from './base-option.ts';
import type { Figure, Setting } from './figure.ts';
import { inkSeries, lineShape, textShape } from './marks.ts';

const HEIGHT = 96;

/** A picture of nothing: one sentence between hairlines, so that an empty answer looks meant. */
export function emptyFigure(text: string, { theme, width }: Setting): Figure {
  const look = { fill: theme.inkSoft, size: 14, family: theme.serif, align: 'center' as const };
  const rule = (y: number) => lineShape([0, y], [width, y], { stroke: theme.hairline });
  return {
    height: HEIGHT,
    option: {
      ...baseOption(theme),
      grid: [gridAt('all', { left: 0, right: width, top: 0, bottom: HEIGHT })],
      xAxis: [bareX('x', 0, { min: 0, max: 1 })],
      yAxis: [bareY('y', 0, { min: 0, max: 1 })],
      series: [
        inkSeries({ id: 'empty' }, [
          rule(12),
          textShape(text, width / 2, HEIGHT / 2, look),
          rule(HEIGHT - 12),
        ]),
      ],
    },
  };
}
