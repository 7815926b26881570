import type { Day, Session } from '../model.ts';
import { isDayInDoubt } from '../proof/conflict.ts';
import { dayNumber, isoOf } from '../text/dates.ts';
import { betaQuantile } from '../stats/beta.ts';

/** A guess at the day of a session that has none; to be shown as an estimate, never as a date. */
export interface DayEstimate {
  readonly median: Day;
  /** Ends of the interval that holds 80 % of the distribution. */
  readonly from: Day;
  readonly to: Day;
  /** It is the j-th of n sessions without a sure day between two with one. */
  readonly j: number;
  readonly n: number;
}

/** Days between which the sessions lie, and hard bounds (inclusive) of one of them. */
export interface Between {
  readonly after: Day;
  readonly before: Day;
  readonly earliest: Day | null;
  readonly latest: Day | null;
}

const TAIL = 0.1;
/** Halving leaves a whole day a hair off; the ends are rounded outwards only beyond that. */
const HAIR = 1e-6;

/**
 * The j-th of n sessions between days a and b: a + (b − a) · Beta(j, n − j + 1), the j-th order statistic of
 * n days of which each is as likely as any other (H. A. David & H. N. Nagaraja, Order Statistics, 2003, 2.3).
 * Median to the nearest day, ends of the 80 % interval outwards to whole days, all clipped to the hard bounds.
 */
export function estimate(j: number, n: number, between: Between): DayEstimate | null {
  const a = dayNumber(between.after);
  const b = dayNumber(between.before);
  if (j < 1 || j > n || b < a) return null;
  const low = Math.max(a, between.earliest === null ? a : dayNumber(between.earliest));
  const high = Math.min(b, between.latest === null ? b : dayNumber(between.latest));
  if (low > high) return null;
  const at = (p: number): number => a + (b - a) * betaQuantile(p, j, n - j + 1);
  const day = (value: number): Day => isoOf(Math.min(Math.max(value, low), high));
  return {
    median: day(Math.round(at(0.5) - HAIR)),
    from: day(Math.floor(at(TAIL) + HAIR)),
    to: day(Math.ceil(at(1 - TAIL) - HAIR)),
    j,
    n,
  };
}

/** Whether a session dates others: its day is known and not in doubt. */
function isAnchor({ dated, conflict, ordinal }: Session): boolean {
  return dated.day !== null && !isDayInDoubt(conflict) && ordinal !== null;
}

/** Estimates by session id for every session without a day that stands between two dated ones of its series. */
export function estimates(sessions: readonly Session[]): Map<string, DayEstimate> {
  const found = new Map<string, DayEstimate>();
  const anchors = sessions.flatMap((session, at) => (isAnchor(session) ? [at] : []));
  anchors.forEach((start, index) => {
    const end = anchors[index + 1];
    const [after, before] = [sessions[start], sessions[end ?? -1]];
    if (after === undefined || before === undefined) return;
    for (const session of sessions.slice(start + 1, end)) {
      const guess = session.dated.day === null ? between(after, session, before) : null;
      if (guess !== null) found.set(session.id, guess);
    }
  });
  return found;
}

function between(after: Session, session: Session, before: Session): DayEstimate | null {
  const [low, own, high] = [after.ordinal, session.ordinal, before.ordinal];
  if (low === null || own === null || high === null) return null;
  if (after.dated.day === null || before.dated.day === null) return null;
  return estimate(own - low, high - low - 1, {
    after: after.dated.day,
    before: before.dated.day,
    earliest: session.dated.earliest,
    latest: session.dated.latest,
  });
}
