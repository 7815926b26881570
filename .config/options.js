import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const OPTIONS = {
  corpus: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  strict: { type: 'boolean', default: false },
};

function toPort(text, fallback) {
  const port = text === undefined ? fallback : Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
  throw new Error(`--port wants a number from 0 to 65535, not ${text}`);
}

function toFolder(text) {
  if (text === undefined) return null;
  const folder = resolve(text);
  if (existsSync(folder) && statSync(folder).isDirectory()) return folder;
  throw new Error(`--corpus wants a folder that exists, not ${text}`);
}

/** `--corpus FOLDER --port N --host [ADDRESS] --strict`, checked. A bare `--host` opens to the network. */
export function serverOptions(args, fallbackPort) {
  const bare = args.flatMap((arg, index) => {
    const next = args[index + 1];
    const alone = arg === '--host' && (next === undefined || next.startsWith('--'));
    return alone ? ['--host', '0.0.0.0'] : [arg];
  });
  const { values } = parseArgs({ args: bare, options: OPTIONS });
  return {
    corpus: toFolder(values.corpus),
    port: toPort(values.port, fallbackPort),
    host: values.host ?? '127.0.0.1',
    strict: values.strict,
  };
}
