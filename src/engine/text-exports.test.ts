import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js';
import Papa from 'papaparse';
import { beforeAll, expect, test, vi } from 'vitest';
import { NO_FILTERS } from '#core/query/filters.ts';
import { wordListBytes } from '../../.config/word-list.js';
import { CorpusEngine } from './engine.ts';
import type { ExportName } from './protocol.ts';
import { READERS } from './store/readers.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const words = wordListBytes();
const FOLDER = fileURLToPath(new URL('./fixtures/', import.meta.url));
const NAMES = readdirSync(FOLDER).filter((name) => name.startsWith('qingxi'));
const engine = new CorpusEngine({ ...READERS, wordList: () => Promise.resolve(words) });
const options = { bom: false, terms: [], trendUnit: 'month', trendSeries: null } as const;

beforeAll(() =>
  engine.call('open', {
    source: {
      kind: 'files',
      name: '青溪',
      files: NAMES.map((name) => ({ name, blob: new Blob([readFileSync(FOLDER + name)]) })),
    },
    wordListUrl: '',
    overrides: [],
  }),
);

async function bytes(name: ExportName): Promise<Uint8Array<ArrayBuffer>> {
  const [file] = await engine.call('export', { name, filters: NO_FILTERS, options });
  return new Uint8Array(file?.bytes ?? new ArrayBuffer(0));
}

const text = async (name: ExportName) => new TextDecoder().decode(await bytes(name));

/** Words and their counts as the table of terms has them. */
async function counted(): Promise<Map<string, number>> {
  const { data } = Papa.parse<Record<string, string>>(await text('terms.csv'), {
    header: true,
    skipEmptyLines: true,
  });
  return new Map(data.map((row) => [row['term'] ?? '', Number(row['count'])]));
}

function tally(all: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const sorted = (counts: ReadonlyMap<string, number>) =>
  [...counts].sort(([a], [b]) => (a < b ? -1 : 1));

test('the vertical format, read again, has the counts of the table', async () => {
  const lines = (await text('corpus.vrt')).split('\n');
  const tokens = lines.filter((line) => line.endsWith('\tw')).map((line) => line.slice(0, -2));
  expect(sorted(tally(tokens))).toEqual(sorted(await counted()));
});

test('every region of the vertical format is closed inside the one around it', async () => {
  const open: string[] = [];
  for (const line of (await text('corpus.vrt')).split('\n')) {
    const [, end, name] = /^<(\/?)(\w+)/.exec(line) ?? [];
    if (name === undefined) continue;
    if (end === '') open.push(name);
    else expect(open.pop()).toBe(name);
    expect(['text', 'text head', 'text s', 'text head s', 'text s speech', '']).toContain(
      open.join(' '),
    );
  }
  expect(open).toEqual([]);
});

test('the texts of the archive, read again, have the counts of the table', async () => {
  const zip = new ZipReader(new BlobReader(new Blob([await bytes('texts.zip')])), {
    useWebWorkers: false,
  });
  const files = new Map<string, string>();
  for (const entry of await zip.getEntries())
    if (!entry.directory) files.set(entry.filename, await entry.getData(new TextWriter()));
  const table = Papa.parse<Record<string, string>>(files.get('texts.csv') ?? '', {
    header: true,
    skipEmptyLines: true,
  }).data;
  expect(table.length).toBe(files.size - 1);
  const tokens = table.flatMap((row) =>
    (files.get(`texts/${row['text'] ?? ''}`) ?? '').split(/\s/).filter((word) => word !== ''),
  );
  expect(sorted(tally(tokens))).toEqual(sorted(await counted()));
});
