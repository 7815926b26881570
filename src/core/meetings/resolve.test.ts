import { describe, expect, test } from 'vitest';
import type { Day } from '../model.ts';
import type { Override } from '../overrides/overrides.ts';
import { ALMANAC, type Almanac, type AlmanacEntry } from './almanac.ts';
import type { PageInput } from './corpus-rows.ts';
import { pageOf } from './fixtures/page.ts';
import { resolveCorpus, type Resolved } from './resolve.ts';

const page = (file: string, published: Day | null, ...bodies: readonly string[]): PageInput =>
  pageOf(file, published, bodies);

function resolved(
  pages: readonly PageInput[],
  overrides: readonly Override[] = [],
  almanac: Almanac = ALMANAC,
): Resolved {
  return resolveCorpus(pages, { almanac, overrides });
}

const days = (result: Resolved): string[] =>
  result.meetings.map((m) => `${m.ordinal ?? ''}:${m.dated.day ?? '?'}:${m.dated.basis.join('+')}`);
const session = (date: string, ordinal: number): string =>
  `${date}，县长沈既白主持召开县政府第${ordinal}次常务会议，研究有关工作。`;

describe('the day of a session', () => {
  test('is read from a whole date', () => {
    expect(days(resolved([page('a', null, session('2021年3月4日', 5))]))).toEqual([
      '5:2021-03-04:text',
    ]);
  });

  test('takes its year from the issue, the latest such day up to it', () => {
    expect(days(resolved([page('a', '2022-01-03', session('12月30日', 5))]))).toEqual([
      '5:2021-12-30:issue',
    ]);
    expect(days(resolved([page('a', '2022-01-03', session('昨天', 5))]))).toEqual([
      '5:2022-01-02:issue',
    ]);
    expect(days(resolved([page('a', '2022-01-03', session('2日', 5))]))).toEqual([
      '5:2022-01-02:issue',
    ]);
  });

  test('stays open where nothing tells the year', () => {
    const result = resolved([page('a', null, session('3月4日', 5))], [], []);
    expect(days(result)).toEqual(['5:?:unknown']);
    expect(result.meetings[0]?.written?.text).toBe('3月4日');
  });

  test('follows from a year label on the page, and then from ordinals', () => {
    const result = resolved([
      page('a', null, session('3月4日', 5), '青石县2021年度植树活动收官，居民种下新苗。'),
      page('b', null, session('12月9日', 21)),
      page('c', null, session('1月8日', 23)),
    ]);
    expect(days(result)).toEqual([
      '5:2021-03-04:page',
      '21:2021-12-09:neighbour',
      '23:2022-01-08:neighbour',
    ]);
  });

  test('follows from another report on the same page', () => {
    const other = '3月4日，县委书记温如许主持召开县委第7次专题会议。';
    const result = resolved([
      page('a', null, session('3月4日', 5), other),
      page('b', null, session('2021年2月1日', 3)),
    ]);
    expect(days(result)).toContain('7:2021-03-04:page');
  });

  test('is bounded by public events', () => {
    const almanac: Almanac = [
      {
        ...{ id: 'bridge', words: ['新桥精神'], earliest: '2021-06-01', label: '新桥通车' },
        ...{ labelEn: 'Bridge opens', ahead: ['迎接新桥'], use: 'bound' },
      },
    ];
    const result = resolved(
      [page('a', null, `${session('3月4日', 5)}会议学习新桥精神。`)],
      [],
      almanac,
    );
    expect(result.meetings[0]?.dated).toMatchObject({
      day: null,
      earliest: '2021-06-01',
      basis: ['almanac'],
    });
  });

  test('is bounded by an event that the reader added, and no longer when it is switched off', () => {
    const text = page('a', null, `${session('3月4日', 5)}会议学习新桥精神。`);
    const entry: AlmanacEntry = {
      ...{ id: 'own', words: ['新桥精神'], earliest: '2021-06-01', label: '新桥通车' },
      ...{ labelEn: '', ahead: [], use: 'bound' },
    };
    const note = { kind: 'almanac', removed: false, reason: '试加', at: '2031-01-02' } as const;
    const added = resolved([text], [{ ...entry, ...note }]);
    expect(added.meetings[0]?.dated.earliest).toBe('2021-06-01');
    const off = resolved([text], [{ ...entry, ...note, use: 'off' }]);
    expect(off.meetings[0]?.dated.earliest).toBeNull();
  });

  test('an old day is a mention, no report', () => {
    const result = resolved([page('a', '2022-06-03', session('2021年3月4日', 5))]);
    expect(result.meetings[0]?.evidence).toBe('mentioned');
  });

  test('a year looked back from dates the page', () => {
    const result = resolved([
      page('a', '2021-06-30', session('6月29日', 30)),
      page(
        'b',
        null,
        '5月14日，县委书记温如许主持召开县委第9次专题会议。',
        '去年6月召开的县政府第30次常务会议上，他领过奖。',
      ),
    ]);
    expect(days(result)).toContain('9:2022-05-14:page+neighbour');
  });
});

describe('a conveyed session', () => {
  const city =
    '8月30日，市委书记温如许主持召开市防汛指挥部第20次会议，传达学习省委第9次防汛专题会议精神。';
  const result = resolved([
    page('a', '2021-08-23', '8月22日，省委书记楼望主持召开省委第8次防汛专题会议。'),
    page('b', '2021-08-31', city),
  ]);

  test('is linked from the report that passes it on', () => {
    const report = result.meetings.find((m) => m.ordinal === 20);
    const conveyed = result.meetings.find((m) => m.ordinal === 9);
    expect(report?.conveys).toEqual([conveyed?.sessionId]);
  });

  test('lies between its neighbours and that report', () => {
    expect(result.meetings.find((m) => m.ordinal === 9)?.dated).toEqual({
      day: null,
      earliest: '2021-08-22',
      latest: '2021-08-30',
      basis: ['neighbour'],
    });
  });
});

