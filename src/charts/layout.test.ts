import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dayNumber, isoOf } from '#core/text/dates.ts';
import { messagesOf } from '#i18n/index.ts';
import { toFileName } from './file-name.ts';
import { escapeXml, frame, frameSvg, innerSize, SHEET } from './frame.ts';
import { placeLabels } from './labels.ts';
import { headRoom } from './lanes-heads.ts';
import { binUnit, dayBins } from './pages-strip.ts';
import { contrast, inkOn, rampFill, rampSteps } from './ramp.ts';
import { fitText, textWidth, wrapText } from './text-width.ts';
import { DAY_THEME, themeFrom } from './theme.ts';
import { ticks, toDayAt, toX } from './time-axis.ts';
import { rangeTicks, spread, valueTicks } from './value-axis.ts';

const zh = messagesOf('zh');

describe('a file name', () => {
  test.each([
    ['会议/时间线: 一?', '会议 时间线 一'],
    ['CON', 'chart-CON'],
    ['nul.old', 'chart-nul.old'],
    ['..', 'chart'],
    [' .隐藏. ', '隐藏'],
    ['a\u0000b\u202Ec', 'a b c'],
  ])('of %j is %j', (title, name) => {
    expect(toFileName(title)).toBe(name);
  });

  test('is never empty, forbidden or longer than 120 bytes and a guard', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const name = toFileName(title);
        expect(name).not.toBe('');
        expect(name).not.toMatch(/[/\\:*?"<>|]|[. ]$|^\./);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(126);
      }),
    );
  });
});

describe('text', () => {
  test('is cut with a mark only if it does not fit', () => {
    expect(fitText('北原省委', 48, 12)).toBe('北原省委');
    expect(fitText('北原省委常委会', 48, 12)).toBe('北原省…');
  });

  test('is wrapped between Chinese characters and at blanks, never inside a word', () => {
    expect(wrapText('北原省委防汛专题会', 60, 12, 3)).toEqual(['北原省委防', '汛专题会']);
    expect(wrapText('sessions of a council', 60, 12, 4)).toEqual(['sessions', 'of a', 'council']);
  });

  test('fits the width it was cut to', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 40, max: 300 }),
        (text, width) => {
          expect(textWidth(fitText(text, width, 12), 12)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});

describe('labels', () => {
  const wish = fc.record({
    key: fc.uuid(),
    x: fc.integer({ min: 0, max: 400 }),
    texts: fc.array(fc.record({ text: fc.string(), width: fc.integer({ min: 5, max: 80 }) }), {
      maxLength: 2,
    }),
    rows: fc.constantFrom([0], [0, 1]),
    slack: fc.integer({ min: 0, max: 20 }),
  });

  test('never overlap in their row and stay inside', () => {
    fc.assert(
      fc.property(fc.uniqueArray(wish, { selector: ({ key }) => key }), (wishes) => {
        const placed = [...placeLabels(wishes, { from: 0, to: 400 })].map(([key, label]) => {
          const texts = wishes.find((one) => one.key === key)?.texts ?? [];
          const width = Math.min(
            ...texts.filter(({ text }) => text === label.text).map((one) => one.width),
          );
          return { ...label, from: label.x - width / 2, to: label.x + width / 2 };
        });
        for (const [at, a] of placed.entries()) {
          expect(a.from).toBeGreaterThanOrEqual(0);
          for (const b of placed.slice(at + 1))
            if (a.row === b.row) expect(a.to <= b.from || b.to <= a.from).toBe(true);
        }
      }),
    );
  });

  test('keep clear of blocked room', () => {
    const wishes = [{ key: 'a', x: 50, texts: [{ text: 'a', width: 20 }], rows: [0, 1], slack: 0 }];
    expect(
      placeLabels(wishes, { from: 0, to: 100 }, [{ row: 0, from: 45, to: 55 }]).get('a')?.row,
    ).toBe(1);
  });

  test('at the ends of lines are moved apart, in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 5 }), (wanted) => {
        const placed = [...spread(wanted, 19, 0, 200)].sort((a, b) => a - b);
        placed.forEach((y, at) => {
          if (at > 0) expect(y - (placed[at - 1] ?? 0)).toBeGreaterThanOrEqual(19 - 1e-9);
        });
      }),
    );
  });
});

describe('the time axis', () => {
  const scale = (from: string, to: string, width = 800) => ({
    from: dayNumber(from),
    to: dayNumber(to),
    left: 0,
    right: width,
  });

  test('marks months, and the year where it is new', () => {
    const marks = ticks(scale('2031-11-20', '2032-03-10'), zh);
    expect(marks.map(({ label, second }) => `${label}${second}`)).toEqual([
      '12月2031年',
      '1月2032年',
      '2月',
      '3月',
    ]);
    expect(marks.map(({ day }) => isoOf(day))).toEqual([
      '2031-12-01',
      '2032-01-01',
      '2032-02-01',
      '2032-03-01',
    ]);
  });

  test('marks days in a short span and years in a long one', () => {
    expect(ticks(scale('2031-05-01', '2031-05-08'), zh)[0]?.label).toBe('5月1日');
    expect(ticks(scale('1950-01-01', '2030-01-01'), zh).map(({ label }) => label)).toContain(
      '1980年',
    );
  });

  test('keeps marks apart for any span', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60_000 }),
        fc.integer({ min: 200, max: 1400 }),
        (days, width) => {
          const axis = { from: 10_000, to: 10_000 + days, left: 0, right: width };
          const xs = ticks(axis, zh).map(({ day }) => toX(axis, day));
          xs.forEach((x, at) => {
            if (at > 0) expect(x - (xs[at - 1] ?? 0)).toBeGreaterThan(50);
          });
          expect(xs.length).toBeLessThanOrEqual(width / 50 + 1);
        },
      ),
    );
  });

  test('gives the day back that a pixel stands for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), (day) => {
        const axis = { from: 0, to: 300, left: 14, right: 900 };
        expect(toDayAt(axis, toX(axis, day))).toBe(day);
      }),
    );
  });
});

