import { expect, test } from 'vitest';
import type { Meeting } from '../model.ts';
import { orderChanges } from '../people/printed-order.ts';
import { participantsIn } from './participants.ts';

const namesIn = (text: string) =>
  participantsIn(text).people.map(({ name, role }) => `${name} ${role}`);

test.each([
  ['丁一鸣、王二白（按姓氏笔画为序）出席会议。', ['丁一鸣 出席', '王二白 出席']],
  ['省领导（按姓氏笔划排列）丁一鸣、王二白参加会议。', ['丁一鸣 参加', '王二白 参加']],
  ['出席会议的有（按姓名笔画为序）：丁一鸣、王二白。', ['丁一鸣 出席', '王二白 出席']],
])('%s is a list by strokes', (text, names) => {
  expect(namesIn(text)).toEqual(names);
  expect(participantsIn(text).byStrokes).toBe(true);
});

test.each([
  ['出席会议的还有丁一鸣、王二白、陈三春。', ['丁一鸣 出席', '王二白 出席', '陈三春 出席']],
  ['参加会议的市领导有：丁一鸣、王二白。会议指出，要落实。', ['丁一鸣 参加', '王二白 参加']],
  ['出席会议的代表有三百人。', []],
  ['出席会议的人员有序入场。', []],
  ['书法家按笔画练字，丁一鸣出席会议。', ['丁一鸣 出席']],
])('the people of %s, before the verb or behind it', (text, names) => {
  expect(namesIn(text)).toEqual(names);
  expect(participantsIn(text).byStrokes).toBe(false);
});

test('a pseudonym is kept apart from the same name of somebody real', () => {
  expect(namesIn('王小明（化名）、李大力出席会议。')).toEqual([
    '王小明（化名） 出席',
    '李大力 出席',
  ]);
  expect(namesIn('县委书记王小明（化名）主持会议。')).toEqual(['王小明（化名） 主持']);
});

test('a list by strokes says nothing of rank', () => {
  const meeting = (ordinal: number, people: readonly string[], byStrokes: boolean) => ({
    sessionId: `甲/${ordinal}`,
    seriesId: '甲',
    ordinal,
    evidence: 'reported',
    dated: { day: `2031-05-0${ordinal}`, earliest: null, latest: null, basis: ['text'] },
    participants: people.map((person, at) => ({
      ...{ person, asWritten: person, office: '', role: '出席', venue: '' },
      ...{ position: at + 1, start: at, end: at + 1 },
    })),
    ...(byStrokes ? { byStrokes } : {}),
  });
  const changes = (byStrokes: boolean) =>
    orderChanges([
      meeting(1, ['丁一鸣', '王二白'], false),
      meeting(2, ['王二白', '丁一鸣'], byStrokes),
    ] as unknown as Meeting[]);
  expect(changes(false)[0]?.comparison.inversions).toHaveLength(1);
  expect(changes(true)).toEqual([]);
});
