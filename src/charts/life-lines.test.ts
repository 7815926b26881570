import { describe, expect, test } from 'vitest';
import type { LifeRow, LivesView } from '#core/query/lives.ts';
import { temperatures } from '#core/stats/temperature.ts';
import { messagesOf } from '#i18n/index.ts';
import { columnName } from './cell-text.ts';
import { drawSvg, setting } from './draw-svg.ts';
import { lifeColumns, placeColumns, runTexts } from './life-lines-layout.ts';
import { lifeLinesFigure } from './life-lines-option.ts';
import { lifeLinesSentence, lifeLinesTable } from './life-lines-table.ts';

const zh = messagesOf('zh');
const en = messagesOf('en');
const SERIES = '北原省委防汛专题会';

const STATUSES = 'reported unseen unseen unseen reported mentioned unseen reported reported'.split(
  ' ',
) as LivesView['sessions'][number]['status'][];

function row(text: string, kind: LifeRow['kind'], ...counts: (number | null)[]): LifeRow {
  const present = counts.flatMap((count, at) => ((count ?? 0) > 0 ? [at] : []));
  return {
    ...{ text, kind, counts, present: present.length, longestSilence: 1, silentSince: 0 },
    first: `s/${present[0] ?? ''}`,
    last: `s/${present.at(-1) ?? ''}`,
    years: temperatures([
      { year: 2030, hits: 8, articles: 120 },
      { year: 2031, hits: 1, articles: 20 },
    ]),
  };
}

const gap = null;
const LIVES: LivesView = {
  seriesId: SERIES,
  seriesName: SERIES,
  sessions: STATUSES.map((status, at) => ({
    ...{ id: `s/${at}`, ordinal: 84 + at, status },
    day: status === 'reported' ? `2031-05-0${at + 1}` : null,
  })),
  reported: 4,
  rows: [
    row('守堤到人', 'quoted', 1, gap, gap, gap, 3, gap, gap, 0, 2),
    row('逐段巡查险工险段', 'formula', 2, gap, gap, gap, 2, gap, gap, 1, 1),
    row('先撤人', 'quoted', 0, gap, gap, gap, 1, gap, gap, 0, 1),
  ],
  total: 3,
  once: 5,
};

/** So many reported sessions, every second number unseen. */
function long(count: number): LivesView {
  const sessions = Array.from({ length: count * 2 - 1 }, (_, at) => ({
    ...{ id: `s/${at}`, ordinal: at + 1, day: null },
    status: at % 2 === 0 ? ('reported' as const) : ('unseen' as const),
  }));
  const counts = sessions.map(({ status }) => (status === 'reported' ? 1 : null));
  return { ...LIVES, sessions, reported: count, rows: [row('守堤到人', 'quoted', ...counts)] };
}

describe('columns of lives', () => {
  test('are reported sessions in order, and runs without a report folded to one', () => {
    expect(lifeColumns(LIVES).map(({ from, to }) => [from, to])).toEqual([
      [0, 0],
      [1, 3],
      [4, 4],
      [5, 6],
      [7, 7],
      [8, 8],
    ]);
  });

  test('call a run unseen only where nothing at all is known of it', () => {
    const texts = lifeColumns(LIVES).map((column) => runTexts(LIVES, column, zh)[0]);
    expect(texts[1]).toBe('85–87 · 3 次未见');
    expect(texts[3]).toBe('89–90 · 2 次无报道');
  });

  test('stay inside their room, and those left out are the earliest', () => {
    for (const count of [2, 12, 30, 60, 200]) {
      const view = long(count);
      const { columns, isCut } = placeColumns(view, { left: 100, right: 600 }, en);
      expect(columns.at(-1)?.right).toBeLessThanOrEqual(600.001);
      expect(columns[0]?.left).toBe(100);
      expect(columns[0]?.isReported).toBe(true);
      expect(columns.at(-1)?.to).toBe(view.sessions.length - 1);
      expect(isCut).toBe(columns[0]?.from !== 0);
    }
  });
});

describe('the picture of lives', () => {
  test('is as it was', async () => {
    const svg = drawSvg((where) => lifeLinesFigure(LIVES, where), setting());
    await expect(svg).toMatchFileSnapshot('golden/life-lines.svg');
  });

  test.each([
    ['a phone in English', setting({ width: 354, t: en })],
    ['a sheet', setting({ width: 1120, height: 500 })],
    ['hardly any room', setting({ width: 60 })],
  ])('on %s has no broken number', (_, where) => {
    for (const view of [LIVES, long(2), long(90), { ...LIVES, rows: [] }]) {
      const svg = drawSvg((one) => lifeLinesFigure(view, one), where);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      expect(svg).toContain('<text');
    }
  });

  test('tells quoted words by their marks, and says when earlier sessions have no room', () => {
    const svg = (view: LivesView) => drawSvg((one) => lifeLinesFigure(view, one), setting());
    expect(svg(LIVES)).toContain('“守堤到人”');
    expect(svg(LIVES)).not.toContain('“逐段巡查险工险段”');
    expect(svg(LIVES)).not.toContain('只画最近');
    expect(svg(long(90))).toContain('只画最近');
  });
});

describe('the table of lives', () => {
  test('has a row a formulation with its counts, its silence and its years', () => {
    const { columns, rows } = lifeLinesTable(LIVES, zh);
    const cell = (name: string) => rows[0]?.[columns.indexOf(name)];
    expect(rows.length).toBe(3);
    expect(cell('first_session')).toContain('84');
    expect(cell('counts')).toEqual(['84:1', '88:3', '91:0', '92:2']);
    expect(cell('temperature')).toEqual([
      '2030：6.7%（8 / 120 篇） 沸',
      '2031：5%（1 / 20 篇） 烫，不足 100 篇，仅作参考',
    ]);
  });

  test('has a name for every column in both languages', () => {
    for (const t of [zh, en])
      for (const column of lifeLinesTable(LIVES, t).columns)
        expect(columnName(column, t), column).not.toBe(column);
  });
});

test('the sentence names the series, and says why there is nothing to see', () => {
  expect(lifeLinesSentence(LIVES, zh)).toContain(`${SERIES}：3 个提法，4 次有报道的会议。`);
  expect(lifeLinesSentence({ ...LIVES, reported: 1 }, en)).toContain('Only 1 session');
  expect(lifeLinesSentence({ ...LIVES, sessions: [] }, zh)).toContain('没有编次');
});
