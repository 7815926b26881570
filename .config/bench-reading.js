// Speed of reading in Node, without a browser: CPU time, because a clock also measures what else the machine does.
// `npm run bench` starts it; a folder with pages as argument is measured too.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { LONG_LINES } from './bench-lines.js';
import { pageNames } from './corpus-files.js';
import { ROOT } from './paths.js';
import { wordListBytes } from './word-list.js';

const ROUNDS = 7;
const LIMIT = 100;
const MODULES = {
  decode: 'src/engine/sources/decode.ts',
  page: 'src/core/page/read-page.ts',
  meetings: 'src/core/meetings/read-meetings.ts',
  demands: 'src/core/demands/read-demands.ts',
  topics: 'src/core/topics/classify.ts',
  texts: 'src/core/query/texts.ts',
  fold: 'src/core/text/fold.ts',
  words: 'src/core/text/segment.ts',
};
/** What the goal of 10 MB/s is about; topics and words come on top. */
const READING = ['decode', 'page', 'meetings', 'demands'];

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
/** Han and its marks take two columns of a console. */
const columns = (text) => text.length + (text.match(/[\u3000-\uffef]/g)?.length ?? 0);
const print = (name, text) =>
  process.stdout.write(`${name}${' '.repeat(Math.max(1, 44 - columns(name)))} ${text}\n`);

function cpu() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function loadModules(folder) {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: { input: MODULES, output: { entryFileNames: '[name].mjs' } },
    },
  });
  const load = (name) => import(pathToFileURL(join(folder, `${name}.mjs`)).href);
  const loaded = await Promise.all(Object.keys(MODULES).map(load));
  return Object.assign({}, ...loaded);
}

/** Reads one file as the engine does and adds the milliseconds of each stage. */
function readOne(bytes, code, tokenizer, times) {
  const timed = (stage, work) => {
    const begun = cpu();
    const result = work();
    times[stage] = (times[stage] ?? 0) + cpu() - begun;
    return result;
  };
  const text = timed('decode', () => code.decode(bytes).text);
  const { articles } = timed('page', () => code.readPage(text));
  const meetings = timed('meetings', () => articles.map((one) => code.readMeetings(one)));
  timed('demands', () => articles.map((one, at) => code.readDemands(one, meetings[at])));
  timed('topics', () => articles.map((one) => code.classify(one)));
  timed('words', () =>
    articles.map((one) => tokenizer.tokenize(code.fold(code.zoneOf(one).value))),
  );
}

const sum = (times, stages) => stages.reduce((total, stage) => total + (times[stage] ?? 0), 0);

function rate(rounds, stages, bytes) {
  const rates = rounds.map((times) => bytes / 1000 / sum(times, stages));
  const [low, high] = [Math.min(...rates), Math.max(...rates)];
  return `median ${median(rates).toFixed(1)} MB/s (${low.toFixed(1)}–${high.toFixed(1)})`;
}

async function measureCorpus(folder, code, tokenizer) {
  const names = await pageNames(folder);
  const files = names.map((name) => new Uint8Array(readFileSync(join(folder, name))));
  const bytes = files.reduce((total, file) => total + file.length, 0);
  const rounds = Array.from({ length: ROUNDS }, () => {
    const times = {};
    for (const file of files) readOne(file, code, tokenizer, times);
    return times;
  });
  print(`${files.length} pages, ${(bytes / 1e6).toFixed(1)} MB`, rate(rounds, READING, bytes));
  for (const stage of [...READING, 'topics', 'words'])
    print(`  ${stage}`, rate(rounds, [stage], bytes));
}

function measureLine({ name, bytes }, code, tokenizer) {
  const all = Array.from({ length: ROUNDS }, () => {
    const times = {};
    readOne(bytes, code, tokenizer, times);
    return sum(times, Object.keys(times));
  });
  const verdict = median(all) < LIMIT ? '' : `  over ${LIMIT} ms`;
  const range = `${Math.min(...all).toFixed(0)}–${Math.max(...all).toFixed(0)}`;
  print(`  ${name}`, `median ${median(all).toFixed(0)} ms (${range})${verdict}`);
}

const built = mkdtempSync(join(tmpdir(), 'banmian-reading-'));
try {
  const code = await loadModules(built);
  const tokenizer = code.createTokenizer(wordListBytes());
  const folder = process.argv[2];
  process.stdout.write('reading: decode, page, meetings with people, requirements; CPU time\n');
  if (folder !== undefined) await measureCorpus(folder, code, tokenizer);
  process.stdout.write(`a line of 1 MB through all stages, words too; at most ${LIMIT} ms\n`);
  for (const line of LONG_LINES) measureLine(line, code, tokenizer);
} finally {
  rmSync(built, { recursive: true });
}
