import { beforeAll, describe, expect, test, vi } from 'vitest';
import { NO_FILTERS } from '#core/query/filters.ts';
import { wordListBytes } from '../../.config/word-list.js';
import { CorpusEngine } from './engine.ts';
import type { Answer } from './protocol.ts';
import { READERS } from './store/readers.ts';

/** Whole corpora, also on a busy machine. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const words = wordListBytes();
const readers = { ...READERS, wordList: () => Promise.resolve(words) };

const page = (
  ordinal: number,
  day: string,
  offices: string,
) => `县防汛专题会第${String(ordinal)}次会议召开

本报讯 ${day}，县委书记丁向川主持召开县防汛专题会第${String(ordinal)}次会议，研究圩堤加固工作。${offices}出席会议。

会议指出，要把巡堤查险落到实处，备足沙袋和块石。
`;

const PAGES: readonly (readonly [name: string, text: string])[] = [
  ['2031-03-02.txt', page(4, '3月1日', '县长邬明远、副县长穆清婉、柯若兰')],
  ['2031-05-02.txt', page(7, '5月1日', '县领导邬明远、柯若兰、穆清婉、简书白')],
  ['2031-06-02.txt', page(8, '6月1日', '县委副书记邬明远、副县长穆清婉、简书白')],
];

describe('people of three sessions', () => {
  const engine = new CorpusEngine(readers);
  beforeAll(() =>
    engine.call('open', {
      source: {
        kind: 'files',
        name: '石桥',
        files: PAGES.map(([name, text]) => ({ name, blob: new Blob([text]) })),
      },
      wordListUrl: '',
      overrides: [],
    }),
  );

  const ask = (order: 'printed' | 'presence' | 'first') =>
    engine.call('matrix', { filters: NO_FILTERS, series: null, order });
  const namesOf = ({ people }: Answer<'matrix'>) => people.map(({ person }) => person);

  test('stand in the order that the lists print', async () => {
    const matrix = await ask('printed');
    expect(namesOf(matrix)).toEqual(['丁向川', '邬明远', '穆清婉', '柯若兰', '简书白']);
    expect(matrix.printed).toMatchObject({ lists: 3, against: 1 });
  });

  test('stand by sessions or by first session if asked so', async () => {
    expect(namesOf(await ask('presence'))).toEqual([
      '丁向川',
      '邬明远',
      '穆清婉',
      '柯若兰',
      '简书白',
    ]);
    expect(namesOf(await ask('first')).at(-1)).toBe('简书白');
  });

  test('have a gap before a session that follows unseen ones', async () => {
    const { columns } = await ask('printed');
    expect(columns.map(({ session, gap }) => [session.ordinal, gap])).toEqual([
      [4, null],
      [7, { from: 5, to: 6, unseen: 2, others: 0 }],
      [8, null],
    ]);
  });

  test('have a cell where they are named, with the office of that day', async () => {
    const { people, cells } = await ask('printed');
    const row = people.findIndex(({ person }) => person === '邬明远');
    const own = cells.filter(({ person }) => person === row);
    expect(own.map(({ session, office, officeDay }) => [session, office, officeDay])).toEqual([
      [0, '县长', null],
      [1, '县长', '2031-03-01'],
      [2, '县委副书记', null],
    ]);
    const last = people.findIndex(({ person }) => person === '简书白');
    expect(cells.filter(({ person }) => person === last).map(({ session }) => session)).toEqual([
      1, 2,
    ]);
  });

  test('pass each other, enter and are named no more, each with its place in the page', async () => {
    const [series] = await engine.call('changes', { filters: NO_FILTERS, series: '' });
    const [newest, oldest] = series?.changes ?? [];
    expect(oldest?.comparison).toMatchObject({
      inversions: [{ before: '穆清婉', after: '柯若兰' }],
      entries: ['简书白'],
      exits: [],
    });
    expect(newest?.comparison.exits).toEqual(['柯若兰']);
    for (const [text, list] of [
      [PAGES[0]?.[1], oldest?.before],
      [PAGES[1]?.[1], oldest?.after],
    ] as const)
      for (const { person, start, end } of list?.names ?? [])
        expect(text?.slice(start, end)).toBe(person);
    const none = await engine.call('changes', {
      filters: { ...NO_FILTERS, from: '2031-06-01' },
      series: '',
    });
    expect(none).toEqual([]);
  });

  test('have their offices by date, each with the places that print it', async () => {
    const detail = await engine.call('person', { filters: NO_FILTERS, person: '邬明远' });
    expect(
      detail?.offices.map(({ name, first, last, isGroup }) => [name, first, last, isGroup]),
    ).toEqual([
      ['县长', '2031-03-01', '2031-03-01', false],
      ['县委副书记', '2031-06-01', '2031-06-01', false],
      ['县领导', '2031-05-01', '2031-05-01', true],
    ]);
    expect([detail?.first, detail?.last]).toEqual(['2031-03-01', '2031-06-01']);
    expect(detail?.namings.map(({ ordinal }) => ordinal)).toEqual([8, 7, 4]);
    expect(detail?.articles).toHaveLength(3);
    expect(await engine.call('person', { filters: NO_FILTERS, person: '无此人' })).toBeNull();
  });
});

test('a corpus without lists has an empty matrix', async () => {
  const engine = new CorpusEngine(readers);
  const files = [{ name: 'a.txt', blob: new Blob(['早稻熟了\n\n收割机下了地。\n']) }];
  await engine.call('open', {
    source: { kind: 'files', name: '', files },
    wordListUrl: '',
    overrides: [],
  });
  const matrix = await engine.call('matrix', {
    filters: NO_FILTERS,
    series: null,
    order: 'printed',
  });
  expect(matrix).toMatchObject({ people: [], columns: [], cells: [], series: '' });
});
