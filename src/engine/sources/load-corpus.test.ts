import { describe, expect, test } from 'vitest';
import { corpusHash, sha256Hex } from '../hash.ts';
import type { CorpusSource } from '../protocol.ts';
import type { LoadedFile, LoadOptions, LoadSummary } from './corpus.ts';
import type { Network } from './fetch-bytes.ts';
import { inOrder } from './in-order.ts';
import { loadCorpus } from './load-corpus.ts';

type Body = string | Uint8Array<ArrayBuffer>;
/** What a host answers, the first, second, … time; the last one is kept; null is no answer. */
type Answers = Readonly<Record<string, readonly (Body | number | null)[]>>;

const BASE = 'https://host.example/corpus/';
const SOURCE: CorpusSource = { kind: 'static', url: BASE };
const HTML = '<!doctype html><title>Not what you asked for</title>';
const bytesOf = (body: Body): Uint8Array<ArrayBuffer> =>
  typeof body === 'string' ? new TextEncoder().encode(body) : body;

function host(answers: Answers) {
  const asked: { readonly file: string; readonly cache: string }[] = [];
  const network: Network = {
    pause: () => Promise.resolve(),
    fetch: (url, init) => {
      const file = decodeURIComponent(url.slice(BASE.length));
      const times = asked.filter((one) => one.file === file).length;
      asked.push({ file, cache: init.cache ?? '' });
      const all = answers[file] ?? [404];
      const answer = all[Math.min(times, all.length - 1)];
      if (answer === null || answer === undefined) return Promise.reject(new TypeError('network'));
      if (typeof answer === 'number') return Promise.resolve(new Response('', { status: answer }));
      return Promise.resolve(new Response(bytesOf(answer)));
    },
  };
  return { network, asked };
}

async function listOf(files: Readonly<Record<string, Body>>, more: object = {}): Promise<string> {
  const rows = Object.entries(files).map(async ([file, body]) => {
    const bytes = bytesOf(body);
    return { file, bytes: bytes.length, sha256: await sha256Hex(bytes) };
  });
  return JSON.stringify({ version: 1, files: await Promise.all(rows), ...more });
}

async function load(source: CorpusSource, network?: Network, options: LoadOptions = {}) {
  const loader = loadCorpus(source, options, network);
  const files: LoadedFile[] = [];
  for (;;) {
    const step = await loader.next();
    if (step.done === true) return { files, summary: step.value };
    files.push(step.value);
  }
}

const faults = ({ problems }: LoadSummary): string[] =>
  problems.map(({ file, code, detail }) => `${file} ${code} ${detail}`.trim());

