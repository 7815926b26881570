import type { Collocation, PairCounts } from '../stats/collocation.ts';
import { decimal } from './numbers.ts';
import type { Table } from './table.ts';

/** A collocate with what was counted and what follows from it. */
export interface CollocateRow {
  readonly collocate: string;
  readonly counts: PairCounts;
  readonly measures: Collocation;
}

/** collocates.csv: one row a collocate of the node; `window` is the number of words on either side. */
export function collocatesTable(
  node: string,
  window: number,
  rows: readonly CollocateRow[],
): Table {
  return {
    columns: [
      'node',
      'collocate',
      'window',
      'count_together',
      'count_node',
      'count_collocate',
      'tokens',
      'logdice',
      'g2',
      't',
      'mi',
    ],
    rows: rows.map(({ collocate, counts, measures }) => [
      node,
      collocate,
      window,
      counts.together,
      counts.node,
      counts.collocate,
      counts.tokens,
      decimal(measures.logDice),
      decimal(measures.g2),
      decimal(measures.t),
      decimal(measures.mi),
    ]),
  };
}
