import { expect, test } from 'vitest';
import type { Override } from '../overrides/overrides.ts';
import { speaksAsChair } from './chair-speech.ts';
import { meeting, person } from './fixtures/lists.ts';
import { mergedName, mergesOf, toMerge } from './merges.ts';
import { peopleRows } from './people-rows.ts';
import { radicalOf, shapeBetween } from './glyphs.ts';
import { soundBetween } from './sound.ts';

const on = (day: string) => ({ day, earliest: day, latest: day, basis: ['text'] as const });
const chaired = (extra: Parameters<typeof meeting>[0] = {}) =>
  meeting({ participants: [person('丁向川', '县委书记', 1, '主持')], ...extra });

test('a row has forms, sessions, days and offices of one person', () => {
  const misread = { ...person('穆清婉', '县领导', 2), asWritten: '穆清宛' };
  const spaced = { ...person('穆清婉', '副县长', 2, '通报'), asWritten: '穆 清婉' };
  const rows = peopleRows({
    meetings: [
      meeting({
        sessionId: 's/1',
        articleId: 'a',
        dated: on('2031-02-03'),
        participants: [misread],
      }),
      meeting({
        sessionId: 's/2',
        articleId: 'b',
        dated: on('2031-03-03'),
        participants: [spaced],
      }),
      meeting({ sessionId: 's/2', articleId: 'c', participants: [person('穆清婉', '', 1)] }),
      meeting({
        sessionId: 's/3',
        articleId: 'd',
        participants: [person('穆清婉', '', 1, '缺席')],
      }),
    ],
    textOf: () => '',
  });
  expect(rows).toMatchObject([
    {
      person: '穆清婉',
      variants: ['穆清宛'],
      present: 2,
      chaired: 0,
      spoke: 1,
      articles: 4,
      first: '2031-02-03',
      last: '2031-03-03',
      offices: [{ name: '副县长', first: '2031-03-03', last: '2031-03-03' }],
      groups: [{ name: '县领导' }],
    },
  ]);
});

test('where only a group word is known it is shown', () => {
  const meetings = [meeting({ participants: [person('万里程', '县领导', 1)] })];
  const [row] = peopleRows({ meetings, textOf: () => '' });
  expect(row?.offices.map(({ name }) => name)).toEqual(['县领导']);
});

test.each([
  ['县委书记丁向川主持召开防火会。他强调，要守住山林。', true],
  ['县委书记丁向川主持召开防火会。会议强调，要守住山林。', false],
  ['县委书记丁向川主持召开防火会，会议听取汇报，强调要守住山林。', false],
  ['丁向川主持召开县委防火专题会强调\n守住山林', true],
  ['丁向川在主持会议时指出，火险还高。', true],
  ['丁向川主持会议。县长邬明远强调，要守住山林。', false],
])('%s — the chair speaks: %s', (text, expected) => {
  expect(speaksAsChair(['丁向川'], chaired(), text)).toBe(expected);
});

test('he is not the chair where somebody else speaks', () => {
  const both = chaired({
    participants: [person('邬明远', '县长', 1, '讲话'), person('丁向川', '', 2, '主持')],
  });
  expect(speaksAsChair(['丁向川'], both, '邬明远讲话，丁向川主持会议。他强调，要守住山林。')).toBe(
    false,
  );
});

test('a chair of two forms is heard under the printed one', () => {
  const misread = { ...person('丁向川', '', 1, '主持'), asWritten: '丁向州' };
  const rows = peopleRows({
    meetings: [meeting({ sessionId: 's', articleId: 'a', participants: [misread] })],
    textOf: () => '丁向州指出，火险还高。',
  });
  expect(rows[0]?.spoke).toBe(1);
});

test('merges follow a chain and end where it would come back', () => {
  const overrides: Override[] = [
    toMerge('甲', '乙', '', ''),
    toMerge('乙', '丙', '', ''),
    toMerge('丁', '戊', '', ''),
    toMerge('戊', '丁', '', ''),
  ];
  const merges = mergesOf(overrides);
  expect(['甲', '乙', '丙', '丁'].map((name) => mergedName(name, merges))).toEqual([
    '丙',
    '丙',
    '丙',
    '戊',
  ]);
});

test('radicals are those of the dictionary', () => {
  const numbers = [...'一河郜郭谈铭麟龥a'].map(radicalOf);
  expect(numbers).toEqual([1, 85, 163, 163, 149, 167, 198, 214, null]);
});

test('shapes and sounds are near, the same, or nothing', () => {
  expect([shapeBetween('冶', '治'), shapeBetween('郭', '郜'), shapeBetween('李', '梁')]).toEqual([
    'confusable',
    'radical',
    null,
  ]);
  expect([
    soundBetween('lan', 'lan'),
    soundBetween('zhen', 'zeng'),
    soundBetween('li', 'ni'),
  ]).toEqual(['same', 'near', 'near']);
  expect([soundBetween('an', 'ai'), soundBetween(null, 'an')]).toEqual([null, null]);
});
