// Scores what a user would download: opens each annotated corpus in the built application, exports the CSV files in
// the browser and hands them to the scorer. `npm run score`; writes e2e/scores.md and, from the proofs of every value,
// how often each rule was right (src/core/proof/rule-record.ts).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright';
import { launchOptions } from './browser.js';
import { RuleRecord } from './rule-record.js';
import { needBuild } from './run.js';
import { serve } from './serve.js';

const root = resolve(import.meta.dirname, '..');
const shared = resolve(root, '..', 'shared');
const scorer = join(shared, 'eval', 'score.mjs');

const gold = (name) => join(shared, 'gold', name);
const corpus = (name) => join(shared, 'corpus', name);
const SETS = [
  {
    name: 'seeds',
    folder: corpus('seeds'),
    gold: gold('seeds.jsonl'),
    topics: gold('topics.jsonl'),
    demands: gold('demands.jsonl'),
    articles: true,
  },
  {
    name: 'shipped',
    folder: join(root, 'public', 'corpus'),
    gold: join(root, 'e2e', 'gold', 'corpus.jsonl'),
    topics: join(root, 'e2e', 'gold', 'topics.jsonl'),
    articles: true,
  },
  {
    name: 'broadcast',
    folder: corpus('broadcast'),
    gold: gold('broadcast.jsonl'),
    topics: gold('topics.jsonl'),
    articles: true,
  },
  { name: 'reports', folder: corpus('reports'), gold: gold('reports.jsonl'), articles: true },
  {
    name: 'headlines',
    folder: corpus('headlines'),
    gold: gold('headlines.jsonl'),
    articles: false,
  },
  {
    name: 'sentences',
    folder: corpus('sentences'),
    gold: gold('sentences.jsonl'),
    articles: false,
  },
];

async function download(page, file, folder) {
  await page.getByRole('button', { name: 'Export' }).click();
  const [got] = await Promise.all([
    page.waitForEvent('download', (item) => item.suggestedFilename() === file),
    page
      .getByRole('menuitem', { name: file })
      .or(page.getByRole('button', { name: file }))
      .first()
      .click(),
  ]);
  const path = join(folder, file);
  await got.saveAs(path);
  await page.keyboard.press('Escape');
  return path;
}

async function exportsOf(browser, set) {
  const folder = mkdtempSync(join(tmpdir(), `banmian-${set.name}-`));
  const server = await serve({ port: 0, corpus: set.folder });
  const page = await browser.newPage({ acceptDownloads: true });
  await page.goto(`${server.url}#lang=en`);
  await page.waitForSelector('html[data-banmian="ready"]', { timeout: 60_000 });
  const paths = { meetings: await download(page, 'meetings.csv', folder) };
  paths.proofs = await download(page, 'proofs.csv', folder);
  if (set.articles) paths.articles = await download(page, 'articles.csv', folder);
  if (set.demands) paths.demands = await download(page, 'demands.csv', folder);
  await page.close();
  await server.close();
  return paths;
}

function scoresOf(set, paths) {
  const args = [
    scorer,
    '--gold',
    set.gold,
    '--raw',
    set.folder,
    '--meetings',
    paths.meetings,
    '--json',
  ];
  if (paths.articles) args.push('--articles', paths.articles);
  if (set.topics) args.push('--topics', set.topics);
  if (set.demands) args.push('--demands', set.demands, '--demands-csv', paths.demands);
  const run = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (run.status !== 0) throw new Error(`scorer: ${run.stderr}`);
  return JSON.parse(run.stdout);
}

const figure = (s) =>
  'accuracy' in s
    ? `${s.accuracy.toFixed(3)} (${s.right} of ${s.of})`
    : `F1 ${s.f1.toFixed(3)} (P ${s.precision.toFixed(3)}, R ${s.recall.toFixed(3)}; right ${s.tp}, extra ${s.fp}, missed ${s.fn})`;

function markdown(results) {
  const lines = [
    '# Scores',
    '',
    'Written by `npm run score` from the files that the built application exports in a browser.',
  ];
  for (const { set, scores, misses } of results) {
    lines.push('', `## ${set.name}`, '', '| what | score |', '| --- | --- |');
    for (const [name, score] of Object.entries(scores))
      lines.push(`| ${name} | ${figure(score)} |`);
    lines.push('', `${misses.length} misses`);
  }
  return `${lines.join('\n')}\n`;
}

if (!existsSync(scorer)) {
  console.error(
    'score: the annotated texts (../shared) are not beside this checkout; there is nothing to score with',
  );
  process.exit(2);
}
await needBuild();
const only = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const verbose = process.argv.includes('--misses');
const browser = await chromium.launch(await launchOptions());
const results = [];
const record = new RuleRecord();
for (const set of SETS.filter((s) => only.length === 0 || only.includes(s.name))) {
  const paths = await exportsOf(browser, set);
  const { scores, misses } = scoresOf(set, paths);
  record.addSet(set, paths);
  results.push({ set, scores, misses });
  console.log(`\n${set.name}`);
  for (const [name, score] of Object.entries(scores))
    console.log(`  ${name.padEnd(30)} ${figure(score)}`);
  if (verbose) for (const miss of misses) console.log(`    ${miss}`);
}
await browser.close();
if (only.length === 0) {
  writeFileSync(join(root, 'e2e', 'scores.md'), markdown(results));
  record.write(SETS.map(({ name }) => name));
}
