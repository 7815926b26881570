import { beforeAll, expect, test, vi } from 'vitest';
import { NO_FILTERS } from '#core/query/filters.ts';
import { wordListBytes } from '../../.config/word-list.js';
import { CorpusEngine } from './engine.ts';
import { READERS } from './store/readers.ts';

/** Opening a corpus, also on a busy machine. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** A province that met three times and a city that passed two of its sessions on, the second unreported. */
const PAGES: Readonly<Record<string, string>> = {
  'p-20230302.txt': `省委防汛专题会第7次会议召开

守住安全底线

本报讯（记者 褚十全）3月1日，省委书记丁一鸣主持召开省委防汛专题会第7次会议。省长沈既白、副省长卫长河出席会议。

会议强调，要落实“一库一册”，做到“早排早引”。要清理城区排水沟。要备足沙袋。
`,
  'p-20230402.txt': `省委防汛专题会第8次会议召开

把功夫下在平时

本报讯（记者 褚十全）4月1日，省委书记丁一鸣主持召开省委防汛专题会第8次会议。省长沈既白出席会议。

会议强调，要用好“渠长制”，做到早排、早引。要备足沙袋。要尽快清理城区的排水沟。
`,
  'p-20230602.txt': `省委防汛专题会第11次会议召开

及早部署主汛期工作

本报讯（记者 褚十全）6月1日，省委书记丁一鸣主持召开省委防汛专题会第11次会议。省长沈既白、副省长卫长河出席会议。

会议强调，要用好“渠长制”。要通知下游。
`,
  'c-20230304.txt': `市防汛指挥部第20次会议召开

严防死守

本报讯（记者 褚十全）3月3日，市委书记钱一鸣主持召开市防汛指挥部第20次会议，传达学习省委防汛专题会第7次会议精神。

会议强调，要落实“一库一册”。要备足沙袋。
`,
  'c-20230514.txt': `市防汛指挥部第23次会议召开

抓紧抓实

本报讯（记者 褚十全）5月13日，市委书记钱一鸣主持召开市防汛指挥部第23次会议，传达学习省委防汛专题会第9次会议精神。

会议强调，要用好“渠长制”。
`,
};

const engine = new CorpusEngine({ ...READERS, wordList: () => Promise.resolve(wordListBytes()) });
const ids = new Map<string, string>();

beforeAll(async () => {
  const files = Object.entries(PAGES).map(([name, text]) => ({ name, blob: new Blob([text]) }));
  const source = { kind: 'files', name: '', files } as const;
  await engine.call('open', { source, wordListUrl: '', overrides: [] });
  const { lanes } = await engine.call('meetings', { filters: NO_FILTERS });
  for (const { series, sessions } of lanes)
    for (const { id, ordinal } of sessions) ids.set(`${series.level} ${ordinal ?? ''}`, id);
});

const idOf = (name: string) => ids.get(name) ?? '';
const pairOf = (one: string, other: string) =>
  engine.call('sessionPair', { id: idOf(one), with: other === '' ? '' : idOf(other) });
const detailOf = (name: string) => engine.call('session', { id: idOf(name), filters: NO_FILTERS });
const texts = (items: readonly { readonly text: string }[] = []) => items.map(({ text }) => text);

test('two sessions are compared in the order of their ordinals, whichever is asked about', async () => {
  const pair = await pairOf('省 11', '省 7');
  expect([pair?.before.ordinal, pair?.after.ordinal]).toEqual([7, 11]);
  expect(await pairOf('省 7', '省 11')).toEqual(pair);
  expect(pair?.between).toEqual({ reported: [8], conveyed: [9], mentioned: [], unseen: [10] });
});

test('without a choice it is the reported session before, of the first one the one after', async () => {
  expect((await pairOf('省 11', ''))?.before.ordinal).toBe(8);
  expect((await pairOf('省 7', ''))?.after.ordinal).toBe(8);
});

