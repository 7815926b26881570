// Speed, measured and printed, never asserted: `npm run bench`. Ratios within one run hold, absolute times do not.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright';
import { benchTerms } from './bench-terms.js';
import { benchWords } from './bench-words.js';
import { launchOptions } from './browser.js';
import { ROOT, SAMPLE_CORPUS } from './paths.js';
import { needBuild, run } from './run.js';
import { serve } from './serve.js';

const ROUNDS = 7;
const LOAD_PAGES = 1400;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const spread = (values) =>
  `median ${median(values).toFixed(0)} ms (${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)})`;

/** From the start of the navigation until the corpus is on screen, in a fresh profile. */
async function ready(browser, url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${url}#lang=en`);
  const time = await page.evaluate(
    () =>
      new Promise((done) => {
        const root = document.documentElement;
        const check = () => root.dataset.banmian === 'ready' && done(performance.now());
        new MutationObserver(check).observe(root, { attributes: true });
        check();
      }),
  );
  await context.close();
  return time;
}

async function timeOpening(browser, name, corpus, rounds) {
  const server = await serve({ port: 0, corpus });
  const times = [];
  for (let round = 0; round < rounds; round++) times.push(await ready(browser, server.url));
  await server.close();
  process.stdout.write(`${name.padEnd(44)} ${spread(times)}\n`);
}

function megabytes(folder) {
  const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
  return (sizes.reduce((sum, size) => sum + size, 0) / 1e6).toFixed(1);
}

/** The pages of the archive, unpacked; null where it is absent. */
function unpacked(archive) {
  if (!existsSync(archive) || spawnSync('unzip', ['-v']).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'banmian-real-'));
  spawnSync('unzip', ['-q', archive, '-d', folder]);
  return folder;
}

await needBuild();
const browser = await chromium.launch(await launchOptions());
const corpora = resolve(ROOT, '..', 'shared', 'corpus');
const archive = join(corpora, 'broadcast-2022-2026.zip');
const seeds = join(corpora, 'seeds');
process.stdout.write('ready: from opening the address to the corpus on screen, fresh profile\n');
if (existsSync(seeds)) await timeOpening(browser, 'five real pages', seeds, ROUNDS);
else process.stdout.write('five real pages: absent beside this checkout, not measured\n');
await timeOpening(browser, 'the corpus that ships', SAMPLE_CORPUS, ROUNDS);
const load = mkdtempSync(join(tmpdir(), 'banmian-load-'));
await run(process.execPath, ['.config/generate.js', '--pages', String(LOAD_PAGES), '--out', load]);
await timeOpening(browser, `${LOAD_PAGES} generated pages, ${megabytes(load)} MB`, load, 2);
rmSync(load, { recursive: true });
const real = unpacked(archive);
if (real === null)
  process.stdout.write('1,353 real pages: absent beside this checkout, not measured\n');
else await timeOpening(browser, `1,353 real pages, ${megabytes(real)} MB`, real, 2);
await benchWords(browser, real ?? SAMPLE_CORPUS);
await browser.close();
if (real !== null) await benchTerms('1,353 real pages', real);
await run(process.execPath, ['.config/bench-reading.js', real ?? SAMPLE_CORPUS]);
if (real !== null) rmSync(real, { recursive: true });
