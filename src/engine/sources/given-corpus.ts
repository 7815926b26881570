import type { Problem } from '#core/query/answers.ts';
import { sha256Hex } from '../hash.ts';
import type { GivenFile } from '../protocol.ts';
import type { Fetched, ListedCorpus, ListedFile } from './corpus.ts';
import { decode } from './decode.ts';
import { NO_MANIFEST, parseManifest, type Manifest } from './manifest.ts';
import { isPageName, toPath } from './names.ts';
import { pageMeta, rowsWithoutFile } from './page-meta.ts';

/** Kinds of files that this version reads as pages; a name without extension is tried. */
const READABLE = new Set(['', 'txt', 'md', 'text']);

interface NamedFile {
  readonly path: string;
  readonly blob: Blob;
}

function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/** The folder that all paths begin with (`picked/`), or ''. */
function sharedFolder(paths: readonly string[]): string {
  const slash = paths[0]?.indexOf('/') ?? -1;
  const folder = paths[0]?.slice(0, slash + 1) ?? '';
  return folder !== '' && paths.every((path) => path.startsWith(folder)) ? folder : '';
}

/** `a.txt`, `a (2).txt`, …: two files of one name stay two. */
function numbered(path: string, isTaken: (path: string) => boolean): string {
  const dot = path.lastIndexOf('.');
  const cut = dot > path.lastIndexOf('/') ? dot : path.length;
  let name = path;
  for (let number = 2; isTaken(name); number += 1) {
    name = `${path.slice(0, cut)} (${number})${path.slice(cut)}`;
  }
  return name;
}

/** Files by their paths inside the folder that was given, each name once, in code-unit order. */
function namedFiles(given: readonly GivenFile[]): NamedFile[] {
  const paths = given.map(({ name }) => toPath(name));
  const folder = sharedFolder(paths);
  const files = new Map<string, NamedFile>();
  given.forEach(({ blob }, index) => {
    const inside = (paths[index] ?? '').slice(folder.length);
    const path = numbered(inside, (name) => files.has(name));
    files.set(path, { path, blob });
  });
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  return blob.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
}

async function givenManifest(files: readonly NamedFile[]): Promise<Manifest> {
  const file = files.find(({ path }) => path.toLowerCase() === 'manifest.csv');
  const bytes = file === undefined ? null : await bytesOf(file.blob);
  return bytes === null ? NO_MANIFEST : parseManifest(decode(bytes).text);
}

async function readGiven(blob: Blob | undefined, file: string): Promise<Fetched> {
  const bytes = blob === undefined ? null : await bytesOf(blob);
  if (bytes === null) return { problem: { file, code: 'unreachable', detail: '' } };
  return { bytes, sha256: await sha256Hex(bytes), problems: [] };
}

function unreadable({ path }: NamedFile): Problem {
  return { file: path, code: 'not_text', detail: extensionOf(path).toUpperCase() };
}

/** The corpus in files that the page holds; a `manifest.csv` among them counts as one of a host does. */
export async function listGiven(name: string, given: readonly GivenFile[]): Promise<ListedCorpus> {
  const files = namedFiles(given);
  const manifest = await givenManifest(files);
  const named = files.filter(({ path }) => isPageName(path));
  const pages = named.filter(({ path }) => READABLE.has(extensionOf(path)));
  const others = named.filter(({ path }) => !READABLE.has(extensionOf(path)));
  const blobs = new Map(pages.map(({ path, blob }) => [path, blob]));
  const listed = pages.map(({ path, blob }): ListedFile => ({
    meta: pageMeta(path, manifest.rows.get(path)),
    bytes: blob.size,
    sha256: null,
  }));
  const none: Problem[] = pages.length > 0 ? [] : [{ file: '', code: 'no_corpus', detail: '' }];
  const orphans = rowsWithoutFile(manifest, new Set(blobs.keys()));
  return {
    name,
    fiction: false,
    files: listed,
    problems: [...manifest.problems, ...orphans, ...others.map(unreadable), ...none],
    read: ({ meta }) => readGiven(blobs.get(meta.file), meta.file),
  };
}
