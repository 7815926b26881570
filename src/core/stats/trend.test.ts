import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber, isoOf } from '../text/dates.ts';
import { fittingUnit, MOST_PERIODS, periodOf, periodsBetween } from './trend.ts';

const UNITS = ['day', 'week', 'month'] as const;

test('months hold all their days, empty months between are there', () => {
  const months = periodsBetween('month', dayNumber('2023-12-31'), dayNumber('2024-03-01'));
  expect(months.map(({ label }) => label)).toEqual(['2023-12', '2024-01', '2024-02', '2024-03']);
  expect(months.map(({ from, to }) => to - from + 1)).toEqual([31, 31, 29, 31]);
});

test('weeks begin on Monday', () => {
  const weeks = periodsBetween('week', dayNumber('2022-04-21'), dayNumber('2022-04-25'));
  expect(weeks.map(({ label }) => label)).toEqual(['2022-04-18', '2022-04-25']);
});

test('periods adjoin, and each day is found in the one that holds it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...UNITS),
      fc.integer({ min: -40_000, max: 40_000 }),
      fc.integer({ min: 0, max: 900 }),
      (unit, first, length) => {
        const periods = periodsBetween(unit, first, first + length);
        for (let i = 1; i < periods.length; i++)
          expect(periods[i]?.from).toBe((periods[i - 1]?.to ?? 0) + 1);
        for (let day = first; day <= first + length; day += 13) {
          const slow = periods.findIndex(({ from, to }) => from <= day && day <= to);
          expect(periodOf(periods, day)).toBe(slow);
          expect(slow).not.toBe(-1);
        }
        expect(periodOf(periods, (periods[0]?.from ?? 0) - 1)).toBe(-1);
      },
    ),
  );
});

test('a span of many years is not cut into days', () => {
  expect(fittingUnit('day', 0, MOST_PERIODS - 1)).toBe('day');
  expect(fittingUnit('day', 0, MOST_PERIODS * 2)).toBe('week');
  expect(fittingUnit('day', 0, MOST_PERIODS * 40)).toBe('month');
  expect(isoOf(0)).toBe('1970-01-01');
});
