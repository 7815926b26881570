import type { ConcordanceLine } from '../query/concordance-answers.ts';
import { spanCell } from './spans.ts';
import type { Table } from './table.ts';

const COLUMNS = [
  'left',
  'node',
  'right',
  'file',
  'span',
  'article_id',
  'date',
  'session_id',
  'speaker',
  'zone',
  'mark',
] as const;

/** concordance.csv: one row a place, in the order of the screen. */
export function concordanceTable(lines: readonly ConcordanceLine[]): Table {
  const rows = lines.map((line) => [
    line.left,
    line.node,
    line.right,
    line.file,
    spanCell(line.span),
    line.articleId,
    line.day,
    line.sessionId,
    line.speaker,
    line.zone,
    line.mark,
  ]);
  return { columns: COLUMNS, rows };
}
