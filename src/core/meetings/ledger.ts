import type { Evidence, Meeting, RunEvidence, Series, Session, SessionStatus } from '../model.ts';
import { withReportConflicts } from '../proof/disagreeing.ts';
import { daysBetween } from './complete-date.ts';
import { boundSessions } from './session-bounds.ts';

const STRENGTH: readonly Evidence[] = ['reported', 'conveyed', 'mentioned'];
/** A ledger lists the unseen sessions of a run up to so many; a misread ordinal must not fill the memory. */
const MOST_SESSIONS = 2000;

/** Every series with its sessions: the unseen ones of numbered series too, in ordinal order. */
export function ledger(
  meetings: readonly Meeting[],
  runs: ReadonlyMap<string, RunEvidence> = new Map(),
): Series[] {
  const groups = new Map<string, Meeting[]>();
  for (const meeting of meetings) {
    const group = groups.get(meeting.seriesId);
    if (group === undefined) groups.set(meeting.seriesId, [meeting]);
    else group.push(meeting);
  }
  return [...groups.values()]
    .map((group) => seriesOf(group, runs))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best = values[0] ?? '';
  for (const [value, count] of counts) if (count > (counts.get(best) ?? 0)) best = value;
  return best;
}

const BASES = ['text', 'page', 'manifest', 'corpus'] as const;

/** The nearest reason that any reading of a series has for its place. */
function strongestBasis(meetings: readonly Meeting[]): Series['placeBasis'] {
  return BASES.find((basis) => meetings.some((m) => m.placeBasis === basis)) ?? 'unknown';
}

function seriesOf(meetings: readonly Meeting[], runs: ReadonlyMap<string, RunEvidence>): Series {
  const [first] = meetings;
  const reason = runs.get(first?.seriesId ?? '');
  const numbered = first?.ordinal != null;
  const ordinals = meetings.map((m) => m.ordinal).filter((n) => n !== null);
  const lowest = numbered ? Math.min(...ordinals) : null;
  const highest = numbered ? Math.max(...ordinals) : null;
  const sessions = withCadence(
    numbered ? numberedSessions(meetings, lowest ?? 0, highest ?? 0) : unnumberedSessions(meetings),
  );
  const counts: Record<SessionStatus, number> = {
    reported: 0,
    conveyed: 0,
    mentioned: 0,
    unseen: 0,
  };
  for (const session of sessions) counts[session.status] += 1;
  return {
    id: first?.seriesId ?? '',
    name: mostFrequent(meetings.map((m) => m.series)),
    place: first?.place ?? '',
    placeBasis: strongestBasis(meetings),
    level: mostFrequent(meetings.map((m) => m.level)),
    bodyType: mostFrequent(meetings.map((m) => m.bodyType)),
    run: first?.run ?? null,
    ...(reason === undefined ? {} : { runEvidence: reason }),
    term: first?.term ?? null,
    yearLabel: first?.yearLabel ?? null,
    numbered,
    lowest,
    highest,
    counts,
    sessions,
  };
}

function unnumberedSessions(meetings: readonly Meeting[]): Session[] {
  return meetings
    .map((meeting) => sessionOf(meeting.sessionId, meeting.seriesId, null, [meeting]))
    .sort((a, b) => ((a.dated.day ?? '9') < (b.dated.day ?? '9') ? -1 : 1));
}

