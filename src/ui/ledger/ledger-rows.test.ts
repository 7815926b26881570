import { expect, test } from 'vitest';
import type { Series } from '#core/model.ts';
import type { Lane, LaneSession } from '#core/query/answers.ts';
import { coverage } from '#core/series/coverage.ts';
import { ledgerRows } from './ledger-rows.ts';

const dated = { day: null, earliest: null, latest: null, basis: [] };
const session = (ordinal: number, status: LaneSession['status']): LaneSession => ({
  id: `甲省/防汛专题会/${ordinal}`,
  ordinal,
  name: '防汛专题会',
  status,
  conflict: '',
  dated,
  chair: [],
  presentCount: 0,
  articleIds: [],
  topic: null,
  daysSinceBefore: null,
  estimate: null,
  selected: true,
});

const series: Series = {
  id: '甲省/防汛专题会',
  name: '防汛专题会',
  place: '甲省',
  placeBasis: 'text',
  level: '省',
  bodyType: '党委',
  run: null,
  term: null,
  yearLabel: null,
  numbered: true,
  lowest: 3,
  highest: 7,
  counts: { reported: 2, conveyed: 0, mentioned: 0, unseen: 3 },
  sessions: [],
};

const lane: Lane = {
  series,
  coverage: coverage(series, null),
  sessions: [
    session(3, 'reported'),
    session(4, 'unseen'),
    session(5, 'unseen'),
    session(6, 'unseen'),
    session(7, 'reported'),
  ],
  gaps: [{ from: 4, to: 6, count: 3, earliest: '2023-05-01', latest: '2023-06-01' }],
  cadence: [],
  agenda: [],
};

test('a run of unseen sessions is one row between the seen ones', () => {
  expect(ledgerRows(lane).map((row) => row.key)).toEqual([
    '甲省/防汛专题会/3',
    'gap-4',
    '甲省/防汛专题会/7',
  ]);
});

test('a run of unseen sessions holds its own sessions, by ordinal', () => {
  const gaps = ledgerRows(lane).flatMap((row) => (row.kind === 'gap' ? [row] : []));
  expect(gaps.map(({ sessions }) => sessions.map(({ ordinal }) => ordinal))).toEqual([[4, 5, 6]]);
});
