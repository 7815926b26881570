// Plain W3C WebDriver with `fetch`: as much of https://www.w3.org/TR/webdriver2/ as three engines need.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

const PATIENCE = 20_000;
const STEP = 50;

const wait = (time) => new Promise((done) => setTimeout(done, time));

function freePort() {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** Starts a program that is ended by `stop()`; a program that cannot start is told by `ended`. */
function begin(command, args, env, stdio = 'ignore') {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio });
  const ended = new Promise((done) => {
    child.once('error', done);
    child.once('exit', (code) => done(new Error(`${command} ended with ${code}`)));
  });
  const stop = async () => {
    child.kill();
    await Promise.race([ended, wait(2000)]);
  };
  return { child, ended, stop };
}

/** A screen in memory; `name` goes into `DISPLAY`. */
export async function startScreen(command) {
  const args = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const screen = begin(command, args, {}, ['ignore', 'ignore', 'ignore', 'pipe']);
  const told = new Promise((done) => screen.child.stdio[3].once('data', done));
  const name = await Promise.race([told, screen.ended]);
  if (name instanceof Error) throw name;
  return { name: `:${String(name).trim()}`, stop: screen.stop };
}

async function call(base, method, path, body) {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const answer = await fetch(base + path, init);
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`WebDriver ${path}: ${value.error}: ${value.message}`);
  return value;
}

async function untilListening(base, ended) {
  const failure = ended.then((error) => Promise.reject(error));
  failure.catch(() => undefined);
  for (const end = performance.now() + PATIENCE; performance.now() < end;) {
    const status = call(base, 'GET', '/status').catch(() => null);
    if ((await Promise.race([status, failure]))?.ready) return;
    await wait(STEP);
  }
  throw new Error('the WebDriver does not answer');
}

/** Starts a WebDriver and one browser under it; `read` runs a function of one value in the page. */
export async function startSession(command, env) {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const driver = begin(command, [`--port=${port}`], env);
  try {
    await untilListening(base, driver.ended);
    const made = await call(base, 'POST', '/session', { capabilities: { alwaysMatch: {} } });
    const ask = (method, path, body) =>
      call(base, method, `/session/${made.sessionId}${path}`, body);
    return {
      version: made.capabilities.browserVersion,
      resize: (width, height) => ask('POST', '/window/rect', { width, height }),
      goto: (url) => ask('POST', '/url', { url }),
      read: (work, value = null) =>
        ask('POST', '/execute/sync', { script: `return (${work})(arguments[0])`, args: [value] }),
      stop: async () => {
        await ask('DELETE', '').catch(() => undefined);
        await driver.stop();
      },
    };
  } catch (error) {
    await driver.stop();
    throw error;
  }
}
