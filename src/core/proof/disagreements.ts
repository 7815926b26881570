/** Readings of one session that do not agree, side by side with the characters that each stands on. */
import type { Session, Span } from '../model.ts';
import { parseConflict, type Conflict } from './conflict.ts';
import type { SessionField, SessionProof } from './proof.ts';

/** A reading of a session in one article. */
export interface ProvenReading {
  readonly sessionId: string;
  readonly articleId: string;
  readonly file: string;
  readonly title: string;
  readonly isReport: boolean;
  readonly proofs: readonly SessionProof[];
}

/** One article that says so. */
export interface Witness {
  readonly articleId: string;
  readonly file: string;
  readonly title: string;
  readonly span: Span | null;
}

/** One of the values that disagree. */
export interface Side {
  readonly value: string;
  /** The session whose value it is: this one or, in a question of order or number, another. */
  readonly sessionId: string;
  readonly ordinal: number | null;
  readonly witnesses: readonly Witness[];
  /** Whether the ledger shows it. */
  readonly isUsed: boolean;
}

export interface Disagreement {
  readonly kind: Conflict['kind'];
  readonly sides: readonly Side[];
}

/** What a disagreement is told from: the session, its series in order, and the readings of any session. */
export interface Surroundings {
  readonly session: Session;
  readonly sessions: readonly Session[];
  readonly readingsOf: (sessionId: string) => readonly ProvenReading[];
}

/** Every disagreement of a session; none is settled by leaving a reading out. */
export function disagreements(around: Surroundings): Disagreement[] {
  return parseConflict(around.session.conflict).map((conflict) => ({
    kind: conflict.kind,
    sides: sidesOf(conflict, around),
  }));
}

function sidesOf(conflict: Conflict, around: Surroundings): Side[] {
  const { session } = around;
  if (conflict.kind === 'order') return inOrder(around);
  if (conflict.kind === 'ordinal')
    return conflict.values.map((value) => ordinalSide(value, around));
  const field = conflict.kind;
  return conflict.values.map((value) => ({
    value,
    sessionId: session.id,
    ordinal: session.ordinal,
    witnesses: witnesses(around.readingsOf(session.id), field, value),
    isUsed: field === 'date' ? value === session.dated.day : true,
  }));
}

/** The session's day between those of its dated neighbours. */
function inOrder(around: Surroundings): Side[] {
  const { session, sessions } = around;
  const at = sessions.findIndex(({ id }) => id === session.id);
  const isDated = ({ dated }: Session): boolean => dated.day !== null;
  const before = sessions.slice(0, Math.max(at, 0)).findLast(isDated);
  const after = sessions.slice(at + 1).find(isDated);
  return [before, session, after].flatMap((one): Side[] => {
    if (one?.dated.day == null) return [];
    const readings = around.readingsOf(one.id);
    return [
      {
        value: one.dated.day,
        sessionId: one.id,
        ordinal: one.ordinal,
        witnesses: witnesses(readings, 'date', one.dated.day),
        isUsed: true,
      },
    ];
  });
}

function ordinalSide(value: string, { session, sessions, readingsOf }: Surroundings): Side {
  const own = sessions.find(({ ordinal }) => String(ordinal) === value) ?? session;
  return {
    value,
    sessionId: own.id,
    ordinal: own.ordinal,
    witnesses: witnesses(readingsOf(own.id), 'ordinal', value),
    isUsed: true,
  };
}

/** The reports that give a field this value; a list of people is known by any of its names. */
function witnesses(
  readings: readonly ProvenReading[],
  field: SessionField,
  value: string,
): Witness[] {
  const names = value.split('、');
  return readings.flatMap(({ isReport, articleId, file, title, proofs }): Witness[] => {
    const own = proofs.filter((proof) => proof.field === field);
    const said = new Set(own.map((proof) => proof.value));
    if (!isReport || !names.every((name) => said.has(name))) return [];
    const span = own.find((proof) => proof.value === names[0])?.spans[0] ?? null;
    return [{ articleId, file, title, span }];
  });
}
