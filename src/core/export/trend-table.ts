import type { TrendView } from '../query/answers.ts';
import { decimal } from './numbers.ts';
import type { Cell, Table } from './table.ts';

/** trend.csv: one row a term and period, or a term and session; a gap has an empty rate. */
export function trendTable(view: TrendView): Table {
  const isBySession = view.unit === 'session';
  const place = isBySession ? ['session_id'] : ['period_start', 'period_end'];
  return {
    columns: [
      'term',
      ...place,
      'count',
      'tokens',
      'characters',
      'articles',
      'articles_total',
      'rate',
    ],
    rows: view.lines.flatMap((line) =>
      view.periods.map((period, at): Cell[] => [
        line.term,
        ...(isBySession ? [period.sessionId] : [period.start, period.end]),
        line.counts[at] ?? 0,
        period.tokens,
        period.characters,
        line.articles[at] ?? 0,
        period.articles,
        decimal(line.rates[at] ?? null),
      ]),
    ),
  };
}
