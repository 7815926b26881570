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

const SEEDS = resolve(ROOT, '..', 'shared', 'corpus', 'seeds');

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
  const shipped = { name: 'the corpus that ships', folder: SAMPLE_CORPUS, isReal: false };
  if (existsSync(SEEDS)) return [{ name: 'five real pages', folder: SEEDS, isReal: true }, shipped];
  process.stdout.write('five real pages: absent beside this checkout, not checked\n');
  return [shipped];
}

async function enginesHere() {
  const isHere = await Promise.all(ENGINES.map((engine) => engine.isHere()));
  const missing = ENGINES.filter((_, at) => !isHere[at]);
  for (const { name, packages } of missing)
    process.stdout.write(`${name} was not run: apt-get install ${packages.join(' ')}\n`);
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

async function resultsOf(kind, url, checks) {
  const engine = await kind.open();
  try {
    const results = [];
    for (const check of checks) results.push(await resultOf(check, engine, url));
    return { name: engine.name, results };
  } finally {
    await engine.close();
  }
}

const unopened = (kind, checks, error) => ({
  name: kind.name,
  results: checks.map(() => ({ fact: 'not opened', value: null, wrong: error.message })),
});

/** Where two values part: a path and what stands there on either side; null if nowhere. */
function difference(a, b, path = '') {
  const isTree = [a, b].every((one) => typeof one === 'object' && one !== null);
  if (!isTree)
    return a === b ? null : `${path || 'value'}: ${JSON.stringify(a)} ≠ ${JSON.stringify(b)}`;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const key of keys) {
    const found = difference(a[key], b[key], path === '' ? key : `${path}.${key}`);
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

function print(corpus, checks, columns, verdicts) {
  const cell = (column, row) => {
    const isRight = verdicts[row].faults[columns.indexOf(column)] === null;
    return `${isRight ? '✓' : '✗'} ${column.results[row].fact}`;
  };
  const widths = columns.map((column) =>
    Math.max(column.name.length, ...checks.map((_, row) => cell(column, row).length)),
  );
  const left = Math.max(...[corpus.name, ...checks.map(({ name }) => name)].map((s) => s.length));
  const line = (head, cells) =>
    `${[head.padEnd(left), ...cells.map((text, at) => text.padEnd(widths[at]))].join('  ').trimEnd()}\n`;
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
  for (const kind of kinds)
    columns.push(
      await resultsOf(kind, server.url, checks).catch((error) => unopened(kind, checks, error)),
    );
  await server.close();
  const verdicts = judge(checks, columns);
  print(corpus, checks, columns, verdicts);
  return verdicts.flatMap(({ name, faults }) =>
    faults.flatMap((fault, at) =>
      fault === null ? [] : [`${corpus.name}, ${name}, ${columns[at].name}: ${fault}`],
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
  for (const corpus of corpora()) faults.push(...(await checkCorpus(kinds, corpus, dist)));
  rmSync(dist, { recursive: true });
  process.stdout.write(`\n${kinds.length} engines, ${faults.length} differences\n`);
  for (const fault of faults) process.stdout.write(`  ${fault}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
});
