import { describe, expect, test } from 'vitest';
import { dayNumber } from '#core/text/dates.ts';
import { messagesOf } from '#i18n/index.ts';
import { agendaFigure } from './agenda-option.ts';
import { cadenceFigure } from './cadence-option.ts';
import { dispersionFigure } from './dispersion-option.ts';
import { drawSvg, setting } from './draw-svg.ts';
import type { Draw } from './figure.ts';
import { keynessFigure } from './keyness-option.ts';
import { lanesFigure } from './lanes-option.ts';
import { moversFigure } from './movers-option.ts';
import { peopleMatrixFigure } from './people-matrix-option.ts';
import {
  DISPERSION,
  KEYNESS,
  lane,
  MEETINGS,
  MOVERS,
  PEOPLE,
  PROVINCE_LANE,
  TOPIC_MONTHS,
  TREND,
} from './sample-answers.ts';
import { topicMonthFigure } from './topic-month-option.ts';
import { trendFigure } from './trend-option.ts';

const BY_SESSION = {
  ...TREND,
  unit: 'session' as const,
  periods: TREND.periods.map((period, at) => ({
    ...period,
    label: String(at + 3),
    sessionId: `s/${at}`,
  })),
};

const pictures: Readonly<Record<string, Draw>> = {
  lanes: (where) => lanesFigure(MEETINGS, where, { maxLanes: 6 }),
  cadence: (where) => cadenceFigure(MEETINGS, where),
  agenda: (where) => agendaFigure(PROVINCE_LANE, where),
  'topic-month': (where) => topicMonthFigure(TOPIC_MONTHS, where),
  movers: (where) => moversFigure(MOVERS, where),
  keyness: (where) => keynessFigure(KEYNESS, where),
  trend: (where) => trendFigure(TREND, where),
  'trend-session': (where) => trendFigure(BY_SESSION, where),
  dispersion: (where) => dispersionFigure(DISPERSION, where),
  'people-matrix': (where) => peopleMatrixFigure(PEOPLE, where),
};

/** Events on the axes of the samples. */
const EVENTS = [
  { day: dayNumber('2031-05-20'), label: '新桥通车' },
  { day: dayNumber('2031-07-03'), label: '<堤防>会战' },
  { day: dayNumber('2031-07-04'), label: '水文站建成' },
];

/** Few or odd data of each kind. */
const NOTHING = {
  ...MEETINGS,
  lanes: [],
  unnumbered: [],
  days: [],
  links: [],
  first: null,
  last: null,
};
const only = (count: number) => lane('甲会', PROVINCE_LANE.sessions.slice(0, count));
const lanesOf = (count: number) => ({
  ...NOTHING,
  lanes: [only(count)],
  first: '2031-05-02',
  last: '2031-05-02',
});
const trendOf = (count: number) => ({
  ...TREND,
  periods: TREND.periods.slice(0, count),
  lines: TREND.lines.slice(0, 1).map((line) => ({ ...line, rates: line.rates.slice(0, count) })),
});

const few: Readonly<Record<string, Draw>> = {
  'no lane': (where) => lanesFigure(NOTHING, where, { maxLanes: 6 }),
  'one session': (where) => lanesFigure(lanesOf(1), where, { maxLanes: 6 }),
  'two sessions': (where) => lanesFigure(lanesOf(4), where, { maxLanes: 6 }),
  'sessions without any day': (where) =>
    lanesFigure({ ...lanesOf(2), first: null, last: null }, where, { maxLanes: 6 }),
  'no slope': (where) => cadenceFigure({ lanes: [only(1)], linked: [] }, where),
  'no agenda': (where) => agendaFigure(only(2), where),
  'the first column of an agenda': (where) => agendaFigure(PROVINCE_LANE, where, 1),
  'no topic': (where) =>
    topicMonthFigure({ months: [], topics: [], counts: [], undated: [] }, where),
  'undated topics alone': (where) =>
    topicMonthFigure({ months: [], topics: ['sport'], counts: [[]], undated: [3] }, where),
  'no mover': (where) => moversFigure({ ...MOVERS, rising: [], falling: [] }, where),
  'one mover': (where) => moversFigure({ ...MOVERS, falling: [] }, where),
  'no key word': (where) => keynessFigure({ a: [], b: [] }, where),
  'key words of one side': (where) => keynessFigure({ ...KEYNESS, a: [] }, where),
  'no period': (where) => trendFigure(trendOf(0), where),
  'one period': (where) => trendFigure(trendOf(1), where),
  'periods that are gaps but one': (where) => trendFigure(trendOf(2), where),
  'a term that never occurs': (where) =>
    trendFigure(
      {
        ...TREND,
        lines: TREND.lines.map((line) => ({ ...line, rates: line.rates.map((rate) => rate && 0) })),
      },
      where,
    ),
  'no strip': (where) => dispersionFigure({ term: '甲', total: 0, strips: [] }, where),
  'no person': (where) => peopleMatrixFigure({ ...PEOPLE, people: [], cells: [] }, where),
  'no session': (where) => peopleMatrixFigure({ ...PEOPLE, columns: [], cells: [] }, where),
};

const settings = {
  'a page in Chinese': setting(),
  'a phone in English': setting({ width: 354, t: messagesOf('en') }),
  'a sheet': setting({ width: 1120, height: 500 }),
  'hardly any room': setting({ width: 60 }),
};

describe('each picture', () => {
  test.each(Object.entries(pictures))('of %s is as it was', async (name, draw) => {
    await expect(drawSvg(draw, setting())).toMatchFileSnapshot(`golden/${name}.svg`);
  });

  test.each(Object.entries(pictures))('of %s is the same twice', (_, draw) => {
    expect(drawSvg(draw, setting())).toBe(drawSvg(draw, setting()));
  });
});

describe.each(Object.entries(settings))('on %s', (_, where) => {
  test.each(Object.entries({ ...pictures, ...few }))(
    '%s draws without a broken number',
    (name, draw) => {
      const svg = drawSvg(draw, where);
      expect(svg, name).not.toMatch(/NaN|Infinity|undefined/);
      expect(svg).toContain('<text');
    },
  );
});

describe('events of the almanac', () => {
  const { lanes, cadence, trend, dispersion } = pictures;
  const timed = { lanes, cadence, trend, 'topic-month': pictures['topic-month'] };

  test.each(Object.entries(timed))('stand on the time axis of %s', (_, draw) => {
    if (draw === undefined) throw new Error('no such picture');
    const svg = drawSvg(draw, setting({ events: EVENTS }));
    expect(svg).toContain('新桥通车');
    expect(svg).toContain('&lt;堤防&gt;会战');
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(drawSvg(draw, setting({ events: [] }))).toBe(drawSvg(draw, setting()));
  });

  test.each([
    ['dispersion', dispersion],
    ['a trend by sessions', pictures['trend-session']],
  ])('do not stand on %s, which has no time axis', (_, draw) => {
    if (draw === undefined) throw new Error('no such picture');
    expect(drawSvg(draw, setting({ events: EVENTS }))).toBe(drawSvg(draw, setting()));
  });
});

test('a term that looks like markup stays text', () => {
  const svg = drawSvg(
    (where) =>
      moversFigure(
        { ...MOVERS, rising: [{ term: '<script>甲', before: 1, after: 9, logRatio: 3 }] },
        where,
      ),
    setting(),
  );
  expect(svg).not.toContain('<script>');
});
