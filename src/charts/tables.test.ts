import { describe, expect, test } from 'vitest';
import { messagesOf } from '#i18n/index.ts';
import { agendaSentence, agendaTable } from './agenda-table.ts';
import { cadenceSentence, cadenceTable, linksTable } from './cadence-table.ts';
import { cellText, columnName, isNumeric } from './cell-text.ts';
import { dispersionSentence, dispersionTable } from './dispersion-table.ts';
import { lanesSentence, lanesTable } from './lanes-table.ts';
import { keynessPictureTable, keynessSentence } from './keyness-table.ts';
import { moversSentence, moversTable } from './movers-table.ts';
import { peopleMatrixSentence, peopleMatrixTable } from './people-matrix-table.ts';
import {
  DISPERSION,
  KEYNESS,
  MEETINGS,
  MOVERS,
  PEOPLE,
  PROVINCE_LANE,
  TOPIC_MONTHS,
  TREND,
} from './sample-answers.ts';
import { columnPlace, monthAxis } from './topic-columns.ts';
import { topicMonthSentence, topicMonthTable } from './topic-month-table.ts';
import { trendSentence, trendTable } from './trend-table.ts';

const zh = messagesOf('zh');
const en = messagesOf('en');

describe('the table of a picture holds its data', () => {
  test('every session of the lanes, the unseen and the unnumbered too', () => {
    const { columns, rows } = lanesTable(MEETINGS);
    expect(rows.length).toBe(11);
    const at = (name: string) => columns.indexOf(name);
    expect(rows.map((row) => row[at('ordinal')])).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 31, 32, null]);
    expect(rows[5]?.[at('conveyed_by')]).toEqual(['南川市防汛工作领导小组会议/31']);
    expect(rows[1]?.slice(at('date'), at('date') + 3)).toEqual([null, '2031-05-03', '2031-06-10']);
  });

  test('every slope', () => {
    expect(cadenceTable(MEETINGS.lanes).rows.map((row) => row.slice(1))).toEqual([
      [3, 6, '2031-05-02', '2031-06-11', 3, 40 / 3],
      [6, 9, '2031-06-11', '2031-07-20', 3, 13],
      [31, 32, '2031-07-03', '2031-07-05', 1, 2],
    ]);
  });

  test('every link between two series, with lag and offset', () => {
    expect(linksTable(MEETINGS.linked, MEETINGS.lanes).rows.map((row) => row.slice(0, 9))).toEqual([
      [
        ...['南川市防汛工作领导小组会议', 31, '2031-07-03'],
        ...['北原省委防汛专题会', 8, '2031-07-02'],
        ...[1, 1, 23],
      ],
    ]);
  });

  test('every topic of every reported session, the main one marked', () => {
    const rows = agendaTable(PROVINCE_LANE).rows.map((row) => row.slice(1, 6));
    expect(rows).toEqual([
      [3, '2031-05-02', 'disaster', 0.62, 1],
      [3, '2031-05-02', 'rural', 0.2, 0],
      [3, '2031-05-02', 'safety', 0.004, 0],
      [6, '2031-06-11', 'disaster', 0.4, 1],
      [9, '2031-07-20', 'rural', 0.5, 1],
      [9, '2031-07-20', 'disaster', 0.12, 0],
    ]);
  });

  test('every topic and month with articles, and the undated', () => {
    expect(topicMonthTable(TOPIC_MONTHS, zh).rows).toEqual([
      ['防灾与气象', '2031-05', 2],
      ['防灾与气象', '2031-07', 5],
      ['防灾与气象', null, 1],
      ['农业农村', '2031-05', 1],
      ['农业农村', '2031-06', 1],
    ]);
  });

  test('every mover, every occurrence, every role', () => {
    expect(moversTable(MOVERS).rows.map(([term]) => term)).toEqual(['堤防', '转移', '春耕']);
    expect(keynessPictureTable(KEYNESS).rows.map((row) => row.slice(3))).toEqual([
      [2.1, 2.1, 7.4],
      [1.4, 1.4, ''],
      [-0.8, -9, -0.8],
    ]);
    expect(dispersionTable(DISPERSION).rows.map((row) => row[4])).toEqual([
      0.01,
      0.3,
      0.31,
      null,
      0.9,
    ]);
    const { rows } = peopleMatrixTable(PEOPLE, zh);
    expect(rows.length).toBe(12);
    expect(rows[1]?.slice(0, 4)).toEqual(['甲某', ['主持'], '省长', '2031-05-02']);
    expect(trendTable(TREND).rows.length).toBe(8);
  });
});

