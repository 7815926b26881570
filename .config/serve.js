import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { corpusAnswer } from './corpus-files.js';
import { HEADER_POLICY } from './csp.js';
import { serverOptions } from './options.js';
import { DIST } from './paths.js';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
  '.csv': 'text/csv',
  '.txt': 'text/plain',
  '.md': 'text/plain; charset=utf-8',
  '.bin': 'application/octet-stream',
};
const PACKED = new Set(['.html', '.js', '.css', '.json', '.svg', '.csv', '.txt', '.md', '.bin']);
const HEADERS = {
  'Content-Security-Policy': HEADER_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
const MEMORY = 256 * 1024 * 1024;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

const packers = {
  br: (body) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (body) => promisify(gzip)(body, { level: 6 }),
};

/** Packed bodies by ETag and coding, thrown away together when they grow too many. */
function packedCache() {
  const bodies = new Map();
  let bytes = 0;
  return async (etag, coding, body) => {
    const key = `${coding} ${etag}`;
    const known = bodies.get(key);
    if (known !== undefined) return known;
    const packed = await packers[coding](body);
    if (bytes + packed.length > MEMORY) {
      bodies.clear();
      bytes = 0;
    }
    bodies.set(key, packed);
    bytes += packed.length;
    return packed;
  };
}

function toPath(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
    const unsafe = path.includes('\0') || path.includes('\\') || path.split('/').includes('..');
    return unsafe || !path.startsWith('/') ? null : path.slice(1);
  } catch {
    return null;
  }
}

async function distAnswer(dist, path) {
  const name = path === '' ? 'index.html' : path;
  const file = join(dist, name);
  if (!file.startsWith(dist + sep) || name.split('/').some((part) => part.startsWith('.'))) {
    return null;
  }
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? { path: file } : null;
}

const isLoopback = (host) => ['127.0.0.1', 'localhost', '::1'].includes(host);

/** Body and type of a path, or null: there is no fallback page. */
async function find(options, path) {
  const own = options.corpus !== null && path.startsWith('corpus/');
  const answer = own
    ? await corpusAnswer(options.corpus, path.slice('corpus/'.length))
    : await distAnswer(options.dist, path);
  if (answer === null) return null;
  const extension = extname(path === '' ? 'index.html' : path).toLowerCase();
  // Over loopback packing thousands of small pages takes longer than sending them.
  const isPacked = PACKED.has(extension) && !(own && isLoopback(options.host));
  return { body: answer.body ?? (await readFile(answer.path)), extension, isPacked };
}

/** `br` or `gzip` if the browser takes it and it is worth it. */
function codingFor(request, { body, isPacked }) {
  if (!isPacked || body.length < 1024) return null;
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const codings = accepted.split(',').filter((coding) => !/;\s*q=0(?:\.0*)?\s*$/.test(coding));
  const names = codings.map((coding) => coding.split(';', 1)[0].trim());
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : null;
}

function refuse(response, status, text) {
  response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
}

/** A page of another site must not read the corpus by pointing its own name at this machine. */
function isForeignHost(request, host) {
  const name = String(request.headers.host ?? '').replace(/:\d+$/, '');
  return isLoopback(host) && !LOOPBACK.has(name);
}

async function answer(options, packed, request, response) {
  if (isForeignHost(request, options.host)) return refuse(response, 421, 'not this host');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(response, 405, 'only GET and HEAD');
  }
  const path = toPath(request.url ?? '/');
  const found = path === null ? null : await find(options, path);
  if (found === null) return refuse(response, 404, 'not found');
  await send(packed, request, response, path, found);
}

async function send(packed, request, response, path, found) {
  const { body, extension } = found;
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const coding = codingFor(request, found);
  const headers = {
    ...HEADERS,
    'Content-Type': TYPES[extension] ?? 'application/octet-stream',
    'Cache-Control': path.startsWith('assets/')
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
    ETag: etag,
    Vary: 'Accept-Encoding',
  };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers);
    return response.end();
  }
  const sent = coding === null ? body : await packed(etag, coding, body);
  if (coding !== null) headers['Content-Encoding'] = coding;
  response.writeHead(200, { ...headers, 'Content-Length': sent.length });
  response.end(request.method === 'HEAD' ? undefined : sent);
}

function listen(server, port, host) {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      done(server.address().port);
    });
  });
}

/** The port asked for, or the next free one unless `strict`. */
async function listenNear(server, { port, host, strict }) {
  for (let tries = 0; ; tries += 1) {
    try {
      return await listen(server, port === 0 ? 0 : port + tries, host);
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || strict || tries >= 50) throw error;
    }
  }
}

function toAddress(host, port) {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}/`;
}

/**
 * Serves a build as a strict static host does: what is missing is a 404 in plain text, never a
 * page. With `corpus`, `/corpus/` is that folder, with its list of files and a manifest if need be.
 */
export async function serve(options = {}) {
  const { port = 4173, host = '127.0.0.1', corpus = null, dist = DIST, strict = false } = options;
  const folders = { host, dist: resolve(dist), corpus: corpus === null ? null : resolve(corpus) };
  const packed = packedCache();
  const server = createServer((request, response) => {
    answer(folders, packed, request, response).catch((error) => {
      if (!response.headersSent) refuse(response, 500, error.code ?? 'failed');
      else response.destroy();
    });
  });
  const taken = await listenNear(server, { port, host, strict });
  const close = () =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { url: toAddress(host, taken), port: taken, close };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { url } = await serve(serverOptions(process.argv.slice(2), 4173));
  process.stdout.write(`${url}\n`);
}
