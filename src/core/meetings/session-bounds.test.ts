import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day, Evidence, Session, SessionStatus } from '../model.ts';
import { addDays } from '../text/dates.ts';
import { boundSessions, inOrder, type Window } from './session-bounds.ts';

const DAY = (n: number): Day => addDays('2021-01-01', n);

function session(
  ordinal: number,
  status: SessionStatus,
  day: number | null,
  latest: number | null = null,
  earliest: number | null = null,
): Session {
  const to = (n: number | null): Day | null => (n === null ? null : DAY(n));
  return {
    id: `s/${ordinal}`,
    seriesId: 's',
    ordinal,
    status,
    conflict: '',
    dated: {
      day: to(day),
      earliest: to(day ?? earliest),
      latest: to(day ?? latest),
      basis: [day === null ? 'unknown' : 'text'],
    },
    chair: [],
    presentCount: 0,
    articleIds: [],
    daysSinceBefore: null,
  };
}

const shown = (sessions: readonly Session[]): string[] =>
  sessions.map(
    ({ ordinal, dated, conflict }) =>
      `${ordinal} ${dated.earliest?.slice(5) ?? '?'}…${dated.latest?.slice(5) ?? '?'}${conflict && ` ${conflict}`}`,
  );

describe('bounds of sessions without a day', () => {
  test('a session passed on bounds those below it too', () => {
    const ledger = [
      session(20, 'reported', 10),
      session(21, 'unseen', null),
      session(22, 'conveyed', null, 18),
      session(23, 'unseen', null),
      session(24, 'reported', 70),
    ];
    expect(shown(boundSessions(ledger, []))).toEqual([
      '20 01-11…01-11',
      '21 01-11…01-19',
      '22 01-11…01-19',
      '23 01-11…03-12',
      '24 03-12…03-12',
    ]);
  });

  test('a bound that no order of days allows is in doubt and bounds nothing', () => {
    const ledger = [
      session(20, 'reported', 10),
      session(21, 'unseen', null),
      session(22, 'conveyed', null, 3),
      session(23, 'reported', 30),
    ];
    expect(shown(boundSessions(ledger, []))).toEqual([
      '20 01-11…01-11',
      '21 01-11…01-31',
      '22 01-11…01-31 order',
      '23 01-31…01-31',
    ]);
  });

  test('what is only mentioned bounds nothing', () => {
    const ledger = [
      session(1, 'unseen', null),
      session(2, 'mentioned', null, 5, 4),
      session(3, 'reported', 9),
    ];
    expect(shown(boundSessions(ledger, []))[0]).toBe('1 ?…01-10');
  });
});

interface Known {
  readonly status: Evidence | 'unseen';
  readonly step: number;
  readonly slack: number;
}

const LEDGER = fc.array(
  fc.record<Known>({
    status: fc.constantFrom('reported', 'conveyed', 'unseen', 'unseen'),
    step: fc.nat(5),
    slack: fc.nat(9),
  }),
  { maxLength: 14 },
);

/** A ledger with its true days; a session passed on is known to be held by some later day. */
function ledgerOf(list: readonly Known[]): { ledger: Session[]; days: number[] } {
  let day = 0;
  const days = list.map(({ step }) => (day += step));
  const ledger = list.map(({ status, slack }, at) => {
    const own = days[at] ?? 0;
    return session(
      at + 1,
      status,
      status === 'reported' ? own : null,
      status === 'conveyed' ? own + slack : null,
    );
  });
  return { ledger, days };
}

test('bounds rise with the ordinals, hold the true day, and are the tightest that all known ones give', () => {
  fc.assert(
    fc.property(LEDGER, (list) => {
      const { ledger, days } = ledgerOf(list);
      const bounded = boundSessions(ledger, []);
      bounded.forEach(({ dated, conflict, ordinal }, at) => {
        const lower = ledger.slice(0, at + 1).flatMap((one) => one.dated.earliest ?? []);
        const higher = ledger.slice(at).flatMap((one) => one.dated.latest ?? []);
        const truth = DAY(days[at] ?? 0);
        expect(conflict).toBe('');
        expect([ordinal, dated.earliest, dated.latest]).toEqual([
          at + 1,
          lower.sort().at(-1) ?? null,
          higher.sort()[0] ?? null,
        ]);
        expect((dated.earliest ?? '') <= truth && truth <= (dated.latest ?? '~')).toBe(true);
      });
    }),
  );
});

const WINDOWS = fc.array(
  fc.tuple(fc.nat(8), fc.nat(4), fc.boolean()).map(([low, width, isDay]): Window => ({
    low: DAY(low),
    high: DAY(low + (isDay ? 0 : width)),
    weight: isDay ? 10 : 1,
  })),
  { maxLength: 9 },
);

/** Every subset, by its definition. */
function heaviest(windows: readonly Window[]): number {
  let best = 0;
  for (let mask = 0; mask < 1 << windows.length; mask += 1) {
    const chosen = windows.filter((_, at) => mask & (1 << at));
    const fits = chosen.every((one, at) => chosen.slice(at).every(({ high }) => one.low <= high));
    if (fits) best = Math.max(best, weightOf(chosen));
  }
  return best;
}

const weightOf = (windows: readonly Window[]): number =>
  windows.reduce((sum, { weight }) => sum + weight, 0);

test('of windows out of order the heaviest set in order is trusted', () => {
  fc.assert(
    fc.property(WINDOWS, (windows) => {
      const kept = windows.filter((_, at) => inOrder(windows).has(at));
      expect(kept.every((one, at) => kept.slice(at).every(({ high }) => one.low <= high))).toBe(
        true,
      );
      expect(weightOf(kept)).toBe(heaviest(windows));
    }),
  );
});

test('bounds of two thousand sessions take no time', () => {
  const many = Array.from({ length: 2000 }, (_, at) =>
    session(at + 1, 'reported', (at * 7919) % 2003),
  );
  expect(boundSessions(many, []).filter(({ conflict }) => conflict === '').length).toBeGreaterThan(
    1,
  );
});
