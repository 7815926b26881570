import type { PageMeta } from '#core/model.ts';
import type { Problem } from '#core/query/answers.ts';
import type { Manifest, ManifestRow } from './manifest.ts';
import { dayInName } from './names.ts';

/** What is known of a page: its row of the manifest, else a day in its name, else nothing. */
export function pageMeta(file: string, row?: ManifestRow): PageMeta {
  const named = dayInName(file);
  const basis = named === null ? 'unknown' : 'file_name';
  const isManifest = row !== undefined && row.published !== null;
  return {
    file,
    published: row?.published ?? named,
    publishedBasis: isManifest ? 'manifest' : basis,
    source: row?.source ?? '',
    page: row?.page ?? '',
    url: row?.url ?? '',
    title: row?.title ?? '',
    extra: row?.extra ?? {},
  };
}

/** Rows of a manifest for files that are not there. */
export function rowsWithoutFile(manifest: Manifest, files: ReadonlySet<string>): Problem[] {
  const missing = [...manifest.rows.keys()].filter((file) => !files.has(file));
  return missing.map((file) => ({ file, code: 'manifest_row_without_file', detail: '' }));
}
