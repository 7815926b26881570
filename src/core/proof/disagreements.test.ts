import { expect, test } from 'vitest';
import type { Session } from '../model.ts';
import { isDayInDoubt, parseConflict } from './conflict.ts';
import { disagreements, type Disagreement } from './disagreements.ts';
import { placedPages, type Placed } from './fixtures/placed.ts';
import { meetingProofs } from './meeting-proofs.ts';

const report = (day: string, ordinal: string, chair: string, more = ''): string =>
  `防汛工作再部署\n\n本报讯 5月${day}日，市委书记${chair}主持召开市委第${ordinal}次防汛专题会，研究防汛工作。${more}\n`;

const sessionOf = ({ series }: Placed, ordinal: number): Session | undefined =>
  series.flatMap(({ sessions }) => sessions).find((one) => one.ordinal === ordinal);

function told(corpus: Placed, ordinal: number): Disagreement[] {
  const session = sessionOf(corpus, ordinal);
  const sessions = corpus.series.find((one) => one.id === session?.seriesId)?.sessions ?? [];
  if (session === undefined) return [];
  const readingsOf = (id: string) =>
    corpus.articles.flatMap((article) => {
      const meetings = corpus.ofArticle(article.id);
      const proofs = meetingProofs(article, meetings);
      return meetings.flatMap((meeting, at) =>
        meeting.sessionId !== id
          ? []
          : [
              {
                sessionId: id,
                articleId: article.id,
                file: meeting.file,
                title: article.title.value,
                isReport: meeting.evidence === 'reported',
                proofs: proofs[at] ?? [],
              },
            ],
      );
    });
  return disagreements({ session, sessions, readingsOf });
}

/** `value (file raw characters)`, side by side. */
const sides = (corpus: Placed, one: Disagreement | undefined): string[] =>
  (one?.sides ?? []).map(({ value, witnesses, isUsed }) => {
    const by = witnesses.map(({ file, span }) => {
      const raw = corpus.raw.get(file) ?? '';
      return `${file} ${span === null ? '?' : raw.slice(span.start, span.end)}`;
    });
    return `${value} (${by.join(', ')})${isUsed ? '' : ' kept'}`;
  });

test('two days of one session stand side by side, each with its article and characters', () => {
  const corpus = placedPages([
    ['a.txt', '2023-05-08', report('6', '八', '柏青川')],
    ['b.txt', '2023-05-09', report('7', '八', '柏青川')],
  ]);
  expect(sessionOf(corpus, 8)?.conflict).toBe('date:2023-05-06|2023-05-07');
  expect(sides(corpus, told(corpus, 8)[0])).toEqual([
    '2023-05-06 (a.txt 5月6日)',
    '2023-05-07 (b.txt 5月7日) kept',
  ]);
});

test('two chairs of one session are both kept', () => {
  const corpus = placedPages([
    ['a.txt', '2023-05-08', report('6', '八', '柏青川')],
    ['b.txt', '2023-05-09', report('6', '八', '闵国安')],
  ]);
  expect(sessionOf(corpus, 8)?.conflict).toBe('chair:柏青川|闵国安');
  expect(sides(corpus, told(corpus, 8)[0])).toEqual([
    '柏青川 (a.txt 柏青川)',
    '闵国安 (b.txt 闵国安)',
  ]);
});

test('a report that names fewer chairs, or states no format, does not disagree', () => {
  const corpus = placedPages([
    ['a.txt', '2023-05-08', report('6', '八', '柏青川', '会议以视频方式召开。')],
    ['b.txt', '2023-05-09', report('6', '八', '柏青川、市长闵国安共同')],
  ]);
  expect(sessionOf(corpus, 8)?.conflict).toBe('');
});

test('two formats of one session are both kept', () => {
  const corpus = placedPages([
    ['a.txt', '2023-05-08', report('6', '八', '柏青川', '会议以视频方式召开。')],
    ['b.txt', '2023-05-09', report('6', '八', '柏青川', '会议以通讯表决方式召开。')],
  ]);
  expect(sides(corpus, told(corpus, 8)[0])).toEqual([
    '视频 (a.txt 会议以视频方式)',
    '通讯表决 (b.txt 以通讯表决方式)',
  ]);
});

test('one day that two articles report under two numbers is in doubt, and both sessions stay', () => {
  const corpus = placedPages([
    ['a.txt', '2023-05-08', report('6', '八', '柏青川')],
    ['b.txt', '2023-05-08', report('6', '九', '柏青川')],
  ]);
  expect(sessionOf(corpus, 8)?.conflict).toBe('ordinal:8|9');
  expect(sides(corpus, told(corpus, 9)[0])).toEqual(['8 (a.txt 第八次)', '9 (b.txt 第九次)']);
});

test('a day out of line is shown beside that of the next session by number', () => {
  const corpus = placedPages([
    ['a.txt', '2023-05-03', report('1', '七', '柏青川')],
    ['b.txt', '2023-05-06', report('4', '三', '柏青川')],
    ['c.txt', '2023-05-08', report('6', '八', '柏青川')],
    ['d.txt', '2023-05-10', report('8', '九', '柏青川')],
  ]);
  expect(sessionOf(corpus, 3)?.conflict).toBe('order');
  expect(sides(corpus, told(corpus, 3)[0])).toEqual([
    '2023-05-04 (b.txt 5月4日)',
    '2023-05-01 (a.txt 5月1日)',
  ]);
});

test('a code is read back part by part, and only days leave the day in doubt', () => {
  expect(parseConflict('')).toEqual([]);
  expect(parseConflict('date:2023-05-06|2023-05-07+order')).toEqual([
    { kind: 'date', values: ['2023-05-06', '2023-05-07'] },
    { kind: 'order' },
  ]);
  expect(isDayInDoubt('chair:柏青川|闵国安')).toBe(false);
  expect(isDayInDoubt('order')).toBe(true);
});