describe('a corpus on a static host', () => {
  const pages = { 'a.txt': '甲报昨天创刊。\n', '旧报/b_20250302.txt': '乙报今日停刊。\r\n' };

  test('gives its files in order, with what the manifest and the names say', async () => {
    const manifest = 'file,published,source,印次\na.txt,2025-03-01,甲报,二\n';
    const { network } = host({
      'files.json': [await listOf(pages, { name: '样报', fiction: true })],
      'manifest.csv': [manifest],
      'a.txt': [pages['a.txt']],
      '旧报/b_20250302.txt': [pages['旧报/b_20250302.txt']],
    });
    const { files, summary } = await load(SOURCE, network);
    expect(files.map(({ text }) => text)).toEqual(Object.values(pages));
    expect(files.map(({ meta }) => [meta.file, meta.published, meta.publishedBasis])).toEqual([
      ['a.txt', '2025-03-01', 'manifest'],
      ['旧报/b_20250302.txt', '2025-03-02', 'file_name'],
    ]);
    expect(files[0]?.meta).toMatchObject({ source: '甲报', extra: { 印次: '二' } });
    const hash = await corpusHash(files.map(({ meta, sha256 }) => ({ file: meta.file, sha256 })));
    expect(summary).toEqual({ problems: [], hash, name: '样报', fiction: true, filesTotal: 2 });
  });

  test('may have its manifest in GB18030', async () => {
    const source = new Uint8Array([0xd4, 0xc6, 0xc1, 0xeb, 0xc8, 0xd5, 0xb1, 0xa8]);
    const manifest = new Uint8Array([...bytesOf('file,source\na.txt,'), ...source]);
    const { network } = host({ 'manifest.csv': [manifest], 'a.txt': [pages['a.txt']] });
    const { files } = await load(SOURCE, network);
    expect(files[0]?.meta.source).toBe('云岭日报');
  });

  test('without a list is what the manifest names, and says so', async () => {
    const { network } = host({
      'manifest.csv': ['file\na.txt\ngone.txt\nREADME.md\n'],
      'files.json': [HTML],
      'a.txt': [pages['a.txt']],
    });
    const { files, summary } = await load(SOURCE, network);
    expect(files.map(({ meta }) => meta.file)).toEqual(['a.txt']);
    expect(faults(summary)).toEqual(['files.json list_missing', 'gone.txt missing 404']);
    expect(summary).toMatchObject({ name: 'corpus', fiction: false });
  });

  test('without list and manifest is none', async () => {
    const { files, summary } = await load(SOURCE, host({}).network);
    expect(files).toEqual([]);
    expect(faults(summary)).toEqual(['no_corpus']);
  });

  test('one fault a file, and the others are read', async () => {
    const good = '会议昨天召开。';
    const listed = {
      'changed.txt': '原文',
      'cut.txt': '原来有这么长的一篇报道',
      'empty.txt': ' \n',
      'good.txt': good,
      'html.txt': '原文',
      'missing.txt': '原文',
      'picture.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
      'server.txt': '原文',
      'unplugged.txt': '原文',
      'zeros.txt': new Uint8Array(100),
    };
    const { network } = host({
      'files.json': [await listOf(listed)],
      'manifest.csv': ['file\ngood.txt\nnowhere.txt\n'],
      'changed.txt': ['改动过的原文'],
      'cut.txt': ['原来有'],
      'empty.txt': [' \n'],
      'good.txt': [good],
      'html.txt': [HTML],
      'picture.txt': [listed['picture.txt']],
      'server.txt': [500],
      'unplugged.txt': [null],
      'zeros.txt': [listed['zeros.txt']],
    });
    const { files, summary } = await load(SOURCE, network);
    expect(files.map(({ meta }) => meta.file)).toEqual([
      'changed.txt',
      'cut.txt',
      'empty.txt',
      'good.txt',
    ]);
    expect(faults(summary)).toEqual([
      'nowhere.txt manifest_row_without_file',
      'changed.txt changed 18',
      'cut.txt truncated 9',
      'empty.txt empty',
      'html.txt html_instead',
      'missing.txt missing 404',
      'picture.txt not_text PNG',
      'server.txt unreachable 500',
      'unplugged.txt unreachable 0',
      'zeros.txt not_text',
    ]);
  });

  test('asks again past the cache when a file is not as listed', async () => {
    const { network, asked } = host({
      'files.json': [await listOf({ 'a.txt': '新的一版' })],
      'a.txt': ['旧的一', '新的一版'],
    });
    const { files, summary } = await load(SOURCE, network);
    expect(files[0]?.text).toBe('新的一版');
    expect(summary.problems).toEqual([]);
    const caches = asked.filter(({ file }) => file === 'a.txt').map(({ cache }) => cache);
    expect(caches).toEqual(['default', 'reload']);
  });

  test('tries a passing fault three times', async () => {
    const { network, asked } = host({
      'files.json': [await listOf(pages)],
      'a.txt': [null, 503, pages['a.txt']],
      '旧报/b_20250302.txt': [null, null, null, pages['旧报/b_20250302.txt']],
    });
    const { files, summary } = await load(SOURCE, network);
    expect(files.map(({ meta }) => meta.file)).toEqual(['a.txt']);
    expect(faults(summary)).toEqual(['旧报/b_20250302.txt unreachable 0']);
    expect(asked.filter(({ file }) => file === 'a.txt')).toHaveLength(3);
  });

  test('tells how far it is, at the end in any case', async () => {
    const { network } = host({ 'files.json': [await listOf(pages)], 'a.txt': [pages['a.txt']] });
    const told: string[] = [];
    const onProgress: LoadOptions['onProgress'] = (one) =>
      told.push(`${one.stage} ${one.files}/${one.filesTotal} ${one.bytes} ${one.problems.length}`);
    await load(SOURCE, network, { onProgress });
    const bytes = Object.values(pages).reduce((sum, text) => sum + bytesOf(text).length, 0);
    expect([told[0], told.at(-1)]).toEqual(['list 0/2 0 0', `fetch 2/2 ${bytes} 1`]);
  });

  test('stops when it is aborted, and asks for nothing more', async () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`${100 + i}.txt`, '文']));
    const bodies = Object.fromEntries(Object.entries(many).map(([file, text]) => [file, [text]]));
    const { network, asked } = host({ 'files.json': [await listOf(many)], ...bodies });
    const stop = new AbortController();
    const loader = loadCorpus(SOURCE, { signal: stop.signal }, network);
    await loader.next();
    stop.abort();
    await expect(loader.next()).rejects.toMatchObject({ name: 'AbortError' });
    const before = asked.length;
    await new Promise((done) => setTimeout(done, 20));
    expect(asked.length).toBe(before);
    expect(before).toBeLessThan(50);
  });
});

