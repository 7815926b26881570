/** The life of a formulation (提法) along the sessions of a series that are reported. */
import { requireCounts } from './counts.ts';

/** A reported session, in order. */
export interface LivedSession {
  /** Number of the session; of an unnumbered one its place. */
  readonly ordinal: number;
  /** Day number; null where unknown. */
  readonly day: number | null;
  /** How often the formulation stands in its reports. */
  readonly count: number;
}

/** Silence between two sessions in which it stands. */
export interface Silence {
  /** Places in the list of sessions. */
  readonly from: number;
  readonly to: number;
  /** Reported sessions between the two; 0 where they follow each other. */
  readonly sessions: number;
  /** Ordinals between the two, sessions that nobody reported included. */
  readonly ordinals: number;
  /** Days from one to the other; null where one is undated. */
  readonly days: number | null;
}

export interface Life {
  /** Places of the sessions in which it stands. */
  readonly present: readonly number[];
  readonly first: number;
  readonly last: number;
  readonly silences: readonly Silence[];
  /** The one with most reported sessions, then most ordinals, then the earliest; null with one appearance. */
  readonly longest: Silence | null;
  /** Reported sessions since the last one in which it stands. */
  readonly silentSince: number;
  /** The present silence is no longer than the longest that it came back from. */
  readonly isAlive: boolean;
}

/**
 * Where a formulation stands, where it is silent and whether it still lives; null where it never stands. A session
 * that is not reported proves nothing: only reported ones are given, and the ordinals between are told apart.
 */
export function lifeOf(sessions: readonly LivedSession[]): Life | null {
  requireCounts(...sessions.map(({ count }) => count));
  const present = sessions.flatMap(({ count }, at) => (count > 0 ? [at] : []));
  const [first, last] = [present[0], present.at(-1)];
  if (first === undefined || last === undefined) return null;
  const silences = present.slice(1).map((to, at) => silence(sessions, present[at] ?? 0, to));
  const longest = longestOf(silences);
  const silentSince = sessions.length - 1 - last;
  const isAlive = silentSince <= (longest?.sessions ?? 0);
  return { present, first, last, silences, longest, silentSince, isAlive };
}

function silence(sessions: readonly LivedSession[], from: number, to: number): Silence {
  const [before, after] = [sessions[from], sessions[to]];
  const days = (after?.day ?? null) === null || (before?.day ?? null) === null;
  return {
    from,
    to,
    sessions: to - from - 1,
    ordinals: Math.max(0, (after?.ordinal ?? 0) - (before?.ordinal ?? 0) - 1),
    days: days ? null : (after?.day ?? 0) - (before?.day ?? 0),
  };
}

function longestOf(silences: readonly Silence[]): Silence | null {
  let longest: Silence | null = null;
  for (const one of silences) if (longest === null || isLonger(one, longest)) longest = one;
  return longest;
}

function isLonger(one: Silence, other: Silence): boolean {
  if (one.sessions !== other.sessions) return one.sessions > other.sessions;
  return one.ordinals > other.ordinals;
}
