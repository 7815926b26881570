/** What a line of a trend says beyond its looks: dense spells, and a steady rise or fall. */
import { bursts, type Bursts } from '../stats/burst.ts';
import { mannKendall, type TooFewPeriods } from '../stats/mann-kendall.ts';
import { theilSen } from '../stats/theil-sen.ts';

/** Two-sided; a trend of a greater p is called none. */
export const SIGNIFICANT = 0.05;

/** A rise or fall that holds over all periods, told by order alone; the slope is the median of all pairs. */
export type SteadyTrend =
  | TooFewPeriods
  | { readonly kind: 'none'; readonly periods: number; readonly p: number }
  | {
      readonly kind: 'steady';
      readonly periods: number;
      readonly p: number;
      readonly isRise: boolean;
      /** Per 10,000 characters from one period to the next. */
      readonly slope: number;
    };

/** Mann-Kendall on the rates of the periods that have an article, Theil–Sen where that finds a trend. */
export function steadyTrend(rates: readonly (number | null)[]): SteadyTrend {
  const test = mannKendall(rates);
  if (test.kind !== 'trend') return test;
  const { periods, s } = test;
  const { p } = test.p;
  if (p >= SIGNIFICANT) return { kind: 'none', periods, p };
  const line = theilSen(rates);
  const slope = line.kind === 'line' ? line.slope : 0;
  return { kind: 'steady', periods, p, isRise: s > 0, slope };
}

/** Dense spells over the periods that have an article; places are those of all periods. */
export function denseSpells(articles: readonly number[], totals: readonly number[]): Bursts {
  const places = totals.flatMap((of, at) => (of > 0 ? [at] : []));
  const batches = places.map((at) => ({ hits: articles[at] ?? 0, of: totals[at] ?? 0 }));
  const found = bursts(batches);
  if (found.kind === 'not_computed') return found;
  const spells = found.bursts.map((one) => ({
    ...one,
    from: places[one.from] ?? 0,
    to: places[one.to] ?? 0,
  }));
  return { ...found, bursts: spells };
}
