import type { GivenFile } from '#state/index.ts';

/** Files of a picker; those of a folder keep their paths. */
export function pickedFiles(list: FileList | readonly File[]): GivenFile[] {
  return [...list].map((file) => ({ name: file.webkitRelativePath || file.name, blob: file }));
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((done, fail) => {
    entry.file(done, fail);
  });
}

function batchOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((done, fail) => {
    reader.readEntries(done, fail);
  });
}

/** A folder hands out its entries a hundred at a time; an empty batch is the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const batch = await batchOf(reader);
    if (batch.length === 0) return all;
    all.push(...batch);
  }
}

async function walk(entry: FileSystemEntry): Promise<GivenFile[]> {
  const name = entry.fullPath.replace(/^\//, '');
  try {
    if (entry.isFile) return [{ name, blob: await fileOf(entry as FileSystemFileEntry) }];
    const inside = await entriesOf(entry as FileSystemDirectoryEntry);
    return (await Promise.all(inside.map(walk))).flat();
  } catch {
    return [];
  }
}

/** Everything that was dropped, folders taken apart. The list of items is only there during the event. */
export async function droppedFiles(data: DataTransfer): Promise<GivenFile[]> {
  const items = [...data.items].filter(({ kind }) => kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry());
  const plain = [...data.files];
  if (entries.some((entry) => entry === null)) return pickedFiles(plain);
  const found = await Promise.all(entries.filter((entry) => entry !== null).map(walk));
  return found.flat();
}

/** The common folder's name, else the first file's and how many there are more. */
export function nameOf(
  files: readonly GivenFile[],
  many: (name: string, more: number) => string,
): string {
  const first = files[0]?.name ?? '';
  const slash = first.indexOf('/');
  const folder = first.slice(0, slash + 1);
  if (slash > 0 && files.every(({ name }) => name.startsWith(folder))) return first.slice(0, slash);
  return many(first, files.length - 1);
}

/** A pasted page as a file; a day in its name is its day of publication. */
export function pastedFile(name: string, day: string, text: string): GivenFile {
  const clean = name.replace(/[\\/]/g, ' ').trim();
  return { name: `${[day, clean].filter(Boolean).join(' ')}.txt`, blob: new Blob([text]) };
}
