/** Finds what reports of the same session do not agree on besides its day. */
import type { Meeting, Session } from '../model.ts';
import { conflictCode } from './conflict.ts';

type Reading = Pick<Meeting, 'evidence' | 'partOf' | 'participants' | 'format'>;

/** Reports of the whole session; a part of it has a chair and a form of its own. */
const isWholeReport = ({ evidence, partOf }: Reading): boolean =>
  evidence === 'reported' && partOf === '';

/** Who chairs by one report, in printed order, each once. */
export const chairsOf = ({ participants }: Pick<Meeting, 'participants'>): readonly string[] => [
  ...new Set(participants.filter(({ role }) => role === '主持').map(({ person }) => person)),
];

/** The chairs that reports name, list by list; one that only names fewer people of another does not disagree. */
function chairLists(reports: readonly Reading[]): string[] {
  const lists = reports.map(chairsOf).filter((list) => list.length > 0);
  const isWithin = (a: readonly string[], b: readonly string[]): boolean =>
    a.every((person) => b.includes(person));
  const kept: (readonly string[])[] = [];
  for (const list of [...lists].sort((a, b) => b.length - a.length))
    if (!kept.some((other) => isWithin(list, other))) kept.push(list);
  return kept.map((list) => list.join('、')).sort();
}

/** The formats that reports state; 视频 and 视频会议 agree. */
function formats(reports: readonly Reading[]): string[] {
  const stated = [...new Set(reports.map(({ format }) => format))].filter((one) => one !== '');
  const isShort = (one: string): boolean =>
    stated.some((other) => other !== one && other.includes(one));
  return stated.filter((one) => !isShort(one)).sort();
}

/** Codes of the chairs and the formats that reports of one session do not agree on. */
function codesOf(seen: readonly Reading[]): string[] {
  const reports = seen.filter(isWholeReport);
  return [conflictCode('chair', chairLists(reports)), conflictCode('format', formats(reports))];
}

/**
 * Adds to the sessions of one series, in order of ordinal, what their reports do not agree on: chairs,
 * formats, and ordinals where different articles report one day under two. `readingsOf` gives the readings to
 * be held side by side; for bodies that sit for days it gives none, for each sitting has a chair of its own.
 */
export function withReportConflicts(
  sessions: readonly Session[],
  readingsOf: (session: Session) => readonly Reading[],
): Session[] {
  const byDay = reportsByDay(sessions);
  return sessions.map((session) => {
    const seen = readingsOf(session);
    const rivals = seen.length === 0 ? [] : rivalsOf(session, byDay);
    const codes = [...codesOf(seen), conflictCode('ordinal', rivals)].filter((code) => code !== '');
    if (codes.length === 0) return session;
    return { ...session, conflict: [session.conflict, ...codes].filter(Boolean).join('+') };
  });
}

function reportsByDay(sessions: readonly Session[]): ReadonlyMap<string, readonly Session[]> {
  const byDay = new Map<string, Session[]>();
  for (const session of sessions)
    if (session.status === 'reported' && session.dated.day !== null)
      byDay.set(session.dated.day, [...(byDay.get(session.dated.day) ?? []), session]);
  return byDay;
}

/** One sitting of which a number is misprinted, or two sittings: the ordinals of its day, its own among them. */
function rivalsOf(session: Session, byDay: ReadonlyMap<string, readonly Session[]>): string[] {
  const sameDay = session.status === 'reported' ? byDay.get(session.dated.day ?? '') : undefined;
  const rivals = (sameDay ?? []).filter((other) => other !== session && isRival(session, other));
  if (rivals.length === 0) return [];
  const ordinals = [session, ...rivals].map(({ ordinal }) => ordinal ?? 0);
  return ordinals.sort((a, b) => a - b).map(String);
}

/** No article reports both, and the chairs, where both are named, are the same. */
function isRival(a: Session, b: Session): boolean {
  if (a.articleIds.some((id) => b.articleIds.includes(id))) return false;
  if (a.chair.length === 0 || b.chair.length === 0) return true;
  return a.chair.some((person) => b.chair.includes(person));
}
