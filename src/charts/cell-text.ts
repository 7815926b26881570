import type { Cell, Table } from '#core/export/table.ts';
import type { Messages } from '#i18n/index.ts';
import { conflictWords } from './conflict-words.ts';

/** Heading of a column in the reader's language; a name that is no code stays as it is. */
export function columnName(column: string, t: Messages): string {
  const names: Readonly<Record<string, string>> = t.charts.columns;
  return names[column] ?? column;
}

/** A cell in the reader's language; codes of status, topic and role become words. */
export function cellText(column: string, cell: Cell, t: Messages): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isInteger(cell) ? String(cell) : t.format.rate(cell);
  if (typeof cell !== 'string') return t.format.list(cell);
  if (column === 'conflict') return conflictWords(cell, t);
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    status: t.common.status,
    topic: t.common.topics,
    role: t.people.roles,
  };
  return words[column]?.[cell] ?? cell;
}

/** Whether a column holds numbers alone. */
export function isNumeric({ rows }: Table, at: number): boolean {
  const cells = rows.map((row) => row[at] ?? null).filter((cell) => cell !== null);
  return cells.length > 0 && cells.every((cell) => typeof cell === 'number');
}
