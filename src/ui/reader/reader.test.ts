import { expect, test } from 'vitest';
import { joinSpans } from '#core/text/mapped.ts';
import { markedParagraphs } from './marked.ts';
import { rawLines } from './raw-lines.ts';

const raw = '甲题\r\n\r\n乙丙丁\r\n\r\n戊己';
const body = joinSpans(
  raw,
  [
    { start: 6, end: 9 },
    { start: 13, end: 15 },
  ],
  '\n',
);

test('a mark in the raw file is a mark in the joined text', () => {
  expect(markedParagraphs(body, { hits: [{ start: 7, end: 14 }], topics: [] })).toEqual([
    [
      { text: '乙', mark: '' },
      { text: '丙丁', mark: 'hit' },
    ],
    [
      { text: '戊', mark: 'hit' },
      { text: '己', mark: '' },
    ],
  ]);
});

test('the words that made a topic are marked, and a hit covers them', () => {
  const topics = [{ start: 7, end: 9 }];
  expect(markedParagraphs(body, { hits: [{ start: 8, end: 9 }], topics })[0]).toEqual([
    { text: '乙', mark: '' },
    { text: '丙', mark: 'topic' },
    { text: '丁', mark: 'hit' },
  ]);
});

const stretches = [
  { start: 0, end: 2, role: 'title', articleId: 'a' },
  { start: 6, end: 9, role: 'body', articleId: 'a' },
  { start: 13, end: 15, role: 'body', articleId: 'b' },
] as const;

test('every character of the raw page is on exactly one numbered line', () => {
  const focus = { start: 7, end: 8 };
  const lines = rawLines(raw, { stretches, articleId: 'a', focus, fields: [] });
  expect(lines.map((line) => line.runs.map((run) => run.text).join(''))).toEqual([
    '甲题',
    '',
    '乙丙丁',
    '',
    '戊己',
  ]);
  expect(lines[2]?.runs).toEqual([
    { text: '乙', role: 'body', focus: false, fields: [] },
    { text: '丙', role: 'body', focus: true, fields: [] },
    { text: '丁', role: 'body', focus: false, fields: [] },
  ]);
  expect(lines[4]?.own).toBe(false);
});

test('the margin names a role where it begins', () => {
  const lines = rawLines(raw, { stretches, articleId: 'a', focus: null, fields: [] });
  expect(lines.map(({ role, opens }) => (opens ? role : '-'))).toEqual([
    'title',
    '-',
    'body',
    '-',
    '',
  ]);
});

test('characters of two fields know both, the closer one first', () => {
  const fields = [
    { start: 6, end: 9, label: '名称' },
    { start: 7, end: 8, label: '会次' },
  ];
  const lines = rawLines(raw, { stretches, articleId: 'a', focus: null, fields });
  expect(lines[2]?.runs.map((run) => run.fields.map(({ label }) => label))).toEqual([
    ['名称'],
    ['会次', '名称'],
    ['名称'],
  ]);
});
