/** `npm test`: every check from the first to the last, stopping where one fails. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.js';
import { needModules, npm } from './run.js';

const CACHE = join(ROOT, '.cache');
const UNIT = join(CACHE, 'unit.json');
const E2E = join(CACHE, 'e2e.json');
const ENV = { TZ: 'Asia/Shanghai', CI: '1', NO_COLOR: '1' };
const UNIT_ARGS = ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT}`];

async function browser() {
  const { needBrowser } = await import('./browser.js');
  process.stdout.write(`${await needBrowser()}\n`);
}

async function script(name, args = []) {
  if ((await npm(['run', '--silent', name, ...args], ENV)) !== 0) throw new Error('failed');
}

const STEPS = [
  ['install', needModules],
  ['browser', browser],
  ['format', () => script('format')],
  ['lint', () => script('lint')],
  ['check', () => script('check')],
  ['unit', () => script('unit', UNIT_ARGS)],
  ['build', () => script('build')],
  ['size', () => script('size')],
  ['unused', () => script('unused')],
  ['e2e', () => script('e2e')],
];

function report(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}

/** Tests that passed and failed in Vitest and Playwright together. */
function counts() {
  const unit = report(UNIT);
  const { expected = 0, unexpected = 0, flaky = 0 } = report(E2E).stats ?? {};
  return {
    passed: (unit.numPassedTests ?? 0) + expected + flaky,
    failed: (unit.numFailedTests ?? 0) + unexpected,
  };
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** The name of the step that failed, or null. */
async function firstFailure() {
  for (const [name, work] of STEPS) {
    const begun = performance.now();
    process.stdout.write(`\n=== ${name}\n`);
    try {
      await work();
    } catch (error) {
      process.stdout.write(`--- ${name}: ${error.message} after ${seconds(begun)}\n`);
      return name;
    }
    process.stdout.write(`--- ${name}: ${seconds(begun)}\n`);
  }
  return null;
}

mkdirSync(CACHE, { recursive: true });
for (const path of [UNIT, E2E]) rmSync(path, { force: true });
const begun = performance.now();
const failure = await firstFailure();
const { passed, failed } = counts();
process.stdout.write(
  `\nall steps: ${seconds(begun)}${failure === null ? '' : `, ${failure} failed`}\n`,
);
// A step that is no test (format, lint, size …) must not end in "0 failed".
process.stdout.write(
  `${passed} passed, ${failure === null ? failed : Math.max(failed, 1)} failed\n`,
);
process.exitCode = failure === null && failed === 0 ? 0 : 1;