test('what is new, dropped, kept and reworded leads to its characters on the page', async () => {
  const pair = await pairOf('省 7', '省 8');
  expect(texts(pair?.demands.kept.map(({ after }) => after))).toEqual(['要备足沙袋']);
  expect(pair?.demands.reworded.map(({ before, after }) => [before.text, after.text])).toEqual([
    ['要清理城区排水沟', '要尽快清理城区的排水沟'],
  ]);
  expect(texts(pair?.phrases.dropped)).toEqual(['一库一册']);
  expect(texts(pair?.phrases.added)).toEqual(['渠长制']);
  const raw = PAGES['p-20230302.txt'] ?? '';
  for (const { text, span } of pair?.phrases.dropped ?? [])
    expect(raw.slice(span?.start, span?.end)).toBe(text);
});

test('a formulation without its marks leads to the words in the other report', async () => {
  const [lost] = (await pairOf('省 7', '省 8'))?.phrases.lostMarks ?? [];
  expect(lost?.before.text).toBe('早排早引');
  const { start = 0, end = 0 } = lost?.after.span ?? {};
  expect(PAGES['p-20230402.txt']?.slice(start, end)).toBe('早排、早引');
});

test('a session of a linked series can be chosen; what was passed on stands first', async () => {
  const detail = await detailOf('市 20');
  expect(
    detail?.comparable.map(({ sessions }) => sessions.map(({ id, link }) => [id, link])),
  ).toEqual([
    [[idOf('市 23'), null]],
    [
      [idOf('省 7'), 'conveyed'],
      [idOf('省 8'), null],
      [idOf('省 11'), null],
    ],
  ]);
  const pair = await pairOf('市 20', '省 7');
  expect([pair?.before.id, pair?.after.id]).toEqual([idOf('省 7'), idOf('市 20')]);
  expect(pair).toMatchObject({ passedOn: true, between: null });
  expect(texts(pair?.phrases.kept.map(({ after }) => after))).toEqual(['一库一册']);
});

test('a session that nobody reports cannot be compared, nor one with itself', async () => {
  expect(await pairOf('省 11', '省 9')).toBeNull();
  expect(await pairOf('省 9', '')).toBeNull();
  expect(await pairOf('省 7', '省 7')).toBeNull();
  expect((await detailOf('省 9'))?.comparable).toEqual([]);
});

test('between two links it is said how often each series met', async () => {
  const { linked, unpaired } = await engine.call('meetings', { filters: NO_FILTERS });
  expect(unpaired).toEqual([]);
  expect(linked[0]?.links.map(({ offset, lag }) => [offset, lag.min, lag.max])).toEqual([
    [13, 2, 2],
    [14, 0, 42],
  ]);
  expect(linked[0]?.steps).toMatchObject([{ fromSessions: 3, toSessions: 2, more: 1 }]);
  expect(linked[0]?.links[1]?.phrases).toBeNull();
});

test('the texts of two sessions are held side by side, each sentence with its raw place', async () => {
  const [before, after] = [idOf('省 7'), idOf('省 8')];
  const found = await engine.call('textDifference', { before, after });
  const kinds = found?.lines.map(({ kind }) => kind) ?? [];
  expect(kinds.filter((kind) => kind === 'moved_from')).toHaveLength(1);
  expect(kinds.filter((kind) => kind === 'moved_to')).toHaveLength(1);
  const places = (found?.lines ?? []).flatMap((line) => [
    ...('before' in line ? [line.before] : []),
    ...('after' in line ? [line.after] : []),
  ]);
  for (const { text, articleId, span } of places) {
    const raw = PAGES[articleId.split('#')[0] ?? ''] ?? '';
    expect(raw.slice(span?.start, span?.end)).toBe(text);
  }
  expect(kinds.filter((kind) => !['added', 'moved_to'].includes(kind))).toHaveLength(
    found?.sentences.before ?? 0,
  );
  expect(kinds.filter((kind) => !['dropped', 'moved_from'].includes(kind))).toHaveLength(
    found?.sentences.after ?? 0,
  );
});

test('the text of a session without a report is not compared', async () => {
  expect(
    await engine.call('textDifference', { before: idOf('省 7'), after: idOf('省 9') }),
  ).toBeNull();
});
