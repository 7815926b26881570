// Pictures of every view: `npm run shots [-- --corpus FOLDER] [-- --out FOLDER]`; zh and en, day and night, 390 and 1440 px wide.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { launchOptions } from './browser.js';
import { needBuild } from './run.js';
import { ROOT } from './paths.js';
import { serve } from './serve.js';

const VIEWS = ['overview', 'meetings', 'terms', 'people', 'articles', 'compare', 'data'];
const LOOKS = [
  { name: 'zh-day-1440', lang: 'zh', theme: 'day', width: 1440, height: 900 },
  { name: 'en-night-1440', lang: 'en', theme: 'night', width: 1440, height: 900 },
  { name: 'zh-night-390', lang: 'zh', theme: 'night', width: 390, height: 844 },
  { name: 'en-day-390', lang: 'en', theme: 'day', width: 390, height: 844 },
];

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    out: { type: 'string', default: join(ROOT, '.cache', 'shots') },
    view: { type: 'string' },
    look: { type: 'string' },
    address: { type: 'string', default: '' },
  },
});

async function shoot(page, url, look, view) {
  await page.setViewportSize({ width: look.width, height: look.height });
  await page.goto('about:blank');
  await page.goto(`${url}#view=${view}&lang=${look.lang}&theme=${look.theme}${values.address}`);
  await page.waitForSelector('html[data-banmian="ready"]', { timeout: 60_000 });
  await page.waitForTimeout(1500);
  const path = join(values.out, `${view}-${look.name}.png`);
  await page.screenshot({ path, fullPage: true });
  process.stdout.write(`${path}\n`);
}

await needBuild();
mkdirSync(values.out, { recursive: true });
const corpus = values.corpus === undefined ? {} : { corpus: resolve(values.corpus) };
const server = await serve({ port: 0, ...corpus });
const browser = await chromium.launch(await launchOptions());
const page = await browser.newPage();
page.on('console', (message) => {
  if (message.type() === 'error') process.stderr.write(`console: ${message.text()}\n`);
});
page.on('pageerror', (error) => process.stderr.write(`page: ${String(error)}\n`));
for (const look of LOOKS.filter((one) => !values.look || one.name.includes(values.look)))
  for (const view of VIEWS.filter((one) => !values.view || values.view.split(',').includes(one)))
    await shoot(page, server.url, look, view);
await browser.close();
await server.close();
