import { expect, test } from 'vitest';
import type { Session, SessionStatus } from '../model.ts';
import { cadence, gaps } from './meetings.ts';

function session(
  ordinal: number,
  status: SessionStatus,
  earliest: string | null,
  latest = earliest,
): Session {
  return {
    id: `s/${ordinal}`,
    seriesId: 's',
    ordinal,
    status,
    conflict: '',
    dated: { day: earliest === latest ? earliest : null, earliest, latest, basis: ['text'] },
    chair: [],
    presentCount: 0,
    articleIds: [],
    daysSinceBefore: null,
  };
}

const LEDGER = [
  session(3, 'reported', '2023-03-01'),
  session(4, 'unseen', '2023-03-01', '2023-03-20'),
  session(5, 'unseen', '2023-03-01', '2023-03-20'),
  session(6, 'conveyed', '2023-03-01', '2023-03-20'),
  session(7, 'reported', '2023-03-21'),
  session(8, 'unseen', '2023-03-21', null),
];

test('each run of unseen sessions is one bracket with the bounds of its neighbours', () => {
  expect(gaps(LEDGER)).toEqual([
    { from: 4, to: 5, count: 2, earliest: '2023-03-01', latest: '2023-03-20' },
    { from: 8, to: 8, count: 1, earliest: '2023-03-21', latest: null },
  ]);
  expect(gaps([])).toEqual([]);
});

test('the pace is days a session between reported sessions with a day', () => {
  expect(cadence(LEDGER)).toEqual([{ from: 3, to: 7, sessions: 4, days: 5 }]);
  expect(cadence(LEDGER.slice(0, 1))).toEqual([]);
});
