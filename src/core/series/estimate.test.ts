import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayNumber } from '../text/dates.ts';
import { betaBelow, betaQuantile } from '../stats/beta.ts';
import { estimate, estimates } from './estimate.ts';
import { session } from './fixtures/sessions.ts';

/** I_x(a, b) for whole a, b as the binomial tail P(Bin(a + b − 1, x) ≥ a) (DLMF 8.17.5), term by term. */
function tail(x: number, a: number, b: number): number {
  const n = a + b - 1;
  let sum = 0;
  for (let k = a; k <= n; k += 1) {
    let term = 1;
    for (let i = 1; i <= k; i += 1) term *= ((n - k + i) / i) * x;
    sum += term * (1 - x) ** (n - k);
  }
  return sum;
}

describe('the incomplete beta function', () => {
  test('has the values that follow from its polynomials', () => {
    expect(betaBelow(0.3, 1, 1)).toBeCloseTo(0.3, 12);
    // Beta(2, 3): 6x² − 8x³ + 3x⁴.
    expect(betaBelow(0.5, 2, 3)).toBeCloseTo(0.6875, 12);
    expect(betaBelow(0.25, 2, 3)).toBeCloseTo(0.26171875, 12);
    expect([betaBelow(0, 2, 3), betaBelow(1, 2, 3)]).toEqual([0, 1]);
  });

  test('has the quantiles that can be solved for', () => {
    for (const p of [0.1, 0.5, 0.9]) {
      expect(betaQuantile(p, 1, 1)).toBeCloseTo(p, 10);
      expect(betaQuantile(p, 7, 1)).toBeCloseTo(p ** (1 / 7), 10);
      expect(betaQuantile(p, 1, 7)).toBeCloseTo(1 - (1 - p) ** (1 / 7), 10);
    }
    expect(betaQuantile(0.5, 2, 2)).toBeCloseTo(0.5, 10);
    expect(betaQuantile(0.6875, 2, 3)).toBeCloseTo(0.5, 10);
    // qbeta(0.5, 2, 3) of R.
    expect(betaQuantile(0.5, 2, 3)).toBeCloseTo(0.3857276, 7);
  });

  test('is the binomial tail, and its quantile turns it round', () => {
    const shape = fc.integer({ min: 1, max: 25 });
    const inner = fc.integer({ min: 1, max: 99 }).map((n) => n / 100);
    fc.assert(
      fc.property(inner, shape, shape, (x, a, b) => {
        expect(betaBelow(x, a, b)).toBeCloseTo(tail(x, a, b), 10);
        expect(betaBelow(betaQuantile(x, a, b), a, b)).toBeCloseTo(x, 9);
      }),
    );
  });

  test('holds for series of thousands', () => {
    expect(betaQuantile(0.5, 1000, 1000)).toBeCloseTo(0.5, 9);
    expect(betaQuantile(0.5, 1, 2000)).toBeCloseTo(1 - 0.5 ** (1 / 2000), 9);
  });
});

describe('the estimate of a day', () => {
  const open = { earliest: null, latest: null };

  test('of the one session between two lies evenly between them', () => {
    expect(estimate(1, 1, { after: '2021-03-01', before: '2021-03-21', ...open })).toEqual({
      median: '2021-03-11',
      from: '2021-03-03',
      to: '2021-03-19',
      j: 1,
      n: 1,
    });
  });

  test('is clipped to the hard bounds', () => {
    const hard = { earliest: '2021-03-05', latest: '2021-03-09' };
    expect(estimate(1, 1, { after: '2021-03-01', before: '2021-03-21', ...hard })).toMatchObject({
      median: '2021-03-09',
      from: '2021-03-05',
      to: '2021-03-09',
    });
  });

  test('is none where there is nothing to go by', () => {
    expect(estimate(0, 3, { after: '2021-03-01', before: '2021-03-21', ...open })).toBeNull();
    expect(estimate(4, 3, { after: '2021-03-01', before: '2021-03-21', ...open })).toBeNull();
    expect(estimate(1, 3, { after: '2021-03-21', before: '2021-03-01', ...open })).toBeNull();
  });

  test('rises with j, mirrors from the other end and stays between the days', () => {
    const many = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(many, fc.nat(300), (n, days) => {
        const [after, before] = ['2021-01-01', addDays('2021-01-01', days)];
        const all = Array.from({ length: n }, (_, i) =>
          estimate(i + 1, n, { after, before, ...open }),
        );
        all.forEach((one, at) => {
          const mirror = all[n - 1 - at];
          const mirrored = dayNumber(after) + dayNumber(before) - dayNumber(mirror?.to ?? after);
          expect(dayNumber(one?.from ?? after)).toBe(mirrored);
          expect((one?.from ?? '~') >= after && (one?.to ?? '~') <= before).toBe(true);
          expect((one?.from ?? '') <= (one?.median ?? '')).toBe(true);
          expect((one?.median ?? '~') <= (one?.to ?? '')).toBe(true);
          expect((one?.median ?? '') >= (all[at - 1]?.median ?? '')).toBe(true);
        });
      }),
    );
  });
});

test('every session without a day between two dated ones has an estimate; days in doubt are no ends', () => {
  const doubtful = { ...session(4, 'reported', '2021-06-01'), conflict: 'order' };
  const ledger = [
    session(1, 'unseen', [null, '2021-03-01']),
    session(2, 'reported', '2021-03-01'),
    session(3, 'unseen', ['2021-03-01', '2021-03-21']),
    doubtful,
    session(5, 'conveyed', ['2021-03-01', '2021-03-21']),
    session(6, 'reported', '2021-03-21'),
    session(7, 'unseen', ['2021-03-21', null]),
  ];
  const found = estimates(ledger);
  expect([...found].map(([id, { j, n }]) => `${id}: ${j} of ${n}`)).toEqual([
    's/3: 1 of 3',
    's/5: 3 of 3',
  ]);
});
