import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayInName, isPageName } from './corpus-files.js';
import { HEADER_POLICY } from './csp.js';
import { ROOT } from './paths.js';
import { serve } from './serve.js';

const PAGE = '云岭省召开春耕工作会议。\n'.repeat(200);
let folder;
let running;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banmian-serve-'));
  const dist = join(folder, 'dist');
  const corpus = join(folder, 'pages');
  await mkdir(join(dist, 'assets'), { recursive: true });
  await mkdir(join(corpus, '旧报'), { recursive: true });
  await writeFile(join(dist, 'index.html'), '<!doctype html><title>page</title>');
  await writeFile(join(dist, '.secret'), 'secret');
  await writeFile(join(dist, 'about.txt'), PAGE);
  await writeFile(join(dist, 'assets', 'index-1.js'), `export default 1; // ${'x'.repeat(2000)}`);
  await writeFile(join(folder, 'outside.txt'), 'outside');
  await writeFile(join(corpus, '20250301_头版,一.txt'), PAGE);
  await writeFile(join(corpus, '旧报', '乙.txt'), '乙');
  await writeFile(join(corpus, 'README.md'), 'about');
  await writeFile(join(corpus, '.hidden.txt'), 'hidden');
  running = await serve({ port: 0, dist, corpus });
});

afterAll(async () => {
  await running.close();
  await rm(folder, { recursive: true });
});

/** A request without the tidying of addresses that `fetch` does. */
function ask(path, headers = {}, method = 'GET') {
  return new Promise((done, fail) => {
    const options = { port: running.port, host: '127.0.0.1', path, headers, method };
    request(options, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks);
        done({ status: response.statusCode, headers: response.headers, body, text: `${body}` });
      });
    })
      .on('error', fail)
      .end();
  });
}

describe('the static server', () => {
  test('gives the page with the policy in its headers', async () => {
    const answer = await ask('/');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(answer.headers['content-security-policy']).toContain('trusted-types banmian');
    expect(answer.headers['content-security-policy']).not.toContain('unsafe-eval');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['referrer-policy']).toBe('no-referrer');
    expect(answer.headers['cross-origin-opener-policy']).toBe('same-origin');
  });

  test.each(['/missing.txt', '/corpus/missing.txt', '/assets/', '/corpus/', '/.secret'])(
    'says 404 in plain text for %s, never a page',
    async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(404);
      expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
      expect(answer.text).not.toContain('<');
    },
  );

  test.each([
    '/../outside.txt',
    '/%2e%2e/outside.txt',
    '/corpus/../../outside.txt',
    '/corpus/%2e%2e%2foutside.txt',
    '/corpus/..%5coutside.txt',
    '/corpus//etc/passwd',
    '/corpus/.hidden.txt',
    '/corpus/README.md',
    '/%00',
    '/%E4%B8',
  ])('lets nothing out by %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  test('packs a text when asked, and answers 304 to a known one', async () => {
    const path = '/about.txt';
    const plain = await ask(path);
    const packed = await ask(path, { 'Accept-Encoding': 'gzip, br;q=0' });
    expect(plain.text).toBe(PAGE);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(`${gunzipSync(packed.body)}`).toBe(PAGE);
    const again = await ask(path, { 'If-None-Match': plain.headers.etag });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test('sends a page of the corpus by its Chinese name, unpacked over loopback', async () => {
    const path = `/corpus/${encodeURIComponent('20250301_头版,一.txt')}`;
    const answer = await ask(path, { 'Accept-Encoding': 'gzip' });
    expect(answer.text).toBe(PAGE);
    expect(answer.headers['content-encoding']).toBeUndefined();
  });

  test('keeps hashed assets for a year and lets scripts be scripts', async () => {
    const answer = await ask('/assets/index-1.js', { 'Accept-Encoding': 'br, gzip' });
    expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(answer.headers['cache-control']).toContain('immutable');
    expect(answer.headers['content-encoding']).toBe('br');
  });

  test('lists the pages of a folder and makes a manifest from their names', async () => {
    const list = JSON.parse((await ask('/corpus/files.json')).text);
    expect(list).toMatchObject({ version: 1, name: 'pages' });
    expect(list.fiction).toBeUndefined();
    expect(list.files.map((row) => row.file)).toEqual(['20250301_头版,一.txt', '旧报/乙.txt']);
    expect(list.files[0].bytes).toBe(Buffer.byteLength(PAGE));
    expect(list.files[0].sha256).toMatch(/^[0-9a-f]{64}$/);
    const manifest = (await ask('/corpus/manifest.csv')).text;
    expect(manifest).toBe(
      'file,published\r\n"20250301_头版,一.txt",2025-03-01\r\n旧报/乙.txt,\r\n',
    );
  });

  test('refuses other methods and the names of other hosts', async () => {
    expect((await ask('/', {}, 'POST')).status).toBe(405);
    expect((await ask('/', { Host: 'evil.example' })).status).toBe(421);
    expect((await ask('/', {}, 'HEAD')).body.length).toBe(0);
  });

  test('takes the next port when one is taken, unless it must be that one', async () => {
    const second = await serve({ port: running.port });
    expect(second.port).toBeGreaterThan(running.port);
    await second.close();
    await expect(serve({ port: running.port, strict: true })).rejects.toThrow('EADDRINUSE');
  });
});

test('the headers that the README gives to other hosts are those that the server sends', async () => {
  const readme = await readFile(join(ROOT, 'README.md'), 'utf8');
  const given = /^Content-Security-Policy: (.+)$/m.exec(readme)?.[1] ?? '';
  expect(given.split('; ').sort()).toEqual(HEADER_POLICY.split('; ').sort());
});

test('names that are pages and names that are not', () => {
  expect(['甲.txt', '旧报/乙', '1.md'].every(isPageName)).toBe(true);
  const others = ['README', 'readme.md', 'LICENSE.txt', 'manifest.csv', 'files.json', '.DS_Store'];
  expect([...others, 'a/.b/c.txt', '__MACOSX/c.txt', 'a//b'].some(isPageName)).toBe(false);
});

test('a day in a file name is a real day', () => {
  expect(dayInName('bao_20240229.txt')).toBe('2024-02-29');
  expect(dayInName('2024-02-29 一版.txt')).toBe('2024-02-29');
  expect(dayInName('20230229.txt')).toBe('');
  expect(dayInName('120240229.txt')).toBe('');
});

test('the sample corpus says that it is fiction', async () => {
  const { listCorpus } = await import('./corpus-files.js');
  const { SAMPLE_CORPUS } = await import('./paths.js');
  const list = await listCorpus(SAMPLE_CORPUS);
  expect(list.fiction).toBe(true);
  for (const row of list.files.slice(0, 3)) {
    expect(row.bytes).toBe((await readFile(join(SAMPLE_CORPUS, row.file))).length);
  }
});
