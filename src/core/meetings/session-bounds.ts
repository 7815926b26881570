import type { DateBasis, DatedBy, Day, Meeting, Session } from '../model.ts';

/** Stand for no bound: before and behind every ISO day. */
const OPEN_LOW = '';
const OPEN_HIGH = '~';

/** What is known of one session's day without its neighbours. */
export interface Window {
  readonly low: Day;
  readonly high: Day;
  /** How much it counts where windows cannot all be in order: a day more than any number of bounds. */
  readonly weight: number;
}

/** A set of windows that can be in order, as a linked list, with the highest of their lower bounds. */
interface Chain {
  readonly top: Day;
  readonly weight: number;
  readonly last: number;
  readonly rest: Chain | null;
}

const UNKNOWN: Window = { low: OPEN_LOW, high: OPEN_HIGH, weight: 0 };

/**
 * Sessions in the order of their ordinals with bounds (inclusive) where they have no day: not earlier than
 * any lower ordinal is known to be, not later than any higher one. What cannot be in order with the rest is
 * in doubt (`order`) and bounds nothing.
 */
export function boundSessions(
  sessions: readonly Session[],
  meetings: readonly Meeting[],
): Session[] {
  const held = heldBy(meetings);
  const known = sessions.map((session) => windowOf(session, held, sessions.length));
  const trusted = inOrder(known);
  const kept = known.map((window, at) => (trusted.has(at) ? window : UNKNOWN));
  const lows = runningLows(kept);
  const highs = runningHighs(kept);
  return sessions.map((session, at) => {
    const doubted =
      trusted.has(at) || known[at]?.weight === 0 ? session : { ...session, conflict: 'order' };
    if (session.dated.day !== null) return doubted;
    return { ...doubted, dated: datedBy(session, kept[at] ?? UNKNOWN, lows[at], highs[at]) };
  });
}

/** The first day by which each session is known to have been held, from all that passes it on. */
function heldBy(meetings: readonly Meeting[]): Map<string, Day> {
  const days = new Map<string, Day>();
  for (const { sessionId, evidence, dated } of meetings) {
    if (evidence === 'mentioned' || dated.latest === null) continue;
    const known = days.get(sessionId);
    if (known === undefined || dated.latest < known) days.set(sessionId, dated.latest);
  }
  return days;
}

/**
 * A day in doubt bounds nothing. Of a session without a day its own report bounds both sides; the events that
 * a page knows of say nothing about a session that it only passes on or mentions.
 */
function windowOf(session: Session, held: ReadonlyMap<string, Day>, many: number): Window {
  const { dated, status, conflict } = session;
  if (dated.day !== null)
    return conflict === '' ? { low: dated.day, high: dated.day, weight: many + 1 } : UNKNOWN;
  if (status === 'mentioned' || status === 'unseen') return UNKNOWN;
  const low = (status === 'reported' ? dated.earliest : null) ?? OPEN_LOW;
  const high = held.get(session.id) ?? dated.latest ?? OPEN_HIGH;
  return low === OPEN_LOW && high === OPEN_HIGH ? UNKNOWN : { low, high, weight: 1 };
}

/** Places of the weightiest set of windows whose days can rise with their ordinals. */
export function inOrder(windows: readonly Window[]): Set<number> {
  let chains: readonly Chain[] = [{ top: OPEN_LOW, weight: 0, last: -1, rest: null }];
  windows.forEach((window, at) => {
    if (window.weight > 0) chains = lengthened(chains, window, at);
  });
  const places = new Set<number>();
  const best = chains.reduce((one, other) => (other.weight > one.weight ? other : one));
  for (let chain: Chain | null = best; chain !== null; chain = chain.rest) places.add(chain.last);
  places.delete(-1);
  return places;
}

/** The chains worth keeping after one more window, by rising top; a higher top must weigh more. */
function lengthened(
  chains: readonly Chain[],
  { low, high, weight }: Window,
  last: number,
): readonly Chain[] {
  if (low > high) return chains;
  const longer = (rest: Chain, top: Day): Chain => ({
    top,
    weight: rest.weight + weight,
    last,
    rest,
  });
  const below = chains.filter(({ top }) => top <= low);
  const between = chains.filter(({ top }) => top > low && top <= high);
  const heaviest = below.at(-1);
  return rising([
    ...below.filter(({ top }) => top !== low),
    ...(heaviest === undefined ? [] : [longer(heaviest, low)]),
    ...between.map((chain) => longer(chain, chain.top)),
    ...chains.filter(({ top }) => top > high),
  ]);
}

function rising(chains: readonly Chain[]): Chain[] {
  let heaviest = -1;
  return chains.filter(({ weight }) => {
    const isHeavier = weight > heaviest;
    if (isHeavier) heaviest = weight;
    return isHeavier;
  });
}

/** The highest lower bound below each place. */
function runningLows(windows: readonly Window[]): Day[] {
  let top = OPEN_LOW;
  return windows.map(({ low }) => {
    const below = top;
    if (low > top) top = low;
    return below;
  });
}

/** The lowest upper bound above each place. */
function runningHighs(windows: readonly Window[]): Day[] {
  let bottom = OPEN_HIGH;
  const highs = windows.toReversed().map(({ high }) => {
    const above = bottom;
    if (high < bottom) bottom = high;
    return above;
  });
  return highs.reverse();
}

function datedBy(
  session: Session,
  own: Window,
  below: Day = OPEN_LOW,
  above: Day = OPEN_HIGH,
): DatedBy {
  const earliest = own.low > below ? own.low : below;
  const latest = own.high < above ? own.high : above;
  const reasons: readonly DateBasis[] =
    earliest === OPEN_LOW && latest === OPEN_HIGH
      ? ['unknown']
      : reasonsOf(session, own, below !== OPEN_LOW || above !== OPEN_HIGH);
  return {
    day: null,
    earliest: earliest === OPEN_LOW ? null : earliest,
    latest: latest === OPEN_HIGH ? null : latest,
    basis: reasons,
  };
}

/** The reasons of the session's own bounds, as far as they count, and its neighbours. */
function reasonsOf({ dated }: Session, own: Window, hasNeighbour: boolean): DateBasis[] {
  const reasons = new Set(
    dated.basis.filter((one) => one !== 'unknown' && (one !== 'almanac' || own.low !== OPEN_LOW)),
  );
  if (hasNeighbour || reasons.size === 0) reasons.add('neighbour');
  return [...reasons];
}
