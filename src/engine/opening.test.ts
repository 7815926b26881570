import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import type { Override } from '#core/overrides/overrides.ts';
import type { Filters } from '#core/query/filters.ts';
import { NO_FILTERS } from '#core/query/filters.ts';
import { wordListBytes } from '../../.config/word-list.js';
import { CorpusEngine } from './engine.ts';
import type { ExportName, GivenFile, OpenRequest, Progress } from './protocol.ts';
import type { Readers } from './store/readers.ts';
import { READERS } from './store/readers.ts';

/** Property tests and whole corpora, also on a busy machine. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const words = wordListBytes();
const readers: Readers = {
  ...READERS,
  wordList: () => Promise.resolve(words),
  time: () => '2031-01-02T03:04:05.000Z',
};

const FOLDER = fileURLToPath(new URL('./fixtures/', import.meta.url));
/** Six invented pages of 2023: two sessions of one series, and crops from March to September. */
const FILES: readonly GivenFile[] = readdirSync(FOLDER)
  .filter((name) => name.startsWith('qingxi'))
  .sort()
  .map((name) => ({ name, blob: new Blob([readFileSync(FOLDER + name)]) }));
const GRAPES = [
  {
    name: 'b.txt',
    blob: new Blob(['葡萄丰收\n\n本报讯（记者 褚十全）8月5日，青溪镇的葡萄熟了。\n']),
  },
];

function request(files: readonly GivenFile[], overrides: readonly Override[] = []): OpenRequest {
  return { source: { kind: 'files', name: '青溪', files }, wordListUrl: '', overrides };
}

const filters = (patch: Partial<Filters>): Filters => ({ ...NO_FILTERS, ...patch });
const EXPORTS: readonly ExportName[] = [
  'articles.csv',
  'meetings.csv',
  'participants.csv',
  'sessions.csv',
  'demands.csv',
  'terms.csv',
  'people.csv',
  'trend.csv',
  'proofs.csv',
];
const OPTIONS = { bom: true, terms: [], trendUnit: 'month', trendSeries: null } as const;
const ALL_ARTICLES = {
  filters: NO_FILTERS,
  sort: 'order',
  descending: false,
  offset: 0,
  limit: 100,
} as const;

describe('corrections', () => {
  test('change what they name and nothing else, and go away without a trace', async () => {
    const engine = new CorpusEngine(readers);
    const before = await engine.call('open', request(FILES));
    const { rows } = await engine.call('articles', ALL_ARTICLES);
    const article = rows.at(-1)?.id ?? '';
    const note = { reason: '', at: '' };
    const overrides: Override[] = [
      { kind: 'title', article, value: '莲藕再丰收', ...note },
      { kind: 'main_topic', article, value: 'sport', ...note },
      { kind: 'article_date', article, value: '2023-09-04', ...note },
    ];
    await engine.call('override', { overrides });
    const changed = await engine.call('article', { id: article, search: '' });
    expect(changed?.row).toMatchObject({
      title: '莲藕再丰收',
      topic: 'sport',
      dated: { day: '2023-09-04' },
    });
    const after = await engine.call('override', { overrides: [] });
    expect(after).toEqual(before);
    expect((await engine.call('articles', ALL_ARTICLES)).rows).toEqual(rows);
  });

  test('give the same when they come with the opening', async () => {
    const engine = new CorpusEngine(readers);
    const file = 'qingxi-20230706-01.txt';
    const overrides: Override[] = [
      { kind: 'published', file, value: '2024-07-06', reason: '', at: '' },
    ];
    const info = await engine.call('open', request(FILES, overrides));
    expect(info.last).toBe('2024-07-05');
  });
});