function numberedSessions(
  meetings: readonly Meeting[],
  lowest: number,
  highest: number,
): Session[] {
  const byOrdinal = new Map<number, Meeting[]>();
  for (const meeting of meetings)
    if (meeting.ordinal !== null)
      byOrdinal.set(meeting.ordinal, [...(byOrdinal.get(meeting.ordinal) ?? []), meeting]);
  const seriesId = meetings[0]?.seriesId ?? '';
  const seriesName = mostFrequent(meetings.map((m) => m.series));
  const ordinals =
    highest - lowest < MOST_SESSIONS
      ? Array.from({ length: highest - lowest + 1 }, (_, i) => lowest + i)
      : [...byOrdinal.keys()].sort((a, b) => a - b);
  const sessions = ordinals.map((ordinal) => {
    const seen = byOrdinal.get(ordinal) ?? [];
    return sessionOf(seen[0]?.sessionId ?? `${seriesId}/${ordinal}`, seriesId, ordinal, seen);
  });
  return withReportConflicts(boundSessions(outOfLine(sessions), meetings), (session) =>
    SITS_FOR_DAYS.test(seriesName) ? [] : (byOrdinal.get(session.ordinal ?? -1) ?? []),
  );
}

function earliest(meetings: readonly Meeting[]): Meeting | undefined {
  return [...meetings].sort((a, b) => ((a.dated.day ?? '9') < (b.dated.day ?? '9') ? -1 : 1))[0];
}

function sessionOf(
  id: string,
  seriesId: string,
  ordinal: number | null,
  seen: readonly Meeting[],
): Session {
  const status = STRENGTH.find((evidence) => seen.some((m) => m.evidence === evidence)) ?? 'unseen';
  const reported = seen.filter((m) => m.evidence === 'reported');
  const main = earliest(reported) ?? seen.find((m) => m.dated.day !== null) ?? seen[0];
  const people = (role: (r: string) => boolean): string[] => [
    ...new Set(
      reported.flatMap((m) => m.participants.filter((p) => role(p.role)).map((p) => p.person)),
    ),
  ];
  return {
    id,
    seriesId,
    ordinal,
    status,
    conflict: disagreement(seen),
    dated: main?.dated ?? { day: null, earliest: null, latest: null, basis: ['unknown'] },
    chair: people((role) => role === '主持'),
    presentCount: people((role) => role !== '缺席' && role !== '批示').length,
    articleIds: [...new Set(seen.map((m) => m.articleId))],
    daysSinceBefore: null,
  };
}

/** Bodies that sit for several days, so that reports of one session may name different ones; those of several states do as well. */
const SITS_FOR_DAYS = /代表大会|代表会议|人大|政协|党代会|全会|全体会议|委员会会议|缔约方/;
/** A session of such a body lasts at most so many days. */
const LONGEST_SESSION = 20;

/** Days of one session over several reports that do not agree. */
function disagreement(seen: readonly Meeting[]): string {
  const days = [
    ...new Set(
      seen
        .filter((m) => m.evidence === 'reported' && m.partOf === '')
        .map((m) => m.dated.day)
        .filter((day) => day !== null),
    ),
  ].sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined || first === last) return '';
  const several = seen.some((m) => m.level === '国际' || SITS_FOR_DAYS.test(m.series));
  return several && daysBetween(first, last) <= LONGEST_SESSION ? '' : `date:${days.join('|')}`;
}

/** A single session whose day does not fit its ordinal. */
function outOfLine(sessions: readonly Session[]): Session[] {
  return sessions.map((session, index) => {
    const { day } = session.dated;
    if (day === null) return session;
    const before =
      sessions.slice(0, index).findLast((one) => one.dated.day !== null)?.dated.day ?? null;
    const after =
      sessions.slice(index + 1).find((one) => one.dated.day !== null)?.dated.day ?? null;
    const wrong =
      (before !== null && before > day && (after === null || before <= after)) ||
      (after !== null && after < day && (before === null || before <= after));
    return wrong
      ? { ...session, conflict: [session.conflict, 'order'].filter(Boolean).join('+') }
      : session;
  });
}

function withCadence(sessions: readonly Session[]): Session[] {
  return sessions.map((session, index) => {
    const before = sessions[index - 1];
    if (session.ordinal === null || before?.dated.day == null || session.dated.day === null)
      return session;
    return { ...session, daysSinceBefore: daysBetween(before.dated.day, session.dated.day) };
  });
}
