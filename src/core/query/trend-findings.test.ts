import { expect, test } from 'vitest';
import { denseSpells, steadyTrend } from './trend-findings.ts';

test('a rise by the same step in every period is a steady trend with that slope, gaps or not', () => {
  const found = steadyTrend([1, 3, 5, null, 9, 11, 13, 15, 17, 19]);
  expect(found).toMatchObject({ kind: 'steady', periods: 9, isRise: true, slope: 2 });
  expect(steadyTrend([19, 17, 15, 13, 11, 9, 7, 5])).toMatchObject({ isRise: false, slope: -2 });
});

test('up and down in turn is no trend', () => {
  expect(steadyTrend([1, 2, 1, 2, 1, 2, 1, 2])).toMatchObject({ kind: 'none', periods: 8 });
  expect(steadyTrend([0, 0, 0, 0, 0, 0, 0, 0])).toMatchObject({ kind: 'none', p: 1 });
});

test('seven periods with an article are too few, however many gaps stand between', () => {
  expect(steadyTrend([1, null, 2, 3, null, null, 4, 5, 6, 7])).toEqual({
    kind: 'too_few_periods',
    periods: 7,
    needed: 8,
  });
});

test('a dense spell is placed among all periods, and no empty one counts as calm', () => {
  const totals = [20, 20, 0, 20, 20, 0, 20, 20, 20, 20];
  const found = denseSpells([1, 0, 0, 12, 14, 0, 11, 0, 1, 0], totals);
  expect(found.kind === 'bursts' && found.bursts).toMatchObject([{ from: 3, to: 6 }]);
});

test('a term in half of the articles or in none has no dense spells to compute', () => {
  expect(denseSpells([5, 5], [10, 10])).toEqual({ kind: 'not_computed', reason: 'too_frequent' });
  expect(denseSpells([0, 0], [10, 10])).toEqual({ kind: 'not_computed', reason: 'no_occurrence' });
});
