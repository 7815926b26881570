import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gap, holds } from './fixtures/samples.ts';
import { LEAST_PERIODS, mannKendall, type SeriesValues } from './mann-kendall.ts';
import { theilSen } from './theil-sen.ts';

const series: fc.Arbitrary<SeriesValues> = fc.array(fc.option(fc.integer({ min: -6, max: 6 })), {
  minLength: 6,
  maxLength: 20,
});

const own = (values: SeriesValues): number[] => values.filter((value) => value !== null);

/** Rising pairs less falling ones, pair by pair from the end. */
function plainS(values: readonly number[]): number {
  let s = 0;
  for (let j = values.length - 1; j > 0; j--)
    for (let i = j - 1; i >= 0; i--) {
      const change = (values[j] ?? 0) - (values[i] ?? 0);
      s += change > 0 ? 1 : change < 0 ? -1 : 0;
    }
  return s;
}

/**
 * Variance of S when all orders are equally likely, from the pairs of pairs: those of one pair, those that share a
 * period. No formula with tie groups.
 */
function plainVariance(values: readonly number[]): number {
  const n = values.length;
  const sign = (i: number, j: number): number => Math.sign((values[j] ?? 0) - (values[i] ?? 0));
  let same = 0;
  let shared = 0;
  for (let i = 0; i < n; i++) {
    let row = 0;
    for (let j = 0; j < n; j++) {
      same += sign(i, j) ** 2;
      row += sign(i, j);
    }
    shared += row * row;
  }
  shared -= same;
  // E over random orders: a pair with itself, and two pairs that share their first, last, or last and first period.
  const pairs = (n * (n - 1)) / 2;
  const triples = (n * (n - 1) * (n - 2)) / 6;
  const square = same / (n * (n - 1));
  const product = n > 2 ? shared / (n * (n - 1) * (n - 2)) : 0;
  return pairs * square + triples * 2 * product;
}

test('S, its variance and z are those of all pairs', () => {
  holds(series, (values) => {
    const plain = own(values);
    const trend = mannKendall(values);
    if (plain.length < LEAST_PERIODS)
      return expect(trend).toEqual({
        kind: 'too_few_periods',
        periods: plain.length,
        needed: LEAST_PERIODS,
      });
    if (trend.kind !== 'trend') throw new Error('enough periods');
    expect(trend.s).toBe(plainS(plain));
    expect(gap(trend.variance, plainVariance(plain))).toBeLessThan(1e-9);
    const distance = Math.max(0, Math.abs(trend.s) - 1);
    expect(gap(Math.abs(trend.z) * Math.sqrt(trend.variance), distance)).toBeLessThan(1e-9);
  });
});

function* orders(values: number[], from = 0): Generator<number[]> {
  if (from === values.length) yield values;
  for (let at = from; at < values.length; at++) {
    const [one = 0, other = 0] = [values[from], values[at]];
    [values[from], values[at]] = [other, one];
    yield* orders(values, from + 1);
    [values[from], values[at]] = [one, other];
  }
}

test('the variance is the mean of S² over all 40,320 orders of eight values, with ties and without', () => {
  for (const values of [
    [1, 2, 3, 4, 5, 6, 7, 8],
    [1, 1, 2, 2, 2, 3, 4, 5],
    [0, 0, 0, 0, 0, 0, 1, 2],
  ]) {
    let squares = 0;
    for (const order of orders([...values])) squares += plainS(order) ** 2;
    const trend = mannKendall(values);
    expect(trend.kind === 'trend' && trend.variance).toBeCloseTo(squares / 40_320, 9);
  }
});

test('eight rising periods are a trend, eight equal ones are none, gaps keep their place', () => {
  const rise = mannKendall([1, 2, 3, 4, 5, 6, 7, 8]);
  // S = 28, variance 8 · 7 · 21 / 18, z = 27 / √65.33.
  expect(rise).toMatchObject({ s: 28 });
  expect(rise.kind === 'trend' && rise.z).toBeCloseTo(3.3404, 4);
  expect(rise.kind === 'trend' && rise.p.p).toBeCloseTo(0.000837, 6);
  expect(mannKendall(new Array<number>(8).fill(3))).toMatchObject({ z: 0, p: { p: 1 } });
  expect(theilSen([1, null, null, 4, 5, 6, 7, 8, 9, 10])).toMatchObject({
    slope: 1,
    intercept: 1,
    periods: 8,
  });
});

/** The slope that as many pairs exceed as fall short of. */
function plainSlope(values: SeriesValues): number {
  const all: number[] = [];
  values.forEach((b, j) => {
    values.slice(0, j).forEach((a, i) => {
      if (a !== null && b !== null) all.push((b - a) / (j - i));
    });
  });
  all.sort((a, b) => a - b);
  return (
    ((all[Math.floor((all.length - 1) / 2)] ?? 0) + (all[Math.ceil((all.length - 1) / 2)] ?? 0)) / 2
  );
}

test('the line has the median slope and leaves as much above as below', () => {
  holds(series, (values) => {
    const line = theilSen(values);
    if (own(values).length < LEAST_PERIODS) return expect(line.kind).toBe('too_few_periods');
    if (line.kind !== 'line') throw new Error('enough periods');
    expect(gap(line.slope, plainSlope(values))).toBeLessThan(1e-12);
    const rests = values.flatMap((y, x) =>
      y === null ? [] : [y - line.intercept - line.slope * x],
    );
    const above = rests.filter((rest) => rest > 1e-9).length;
    const below = rests.filter((rest) => rest < -1e-9).length;
    expect(Math.max(above, below)).toBeLessThanOrEqual(rests.length / 2);
  });
});

test('what is no number is refused', () => {
  expect(() => mannKendall([1, 2, 3, NaN, 5, 6, 7, 8])).toThrow(RangeError);
  expect(() => theilSen([1, 2, 3, Infinity, 5, 6, 7, 8])).toThrow(RangeError);
});
