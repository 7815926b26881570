import type { Day, Series, Session, SessionStatus } from '../model.ts';

/** Days from and to, inclusive; null is open. */
export interface DayRange {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Sessions, in all and by what is known of them. */
export interface SessionCount extends Readonly<Record<SessionStatus, number>> {
  readonly total: number;
}

/** How much of a numbered series a corpus shows. Counted from the lowest to the highest ordinal seen. */
export interface Coverage {
  readonly lowest: number | null;
  readonly highest: number | null;
  /** The whole series, whatever is filtered. */
  readonly all: SessionCount;
  /** Ordinals from 1 to below the lowest: held before this corpus begins, and not counted. */
  readonly beforeLowest: number;
  /** Ordinals between lowest and highest that are too many to be listed; they are counted nowhere else. */
  readonly unlisted: number;
  /** Null without a range: then everything is inside. */
  readonly within: RangeCoverage | null;
}

/** The same under a range of days. */
export interface RangeCoverage {
  /** The day, or the whole window that the session can have been held in, lies in the range. */
  readonly inside: SessionCount;
  /** Without a day, and the window crosses an edge of the range: held inside or outside, nobody knows. */
  readonly straddling: SessionCount;
  readonly outside: SessionCount;
}

type Place = keyof RangeCoverage;

/** Coverage of a series, and of it under a range of days. */
export function coverage(series: Series, range: DayRange | null): Coverage {
  const { lowest, highest, sessions } = series;
  const span = lowest === null || highest === null ? 0 : highest - lowest + 1;
  const isOpen = range === null || (range.from === null && range.to === null);
  return {
    lowest,
    highest,
    all: countOf(sessions),
    beforeLowest: Math.max(0, (lowest ?? 1) - 1),
    unlisted: Math.max(0, span - sessions.length),
    within: isOpen ? null : under(sessions, range),
  };
}

function under(sessions: readonly Session[], range: DayRange): RangeCoverage {
  const of = (place: Place): SessionCount =>
    countOf(sessions.filter((session) => placeOf(session, range) === place));
  return { inside: of('inside'), straddling: of('straddling'), outside: of('outside') };
}

function countOf(sessions: readonly Session[]): SessionCount {
  const count = { total: sessions.length, reported: 0, conveyed: 0, mentioned: 0, unseen: 0 };
  for (const { status } of sessions) count[status] += 1;
  return count;
}

/** Where the window of a session lies against a range; an unknown bound is endless. */
export function placeOf({ dated }: Session, { from, to }: DayRange): Place {
  const earliest = dated.day ?? dated.earliest;
  const latest = dated.day ?? dated.latest;
  if (from !== null && latest !== null && latest < from) return 'outside';
  if (to !== null && earliest !== null && earliest > to) return 'outside';
  const begins = from === null || (earliest !== null && earliest >= from);
  const ends = to === null || (latest !== null && latest <= to);
  return begins && ends ? 'inside' : 'straddling';
}
