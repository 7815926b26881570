// The main job in three engines: `npm run engines`. The same files must give the same figures in any browser: the ledger, the
// selection, the terms and the order of titles are read from the page of each engine and compared. Chromium is driven by
// Playwright, Firefox by Puppeteer over BiDi, WebKit by its own WebDriver. Exits 1 on a difference, 2 when no engine is here.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ENGINES } from './engine-doors.js';
import { checksOf } from './engine-checks.js';
import { DIST, ROOT, SAMPLE_CORPUS } from './paths.js';
import { main, needBuild } from './run.js';
import { serve } from './serve.js';

const INK_TOLERANCE = 0.2;
const SEEDS = resolve(ROOT, '..', 'shared', 'corpus', 'seeds');

const REAL = {
  name: 'five real pages',
  folder: SEEDS,
  isReal: true,
  days: ['2022-08-01', '2022-09-30'],
};
const SHIPPED = {
  name: 'the corpus that ships',
  folder: SAMPLE_CORPUS,
  isReal: false,
  days: ['2023-06-01', '2023-08-31'],
};

/** Runs before the page's own scripts and writes down what goes wrong, in every engine alike. */
const WATCH = `
const faults = (globalThis.banmianFaults = []);
const say = (kind, what) => faults.push(kind + ': ' + (what?.message ?? String(what)));
addEventListener('error', (event) => say('error', event.error ?? event.message ?? event.target?.src), true);
addEventListener('unhandledrejection', (event) => say('rejection', event.reason));
addEventListener('securitypolicyviolation', (event) => say('policy', event.violatedDirective));
for (const kind of ['error', 'warn']) {
  const tell = console[kind];
  console[kind] = (...all) => (say(kind, all.map(String).join(' ')), tell.apply(console, all));
}
`;

/** A copy of the build that no other build can replace under our feet, with the watch in front. */
function watchedBuild() {
  const folder = mkdtempSync(join(tmpdir(), 'banmian-engines-'));
  cpSync(DIST, folder, { recursive: true });
  writeFileSync(join(folder, 'engine-watch.js'), WATCH);
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const head = page.replace('<title>', '<script src="./engine-watch.js"></script>\n    <title>');
  if (head === page) throw new Error('index.html has no <title> to put the watch before');
  writeFileSync(join(folder, 'index.html'), head);
  return folder;
}

function corpora() {
  if (existsSync(SEEDS)) return [REAL, SHIPPED];
  process.stdout.write('five real pages: absent beside this checkout, not checked\n');
  return [SHIPPED];
}

async function enginesHere() {
  const isHere = await Promise.all(ENGINES.map((engine) => engine.isHere()));
  const missing = ENGINES.filter((_, at) => !isHere[at]);
  for (const { name, help } of missing)
    process.stdout.write(`${name} is missing and was not run; on Debian: ${help}.\n`);
  return ENGINES.filter((_, at) => isHere[at]);
}

/** One check in one engine: what was read, or the sentence of what went wrong. */
async function resultOf(check, engine, url) {
  try {
    return await check.run(engine, url);
  } catch (error) {
    return { fact: 'failed', value: null, wrong: error.message };
  }
}

/** What could not even be tried; the sentence stands with the first alone. */
const unread = (checks, fact, wrong) =>
  checks.map((_, at) => ({ fact, value: null, wrong: at === 0 ? wrong : '' }));

async function inTurn([opening, ...checks], engine, url) {
  const opened = await resultOf(opening, engine, url);
  if (opened.wrong !== undefined) return [opened, ...unread(checks, 'not run', '')];
  const results = [opened];
  for (const check of checks) results.push(await resultOf(check, engine, url));
  return results;
}

async function columnOf(kind, url, checks) {
  let engine;
  try {
    engine = await kind.open();
    return { name: engine.name, results: await inTurn(checks, engine, url) };
  } catch (error) {
    const [sentence] = error.message.split('\n');
    return { name: kind.name, results: unread(checks, 'not opened', sentence) };
  } finally {
    await engine?.close();
  }
}

