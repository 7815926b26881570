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

/** Milliseconds of one question, asked differently each round: nothing is answered from memory. */
async function timesOf(rounds, ask) {
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await ask(round);
    times.push(performance.now() - start);
  }
  return times;
}

function figures(times) {
  const sorted = [...times].sort((x, y) => x - y);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return `median ${at(0.5).toFixed(0)} ms, 95 % ${at(0.95).toFixed(0)} ms (n = ${times.length})`;
}

const TABLE = {
  sort: 'count',
  descending: true,
  singles: false,
  stopwords: false,
  pattern: '',
  extra: [],
  offset: 0,
  limit: 100,
};
const LINES = {
  lens: { zone: 'all', speaker: null },
  sort: ['R1', 'R2', 'R3'],
  descending: false,
  sample: null,
  seed: 1,
  width: 20,
  marks: 'all',
  offset: 0,
  limit: 5000,
};

/** What the Terms and Compare views ask of a large corpus. */
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
    const from = (round) => ({
      ...NO_FILTERS,
      from: days[Math.floor((days.length * round) / 60)].day,
    });
    const halves = (round) => days[Math.floor(days.length / 2) + round].day;
    const { rows } = await engine.call('terms', { ...TABLE, filters: NO_FILTERS });
    const frequent = rows.map(({ term }) => term);
    const asked = {
      'term table after a filter': [
        40,
        (round) => engine.call('terms', { ...TABLE, filters: from(round + 1) }),
      ],
      'trend of five terms by month after a filter': [
        40,
        (round) =>
          engine.call('trend', {
            filters: from(round + 1),
            terms: frequent.slice(0, 5),
            unit: 'month',
            series: null,
          }),
      ],
      'keyness of two halves': [
        ROUNDS,
        (round) =>
          engine.call('keyness', {
            a: { ...NO_FILTERS, to: halves(round) },
            b: null,
            side: 'a',
            offset: 0,
            limit: 200,
          }),
      ],
      'concordance, up to 5,000 lines in order': [
        20,
        (round) =>
          engine.call('concordance', { ...LINES, filters: NO_FILTERS, query: frequent[round] }),
      ],
    };
    process.stdout.write(`${name} in Node, ${info.articles} articles, ${info.tokens} words\n`);
    for (const [label, [rounds, ask]] of Object.entries(asked))
      process.stdout.write(`  ${label.padEnd(46)} ${figures(await timesOf(rounds, ask))}\n`);
  } finally {
    rmSync(out, { recursive: true });
  }
}