describe('the sentence of a picture says its main figures', () => {
  test('in Chinese', () => {
    expect(lanesSentence(MEETINGS, zh)).toContain(
      '2 个编号系列，共 10 次会议：有报道 5 次，未见 2 次。',
    );
    expect(agendaSentence(PROVINCE_LANE, zh)).toBe(
      '北原省委防汛专题会：有报道的会议 3 次，其间未见 2 次；主要议题为防灾与气象 2 次、农业农村 1 次。',
    );
    expect(cadenceSentence(MEETINGS.lanes, MEETINGS.linked, zh)).toContain(
      '第6至9次平均 13 天一次',
    );
    expect(cadenceSentence(MEETINGS.lanes, MEETINGS.linked, zh)).toContain(
      '系列之间传达 1 次：第31次传达第8次（相隔 1 天）。',
    );
    expect(topicMonthSentence(TOPIC_MONTHS, zh)).toContain('最多的是2031年7月的防灾与气象，5 篇');
    expect(moversSentence(MOVERS, zh)).toBe('上升最多：堤防、转移；下降最多：春耕。');
    expect(keynessSentence(KEYNESS, zh)).toBe('最有把握的特征词，甲：堤防、转移；乙：春耕。');
    expect(trendSentence(TREND, zh)).toContain('其中 1 个没有报道，画作空缺');
    expect(dispersionSentence(DISPERSION, zh)).toBe('“堤防”出现在 2 篇报道中，共 4 次。');
    expect(peopleMatrixSentence(PEOPLE, zh)).toContain('3 人、5 次会议');
  });

  test('in English', () => {
    expect(lanesSentence(MEETINGS, en)).toContain(
      '2 numbered series with 10 sessions: 5 reported, 2 unseen.',
    );
    expect(trendSentence(TREND, en)).toContain('转移: from 0 to 17.8 per 10,000 characters');
  });
});

describe('months on an axis', () => {
  test('end with their last day, and a day stands inside its month or year', () => {
    expect(monthAxis(['2031-05', '2031-06'])).toEqual({ from: '2031-05-01', to: '2031-06-31' });
    expect(monthAxis([])).toEqual({ from: null, to: null });
    expect(columnPlace(['2031-05', '2031-06'], 2, '2031-06-01')).toBe(1);
    expect(columnPlace(['2031-05', '2031-06', '2032-01'], 2, '2032-07-01')).toBe(1.5);
    expect(columnPlace(['2031-05'], 1, '2031-07-01')).toBeNull();
  });
});

describe('a table on the page', () => {
  test('names columns in the reader’s language and leaves unknown names alone', () => {
    expect(columnName('ordinal', zh)).toBe('会次');
    expect(columnName('ordinal', en)).toBe('No.');
    expect(columnName('extra', en)).toBe('extra');
  });

  test('turns codes into words', () => {
    expect(cellText('status', 'unseen', zh)).toBe('未见');
    expect(cellText('chair', ['甲某', '乙某'], zh)).toBe('甲某、乙某');
    expect(cellText('date', null, zh)).toBe('');
    expect(cellText('rate', 3.14159, zh)).toBe('3.14');
  });

  test('knows which columns hold numbers', () => {
    const table = {
      columns: ['a', 'b', 'c'],
      rows: [
        ['x', 1, null],
        ['y', null, null],
      ],
    };
    expect([0, 1, 2].map((at) => isNumeric(table, at))).toEqual([false, true, false]);
  });

  test('has a name for every column of every table', () => {
    const tables = [
      lanesTable(MEETINGS),
      agendaTable(PROVINCE_LANE),
      cadenceTable(MEETINGS.lanes),
      linksTable(MEETINGS.linked, MEETINGS.lanes),
      topicMonthTable(TOPIC_MONTHS, zh),
      keynessPictureTable(KEYNESS),
      moversTable(MOVERS),
      dispersionTable(DISPERSION),
      peopleMatrixTable(PEOPLE, zh),
      trendTable(TREND),
    ];
    const names = new Set(tables.flatMap(({ columns }) => columns));
    expect([...names].filter((name) => columnName(name, zh) === name)).toEqual([]);
    expect([...names].filter((name) => columnName(name, en) === name)).toEqual([]);
  });
});
