import type { Day } from '#core/model.ts';
import { dayNumber, isoOf } from '#core/text/dates.ts';

/** A stretch of days that one choice sets. */
export interface Preset {
  readonly id: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly kind: 'all' | 'year' | 'last';
  /** The year, or the number of days. */
  readonly amount: number;
}

const LAST = [30, 90] as const;
const MOST_YEARS = 120;

/** All, each year of the corpus (the newest first), its last 30 and 90 days. */
export function datePresets(first: Day | null, last: Day | null): Preset[] {
  const all: Preset = { id: 'all', from: null, to: null, kind: 'all', amount: 0 };
  if (first === null || last === null) return [all];
  const years: Preset[] = [];
  const newest = Number(last.slice(0, 4));
  for (let year = newest; year >= Number(first.slice(0, 4)); year -= 1) {
    if (years.length >= MOST_YEARS) break;
    years.push({
      id: `year-${year}`,
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      kind: 'year',
      amount: year,
    });
  }
  const recent = LAST.map((days): Preset => {
    const from = isoOf(dayNumber(last) - days + 1);
    return { id: `last-${days}`, from, to: last, kind: 'last', amount: days };
  });
  return [all, ...years, ...recent];
}
