import type { PageMeta } from '#core/model.ts';
import type { Problem } from '#core/query/answers.ts';
import { sha256Hex } from '../hash.ts';
import { isHtml } from './content.ts';
import type { Fetched, ListedCorpus, ListedFile } from './corpus.ts';
import { decode } from './decode.ts';
import { fetchBytes, type Network } from './fetch-bytes.ts';
import { parseFileList, type FileList, type ListRow } from './file-list.ts';
import { NO_MANIFEST, parseManifest, type Manifest } from './manifest.ts';
import { isPageName, lastSegment } from './names.ts';
import { pageMeta, rowsWithoutFile } from './page-meta.ts';

const problem = (file: string, code: Problem['code'], detail: string | number = ''): Problem => ({
  file,
  code,
  detail: String(detail),
});

/** The address of a file in a folder; every part of its name is encoded. */
function addressOf(base: string, file: string): string {
  return base + file.split('/').map(encodeURIComponent).join('/');
}

/** A text beside the pages, or null if there is none (a page sent in its place counts as none). */
async function sideText(
  url: string,
  network: Network,
  signal: AbortSignal,
): Promise<string | null> {
  const { status, bytes } = await fetchBytes(url, network, signal, 'no-cache');
  if (status < 200 || status > 299) return null;
  const { text } = decode(bytes);
  return isHtml(text) ? null : text;
}

async function loadLists(base: string, network: Network, signal: AbortSignal) {
  const [list, manifest] = await Promise.all([
    sideText(addressOf(base, 'files.json'), network, signal),
    sideText(addressOf(base, 'manifest.csv'), network, signal),
  ]);
  return {
    list: list === null ? null : parseFileList(list),
    manifest: manifest === null ? null : parseManifest(manifest),
  };
}

function listProblems(list: FileList | null, manifest: Manifest | null): Problem[] {
  if (list === null && (manifest === null || manifest.rows.size === 0)) {
    return [problem('', 'no_corpus')];
  }
  if (list === null) return [problem('files.json', 'list_missing')];
  const files = new Set(list.files.map(({ file }) => file));
  return rowsWithoutFile(manifest ?? NO_MANIFEST, files);
}

function rowsOf(list: FileList | null, manifest: Manifest | null): readonly ListRow[] {
  if (list !== null) return list.files;
  const files = [...(manifest?.rows.keys() ?? [])].filter(isPageName).sort();
  return files.map((file) => ({ file, bytes: null, sha256: null }));
}

function toListed(row: ListRow, manifest: Manifest): ListedFile {
  const meta: PageMeta = pageMeta(row.file, manifest.rows.get(row.file));
  return { meta, bytes: row.bytes, sha256: row.sha256 };
}

/** Whether bytes are those that the list promised. */
function isPromised(file: ListedFile, bytes: Uint8Array, sha256: string): boolean {
  if (file.bytes !== null && file.bytes !== bytes.length) return false;
  return file.sha256 === null || file.sha256 === sha256;
}

function mismatch(file: ListedFile, bytes: number): Problem {
  const isShort = file.bytes !== null && bytes < file.bytes;
  return problem(file.meta.file, isShort ? 'truncated' : 'changed', bytes);
}

async function readStatic(base: string, network: Network, file: ListedFile, signal: AbortSignal) {
  const name = file.meta.file;
  const url = addressOf(base, name);
  for (const cache of ['default', 'reload'] as const) {
    const { status, bytes } = await fetchBytes(url, network, signal, cache);
    if (status === 404 || status === 410) return { problem: problem(name, 'missing', status) };
    if (status < 200 || status > 299) return { problem: problem(name, 'unreachable', status) };
    const sha256 = await sha256Hex(bytes);
    if (isPromised(file, bytes, sha256)) return { bytes, sha256, problems: [] };
    if (cache === 'reload') return { bytes, sha256, problems: [mismatch(file, bytes.length)] };
  }
  return { problem: problem(name, 'unreachable') };
}

/**
 * The corpus in a folder of a static host: what `files.json` lists, else what `manifest.csv` names.
 * A file that is not as listed is asked for once more past the cache, then used and reported.
 */
export async function listStatic(
  url: string,
  network: Network,
  signal: AbortSignal,
): Promise<ListedCorpus> {
  const folder = url.split(/[?#]/, 1)[0] ?? '';
  const base = folder.endsWith('/') ? folder : `${folder}/`;
  const { list, manifest } = await loadLists(base, network, signal);
  const known = manifest ?? NO_MANIFEST;
  const name = list?.name ?? '';
  return {
    name: name === '' ? lastSegment(base) : name,
    fiction: list?.fiction ?? false,
    files: rowsOf(list, manifest).map((row) => toListed(row, known)),
    problems: [...known.problems, ...listProblems(list, manifest)],
    read: (file, stop): Promise<Fetched> => readStatic(base, network, file, stop),
  };
}
