import type { DatedBy, Meeting, Series, Session } from '../model.ts';
import { dayNumber } from '../text/dates.ts';
import { passedPhrases, type PassedPhrases } from './phrases-passed.ts';

/** Days, inclusive; equal where both sessions have a day; null where a bound is unknown. */
export interface Lag {
  readonly min: number | null;
  readonly max: number | null;
}

/** One session that passed another on (传达学习…精神). */
export interface ConveyedLink {
  readonly from: string;
  readonly to: string;
  readonly fromSeries: string;
  readonly toSeries: string;
  readonly fromOrdinal: number | null;
  readonly toOrdinal: number | null;
  /** Ordinal of `from` less ordinal of `to`; null where one has none. */
  readonly offset: number | null;
  /** Days from the session passed on to the one that passed it on. */
  readonly lag: Lag;
  /** Articles that report the passing on, and articles that report the session itself. */
  readonly passing: readonly string[];
  readonly source: readonly string[];
  /** Null where no other article reports the session that was passed on: its formulations are unknown. */
  readonly phrases: PassedPhrases | null;
}

/** Two links of the same two series, one after the other, and how often each series met between them. */
export interface OffsetStep {
  readonly before: ConveyedLink;
  readonly after: ConveyedLink;
  /** Sessions of the series that passes on, from link to link. */
  readonly fromSessions: number;
  /** Sessions of the series passed on, from link to link. */
  readonly toSessions: number;
  /** Difference of the offsets: so many times more did the first series meet (fewer if negative). */
  readonly more: number;
}

/** Links whose offsets can be compared: one series that passes on, one that is passed on. */
export interface LinkedSeries {
  readonly fromSeries: string;
  readonly toSeries: string;
  readonly links: readonly ConveyedLink[];
  readonly steps: readonly OffsetStep[];
}

/** Text of an article by its id, headline block and body; '' if there is none. */
export type TextOf = (articleId: string) => string;

/** Every conveyed link of a corpus, once, in the order of the series and ordinals that passed on. */
export function conveyedLinks(
  series: readonly Series[],
  meetings: readonly Meeting[],
  textOf: TextOf,
): ConveyedLink[] {
  const sessions = new Map<string, Session>();
  for (const one of series) for (const session of one.sessions) sessions.set(session.id, session);
  const reports = reportsOf(meetings);
  const links: ConveyedLink[] = [];
  for (const [from, tos] of passings(meetings))
    for (const [to, passing] of tos) {
      const [own, other] = [sessions.get(from), sessions.get(to)];
      if (own === undefined || other === undefined) continue;
      links.push(linkOf(own, other, [...passing], reports.get(to) ?? [], textOf));
    }
  return links.sort(byPlace);
}

/** Articles by the session that passes on and the session passed on. */
function passings(meetings: readonly Meeting[]): Map<string, Map<string, Set<string>>> {
  const found = new Map<string, Map<string, Set<string>>>();
  for (const { sessionId, conveys, articleId } of meetings)
    for (const to of conveys) {
      const tos = found.get(sessionId) ?? new Map<string, Set<string>>();
      found.set(sessionId, tos.set(to, (tos.get(to) ?? new Set()).add(articleId)));
    }
  return found;
}

function reportsOf(meetings: readonly Meeting[]): Map<string, string[]> {
  const reports = new Map<string, string[]>();
  for (const { sessionId, evidence, articleId } of meetings) {
    if (evidence !== 'reported') continue;
    const known = reports.get(sessionId) ?? [];
    if (!known.includes(articleId)) known.push(articleId);
    reports.set(sessionId, known);
  }
  return reports;
}

function linkOf(
  own: Session,
  other: Session,
  passing: readonly string[],
  source: readonly string[],
  textOf: TextOf,
): ConveyedLink {
  const others = source.filter((id) => !passing.includes(id));
  const joined = (ids: readonly string[]): string => ids.map(textOf).join('\n');
  return {
    from: own.id,
    to: other.id,
    fromSeries: own.seriesId,
    toSeries: other.seriesId,
    fromOrdinal: own.ordinal,
    toOrdinal: other.ordinal,
    offset: own.ordinal === null || other.ordinal === null ? null : own.ordinal - other.ordinal,
    lag: lag(other.dated, own.dated),
    passing,
    source,
    phrases: others.length === 0 ? null : passedPhrases(joined(others), joined(passing)),
  };
}

/** Days from a session to the one that passes it on; what has no day was held before it, or on its day. */
export function lag(passed: DatedBy, passing: DatedBy): Lag {
  const days = (from: string | null, to: string | null): number | null =>
    from === null || to === null ? null : dayNumber(to) - dayNumber(from);
  if (passed.day !== null && passing.day !== null) {
    const exact = days(passed.day, passing.day);
    return { min: exact, max: exact };
  }
  const least = days(passed.day ?? passed.latest, passing.day ?? passing.earliest);
  const most = days(passed.day ?? passed.earliest, passing.day ?? passing.latest);
  return { min: Math.max(0, least ?? 0), max: most === null ? null : Math.max(0, most) };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function byPlace(a: ConveyedLink, b: ConveyedLink): number {
  return (
    compare(a.fromSeries, b.fromSeries) ||
    (a.fromOrdinal ?? Infinity) - (b.fromOrdinal ?? Infinity) ||
    compare(a.from, b.from) ||
    (a.toOrdinal ?? Infinity) - (b.toOrdinal ?? Infinity) ||
    compare(a.to, b.to)
  );
}

/** Links by pair of series with the steps between them; only links between two numbered sessions have an offset. */
export function linkedSeries(links: readonly ConveyedLink[]): LinkedSeries[] {
  const pairs = new Map<string, ConveyedLink[]>();
  for (const link of [...links].sort(byPlace)) {
    if (link.offset === null || link.fromSeries === link.toSeries) continue;
    const key = `${link.fromSeries}\n${link.toSeries}`;
    const known = pairs.get(key);
    if (known === undefined) pairs.set(key, [link]);
    else known.push(link);
  }
  return [...pairs.values()].map((own) => ({
    fromSeries: own[0]?.fromSeries ?? '',
    toSeries: own[0]?.toSeries ?? '',
    links: own,
    steps: steps(own),
  }));
}

function steps(links: readonly ConveyedLink[]): OffsetStep[] {
  return links.flatMap((after, at) => {
    const before = links[at - 1];
    if (before === undefined) return [];
    const fromSessions = (after.fromOrdinal ?? 0) - (before.fromOrdinal ?? 0);
    const toSessions = (after.toOrdinal ?? 0) - (before.toOrdinal ?? 0);
    return [{ before, after, fromSessions, toSessions, more: fromSessions - toSessions }];
  });
}
