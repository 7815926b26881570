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

test('every character of the raw page is on exactly one numbered line', () => {
  const lines = rawLines(
    raw,
    [
      { start: 0, end: 2, role: 'title', articleId: 'a' },
      { start: 6, end: 9, role: 'body', articleId: 'a' },
      { start: 13, end: 15, role: 'body', articleId: 'b' },
    ],
    'a',
    { start: 7, end: 8 },
  );
  expect(lines.map((line) => line.runs.map((run) => run.text).join(''))).toEqual([
    '甲题',
    '',
    '乙丙丁',
    '',
    '戊己',
  ]);
  expect(lines[2]?.runs).toEqual([
    { text: '乙', role: 'body', focus: false },
    { text: '丙', role: 'body', focus: true },
    { text: '丁', role: 'body', focus: false },
  ]);
  expect(lines[4]?.own).toBe(false);
});
