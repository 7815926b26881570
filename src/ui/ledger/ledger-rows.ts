import type { Lane, LaneGap, LaneSession } from '#core/query/answers.ts';

export type LedgerRow =
  | { readonly kind: 'session'; readonly key: string; readonly session: LaneSession }
  | {
      readonly kind: 'gap';
      readonly key: string;
      readonly gap: LaneGap;
      /** The unseen sessions of the run, by ordinal. */
      readonly sessions: readonly LaneSession[];
    };

/** A series as a ledger: each seen session a row, each run of unseen ones a single row, by ordinal. */
export function ledgerRows(lane: Lane): LedgerRow[] {
  const unseen = lane.sessions.filter(({ status }) => status === 'unseen');
  const rows: LedgerRow[] = lane.sessions
    .filter((session) => session.status !== 'unseen')
    .map((session) => ({ kind: 'session', key: session.id, session }));
  for (const gap of lane.gaps)
    rows.push({
      kind: 'gap',
      key: `gap-${gap.from}`,
      gap,
      sessions: unseen.filter(({ ordinal }) => isIn(ordinal, gap)),
    });
  return rows.sort((a, b) => positionOf(a) - positionOf(b));
}

const isIn = (ordinal: number | null, { from, to }: LaneGap) =>
  ordinal !== null && ordinal >= from && ordinal <= to;

const positionOf = (row: LedgerRow) =>
  row.kind === 'gap' ? row.gap.from : (row.session.ordinal ?? Number.MAX_SAFE_INTEGER);
