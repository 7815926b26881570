import { expect, test } from 'vitest';
import type { PlacedDemand } from '#core/demands/demand.ts';
import type { PlacedPhrase, SessionPair } from '#core/query/session-answers.ts';
import { compareLists } from '#core/people/printed-order.ts';
import { compareItems } from '#core/series/compare-sessions.ts';
import { messagesOf } from '#i18n/index.ts';
import { betweenWords, ordinalRuns } from './between-words.ts';
import { demandGroups, peopleGroups, phraseGroups } from './change-groups.ts';
import { comparisonTable } from './comparison-table.ts';

const dated = { day: '2023-03-01', earliest: '2023-03-01', latest: '2023-03-01', basis: [] };
const side = (ordinal: number, seriesId = 's') =>
  ({ id: `${seriesId}/${ordinal}`, seriesId, ordinal, dated, named: 2 }) as const;
const demand = (text: string, speaker: string): PlacedDemand => ({
  text,
  speaker,
  marker: '要',
  addressee: '',
  span: { start: 3, end: 3 + text.length },
  speech: null,
  sessionId: '',
  articleId: 'a#1',
});
const phrase = (text: string): PlacedPhrase => ({
  text,
  speaker: '',
  articleId: 'b#1',
  span: null,
});
const listed = (person: string, office: string, role: '主持' | '出席') =>
  ({ person, office, roles: [role] }) as const;

const PAIR: SessionPair = {
  before: side(7),
  after: side(14),
  between: { reported: [10], conveyed: [], mentioned: [], unseen: [8, 9, 11, 12, 13] },
  passedOn: false,
  people: compareLists(
    [listed('丁一鸣', '县长', '主持'), listed('沈既白', '', '出席')],
    [listed('丁一鸣', '县委书记', '主持'), listed('卫长河', '', '出席')],
  ),
  phrases: {
    ...compareItems([phrase('一库一册')], [phrase('渠长制')]),
    lostMarks: [{ before: phrase('早排早引'), after: phrase('早排早引') }],
    gainedMarks: [],
  },
  demands: compareItems(
    [demand('要备足沙袋', '丁一鸣'), demand('要清理城区排水沟', '丁一鸣')],
    [demand('要备足沙袋', '沈既白'), demand('要清理城区的排水沟', '丁一鸣')],
  ),
  topics: [{ topic: 'disaster', before: 0.5, after: 1 }],
};
const zh = messagesOf('zh');
const shown = (groups: ReturnType<typeof phraseGroups>) =>
  groups.map(({ kind, items }) => [kind, items.map(({ text }) => text)]);

test('ordinals in a row are said by their ends', () => {
  expect(ordinalRuns([85, 86, 87, 101, 103, 104])).toEqual(['85–87', '101', '103', '104']);
  expect(ordinalRuns([])).toEqual([]);
});

test('the sessions unseen in between are named, beside the ones that are seen', () => {
  expect(betweenWords(PAIR, zh)).toBe('其间：第8、9、11–13次未见（共 5 次）；第10次有报道');
  expect(betweenWords(PAIR, messagesOf('en'))).toBe(
    'In between: No. 8, 9, 11–13 unseen (5); No. 10 reported',
  );
  const none = { reported: [], conveyed: [], mentioned: [], unseen: [] };
  expect(betweenWords({ ...PAIR, between: none }, zh)).toBe(zh.meetings.session.betweenNothing);
  expect(betweenWords({ ...PAIR, between: null }, zh)).toBe(zh.meetings.session.betweenNone);
});

test('moved and reworded requirements stand apart from new, dropped and kept ones', () => {
  expect(shown(demandGroups(PAIR, zh))).toEqual([
    ['added', []],
    ['dropped', []],
    ['reworded', ['要清理城区的排水沟']],
    ['moved', ['要备足沙袋']],
    ['kept', []],
  ]);
  const [moved] = demandGroups(PAIR, zh).flatMap(({ kind, items }) =>
    kind === 'moved' ? items : [],
  );
  expect(moved?.note).toBe('丁一鸣 → 沈既白');
});

test('a formulation that only lost its marks stands apart', () => {
  expect(shown(phraseGroups(PAIR, zh))).toEqual([
    ['added', ['渠长制']],
    ['dropped', ['一库一册']],
    ['lostMarks', ['早排早引']],
    ['kept', []],
  ]);
});

test('of two series only people of both lists are said, for their members differ anyway', () => {
  expect(shown(peopleGroups(PAIR, zh))).toEqual([
    ['added', ['卫长河']],
    ['dropped', ['沈既白']],
    ['offices', ['丁一鸣：县长 → 县委书记']],
    ['kept', ['丁一鸣']],
  ]);
  expect(shown(peopleGroups({ ...PAIR, after: side(20, 'c') }, zh)).map(([kind]) => kind)).toEqual([
    'offices',
    'kept',
  ]);
});

test('the table holds every change with both places', () => {
  const { columns, rows } = comparisonTable(PAIR);
  expect(columns).toHaveLength(12);
  expect(rows.every((row) => row.length === columns.length)).toBe(true);
  const kinds = rows.map((row) => row.slice(2, 4).join(' '));
  expect(kinds).toEqual([
    'person new',
    'person dropped',
    'person kept',
    'person office',
    'formulation new',
    'formulation dropped',
    'formulation lost_marks',
    'requirement moved',
    'requirement reworded',
    'topic share',
  ]);
  const reworded = rows[8] ?? [];
  expect(reworded.slice(4)).toEqual([
    '要清理城区排水沟',
    '丁一鸣',
    'a#1',
    '3-11',
    '要清理城区的排水沟',
    '丁一鸣',
    'a#1',
    '3-12',
  ]);
});