describe('a value axis', () => {
  test('has few round steps and room for the greatest value', () => {
    expect(valueTicks(17.8)).toEqual([0, 5, 10, 15, 20]);
    expect(valueTicks(0)).toEqual([0, 1]);
    expect(rangeTicks(84, 132)).toEqual([80, 90, 100, 110, 120, 130, 140]);
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (max) => {
        const steps = valueTicks(max);
        expect(steps.at(-1)).toBeGreaterThanOrEqual(max * (1 - 1e-9));
        expect(steps.length).toBeLessThanOrEqual(6);
      }),
    );
  });
});

describe('days in bins', () => {
  const days = ['2031-05-01', '2031-05-04', '2031-05-05', '2031-06-30'].map((day) => ({
    day,
    articles: 1,
    meetings: 0,
    pages: 1,
  }));

  test('are weeks from Monday and whole months, and lose nothing', () => {
    expect(dayBins(days, 'week').map(({ from, articles }) => [isoOf(from), articles])).toEqual([
      ['2031-04-28', 2],
      ['2031-05-05', 1],
      ['2031-06-30', 1],
    ]);
    expect(dayBins(days, 'month').map(({ from, to }) => [isoOf(from), isoOf(to)])).toEqual([
      ['2031-05-01', '2031-05-31'],
      ['2031-06-01', '2031-06-30'],
    ]);
  });

  test('grow with the span', () => {
    expect([binUnit(100, 900), binUnit(1500, 900), binUnit(20_000, 900)]).toEqual([
      'day',
      'week',
      'month',
    ]);
  });
});

describe('colours', () => {
  test('of the ramp cover every count once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (max) => {
        const steps = rampSteps(max, DAY_THEME);
        expect(steps[0]?.from).toBe(1);
        expect(steps.at(-1)?.to).toBe(max);
        steps.forEach((step, at) => {
          if (at > 0) expect(step.from).toBe((steps[at - 1]?.to ?? 0) + 1);
        });
        expect(rampFill(max, steps)).toBe(steps.at(-1)?.fill);
      }),
    );
    expect(rampFill(0, rampSteps(9, DAY_THEME))).toBeNull();
  });

  test('of the day edition are those of the tokens', () => {
    const css = readFileSync(new URL('../ui/styles/tokens.css', import.meta.url), 'utf8');
    const day = css.slice(0, css.indexOf("[data-theme='night']"));
    const look = (token: string) => new RegExp(`${token}:([^;]{1,400});`).exec(day)?.[1] ?? '';
    expect(themeFrom(look)).toEqual(DAY_THEME);
  });

  test('leave numbers legible on every cell, by day and by night', () => {
    const css = readFileSync(new URL('../ui/styles/tokens.css', import.meta.url), 'utf8');
    const night = css.slice(css.indexOf("[data-theme='night']"));
    const look = (token: string) => new RegExp(`${token}:([^;]{1,400});`).exec(night)?.[1] ?? '';
    for (const theme of [DAY_THEME, themeFrom(look)])
      for (const fill of theme.ramp)
        expect(contrast(fill, inkOn(fill, theme)), fill).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the sheet of an export', () => {
  const caption = {
    title: '会议时间线',
    unit: '单位：次',
    filterLine: '2031-05-01 至 2031-07-31 · 议题：防灾',
  };

  test('holds title, unit, filters and source, and grows with the picture', () => {
    const sheet = frame(caption, 200, DAY_THEME, '版面');
    expect(sheet.texts.map(({ text }) => text)).toEqual([
      '会议时间线',
      '单位：次',
      caption.filterLine,
      '版面',
    ]);
    expect(sheet.height).toBe(SHEET.height);
    expect(frame(caption, 2000, DAY_THEME, '版面').height).toBeGreaterThan(2000);
    expect(innerSize(caption).height + sheet.inner.y).toBeLessThan(SHEET.height);
  });

  test('is well-formed whatever the texts hold', () => {
    const sheet = frame({ ...caption, title: '甲<乙>&"丙"\u0000' }, 100, DAY_THEME, '版面');
    const svg = frameSvg(sheet, '<svg xmlns="http://www.w3.org/2000/svg"/>', 1600);
    expect(svg).toContain('甲&lt;乙&gt;&amp;&quot;丙&quot;<');
    expect(svg).toContain('width="1600" height="900"');
    expect(escapeXml('\ud800a\u0007')).toBe('a');
  });
});

describe('the head of a lane on a phone', () => {
  const names = { left: 0, width: 354 };

  test('stands beside the links that pass it, where it fits first', () => {
    expect(headRoom([], names, 180)).toEqual({ from: 0, to: 354 });
    expect(headRoom([20, 240], names, 180)).toEqual({ from: 27, to: 233 });
    expect(headRoom([20, 120], names, 220)).toEqual({ from: 127, to: 354 });
  });

  test('is never crossed by a link while there is room between them', () => {
    const links = fc.array(fc.integer({ min: 0, max: 354 }), { maxLength: 12 });
    fc.assert(
      fc.property(links, fc.integer({ min: 40, max: 300 }), (xs, wanted) => {
        const { from, to } = headRoom(xs, names, wanted);
        const isWhole = from === 0 && to === 354;
        expect(isWhole || xs.every((x) => x <= from || x >= to)).toBe(true);
        expect(to - from).toBeGreaterThanOrEqual(96);
      }),
    );
  });
});
