// The three engines behind one door: `{ name, version, faults, goto(url), read(work, value), close() }`. `read` runs a
// function that stands for itself in the page. Each engine stands in another time zone: no day may move with it.
import { existsSync } from 'node:fs';
import { findBrowser, launchOptions } from './browser.js';
import { startScreen, startSession } from './webdriver.js';

const SIZE = { width: 1440, height: 900 };
const zone = (TZ) => ({ ...process.env, TZ });

/** The program that a variable names, else the first that is there; null if none. */
function find(variable, places) {
  const named = process.env[variable];
  return (named ? [named] : places).find((place) => existsSync(place)) ?? null;
}

const findFirefox = () =>
  find('FIREFOX', [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ]);
const findWebKit = () => find('WEBKIT_DRIVER', ['/usr/bin/WebKitWebDriver']);
const findScreen = () => find('XVFB', ['/usr/bin/Xvfb']);

const HEARD = ['error', 'warn', 'warning'];

/** What Playwright and Puppeteer, which speak alike, tell of the console. */
function listen(page) {
  const faults = [];
  page.on('console', (message) => {
    if (HEARD.includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  return faults;
}

const door = (name, version, page, faults, close) => ({
  name: `${name} ${version.replace(/^[^\d]*/, '').replace(/^(\d+\.\d+)\..*$/, '$1')}`,
  faults,
  goto: (url) => page.goto(url),
  read: (work, value = null) => page.evaluate(work, value),
  close,
});

async function openChromium() {
  const { chromium } = await import('playwright');
  const browser = await chromium.launch({ ...(await launchOptions()), env: zone('Asia/Shanghai') });
  const page = await browser.newPage({ viewport: SIZE });
  return door('Chromium', browser.version(), page, listen(page), () => browser.close());
}

async function openFirefox() {
  const { launch } = await import('puppeteer-core');
  const browser = await launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    defaultViewport: SIZE,
    env: zone('America/Los_Angeles'),
  });
  const page = await browser.newPage();
  return door('Firefox', await browser.version(), page, listen(page), () => browser.close());
}

/** Root may not use WebKit's sandbox, and a screen in memory has no graphics card. */
const WEBKIT = {
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  LIBGL_ALWAYS_SOFTWARE: '1',
  TZ: 'Pacific/Kiritimati',
};

async function openWebKit() {
  const screen = await startScreen(findScreen());
  const session = await startSession(findWebKit(), { ...WEBKIT, DISPLAY: screen.name }).catch(
    async (error) => {
      await screen.stop();
      throw error;
    },
  );
  await session.resize(SIZE.width, SIZE.height);
  return {
    name: `WebKitGTK ${session.version.replace(/^(\d+\.\d+)\..*$/, '$1')}`,
    // Its driver tells nothing of the console; the page's own watch does (`WATCH` in engines.js).
    faults: [],
    goto: session.goto,
    read: session.read,
    close: async () => {
      await session.stop();
      await screen.stop();
    },
  };
}

/** Every engine that we know: whether it is here, how to get it, how to open it. */
export const ENGINES = [
  {
    name: 'Chromium',
    isHere: async () => (await findBrowser()) !== null,
    help: 'apt-get install chromium, or set CHROMIUM to the path of one',
    open: openChromium,
  },
  {
    name: 'Firefox',
    isHere: async () => findFirefox() !== null,
    help: 'apt-get install firefox-esr, or set FIREFOX to the path of one',
    open: openFirefox,
  },
  {
    name: 'WebKit',
    isHere: async () => findWebKit() !== null && findScreen() !== null,
    help: 'apt-get install webkit2gtk-driver xvfb',
    open: openWebKit,
  },
];
