import type { TrendView } from '#core/query/answers.ts';
import type { Messages } from '#i18n/index.ts';
import { periodWords } from './trend-table.ts';

/** What the numbers of one term say, in words. */
export interface TrendFinding {
  readonly term: string;
  readonly steady: string;
  readonly dense: string;
}

const MOST_SPELLS = 5;

/** A sentence on the trend and one on the dense spells of each term. */
export function trendFindings(view: TrendView, t: Messages): TrendFinding[] {
  return view.lines.map((line) => ({
    term: line.term,
    steady: steadyWords(line, view.unit, t),
    dense: denseWords(view, line, t),
  }));
}

type Line = TrendView['lines'][number];

function steadyWords({ steady }: Line, unit: TrendView['unit'], t: Messages): string {
  const words = t.terms.findings;
  if (steady.kind === 'too_few_periods') return words.tooFew(steady.needed, steady.periods);
  const p = words.p(steady.p);
  if (steady.kind === 'none') return words.noTrend(p);
  const slope = t.format.rate(Math.abs(steady.slope));
  if (Number(slope) === 0) return words.steadyFlat(steady.isRise, words.per[unit], p);
  return words.steady(steady.isRise, slope, words.per[unit], p);
}

/** Why no dense spell is drawn; '' where there are some. */
export function denseNote({ dense }: Line, t: Messages): string {
  const words = t.terms.findings;
  if (dense.kind === 'not_computed')
    return dense.reason === 'no_occurrence' ? words.never : words.tooFrequent;
  return dense.bursts.length === 0 ? words.noDense : '';
}

/** The weightiest spells, in order of time. */
function denseWords(view: TrendView, line: Line, t: Messages): string {
  const words = t.terms.findings;
  if (line.dense.kind === 'not_computed' || line.dense.bursts.length === 0)
    return denseNote(line, t);
  const heaviest = line.dense.bursts.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_SPELLS);
  const spells = heaviest
    .sort((a, b) => a.from - b.from)
    .map(({ from, to }) => spellWords(view, from, to, t));
  const rest = line.dense.bursts.length - spells.length;
  return words.spells(t.format.list(rest > 0 ? [...spells, words.moreSpells(rest)] : spells));
}

/** From the first period to the last; of weeks from the first day to the last. */
function spellWords(view: TrendView, from: number, to: number, t: Messages): string {
  const { spell } = t.terms.findings;
  const start = view.periods[from]?.start ?? null;
  const end = view.periods[to]?.end ?? null;
  if (view.unit === 'week' && start !== null && end !== null)
    return spell(t.format.day(start), t.format.day(end));
  return spell(periodWords(view, from, t), periodWords(view, to, t));
}
