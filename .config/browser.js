import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ROOT } from './paths.js';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

async function bundledByPlaywright() {
  const { chromium } = await import('playwright');
  return chromium.executablePath();
}

/** Path of an installed Chromium: `CHROMIUM`, the system's, Playwright's own; null if there is none. */
export async function findBrowser() {
  const named = process.env.CHROMIUM;
  if (named) return existsSync(named) ? named : null;
  const system = PLACES.find((place) => existsSync(place));
  if (system !== undefined) return system;
  const bundled = await bundledByPlaywright().catch(() => '');
  return bundled !== '' && existsSync(bundled) ? bundled : null;
}

const run = (command, args) =>
  spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' })
    .status === 0;

/** Debian's own browser with Chinese faces, where we may install it; else Playwright's download. */
function install() {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const packages = ['chromium', 'fonts-noto-cjk'];
    if (run('apt-get', ['update']) && run('apt-get', ['install', '-y', ...packages])) return;
  }
  run('npx', ['playwright', 'install', 'chromium']);
}

/** An installed Chromium, installing one if need be. */
export async function needBrowser() {
  const found = await findBrowser();
  if (found !== null) return found;
  install();
  const installed = await findBrowser();
  if (installed === null) throw new Error('No Chromium found; set CHROMIUM to the path of one.');
  return installed;
}

/** Launch options for Playwright; root may not use Chromium's sandbox. */
export async function launchOptions() {
  const executablePath = (await findBrowser()) ?? undefined;
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return executablePath === undefined ? { args } : { executablePath, args };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.stdout.write(`${await needBrowser()}\n`);
}
