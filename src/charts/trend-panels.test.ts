import { describe, expect, test } from 'vitest';
import type { TrendView } from '#core/query/answers.ts';
import { messagesOf } from '#i18n/index.ts';
import { drawSvg, setting } from './draw-svg.ts';
import { init } from './echarts.ts';
import type { Draw } from './figure.ts';
import { show } from './instance.ts';
import { TREND } from './sample-answers.ts';
import { trendFindings } from './trend-findings.ts';
import { panelsLayout } from './trend-panels-layout.ts';
import { trendPanelsFigure } from './trend-panels-option.ts';

const zh = messagesOf('zh');
const en = messagesOf('en');
const panels =
  (view: TrendView, isCommon = false): Draw =>
  (where) =>
    trendPanelsFigure(view, where, { isCommon });

const EMPTY = { ...TREND, periods: [], lines: [] };
const FIRST = { ...TREND, lines: TREND.lines.slice(0, 1) };
const BY_SESSION = {
  ...TREND,
  unit: 'session' as const,
  periods: TREND.periods.map((one, at) => ({ ...one, label: `${at + 3}`, sessionId: `s/${at}` })),
};

describe('the panels of a trend', () => {
  test('are as they were', async () => {
    await expect(drawSvg(panels(TREND), setting())).toMatchFileSnapshot('golden/trend-panels.svg');
  });

  test.each([
    ['a phone in English', setting({ width: 354, t: en })],
    ['a sheet', setting({ width: 1120, height: 500 })],
    ['hardly any room', setting({ width: 60 })],
  ])('have no broken number on %s', (_, where) => {
    for (const view of [TREND, FIRST, BY_SESSION, EMPTY]) {
      const svg = drawSvg(panels(view), where);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      expect(svg).toContain('<text');
    }
  });

  test('have scales of their own, or all the one of the greatest rate', () => {
    const lines = TREND.lines.map((line, at) =>
      at === 0 ? { ...line, rates: [1, null, 4, 2] } : line,
    );
    const steps = (isCommon: boolean) =>
      panelsLayout({ ...TREND, lines }, 0, isCommon, setting()).panels.map((panel) =>
        panel.steps.at(-1),
      );
    expect(steps(false)).toEqual([4, 20]);
    expect(steps(true)).toEqual([20, 20]);
  });

  test('stand apart above the bars of articles and characters', () => {
    const { panels: frames, articles, characters } = panelsLayout(TREND, 0, false, setting());
    expect(frames[1]?.top).toBeGreaterThan((frames[0]?.bottom ?? 0) + 20);
    expect(articles.top).toBeGreaterThan(frames[1]?.bottom ?? 0);
    expect(characters.top).toBeGreaterThan(articles.bottom);
  });

  test('say where dense spells are not computed', () => {
    const svg = drawSvg(panels(TREND), setting());
    expect(svg).toContain('密集时段不计算');
    expect(drawSvg(panels(FIRST), setting())).not.toContain('>密集时段<');
  });

  test('look the same drawn over another picture as drawn alone', () => {
    const where = setting();
    const over = init(null, null, { renderer: 'svg', ssr: true, width: 900, height: 400 });
    for (const view of [FIRST, TREND]) show(over, panels(view)(where), where.width, '');
    const alone = init(null, null, { renderer: 'svg', ssr: true, width: 900, height: 400 });
    show(alone, panels(TREND)(where), where.width, '');
    const even = (svg: string) => svg.replaceAll(/zr\d+-/g, 'zr-').replaceAll(/cls-\d+/g, 'cls');
    expect(even(over.renderToSVGString())).toBe(even(alone.renderToSVGString()));
    over.dispose();
    alone.dispose();
  });
});

describe('the findings of a trend', () => {
  test('name a steady rise with its size and p, or how many periods are missing', () => {
    expect(trendFindings(TREND, en).map(({ steady }) => steady)).toEqual([
      'a trend needs 8 non-empty periods, this has 3',
      'rises by 0.8 per 10,000 characters a month, p = 0.012',
    ]);
    expect(trendFindings(TREND, zh)[1]?.steady).toBe('每月上升 0.8 次/万字，p = 0.012');
  });

  test('call a tendency without a median change what it is', () => {
    const steady = {
      kind: 'steady',
      periods: 200,
      p: 0.0001,
      isRise: false,
      slope: 0.0001,
    } as const;
    const lines = TREND.lines.slice(0, 1).map((line) => ({ ...line, steady }));
    expect(trendFindings({ ...TREND, lines }, en)[0]?.steady).toBe(
      'tends to fall, but by a median of 0 a month, p < 0.001',
    );
  });

  test('name spells of weeks by their first and last day', () => {
    const weeks = trendFindings({ ...TREND, unit: 'week' }, en)[1]?.dense;
    expect(weeks).toBe('dense spells: 1 Jul 2031 to 30 Aug 2031');
  });

  test('name the dense spells by their periods', () => {
    expect(trendFindings(TREND, zh).map(({ dense }) => dense)).toEqual([
      '密集时段不计算：一半以上的报道都有',
      '密集时段：2031年7月至2031年8月',
    ]);
  });

  test('leave all but the weightiest spells out, in order of time', () => {
    const bursts = [3, 9, 1, 7, 8, 5, 6].map((weight, at) => ({ from: at, to: at, weight }));
    const periods = bursts.map((_, at) => ({
      ...{ start: `2031-0${at + 1}-01`, end: `2031-0${at + 1}-28`, label: '' },
      ...{ sessionId: null, articles: 9, tokens: 9, characters: 9 },
    }));
    const lines = TREND.lines
      .slice(0, 1)
      .map((line) => ({ ...line, dense: { kind: 'bursts' as const, rate: 0.1, bursts } }));
    expect(trendFindings({ ...TREND, periods, lines }, zh)[0]?.dense).toBe(
      '密集时段：2031年2月、2031年4月、2031年5月、2031年6月、2031年7月、另有 2 段',
    );
  });
});
