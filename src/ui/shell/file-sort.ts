import type { FileReport } from '#core/query/answers.ts';

/** The columns of the table of files. */
export const FILE_COLUMNS = [
  'file',
  'published',
  'source',
  'page',
  'encoding',
  'articles',
  'meetings',
  'characters',
  'remainder',
  'problems',
] as const;
export type FileColumn = (typeof FILE_COLUMNS)[number];

type Key = (file: FileReport) => string | number;

function keyOf(column: FileColumn): Key {
  if (column === 'problems') return (file) => file.problems.length;
  return (file) => file[column] ?? '';
}

/** Files by a column; equal ones stay in order of name. Numbers inside names count as numbers (页 2 before 页 10). */
export function sortedFiles(
  files: readonly FileReport[],
  column: FileColumn,
  isDescending: boolean,
): FileReport[] {
  const key = keyOf(column);
  const collator = new Intl.Collator('zh-u-co-pinyin', { numeric: true });
  const byName = (a: FileReport, b: FileReport) => collator.compare(a.file, b.file);
  const sign = isDescending ? -1 : 1;
  return [...files].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    const order =
      typeof x === 'number' && typeof y === 'number'
        ? x - y
        : collator.compare(String(x), String(y));
    return order === 0 ? byName(a, b) : sign * order;
  });
}
