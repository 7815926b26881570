import type { Day } from '#core/model.ts';
import type { Problem } from '#core/query/answers.ts';
import { csvRecords, type CsvRecord } from './csv-records.ts';
import { dayInCell, toPath } from './names.ts';

/** What a manifest says of one file. */
export interface ManifestRow {
  readonly file: string;
  readonly published: Day | null;
  readonly source: string;
  readonly page: string;
  readonly url: string;
  readonly title: string;
  readonly extra: Readonly<Record<string, string>>;
}

export interface Manifest {
  /** By path as {@link toPath} writes it; of two rows for a file the first counts. */
  readonly rows: ReadonlyMap<string, ManifestRow>;
  readonly problems: readonly Problem[];
}

const NAMED = ['file', 'published', 'source', 'page', 'url', 'title'] as const;
type Named = (typeof NAMED)[number];

export const NO_MANIFEST: Manifest = { rows: new Map(), problems: [] };

const broken = (detail: string | number): Problem => ({
  file: 'manifest.csv',
  code: 'manifest_broken',
  detail: String(detail),
});

/** Column names: trimmed, the known ones in small letters, an empty or second one numbered. */
function columnNames(cells: readonly string[]): string[] {
  const used = new Map<string, number>();
  return cells.map((cell, index) => {
    const trimmed = cell.trim() === '' ? `column ${index + 1}` : cell.trim();
    const lower = trimmed.toLowerCase();
    const name = (NAMED as readonly string[]).includes(lower) ? lower : trimmed;
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** Cells by column, in a map: a column named `__proto__` is a column like any other. */
function cellsByColumn(columns: readonly string[], record: CsvRecord): Map<string, string> {
  const cells = columns.map((name, index) => [name, (record.cells[index] ?? '').trim()] as const);
  return new Map(cells);
}

function toRow(cells: ReadonlyMap<string, string>): ManifestRow {
  const named = (name: Named): string => cells.get(name) ?? '';
  const extra = [...cells].filter(([name]) => !(NAMED as readonly string[]).includes(name));
  return {
    file: toPath(named('file')),
    published: dayInCell(named('published')),
    source: named('source'),
    page: named('page'),
    url: named('url'),
    title: named('title'),
    extra: Object.fromEntries(extra),
  };
}

/** Whether something in the record could not be taken as it stands. */
function isBroken(
  cells: ReadonlyMap<string, string>,
  row: ManifestRow,
  surplus: readonly string[],
): boolean {
  const hasDay = (cells.get('published') ?? '') !== '';
  return (hasDay && row.published === null) || surplus.some((cell) => cell.trim() !== '');
}

const isBlank = (record: CsvRecord): boolean => record.cells.every((cell) => cell.trim() === '');

/**
 * Reads `manifest.csv`. Rows that are broken, double, without a file or with a day that is none are
 * reported by line; whatever can be used of them is used.
 */
export function parseManifest(text: string): Manifest {
  const { records, brokenLines } = csvRecords(text);
  const [header, ...body] = records.filter((record) => !isBlank(record));
  const columns = columnNames(header?.cells ?? []);
  if (!columns.includes('file')) return { rows: new Map(), problems: [broken(header?.line ?? 1)] };
  const rows = new Map<string, ManifestRow>();
  const faults = [...brokenLines];
  for (const record of body) {
    const cells = cellsByColumn(columns, record);
    const row = toRow(cells);
    const isUsable = row.file !== '' && !rows.has(row.file);
    if (isUsable) rows.set(row.file, row);
    if (!isUsable || isBroken(cells, row, record.cells.slice(columns.length))) {
      faults.push(record.line);
    }
  }
  return { rows, problems: faults.sort((a, b) => a - b).map(broken) };
}
