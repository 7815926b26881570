import { isPageName, toPath } from './names.ts';

/** A row of `files.json`. */
export interface ListRow {
  readonly file: string;
  readonly bytes: number | null;
  readonly sha256: string | null;
}

/** `files.json`: what a static host cannot list by itself. */
export interface FileList {
  readonly name: string;
  readonly fiction: boolean;
  readonly files: readonly ListRow[];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toRow(value: unknown): ListRow | null {
  if (!isRecord(value) || typeof value['file'] !== 'string') return null;
  const file = toPath(value['file']);
  if (!isPageName(file)) return null;
  const { bytes, sha256 } = value;
  const isHash = typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256);
  return {
    file,
    bytes: typeof bytes === 'number' && Number.isSafeInteger(bytes) && bytes >= 0 ? bytes : null,
    sha256: isHash ? sha256 : null,
  };
}

/** Each file once, in code-unit order. */
export function sortedRows(rows: readonly ListRow[]): ListRow[] {
  const byName = new Map(rows.map((row) => [row.file, row]));
  return [...byName.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** Reads `files.json`; null if it is not one. Rows that make no sense or are no pages are dropped. */
export function parseFileList(text: string): FileList | null {
  const value = parseJson(text);
  if (!isRecord(value) || value['version'] !== 1 || !Array.isArray(value['files'])) return null;
  const rows = (value['files'] as readonly unknown[]).map(toRow);
  return {
    name: typeof value['name'] === 'string' ? value['name'] : '',
    fiction: value['fiction'] === true,
    files: sortedRows(rows.filter((row) => row !== null)),
  };
}