describe('files that the page holds', () => {
  const given = (files: Readonly<Record<string, Body>>): CorpusSource => ({
    kind: 'files',
    name: '我的旧报',
    files: Object.entries(files).map(([name, body]) => ({ name, blob: new Blob([body]) })),
  });

  test('are read like those of a host, inside the folder that was given', async () => {
    const { files, summary } = await load(
      given({
        '夹/二_20250302.txt': '乙',
        '夹/一.md': '甲',
        '夹/manifest.csv': '\ufefffile,published,source\n一.md,2025-03-01,甲报\n三.txt,,丙报\n',
        '夹/README.txt': 'about',
        '夹/.DS_Store': 'x',
        '夹/图.jpg': 'x',
      }),
    );
    expect(files.map(({ meta }) => [meta.file, meta.published, meta.source])).toEqual([
      ['一.md', '2025-03-01', '甲报'],
      ['二_20250302.txt', '2025-03-02', ''],
    ]);
    expect(faults(summary)).toEqual(['三.txt manifest_row_without_file', '图.jpg not_text JPG']);
    expect(summary).toMatchObject({ name: '我的旧报', fiction: false, filesTotal: 2 });
  });

  test('of the same name stay two', async () => {
    const source: CorpusSource = {
      kind: 'files',
      name: '',
      files: ['甲', '乙', '丙'].map((text) => ({ name: 'a.txt', blob: new Blob([text]) })),
    };
    const { files } = await load(source);
    expect(files.map(({ meta, text }) => `${meta.file} ${text}`)).toEqual([
      'a (2).txt 乙',
      'a (3).txt 丙',
      'a.txt 甲',
    ]);
  });

  test('that vanished since they were picked are reported, the rest is read', async () => {
    const gone = { arrayBuffer: () => Promise.reject(new Error('NotReadableError')), size: 3 };
    const files = [
      { name: 'a.txt', blob: gone as unknown as Blob },
      { name: 'b.txt', blob: new Blob(['乙']) },
    ];
    const loaded = await load({ kind: 'files', name: '', files });
    expect(loaded.files.map(({ text }) => text)).toEqual(['乙']);
    expect(faults(loaded.summary)).toEqual(['a.txt unreachable']);
  });

  test('that hold no page are no corpus', async () => {
    expect(faults((await load(given({ 'a.png': 'x' }))).summary)).toEqual([
      'a.png not_text PNG',
      'no_corpus',
    ]);
  });
});

test('results come in order, six at a time at most', async () => {
  let running = 0;
  let most = 0;
  const items = Array.from({ length: 200 }, (_, index) => index);
  const task = async (item: number): Promise<number> => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((done) => setTimeout(done, (item * 7) % 5));
    running -= 1;
    return item;
  };
  const results: number[] = [];
  for await (const result of inOrder(items, 6, task)) results.push(result);
  expect(results).toEqual(items);
  expect(most).toBe(6);
});

test('the hash is the same with and without the browser’s own, in any order of files', async () => {
  const bytes = new TextEncoder().encode('abc');
  const known = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(await sha256Hex(bytes)).toBe(known);
  expect(await sha256Hex(bytes, null)).toBe(known);
  const files = [
    { file: 'b', sha256: '2' },
    { file: 'a', sha256: '1' },
  ];
  expect(await corpusHash(files)).toBe(await corpusHash([...files].reverse()));
  expect(await corpusHash(files)).toBe(
    await sha256Hex(new TextEncoder().encode('a\x001\nb\x002\n')),
  );
});
