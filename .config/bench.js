// Speed, measured and printed, never asserted: `npm run bench`. Ratios within one run hold, absolute times do not.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright';
import { launchOptions } from './browser.js';
import { generate } from './generate.js';
import { ROOT, SAMPLE_CORPUS } from './paths.js';
import { needBuild } from './run.js';
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
  return (
    readdirSync(folder).reduce((sum, name) => sum + readFileSync(join(folder, name)).length, 0) /
    1e6
  );
}

await needBuild();
const browser = await chromium.launch(await launchOptions());
const seeds = resolve(ROOT, '..', 'shared', 'corpus', 'seeds');
process.stdout.write('ready: from opening the address to the corpus on screen, fresh profile\n');
if (existsSync(seeds)) await timeOpening(browser, 'five real pages', seeds, ROUNDS);
else process.stdout.write('five real pages: absent beside this checkout, not measured\n');
await timeOpening(browser, 'the corpus that ships', SAMPLE_CORPUS, ROUNDS);
const load = mkdtempSync(join(tmpdir(), 'banmian-load-'));
await generate({ pages: LOAD_PAGES, seed: 1, out: load, from: SAMPLE_CORPUS });
const size = megabytes(load).toFixed(1);
await timeOpening(browser, `${LOAD_PAGES} generated pages, ${size} MB`, load, 2);
rmSync(load, { recursive: true });
await browser.close();
