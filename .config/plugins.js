import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { corpusAnswer, listCorpus, madeManifest, pageNames } from './corpus-files.js';
import { META_POLICY } from './csp.js';
import { DIST, SAMPLE_CORPUS } from './paths.js';

/** The policy as a `<meta>`, at build only: the dev server needs inline modules. */
export function contentPolicy() {
  return {
    name: 'banmian:content-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: META_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** Answers requests of the dev server by path; `next` for whatever `answer` does not know. */
function middleware(server, prefix, answer) {
  server.middlewares.use(async (request, response, next) => {
    const path = decodePath(request.url);
    if (!path?.startsWith(prefix)) return next();
    try {
      const body = await answer(path.slice(prefix.length));
      response.statusCode = body ? 200 : 404;
      response.setHeader('Content-Type', body ? 'application/octet-stream' : 'text/plain');
      response.setHeader('Cache-Control', 'no-cache');
      response.end(body ?? 'not found');
    } catch (error) {
      next(error);
    }
  });
}

function decodePath(url) {
  try {
    return decodeURIComponent(new URL(url ?? '/', 'http://localhost').pathname);
  } catch {
    return null;
  }
}

/** `corpus/files.json` beside the sample in the build; `/corpus/` of any folder in dev. */
export function corpusFiles() {
  const folder = process.env.BANMIAN_CORPUS ?? SAMPLE_CORPUS;
  return {
    name: 'banmian:corpus-files',
    configureServer(server) {
      middleware(server, '/corpus/', async (path) => {
        const answer = await corpusAnswer(folder, path);
        return answer === null ? null : (answer.body ?? readFile(answer.path));
      });
    },
    writeBundle: {
      sequential: true,
      async handler(options) {
        const target = join(options.dir ?? DIST, 'corpus');
        if (!existsSync(target)) return;
        const list = JSON.stringify(await listCorpus(SAMPLE_CORPUS));
        await writeFile(join(target, 'files.json'), list);
        if (existsSync(join(target, 'manifest.csv'))) return;
        await writeFile(join(target, 'manifest.csv'), madeManifest(await pageNames(SAMPLE_CORPUS)));
      },
    },
  };
}

const WORDS = 'virtual:word-list';
const RESOLVED_WORDS = `\0${WORDS}`;
const DEV_WORDS = 'assets/words.bin';

async function wordListBytes() {
  const url = new URL('./word-list.js', import.meta.url).href;
  return (await import(/* @vite-ignore */ url)).wordListBytes();
}

/**
 * Packs the word list into `assets/words-<hash>.bin`; the module `virtual:word-list` exports its
 * path relative to the base. The worker's build resolves the module but emits nothing.
 */
export function wordList({ emit = true } = {}) {
  let build = false;
  let packed = null;
  const pack = async () => {
    packed ??= Promise.resolve(wordListBytes()).then((bytes) => {
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
      return { bytes, fileName: `assets/words-${hash}.bin` };
    });
    return packed;
  };
  return {
    name: 'banmian:word-list',
    configResolved: (config) => void (build = config.command === 'build'),
    resolveId: (id) => (id === WORDS ? RESOLVED_WORDS : null),
    async load(id) {
      if (id !== RESOLVED_WORDS) return null;
      if (!build) return `export default ${JSON.stringify(DEV_WORDS)};`;
      const { bytes, fileName } = await pack();
      if (emit) this.emitFile({ type: 'asset', fileName, source: bytes });
      return `export default ${JSON.stringify(fileName)};`;
    },
    configureServer(server) {
      middleware(server, `/${DEV_WORDS}`, async (rest) =>
        rest === '' ? Buffer.from((await pack()).bytes) : null,
      );
    },
  };
}
