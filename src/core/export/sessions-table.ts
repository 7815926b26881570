import type { Series, Session } from '../model.ts';
import type { Cell, Table } from './table.ts';

const COLUMNS: readonly (readonly [
  name: string,
  cell: (session: Session, series: Series) => Cell,
])[] = [
  ['session_id', (session) => session.id],
  ['series', (_, series) => series.name],
  ['place', (_, series) => series.place],
  ['level', (_, series) => series.level],
  ['run', (_, series) => series.run],
  ['term', (_, series) => series.term],
  ['ordinal', (session) => session.ordinal],
  ['status', (session) => session.status],
  ['conflict', (session) => session.conflict],
  ['date', (session) => session.dated.day],
  ['date_earliest', (session) => session.dated.earliest],
  ['date_latest', (session) => session.dated.latest],
  ['date_basis', (session) => session.dated.basis.join('+')],
  ['days_since_ordinal_before', (session) => session.daysSinceBefore],
  ['chair', (session) => session.chair],
  ['present_count', (session) => (session.status === 'reported' ? session.presentCount : null)],
  ['articles', (session) => session.articleIds],
];

/** sessions.csv: the whole ledger of each numbered series, the unseen sessions too. */
export function sessionsTable(series: readonly Series[]): Table {
  return {
    columns: COLUMNS.map(([name]) => name),
    rows: series.flatMap((one) =>
      one.sessions.map((session) => COLUMNS.map(([, cell]) => cell(session, one))),
    ),
  };
}
