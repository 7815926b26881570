import { createHash } from 'node:crypto';
import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { SAMPLE_CORPUS } from './paths.js';

const LIST = 'files.json';
const MANIFEST = 'manifest.csv';
const CLUTTER = new Set([LIST, MANIFEST, 'thumbs.db', 'desktop.ini', '__macosx']);

/** Whether a name in a corpus folder is a page; the same rule as src/engine/sources/names.ts. */
export function isPageName(path) {
  return path.split('/').every((name) => {
    const lower = name.toLowerCase();
    if (lower === '' || lower.startsWith('.') || CLUTTER.has(lower)) return false;
    return !lower.startsWith('readme') && !lower.startsWith('license');
  });
}

/** Names of all pages under a folder with `/` between, in code-unit order. */
export async function pageNames(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const names = [];
  for (const entry of entries) {
    if (entry.isDirectory()) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const name = path.slice(resolve(folder).length + 1).replaceAll('\\', '/');
    if (isPageName(name)) names.push(name);
  }
  return names.sort();
}

const hashes = new Map();

async function hashed(folder, file) {
  const path = join(folder, file);
  const { size, mtimeMs } = await stat(path);
  const known = hashes.get(path);
  if (known?.size === size && known.mtimeMs === mtimeMs) return { ...known.row };
  const sha256 = createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
  const row = { file, bytes: size, sha256 };
  hashes.set(path, { size, mtimeMs, row });
  return row;
}

/** The list that a static host can't give: every page with length and hash. */
export async function listCorpus(folder) {
  const root = resolve(folder);
  const files = [];
  for (const name of await pageNames(root)) files.push(await hashed(root, name));
  const fiction = root === SAMPLE_CORPUS ? { fiction: true } : {};
  return { version: 1, name: basename(root), ...fiction, files };
}

/** A day in a file name (`20220926`, `2022-09-26`), or ''. */
export function dayInName(name) {
  for (const match of name.matchAll(/(?<!\d)(\d{4})([-_.]?)(\d{2})\2(\d{2})(?!\d)/g)) {
    const [, year, , month, day] = match.map(Number);
    const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
    if (year >= 1800 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= days) {
      return `${match[1]}-${match[3]}-${match[4]}`;
    }
  }
  return '';
}

const quoted = (cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A manifest for a folder that has none, from its file names. */
export function madeManifest(names) {
  const rows = names.map((name) => `${quoted(name)},${dayInName(name)}`);
  return ['file,published', ...rows, ''].join('\r\n');
}

/**
 * What `/corpus/<path>` answers: `{ body }` for what is made, `{ path }` for a file on disk,
 * null for what is not there or must not be read.
 */
export async function corpusAnswer(folder, path) {
  if (path === LIST) return { body: Buffer.from(JSON.stringify(await listCorpus(folder))) };
  const file = resolve(folder, path);
  const inside = file.startsWith(resolve(folder) + (process.platform === 'win32' ? '\\' : '/'));
  if (!inside || (path !== MANIFEST && !isPageName(path))) return null;
  const found = await stat(file).catch(() => null);
  if (found?.isFile()) return { path: file };
  if (path !== MANIFEST) return null;
  return { body: Buffer.from(madeManifest(await pageNames(folder))) };
}
