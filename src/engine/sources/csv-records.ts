import Papa from 'papaparse';

/** One record of a CSV text with the line it begins on, from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvRecords {
  readonly records: readonly CsvRecord[];
  /** Lines whose quotes do not close; they are left out and reading goes on below them. */
  readonly brokenLines: readonly number[];
}

/** So many broken lines, and the file is no table; each costs a look at what follows it. */
const MOST_BROKEN = 200;
const DELIMITERS = [',', '\t', ';', '，'] as const;

/** The delimiter that the first line uses most; a comma if none. */
export function delimiterOf(text: string): string {
  const first = text.slice(0, 4000).split(/[\r\n]/, 1)[0] ?? '';
  const uses = (delimiter: string): number => first.split(delimiter).length;
  return DELIMITERS.reduce((best, one) => (uses(one) > uses(best) ? one : best));
}

function countLines(text: string, start: number, end: number): number {
  let lines = 0;
  for (let at = start; at < end; at += 1) {
    const character = text[at];
    const isPair = character === '\r' && text[at + 1] === '\n';
    if (character === '\n' || (character === '\r' && !isPair)) lines += 1;
  }
  return lines;
}

/** Where the next line begins, as a spreadsheet counts lines: quotes do not hold it together. */
function nextLine(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) return at + 1;
  }
  return text.length;
}

/** Records from `start` on until the first that is broken; says where that one begins. */
function readOn(text: string, start: number, line: number, delimiter: string) {
  const records: CsvRecord[] = [];
  let at = start;
  let now = line;
  let isBroken = false;
  Papa.parse<string[]>(text.slice(start), {
    delimiter,
    step: ({ data, errors, meta }, parser) => {
      if (errors.some((error) => error.type === 'Quotes')) {
        isBroken = true;
        return parser.abort();
      }
      records.push({ line: now, cells: data });
      const end = start + meta.cursor;
      now += countLines(text, at, end);
      at = end;
    },
  });
  return { records, at, line: now, isBroken };
}

/** Reads a CSV text record by record; a broken line never costs the others. */
export function csvRecords(text: string): CsvRecords {
  const delimiter = delimiterOf(text);
  const records: CsvRecord[] = [];
  const brokenLines: number[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length && brokenLines.length < MOST_BROKEN) {
    const read = readOn(text, at, line, delimiter);
    for (const record of read.records) records.push(record);
    if (!read.isBroken) break;
    brokenLines.push(read.line);
    at = nextLine(text, read.at);
    line = read.line + 1;
  }
  return { records, brokenLines };
}
