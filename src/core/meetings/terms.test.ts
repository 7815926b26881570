import { describe, expect, test } from 'vitest';
import { ALMANAC } from './almanac.ts';
import { pageOf } from './fixtures/page.ts';
import { resolveCorpus } from './resolve.ts';

type Item = readonly [issue: string, body: string];

/** Ids of the sessions in the order of their pages. */
function ids(...items: readonly Item[]): string[] {
  const pages = items.map(([issue, body], i) => pageOf(`p${i}`, issue, [body]));
  return resolveCorpus(pages, { almanac: ALMANAC, overrides: [] }).meetings.map((m) =>
    m.sessionId.replace(/^.*?\//, ''),
  );
}

const withTerm = (term: string, ordinal: number): string =>
  `今天，县${term}届人大常委会第${ordinal}次会议召开，听取报告。`;
const without = (ordinal: number): string => `今天，县人大常委会第${ordinal}次会议召开，听取报告。`;

describe('a series whose name sometimes carries its term', () => {
  test('is one series where ordinals and days go on', () => {
    expect(
      ids(
        ['2022-03-01', withTerm('第三', 4)],
        ['2022-05-01', without(5)],
        ['2022-07-01', withTerm('第三', 6)],
        ['2022-09-01', without(7)],
      ),
    ).toEqual([4, 5, 6, 7].map((n) => `县人大常委会/第3届/${n}`));
  });

  test('each run joins the term of its own time', () => {
    expect(
      ids(
        ['2021-11-01', withTerm('第三', 40)],
        ['2021-12-01', without(41)],
        ['2022-03-01', withTerm('第四', 1)],
        ['2022-05-01', without(2)],
      ),
    ).toEqual(['第3届/40', '第3届/41', '第4届/1', '第4届/2'].map((id) => `县人大常委会/${id}`));
  });

  test('a mention without a day joins the term that knows the very session', () => {
    const mention = '3日，全县工作会议召开，按照县人大常委会第4次会议要求推进。';
    expect(
      ids(
        ['2018-03-01', withTerm('第二', 30)],
        ['2022-03-01', withTerm('第三', 4)],
        ['2022-05-03', mention],
      ),
    ).toContain('县人大常委会/第3届/4');
  });

  test('stays for itself where its ordinals do not go on, or the time is another', () => {
    expect(ids(['2022-03-01', withTerm('第三', 4)], ['2022-05-01', without(2)])).toContain(
      '县人大常委会/1/2',
    );
    expect(ids(['2018-03-01', withTerm('第三', 4)], ['2022-05-01', without(5)])).toContain(
      '县人大常委会/1/5',
    );
  });

  test('the inferred term is the term of the session, the name stays as written', () => {
    const pages = [withTerm('第三', 4), without(5)].map((body, i) =>
      pageOf(`p${i}`, `2022-03-0${i + 1}`, [body]),
    );
    const { meetings, series } = resolveCorpus(pages, { almanac: ALMANAC, overrides: [] });
    expect(meetings.map((m) => [m.series, m.term, m.run])).toEqual([
      ['县第三届人大常委会会议', 3, null],
      ['县人大常委会会议', 3, null],
    ]);
    expect(series.map((one) => [one.term, one.lowest, one.highest])).toEqual([[3, 4, 5]]);
  });
});
