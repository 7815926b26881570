import type { Table } from '#core/export/table.ts';
import type { Mover, Overview } from '#core/query/answers.ts';
import type { Messages } from '#i18n/index.ts';

type Movers = NonNullable<Overview['movers']>;

/** Rising terms, then falling ones, with their counts before and after. */
export function moversTable({ rising, falling }: Movers): Table {
  return {
    columns: ['term', 'before', 'after', 'log_ratio'],
    rows: [...rising, ...falling].map(({ term, before, after, logRatio }) => [
      term,
      before,
      after,
      logRatio,
    ]),
  };
}

const SPOKEN = 3;

/** What the bars say, for those who do not see them. */
export function moversSentence({ rising, falling }: Movers, t: Messages): string {
  const words = t.charts.movers;
  const names = (movers: readonly Mover[]) =>
    movers.length === 0
      ? words.nothing
      : t.format.list(movers.slice(0, SPOKEN).map(({ term }) => term));
  return rising.length + falling.length === 0
    ? words.none
    : words.sentence(names(rising), names(falling));
}
