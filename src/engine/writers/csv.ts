import Papa from 'papaparse';
import type { Cell, Table } from '#core/export/table.ts';

export interface CsvOptions {
  /** A byte order mark, without which Excel shows Chinese as garbage. */
  readonly bom: boolean;
}

const BOM = '\ufeff';
const TRIGGERS = new Set('=+-@＝＋－＠\t\r\n');
const BLANKS = new Set(' \u00a0\u3000');

/** The first character that is no space, as a spreadsheet sees it. */
function firstInk(text: string): string {
  for (const character of text) if (!BLANKS.has(character)) return character;
  return '';
}

/** Whether a spreadsheet might take a text for a formula. */
function isRisky(text: string): boolean {
  return TRIGGERS.has(firstInk(text));
}

/** A text as no spreadsheet takes it for a formula; one that begins like a guarded one is guarded too. */
export function guard(text: string): string {
  return isRisky(text) || isRisky(unquoted(text)) ? `'${text}` : text;
}

/** Undoes {@link guard} exactly. */
export function unguard(text: string): string {
  return text.startsWith("'") && isRisky(unquoted(text)) ? text.slice(1) : text;
}

/** Without the apostrophes in front: `'=x` was a text of the corpus before it was a guard of ours. */
function unquoted(text: string): string {
  let at = 0;
  while (text[at] === "'") at += 1;
  return text.slice(at);
}

function toText(cell: Cell): string | number {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : '';
  if (typeof cell === 'string') return guard(cell);
  return guard(cell.map((value) => value.replaceAll(';', '；')).join(';'));
}

/** A table as CSV: CRLF, lists joined with `;`, null as nothing, texts guarded against formulas. */
export function toCsvText({ columns, rows }: Table, { bom }: CsvOptions): string {
  const cells = rows.map((row) => row.map(toText));
  const quotes = rows.some((row) => row.length === 1) ? { quotes: true } : {};
  const text = Papa.unparse([[...columns].map(guard), ...cells], { newline: '\r\n', ...quotes });
  return `${bom ? BOM : ''}${text}\r\n`;
}

/** The same as UTF-8, in a buffer of its own that can be handed over. */
export function toCsv(table: Table, options: CsvOptions): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(toCsvText(table, options));
}