/** Texts must be equal; numbers are measures of ink, which fonts and smoothing move by some per cent. */
function isAlike(a, b) {
  if (typeof a !== 'number' || typeof b !== 'number') return a === b;
  return Math.abs(a - b) <= INK_TOLERANCE * Math.max(a, b);
}

/** Where two values part: a path and what stands there on either side; null if nowhere. */
function difference(a, b, path = 'value') {
  const isTree = [a, b].every((one) => typeof one === 'object' && one !== null);
  if (!isTree) return isAlike(a, b) ? null : `${path}: ${JSON.stringify(a)} ≠ ${JSON.stringify(b)}`;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const key of keys) {
    const found = difference(a[key], b[key], `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

/** What is wrong with a result: by itself, or against the first engine that could read it. */
function faultOf(column, first, row) {
  const { wrong, value } = column.results[row];
  if (wrong !== undefined) return wrong;
  if (first === undefined || first === column) return null;
  const found = difference(first.results[row].value, value);
  return found === null ? null : `${first.name} and ${column.name} differ at ${found}`;
}

function judge(checks, columns) {
  return checks.map((check, row) => {
    const first = columns.find(({ results }) => results[row].wrong === undefined);
    return { name: check.name, faults: columns.map((column) => faultOf(column, first, row)) };
  });
}

/** Columns of a terminal: a Han character takes two. */
const widthOf = (text) => [...text].reduce((sum, char) => sum + (char >= '\u2e80' ? 2 : 1), 0);
const padded = (text, width) => text + ' '.repeat(width - widthOf(text));

function print(corpus, checks, columns, verdicts) {
  const cell = (column, row) => {
    const isRight = verdicts[row].faults[columns.indexOf(column)] === null;
    return `${isRight ? '✓' : '✗'} ${column.results[row].fact}`;
  };
  const widths = columns.map((column) =>
    Math.max(widthOf(column.name), ...checks.map((_, row) => widthOf(cell(column, row)))),
  );
  const left = Math.max(...[corpus.name, ...checks.map(({ name }) => name)].map((s) => s.length));
  const line = (head, cells) =>
    `${[head.padEnd(left), ...cells.map((text, at) => padded(text, widths[at]))].join('  ').trimEnd()}\n`;
  process.stdout.write(
    `\n${line(
      corpus.name,
      columns.map(({ name }) => name),
    )}`,
  );
  checks.forEach(({ name }, row) => {
    process.stdout.write(
      line(
        name,
        columns.map((column) => cell(column, row)),
      ),
    );
  });
}

/** Checks one corpus in every engine and gives the sentences of what is wrong. */
async function checkCorpus(kinds, corpus, dist) {
  const server = await serve({ port: 0, dist, corpus: corpus.folder });
  const checks = checksOf(corpus);
  const columns = [];
  for (const kind of kinds) columns.push(await columnOf(kind, server.url, checks));
  await server.close();
  const verdicts = judge(checks, columns);
  print(corpus, checks, columns, verdicts);
  return verdicts.flatMap(({ name, faults }) =>
    faults.flatMap((fault, at) =>
      fault === null || fault === ''
        ? []
        : [`${corpus.name}, ${name}, ${columns[at].name}: ${fault}`],
    ),
  );
}

await main(async () => {
  const kinds = await enginesHere();
  if (kinds.length === 0) {
    process.exitCode = 2;
    return;
  }
  await needBuild();
  const dist = watchedBuild();
  const faults = [];
  try {
    for (const corpus of corpora()) faults.push(...(await checkCorpus(kinds, corpus, dist)));
  } finally {
    rmSync(dist, { recursive: true });
  }
  const names = kinds.map(({ name }) => name).join(', ');
  process.stdout.write(`\nrun: ${names}; ${faults.length} faults and differences\n`);
  if (kinds.length === 1) process.stdout.write('with one engine nothing was compared\n');
  for (const fault of faults) process.stdout.write(`  ${fault}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
});
