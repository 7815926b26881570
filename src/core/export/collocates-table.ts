import type { CollocatesView } from '../query/concordance-answers.ts';
import { decimal } from './numbers.ts';
import type { Table } from './table.ts';

/** collocates.csv: one row a collocate of the query; `window` is the number of words on either side. */
export function collocatesTable(query: string, window: number, view: CollocatesView): Table {
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
    rows: view.rows.map((row) => [
      query,
      row.collocate,
      window,
      row.together,
      view.nodes,
      row.count,
      view.tokens,
      decimal(row.logDice),
      decimal(row.g2),
      decimal(row.t),
      decimal(row.mi),
    ]),
  };
}
