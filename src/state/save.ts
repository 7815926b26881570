import type { Table } from '#core/export/table.ts';
import type { ExportedFile } from '#engine/protocol.ts';

/** Milliseconds that a browser may take to begin a download. */
const KEEP = 60_000;

/** Hands a file to the reader under exactly its name. */
export function saveFile({ name, mime, bytes }: ExportedFile): void {
  const link = document.createElement('a');
  const url = URL.createObjectURL(new Blob([bytes], { type: mime }));
  link.href = url;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, KEEP);
}

/** Saves the table behind a picture as CSV; `name` ends in `.csv`. */
export async function saveTable(name: string, table: Table, bom = true): Promise<void> {
  const { toCsv } = await import('#engine/writers/csv.ts');
  saveFile({ name, mime: 'text/csv;charset=utf-8', bytes: toCsv(table, { bom }).buffer });
}