describe('opening', () => {
  test('a question before any corpus is open is refused by name', async () => {
    await expect(
      new CorpusEngine(readers).call('facets', { filters: NO_FILTERS }),
    ).rejects.toMatchObject({ code: 'no_corpus' });
  });

  test('a page that cannot be taken apart is kept whole, and the others are read', async () => {
    const page = (text: string) => {
      if (text.includes('竹笋')) throw new Error('broken');
      return READERS.page(text);
    };
    const engine = new CorpusEngine({ ...readers, page });
    const info = await engine.call('open', request(FILES));
    expect(info.problems).toEqual([
      { file: 'qingxi-20230406-01.txt', code: 'not_split', detail: '' },
    ]);
    expect(info.articles).toBe(8);
    const found = await engine.call('articles', {
      ...ALL_ARTICLES,
      filters: filters({ search: '竹笋' }),
    });
    expect(found.rows[0]).toMatchObject({ kind: 'other', warnings: ['not_split'] });
  });

  test('an aborted opening leaves the corpus that is open', async () => {
    const engine = new CorpusEngine(readers);
    await engine.call('open', request(FILES));
    const abort = new AbortController();
    const opening = engine.call('open', request(GRAPES), { signal: abort.signal });
    abort.abort();
    await expect(opening).rejects.toMatchObject({ name: 'AbortError' });
    expect((await engine.call('files', {})).length).toBe(6);
  });

  test('an older opening that ends later does not replace the newer one', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resume) => (release = resume));
    const wordList = async (url: string) => {
      if (url === 'slow') await held;
      return words;
    };
    const engine = new CorpusEngine({ ...readers, wordList });
    const older = engine.call('open', { ...request(FILES), wordListUrl: 'slow' });
    await engine.call('open', request(GRAPES));
    release();
    await older;
    expect((await engine.call('files', {})).map(({ file }) => file)).toEqual(['b.txt']);
  });

  test('a long opening shows a first part, and tells when it is done', async () => {
    const slow: Readers['load'] = async function* (source, options) {
      const files = READERS.load(source, options);
      for (;;) {
        const next = await files.next();
        if (next.done === true) return next.value;
        await new Promise((resume) => setTimeout(resume, 400));
        yield next.value;
      }
    };
    const engine = new CorpusEngine({ ...readers, load: slow });
    const seen: Progress[] = [];
    const info = await engine.call('open', request(FILES), {
      onProgress: (progress) => seen.push(progress),
    });
    const parts = seen.flatMap((progress) => progress.info ?? []);
    expect(parts.map(({ partial }) => partial)).toEqual([true, false]);
    expect(parts[0]?.articles).toBeLessThan(info.articles);
    expect(seen.at(-1)).toMatchObject({ stage: 'done', files: 6 });
  });

  test('a first part that was left behind is replaced by the next opening', async () => {
    const abort = new AbortController();
    const stuck: Readers['load'] = async function* (source, options) {
      const files = READERS.load(source, options);
      for (;;) {
        const next = await files.next();
        if (next.done === true) return next.value;
        await new Promise((resume) => setTimeout(resume, 350));
        yield next.value;
      }
    };
    const engine = new CorpusEngine({ ...readers, load: stuck });
    const parts: string[] = [];
    const onProgress = (progress: Progress) => {
      if (progress.info === null) return;
      parts.push(`${progress.info.name} ${progress.info.partial ? 'part' : 'whole'}`);
      abort.abort();
    };
    await expect(
      engine.call('open', request(FILES), { signal: abort.signal, onProgress }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    await engine.call('open', request(FILES), { onProgress });
    expect(parts).toEqual(['青溪 part', '青溪 part', '青溪 whole']);
  });

  test('the same files give the same answers, in whatever order they are given', async () => {
    const answers = async (files: readonly GivenFile[]) => {
      const engine = new CorpusEngine(readers);
      await engine.call('open', request(files));
      const exported = await Promise.all(
        EXPORTS.map((name) =>
          engine.call('export', { name, filters: NO_FILTERS, options: OPTIONS }),
        ),
      );
      return exported.flat().map(({ bytes }) => new TextDecoder().decode(bytes));
    };
    expect(await answers(FILES.toReversed())).toEqual(await answers(FILES));
  });

  test('no file, an empty file and a file of blanks are no reason to fail', async () => {
    const engine = new CorpusEngine(readers);
    expect(await engine.call('open', request([]))).toMatchObject({
      files: 0,
      articles: 0,
      first: null,
    });
    const blank = ['', ' \n\n', '河'].map((text, at) => ({
      name: `${at}.txt`,
      blob: new Blob([text]),
    }));
    await engine.call('open', request(blank));
    for (const name of EXPORTS)
      await engine.call('export', { name, filters: NO_FILTERS, options: OPTIONS });
    const overview = await engine.call('overview', { filters: NO_FILTERS });
    expect(overview.movers).toBeNull();
    await engine.call('terms', {
      filters: NO_FILTERS,
      sort: 'dispersion',
      descending: true,
      singles: true,
      stopwords: true,
      pattern: '',
      extra: [],
      offset: 0,
      limit: 10,
    });
  });
});
