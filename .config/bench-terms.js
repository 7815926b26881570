// Words of a large corpus in Node, after it is open: `npm run bench` calls this; measured and printed, never asserted.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { wordList } from './plugins.js';
import { ROOT } from './paths.js';
import { wordListBytes } from './word-list.js';

const ROUNDS = 7;

/** The engine as one module that Node can run. */
async function engineModules(outDir) {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [wordList({ emit: false })],
    build: {
      ssr: true,
      outDir,
      copyPublicDir: false,
      rolldownOptions: {
        input: {
          engine: join(ROOT, 'src/engine/engine.ts'),
          readers: join(ROOT, 'src/engine/store/readers.ts'),
          filters: join(ROOT, 'src/core/query/filters.ts'),
        },
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
  const load = (name) => import(pathToFileURL(join(outDir, `${name}.mjs`)).href);
  return { ...(await load('engine')), ...(await load('readers')), ...(await load('filters')) };
}

function filesOf(folder) {
  const names = readdirSync(folder).filter((name) => /\.(?:txt|csv)$/.test(name));
  return names.sort().map((name) => ({ name, blob: new Blob([readFileSync(join(folder, name))]) }));
}

/** Times of one question, the first of which finds nothing prepared. */
async function timesOf(ask) {
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    await ask(round);
    times.push(performance.now() - start);
  }
  return times;
}

/** The first answer and the range of the later ones. */
function figures([first = 0, ...later]) {
  const [low, high] = [Math.min(...later), Math.max(...later)];
  return `first ${first.toFixed(0)} ms, then ${low.toFixed(0)}–${high.toFixed(0)} ms`;
}

/** Keyness of the two halves of a corpus, by date. */
export async function benchTerms(name, folder) {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const out = mkdtempSync(join(ROOT, '.cache', 'bench-'));
  try {
    const { CorpusEngine, READERS, NO_FILTERS } = await engineModules(out);
    const words = wordListBytes();
    const engine = new CorpusEngine({ ...READERS, wordList: () => Promise.resolve(words) });
    const source = { kind: 'files', name, files: filesOf(folder) };
    const info = await engine.call('open', { source, wordListUrl: '', overrides: [] });
    const { days } = await engine.call('facets', { filters: NO_FILTERS });
    const middle = days[Math.floor(days.length / 2)].day;
    const a = { ...NO_FILTERS, to: middle };
    let answer;
    const times = await timesOf(async () => {
      answer = await engine.call('keyness', { a, b: null, side: 'a', offset: 0, limit: 200 });
    });
    const label = `keyness of its halves, ${answer.m} words, ${info.tokens} tokens`;
    process.stdout.write(`${name}: ${label}: ${figures(times)}\n`);
  } finally {
    rmSync(out, { recursive: true });
  }
}
