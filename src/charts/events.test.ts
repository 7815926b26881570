import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber } from '#core/text/dates.ts';
import { setting } from './draw-svg.ts';
import { bandHeight, eventLayer, placeFlags, spotted } from './events.ts';
import type { AxisEvent } from './figure.ts';

const event = (iso: string, label: string): AxisEvent => ({ day: dayNumber(iso), label });
const days = { from: dayNumber('2031-01-01'), to: dayNumber('2031-12-31') };
const bounds = { left: 0, right: 730 };
const spotsOf = (events: readonly AxisEvent[]) =>
  spotted(setting({ events }), days, (day) => (day - days.from) * 2);

describe('events on a time axis', () => {
  test('outside the axis are not drawn, and without any no room is taken', () => {
    const spots = spotsOf([event('2030-12-31', '旧桥封闭'), event('2032-01-01', '新桥通车')]);
    expect(spots).toEqual([]);
    expect(bandHeight(spots, bounds)).toBe(0);
  });

  test('stand right of their hairline, left of it where another one or the edge is near', () => {
    const spots = spotsOf([
      event('2031-02-01', '新桥通车'),
      event('2031-02-05', '堤防会战'),
      event('2031-12-30', '年终大会'),
    ]);
    const flags = placeFlags(spots, bounds);
    const sideOf = (at: number) =>
      (flags[at]?.from ?? 0) > (flags[at]?.x ?? 0) ? 'right' : 'left';
    expect(flags.map(({ text, row }, at) => [text, row, sideOf(at)])).toEqual([
      ['新桥通车', 0, 'left'],
      ['堤防会战', 0, 'right'],
      ['年终大会', 0, 'left'],
    ]);
  });

  test('never meet each other, whatever their days', () => {
    const some = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 364 }), fc.string({ maxLength: 20 })),
      {
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(some, (all) => {
        const events = all.map(([day, label]) => ({ day: days.from + day, label }));
        const flags = placeFlags(spotsOf(events), bounds);
        for (const [at, a] of flags.entries()) {
          expect(a.from >= bounds.left && a.to <= bounds.right).toBe(true);
          for (const b of flags.slice(at + 1)) {
            if (a.row === b.row) expect(a.to < b.from || b.to < a.from).toBe(true);
            const [low, high] = a.row < b.row ? [a, b] : [b, a];
            if (low.row < high.row) expect(high.x < low.from || high.x > low.to).toBe(true);
          }
        }
      }),
    );
  });

  test('that find no room are ticks which say the same to the pointer', () => {
    const crowd = ['新桥通车', '堤防会战', '年终大会'].map((label) => event('2031-06-01', label));
    const spots = spotsOf(crowd);
    const place = { ...bounds, top: 60, bottom: 200, height: bandHeight(spots, bounds) };
    const { marks } = eventLayer(spots, place, setting());
    expect(marks.length).toBe(3);
    for (const { tip } of marks)
      expect(tip.split('\n')).toEqual(crowd.map(({ label }) => `2031年6月1日 · ${label}`));
  });
});
