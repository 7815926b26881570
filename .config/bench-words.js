// The tokenizer beside others in one run: speed, size, time until it is ready. `npm run bench` prints it.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';
import { ROOT } from './paths.js';
import { rounds } from './rounds.js';
import { wordListBytes } from './word-list.js';

const TIMES = 7;
const MOST_BYTES = 2_500_000;
const resolve = createRequire(import.meta.url).resolve;
const JIEBA_WASM = join(resolve('jieba-wasm/web'), '..', 'jieba_rs_wasm_bg.wasm');
/** As many names as a corpus of a thousand pages gives. */
const NAMES = Array.from({ length: 3000 }, (_, at) =>
  String.fromCharCode(0x5f20, 0x4e00 + at, 0x6000 + ((at * 7) % 4000)),
);

const sorted = (values) => [...values].sort((a, b) => a - b);
const median = (values) => sorted(values)[Math.floor(values.length / 2)];
const range = (values, digits) => {
  const all = sorted(values);
  return `${median(all).toFixed(digits)} (${all[0].toFixed(digits)}–${all.at(-1).toFixed(digits)})`;
};
const print = (name, text) => process.stdout.write(`${name.padEnd(44)} ${text}\n`);
const packed = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const kilobytes = (...parts) =>
  `${(parts.reduce((sum, part) => sum + packed(part), 0) / 1000).toFixed(0)} kB`;

/** Text of a folder's pages, up to a limit. */
function textOf(folder) {
  let text = '';
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.txt')) continue;
    text += readFileSync(join(folder, name), 'utf8');
    if (Buffer.byteLength(text) > MOST_BYTES) break;
  }
  return text;
}

/** One module with all that it imports. */
async function bundle(entry) {
  const lib = { entry: join(ROOT, entry), formats: ['es'], fileName: 'bundle' };
  const options = { write: false, minify: true, assetsInlineLimit: 0, lib };
  const root = join(ROOT, '.config');
  const [{ output }] = await build({ configFile: false, logLevel: 'silent', root, build: options });
  return output[0].code;
}

/** Serves the named contents on this machine only. */
async function serveAll(contents) {
  const server = createServer((request, response) => {
    const content = contents[request.url];
    response.setHeader('Content-Type', TYPES[request.url?.split('.').at(-1)] ?? 'text/html');
    response.statusCode = content === undefined ? 404 : 200;
    response.end(content ?? '');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

const TYPES = { js: 'text/javascript', wasm: 'application/wasm', bin: 'application/octet-stream' };

/** A task done by a worker that is started for it. */
function inWorker(page, task) {
  return page.evaluate(
    (data) =>
      new Promise((done, fail) => {
        const worker = new Worker('/worker.js', { type: 'module' });
        worker.onerror = ({ message }) => fail(new Error(message));
        worker.onmessage = ({ data: { answer, error } }) => {
          worker.terminate();
          if (error === undefined) done(answer);
          else fail(new Error(error));
        };
        worker.postMessage(data);
      }),
    task,
  );
}

function printSpeeds(place, taken, bytes, against) {
  const base = taken[against];
  for (const [name, times] of Object.entries(taken)) {
    const speed = times.map((time) => bytes / 1000 / time);
    const ratio = times.map((time, round) => base[round] / time);
    print(`${place}: ${name}`, `${range(speed, 1)} MB/s, ${range(ratio, 1)} × ${against}`);
  }
}

async function inBrowser(browser, contents, bytes) {
  const server = await serveAll(contents);
  const page = await browser.newPage();
  await page.goto(server.url);
  printSpeeds(
    'Chromium worker',
    await inWorker(page, { task: 'speeds', times: TIMES }),
    bytes,
    'jieba-wasm',
  );
  const readies = [];
  const jiebas = [];
  for (let round = 0; round < TIMES; round++) {
    readies.push(await inWorker(page, { task: 'ready', names: NAMES }));
    jiebas.push(await inWorker(page, { task: 'jiebaReady' }));
  }
  await page.close();
  server.close();
  print(
    'ready in the worker, cold',
    `${range(
      readies.map(({ cold }) => cold),
      0,
    )} ms`,
  );
  print(
    '... with other names, warm',
    `${range(
      readies.map(({ warm }) => warm),
      0,
    )} ms`,
  );
  print(
    '... jieba-wasm, cold',
    `${range(
      jiebas.map(({ cold }) => cold),
      0,
    )} ms`,
  );
}

async function inNode(code, list, text) {
  const { WordBase, TokenBuffer } = await import(
    `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
  );
  const { Jieba } = await import('@node-rs/jieba');
  const { dict } = await import('@node-rs/jieba/dict.js');
  const jieba = Jieba.withDict(dict);
  const words = new WordBase(list).tokenizer();
  const buffer = new TokenBuffer();
  const engines = {
    '@node-rs/jieba': (line) => jieba.cut(line, false).length,
    'ours, strings': (line) => words.words(line).length,
    'ours, numbers': (line) => {
      buffer.count = 0;
      words.tokenizeInto(line, buffer);
      return buffer.count;
    },
  };
  const taken = rounds(engines, text.split('\n'), TIMES);
  printSpeeds('Node', taken, Buffer.byteLength(text), '@node-rs/jieba');
}

/** Measures on the pages of a folder; every engine with its own dictionary, no HMM. */
export async function benchWords(browser, folder) {
  const text = textOf(folder);
  const list = Buffer.from(wordListBytes());
  const wasm = readFileSync(JIEBA_WASM);
  const glue = readFileSync(resolve('jieba-wasm/web'));
  const [worker, segment] = [
    await bundle('.config/bench-words-worker.js'),
    await bundle('src/core/text/segment.ts'),
  ];
  const bytes = Buffer.byteLength(text);
  process.stdout.write(`words: ${(bytes / 1e6).toFixed(1)} MB, ${TIMES} interleaved rounds\n`);
  print(
    'list and code, brotli',
    `${kilobytes(list, segment)}; jieba-wasm ${kilobytes(wasm, glue)}`,
  );
  const contents = { '/': '<!doctype html>', '/worker.js': worker, '/words.bin': list };
  await inBrowser(browser, { ...contents, '/jieba.wasm': wasm, '/text.txt': text }, bytes);
  await inNode(segment, list, text);
}
