import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, ROOT } from './paths.js';

/** What a build is made from. */
const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', '.config', 'package-lock.json'];
const isTest = (name) => /\.(?:test|bench|spec)\.[jt]s$/.test(name);

/** Runs a program in the project's folder and gives its exit code. */
export function run(command, args, env = {}) {
  return new Promise((done, fail) => {
    const options = { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } };
    const child = spawn(command, args, options);
    child.once('error', fail);
    child.once('exit', (code) => done(code ?? 1));
  });
}

/** Runs npm, the one that started us if it did. */
export function npm(args, env = {}) {
  const own = process.env.npm_execpath;
  if (own?.endsWith('.js')) return run(process.execPath, [own, ...args], env);
  if (process.platform === 'win32') return run('cmd', ['/c', 'npm', ...args], env);
  return run('npm', args, env);
}

/** Time of the newest file or folder below a path, tests aside; 0 if there is none. */
function newest(path) {
  if (!existsSync(path) || isTest(path)) return 0;
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = readdirSync(path).map((name) => newest(join(path, name)));
  return Math.max(0, ...inside);
}

const changed = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

/** Installs what the lock file names if nothing is installed or the lock file is younger. */
export async function needModules() {
  const installed = changed(join(ROOT, 'node_modules', '.package-lock.json'));
  if (installed > 0 && installed >= changed(join(ROOT, 'package-lock.json'))) return;
  if ((await npm(['ci'])) !== 0) throw new Error('npm ci failed');
}

/** Builds if there is no build or a source is younger than it. */
export async function needBuild() {
  const sources = Math.max(...SOURCES.map((name) => newest(join(ROOT, name))));
  if (changed(join(DIST, 'index.html')) >= sources) return;
  if ((await npm(['run', '--silent', 'build'])) !== 0) throw new Error('the build failed');
}

/** Ends a launcher with a sentence instead of a stack. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