describe('the ledger', () => {
  const pages = (list: readonly (readonly [Day, number])[]): PageInput[] =>
    list.map(([day, ordinal], i) => page(`p${i}`, day, session('今天', ordinal)));

  test('lists the unseen sessions with inclusive bounds and counts each status', () => {
    const [series] = resolved(
      pages([
        ['2021-03-01', 5],
        ['2021-03-20', 8],
      ]),
    ).series;
    expect(series).toMatchObject({
      lowest: 5,
      highest: 8,
      counts: { reported: 2, conveyed: 0, mentioned: 0, unseen: 2 },
    });
    expect(series?.sessions[1]).toMatchObject({
      ordinal: 6,
      status: 'unseen',
      dated: { earliest: '2021-03-01', latest: '2021-03-20' },
    });
  });

  test('an ordinal that falls and rises on begins a new run', () => {
    const result = resolved(
      pages([
        ['2021-03-01', 50],
        ['2021-04-01', 51],
        ['2021-05-01', 1],
        ['2021-06-01', 2],
      ]),
    );
    expect(result.meetings.map((m) => m.run)).toEqual([1, 1, 2, 2]);
    expect(result.series.map((s) => s.id)).toEqual(['未知地/县政府常务/1', '未知地/县政府常务/2']);
    expect(result.series.map((s) => s.runEvidence)).toEqual([
      undefined,
      {
        before: { ordinal: 51, day: '2021-04-01', articleId: 'p1#1' },
        first: { ordinal: 1, day: '2021-05-01', articleId: 'p2#1' },
      },
    ]);
  });

  test('a single one out of line is in doubt, in its run', () => {
    const result = resolved(
      pages([
        ['2021-03-01', 50],
        ['2021-04-01', 15],
        ['2021-05-01', 51],
        ['2021-06-01', 52],
      ]),
    );
    expect(result.series).toHaveLength(1);
    expect(result.series[0]?.sessions.find((s) => s.ordinal === 15)?.conflict).toBe('order');
  });

  test('two reports that give one session two days are in doubt', () => {
    const result = resolved(
      pages([
        ['2021-03-01', 50],
        ['2021-03-09', 50],
      ]),
    );
    expect(result.series[0]?.sessions[0]?.conflict).toBe('date:2021-03-01|2021-03-09');
  });

  test('terms and yearly labels part series, places never merge', () => {
    const result = resolved([
      page(
        'a',
        '2021-03-02',
        '3月1日，石桥市第三届人大常委会第2次会议召开。',
        '3月1日，青石县第三届人大常委会第2次会议召开。',
      ),
      page('b', '2021-03-02', '3月1日，县委党建工作领导小组2021年第1次会议召开。'),
    ]);
    expect(result.series.map((s) => s.id)).toEqual([
      '未知地/县委党建工作领导小组/2021年',
      '石桥市/市人大常委会/第3届',
      '青石县/县人大常委会/第3届',
    ]);
  });

  test('days between sessions are counted where both are known', () => {
    const [series] = resolved(
      pages([
        ['2021-03-01', 5],
        ['2021-03-20', 6],
      ]),
    ).series;
    expect(series?.sessions.map((s) => s.daysSinceBefore)).toEqual([null, 19]);
  });
});

describe('articles', () => {
  const story = '小桥社区的老人们有了新食堂，饭菜热乎可口。';

  test('an undated one keeps the window that its page allows', () => {
    const result = resolved([page('a', null, session('2021年3月4日', 5), story)]);
    expect(result.articleDates.get('a#2')?.dated).toEqual({
      day: null,
      earliest: '2021-03-04',
      latest: '2021-03-06',
      basis: ['page'],
    });
  });

  test('else the issue is its day, and a dateline goes before it', () => {
    const result = resolved([page('a', '2021-03-05', story, '3月3日石桥消息，桥修好了。')]);
    expect(result.articleDates.get('a#1')?.dated.day).toBe('2021-03-05');
    expect(result.articleDates.get('a#2')?.dated.day).toBe('2021-03-03');
  });
});

describe('corrections', () => {
  const at = '2024-01-01';
  const pages = [page('a', null, session('3月4日', 5))];

  test('of the issue date the year', () => {
    const result = resolved(pages, [
      { kind: 'published', file: 'a', value: '2021-03-05', reason: '', at },
    ]);
    expect(days(result)).toEqual(['5:2021-03-04:issue']);
    expect(result.pageDates.get('a')).toMatchObject({ day: '2021-03-05', basis: ['user'] });
  });

  test('of a session, an article and a name', () => {
    const id = resolved(pages).meetings[0]?.sessionId ?? '';
    const result = resolved(pages, [
      { kind: 'session_date', session: id, value: '2020-03-04', reason: '', at },
      { kind: 'article_date', article: 'a#1', value: '2020-03-05', reason: '', at },
      { kind: 'merge_people', from: '沈既白', value: '沈季白', reason: '', at },
    ]);
    expect(days(result)).toEqual(['5:2020-03-04:user']);
    expect(result.articleDates.get('a#1')?.dated.day).toBe('2020-03-05');
    expect(result.meetings[0]?.participants[0]).toMatchObject({
      person: '沈季白',
      asWritten: '沈既白',
    });
  });
});
