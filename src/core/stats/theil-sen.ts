import type { SeriesValues, TooFewPeriods } from './mann-kendall.ts';
import { LEAST_PERIODS, requireValues } from './mann-kendall.ts';

export interface RobustLine {
  readonly kind: 'line';
  readonly periods: number;
  /** Change from one period to the next, in the unit of the values. */
  readonly slope: number;
  /** Value of the line at the first period, whether that is a gap or not. */
  readonly intercept: number;
}

/**
 * Theil–Sen line: the median of the slopes of all pairs of periods (Theil 1950; Sen 1968) and the median of what
 * is left. Gaps keep their place on the axis. Goes with {@link mannKendall} and needs as many periods. RangeError on a value that is no number.
 */
export function theilSen(values: SeriesValues): RobustLine | TooFewPeriods {
  requireValues(values);
  const points = values.flatMap((value, x) => (value === null ? [] : [{ x, y: value }]));
  const periods = points.length;
  if (periods < LEAST_PERIODS) return { kind: 'too_few_periods', periods, needed: LEAST_PERIODS };
  const slope = median(slopes(points));
  const rests = Float64Array.from(points, ({ x, y }) => y - slope * x);
  return { kind: 'line', periods, slope, intercept: median(rests) };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function slopes(points: readonly Point[]): Float64Array {
  const all = new Float64Array((points.length * (points.length - 1)) / 2);
  let size = 0;
  points.forEach((one, at) => {
    for (const later of points.slice(at + 1)) all[size++] = (later.y - one.y) / (later.x - one.x);
  });
  return all;
}

/** Sorts in place; of an even number of values the middle between the two. */
function median(values: Float64Array): number {
  values.sort();
  const half = values.length >> 1;
  const upper = values[half] ?? 0;
  return values.length % 2 === 1 ? upper : ((values[half - 1] ?? 0) + upper) / 2;
}
