import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../text/dates.ts';
import { coverage, placeOf } from './coverage.ts';
import { seriesOf, session } from './fixtures/sessions.ts';

const LEDGER = seriesOf([
  session(20, 'reported', '2021-03-01'),
  session(21, 'unseen', ['2021-03-01', '2021-04-10']),
  session(22, 'conveyed', ['2021-03-01', '2021-04-10']),
  session(23, 'reported', '2021-04-10'),
  session(24, 'unseen', ['2021-04-10', '2021-05-02']),
  session(25, 'reported', '2021-05-02'),
]);

const none = { reported: 0, conveyed: 0, mentioned: 0, unseen: 0 };

test('counts from the lowest to the highest seen and says what lies before', () => {
  expect(coverage(LEDGER, null)).toEqual({
    lowest: 20,
    highest: 25,
    all: { total: 6, reported: 3, conveyed: 1, mentioned: 0, unseen: 2 },
    beforeLowest: 19,
    unlisted: 0,
    within: null,
  });
});

test('under a range an unseen session counts only if its whole window lies inside', () => {
  expect(coverage(LEDGER, { from: '2021-04-01', to: '2021-05-31' }).within).toEqual({
    inside: { ...none, total: 3, reported: 2, unseen: 1 },
    straddling: { ...none, total: 2, conveyed: 1, unseen: 1 },
    outside: { ...none, total: 1, reported: 1 },
  });
  expect(coverage(LEDGER, { from: null, to: null }).within).toBeNull();
});

test('both edges of a range and of a window are inclusive, and an unknown bound is endless', () => {
  const at = (from: string | null, to: string | null) =>
    placeOf(session(1, 'unseen', ['2021-03-05', '2021-03-09']), { from, to });
  expect(at('2021-03-05', '2021-03-09')).toBe('inside');
  expect(at('2021-03-09', null)).toBe('straddling');
  expect(at('2021-03-10', null)).toBe('outside');
  expect(at(null, '2021-03-05')).toBe('straddling');
  expect(at(null, '2021-03-04')).toBe('outside');
  const open = session(1, 'unseen', [null, '2021-03-09']);
  expect(placeOf(open, { from: null, to: '2021-03-09' })).toBe('inside');
  expect(placeOf(open, { from: '2021-03-01', to: null })).toBe('straddling');
});

test('an ordinal too far away to be listed is said', () => {
  const far = seriesOf([
    session(1, 'reported', '2021-03-01'),
    session(9000, 'mentioned', [null, null]),
  ]);
  expect(coverage(far, null)).toMatchObject({ unlisted: 8998, all: { total: 2 } });
});

test('inside, straddling and outside are what the days of a window say', () => {
  const day = (n: number): string => addDays('2021-01-01', n);
  const four = fc.tuple(fc.nat(12), fc.nat(12), fc.nat(12), fc.nat(12));
  fc.assert(
    fc.property(four, ([a, b, c, d]) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const [first, last] = [Math.min(c, d), Math.max(c, d)];
      const days = Array.from({ length: last - first + 1 }, (_, i) => first + i);
      const hits = days.filter((n) => n >= from && n <= to).length;
      const place = hits === 0 ? 'outside' : hits === days.length ? 'inside' : 'straddling';
      const one = session(1, 'unseen', [day(first), day(last)]);
      expect(placeOf(one, { from: day(from), to: day(to) })).toBe(place);
    }),
  );
});
