import { blankedText, textFileName } from '#core/export/blanked-text.ts';
import type { MethodName } from '#core/export/methods.ts';
import type { Table } from '#core/export/table.ts';
import { vrtTexts } from '#core/export/vrt.ts';
import type { Archive } from '#core/query/archive.ts';
import type { Filters } from '#core/query/filters.ts';
import type { ExportedFile, ExportName, ExportOptions } from './protocol.ts';
import type { Readers } from './store/readers.ts';
import { toZip } from './writers/zip.ts';

/** The method behind each export. */
export const METHOD_NAMES: Readonly<Record<ExportName, MethodName>> = {
  'articles.csv': 'articles',
  'meetings.csv': 'meetings',
  'participants.csv': 'participants',
  'sessions.csv': 'sessions',
  'demands.csv': 'demands',
  'terms.csv': 'terms',
  'people.csv': 'people',
  'trend.csv': 'trend',
  'concordance.csv': 'concordance',
  'keyness.csv': 'keyness',
  'collocates.csv': 'collocates',
  'ngrams.csv': 'ngrams',
  'texts.zip': 'texts',
  'corpus.vrt': 'corpus',
  'proofs.csv': 'proofs',
};

/** A value for every export, by its method. */
export function forEveryExport<V>(valueOf: (method: MethodName) => V) {
  const pairs = Object.entries(METHOD_NAMES).map(
    ([name, method]) => [name, valueOf(method)] as const,
  );
  return Object.fromEntries(pairs) as Readonly<Record<ExportName, V>>;
}

/** One export as a file: the table as CSV, or the texts of the selection. */
export async function exportedFile(
  archive: Archive,
  readers: Readers,
  name: ExportName,
  filters: Filters,
  table: Table,
  { bom }: ExportOptions,
): Promise<ExportedFile> {
  const csv = () => readers.csv(table, { bom });
  const { articles } = archive.select(filters);
  switch (name) {
    case 'texts.zip':
      return file(name, 'application/zip', await textsZip(archive, articles, csv()));
    case 'corpus.vrt':
      return file(name, 'text/plain;charset=utf-8', vrtTexts(archive, articles).join(''));
    default:
      return file(name, 'text/csv;charset=utf-8', csv());
  }
}

function textsZip(archive: Archive, articles: Uint32Array, table: string | Uint8Array) {
  const texts = Array.from(articles, (article) => ({
    name: `texts/${textFileName(article)}`,
    content: blankedText(archive, article),
  }));
  return toZip([{ name: 'texts.csv', content: table }, ...texts]);
}

function file(name: string, mime: string, content: string | Uint8Array): ExportedFile {
  return { name, mime, bytes: bytesOf(content) };
}

/** The bytes of a text or a view, in a buffer of their own that may be handed over. */
export function bytesOf(content: string | Uint8Array): ArrayBuffer {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return bytes.slice().buffer;
}
