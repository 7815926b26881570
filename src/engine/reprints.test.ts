import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { NO_FILTERS, type Filters } from '#core/query/filters.ts';
import { wordListBytes } from '../../.config/word-list.js';
import { CorpusEngine } from './engine.ts';
import type { GivenFile, OpenRequest } from './protocol.ts';
import { READERS } from './store/readers.ts';

/** Whole corpora, also on a busy machine. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const words = wordListBytes();
const readers = {
  ...READERS,
  wordList: () => Promise.resolve(words),
  time: () => '2031-01-02T03:04:05.000Z',
};

const STORIES = [
  '石桥县今年的早稻比去年早熟六天，收割机从南边的圩田开始下地，沿着新修的机耕路一块一块往北收。合作社把烘干房腾出两间，夜里也有人值班，湿谷当天进仓，不在路边过夜，村口的磅秤排到了晚上八点。',
  '青溪镇把旧粮站改成了阅览室，三千册图书由邻近的中学捐出，周末开放到晚上九点，由退休教师轮流值守。窗下摆了两排长桌，孩子们放学先来写作业，老人们看报下棋，屋后的晒场留出来放露天电影。',
  '云水水库的管护站换上了太阳能水位计，每十分钟回传一次读数，值班员不必再冒雨到坝下去看水尺。去年汛期夜里断过两回电，今年加了一组蓄电池，站长把旧水尺仍旧擦干净，隔三天对一次数，以防万一。',
  '东门菜市场试行分时卸货，凌晨四点以前货车从北门进出，附近居民说夜里的喇叭声明显少了。摊主们起初担心赶不上早市，头一周由管理处派人引导倒车，后来各家约好了先后，卸完一车走一车，巷子不再堵。',
];
const TAILS = ['农技员说，今年的收成有把握。', '镇里打算明年再添两处。', '', '这是第三次更新。'];

interface Print {
  readonly story: number;
  readonly tail: number;
  readonly day: number;
}

const aPrint = fc.record({
  story: fc.nat(STORIES.length - 1),
  tail: fc.nat(TAILS.length - 1),
  day: fc.integer({ min: 1, max: 9 }),
});

const textOf = ({ story, tail }: Print) => `${STORIES[story] ?? ''}${TAILS[tail] ?? ''}`;

function filesOf(prints: readonly Print[]): GivenFile[] {
  return prints.map((print, at) => {
    const text = `第${String(at + 1)}版要闻\n\n\u3000\u3000${textOf(print)}\n`;
    return { name: `2031-05-0${String(print.day)}-${String(at)}.txt`, blob: new Blob([text]) };
  });
}

const request = (files: readonly GivenFile[]): OpenRequest => ({
  source: { kind: 'files', name: '石桥', files },
  wordListUrl: '',
  overrides: [],
});

const rowsOf = async (engine: CorpusEngine, filters: Filters) =>
  (
    await engine.call('articles', {
      filters,
      sort: 'order',
      descending: false,
      offset: 0,
      limit: 100,
    })
  ).rows;

const ONCE: Filters = { ...NO_FILTERS, reprints: 'once' };

test('of every text the earliest printing counts, and no other', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aPrint, { minLength: 1, maxLength: 9 }), async (prints) => {
      const engine = new CorpusEngine(readers);
      await engine.call('open', request(filesOf(prints)));
      const all = await rowsOf(engine, NO_FILTERS);
      const groups = await engine.call('reprints', {});
      const copies = new Set(groups.flatMap((group) => group.copies.map(({ row }) => row.id)));
      const once = await rowsOf(engine, ONCE);
      expect(once.map(({ id }) => id)).toEqual(
        all.map(({ id }) => id).filter((id) => !copies.has(id)),
      );
      const stories = new Set(prints.map(({ story }) => story));
      expect(once).toHaveLength(stories.size);
      for (const row of once) {
        const story = prints[Number(/-(\d+)\.txt/.exec(row.file)?.[1])]?.story;
        const days = prints.flatMap((print) => (print.story === story ? [print.day] : []));
        expect(row.published).toBe(`2031-05-0${String(Math.min(...days))}`);
      }
    }),
    { numRuns: 25 },
  );
});

describe('a corpus with a text printed three times', () => {
  const files = filesOf([
    { story: 0, tail: 0, day: 3 },
    { story: 0, tail: 2, day: 1 },
    { story: 1, tail: 0, day: 2 },
    { story: 0, tail: 3, day: 5 },
  ]);
  let engine = new CorpusEngine(readers);
  beforeAll(async () => {
    engine = new CorpusEngine(readers);
    await engine.call('open', request(files));
  });

  test('says how many are left out as soon as somebody asked', async () => {
    expect((await engine.call('facets', { filters: NO_FILTERS })).copies).toBeNull();
    expect(await engine.call('facets', { filters: ONCE })).toMatchObject({
      articles: 2,
      copies: 2,
    });
    expect(await engine.call('facets', { filters: NO_FILTERS })).toMatchObject({
      articles: 4,
      copies: 2,
    });
    const late: Filters = { ...ONCE, from: '2031-05-03' };
    expect(await engine.call('facets', { filters: late })).toMatchObject({
      articles: 0,
      copies: 2,
    });
  });

  test('exports and compares what is counted, and says so', async () => {
    const options = { bom: true, terms: [], trendUnit: 'month', trendSeries: null } as const;
    expect((await engine.call('rows', { filters: ONCE, options }))['articles.csv']).toBe(2);
    const [, methods] = await engine.call('export', {
      name: 'articles.csv',
      filters: ONCE,
      options,
    });
    const text = new TextDecoder().decode(methods?.bytes);
    expect(text).toContain('rows: 2\r\n');
    expect(text).toContain('filters: reprints=once');
    const a: Filters = { ...ONCE, to: '2031-05-01' };
    const { a: own, b: rest } = await engine.call('keyness', {
      a,
      b: null,
      side: 'a',
      offset: 0,
      limit: 1,
    });
    expect([own.articles, rest.articles]).toEqual([1, 1]);
  });

  test('a correction asks for no second search', async () => {
    const at = '2031-06-01T00:00:00.000Z';
    const merge = { kind: 'merge_people', from: '甲', value: '乙', reason: '', at } as const;
    await engine.call('override', { overrides: [merge] });
    expect((await engine.call('facets', { filters: NO_FILTERS })).copies).toBe(2);
    const file = files[1]?.name ?? '';
    const later = { kind: 'published', file, value: '2031-05-08', reason: '', at } as const;
    await engine.call('override', { overrides: [later] });
    expect((await engine.call('facets', { filters: NO_FILTERS })).copies).toBeNull();
    const [first] = await rowsOf(engine, ONCE);
    expect(first?.published).toBe('2031-05-02');
  });
});

test('an abort ends the waiting at once, and who asks next gets the answer', async () => {
  const engine = new CorpusEngine(readers);
  await engine.call('open', request(filesOf([{ story: 0, tail: 0, day: 1 }])));
  const stop = new AbortController();
  const waiting = engine.call('facets', { filters: ONCE }, { signal: stop.signal });
  stop.abort();
  await expect(waiting).rejects.toThrow(/abort/i);
  expect((await engine.call('facets', { filters: ONCE })).copies).toBe(0);
});

test('a question that waits is answered for the corpus that was opened meanwhile', async () => {
  const engine = new CorpusEngine(readers);
  await engine.call('open', request(filesOf([{ story: 0, tail: 0, day: 1 }])));
  const opening = engine.call('open', request(filesOf([{ story: 1, tail: 0, day: 1 }])));
  const waiting = engine.call('facets', { filters: ONCE });
  await opening;
  expect((await waiting).total).toBe(1);
});
