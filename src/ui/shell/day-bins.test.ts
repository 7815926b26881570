import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber, isoOf } from '#core/text/dates.ts';
import { datePresets } from './date-presets.ts';
import { dayBins } from './day-bins.ts';

const count = (day: string, articles = 1, meetings = 0) => ({ day, articles, meetings, pages: 1 });

test('a corpus without dates has no strip', () => {
  expect(dayBins([], null, null)).toBeNull();
});

test('a quarter is shown by day', () => {
  const bins = dayBins([count('1998-03-01', 2), count('1998-05-20')], null, null);
  expect(bins?.unit).toBe('day');
  expect(bins?.bins).toHaveLength(2);
  expect(bins?.most).toBe(2);
});

test('a year is shown by week, and weeks begin on Monday', () => {
  const bins = dayBins([count('1998-01-04'), count('1998-01-05'), count('1998-12-30')], null, null);
  expect(bins?.unit).toBe('week');
  expect(bins?.bins.map(({ from }) => isoOf(from))).toEqual([
    '1997-12-29',
    '1998-01-05',
    '1998-12-28',
  ]);
});

test('decades are shown by month, each with its own last day', () => {
  const bins = dayBins([count('1996-02-10'), count('2005-12-31')], null, null);
  expect(bins?.unit).toBe('month');
  expect(bins?.bins.map(({ to }) => isoOf(to))).toEqual(['1996-02-29', '2005-12-31']);
});

test('no article is lost and every bar lies in the strip', () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map(isoOf);
  const counts = fc.array(
    fc.record({ day, articles: fc.nat(9), meetings: fc.nat(3), pages: fc.nat(3) }),
    { minLength: 1, maxLength: 40 },
  );
  fc.assert(
    fc.property(counts, (days) => {
      const bins = dayBins(days, null, null);
      const sum = (list: readonly { articles: number }[]) =>
        list.reduce((all, { articles }) => all + articles, 0);
      expect(sum(bins?.bins ?? [])).toBe(sum(days));
      for (const bin of bins?.bins ?? []) {
        expect(bin.from).toBeGreaterThanOrEqual(bins?.from ?? Infinity);
        expect(bin.to).toBeLessThanOrEqual(bins?.to ?? -Infinity);
      }
    }),
  );
});

test('presets are all, each year from the newest, and the last days of the corpus', () => {
  const presets = datePresets('1997-11-03', '1998-02-14');
  expect(presets.map(({ id }) => id)).toEqual([
    'all',
    'year-1998',
    'year-1997',
    'last-30',
    'last-90',
  ]);
  expect(presets.at(-2)).toMatchObject({ from: '1998-01-16', to: '1998-02-14' });
  expect(datePresets(null, null)).toHaveLength(1);
  expect(dayNumber('1970-01-01')).toBe(0);
});
