import type { PlacedDemand } from '../demands/demand.ts';
import { spanCell } from './spans.ts';
import type { Table } from './table.ts';

/** demands.csv: one row a requirement, in the order that is given. */
export function demandsTable(demands: readonly PlacedDemand[]): Table {
  return {
    columns: ['session_id', 'speaker', 'addressee', 'marker', 'text', 'article_id', 'span'],
    rows: demands.map((one) => [
      one.sessionId,
      one.speaker,
      one.addressee,
      one.marker,
      one.text,
      one.articleId,
      spanCell(one.span),
    ]),
  };
}
