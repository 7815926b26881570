import type { DatedBy, Day, Meeting, Series } from '../model.ts';
import type { Override } from '../overrides/overrides.ts';
import { mergesOf } from '../people/merges.ts';
import { endOf } from './complete-date.ts';
import { toDatedBy, type Dating, type Row } from './corpus-rows.ts';

/** A session without a day has at least the bounds that the ledger found. */
export function withBounds(meetings: readonly Meeting[], series: readonly Series[]): Meeting[] {
  const bounds = new Map<string, DatedBy>();
  for (const one of series)
    for (const session of one.sessions)
      if (session.dated.day === null) bounds.set(session.id, session.dated);
  return meetings.map((meeting) => {
    const dated = meeting.dated.day === null ? bounds.get(meeting.sessionId) : undefined;
    return dated === undefined ? meeting : { ...meeting, dated };
  });
}

function sessionIdOf(row: Row): string {
  const { reading } = row;
  const run = row.term === null && reading.yearLabel === null ? [String(row.run)] : [];
  if (reading.ordinal !== null) return [row.family, ...run, String(reading.ordinal)].join('/');
  return [row.family, row.dating.day ?? '', row.articleId].join('/');
}

function seriesIdOf(row: Row): string {
  const { reading } = row;
  if (reading.ordinal === null) return `${row.family}/未编次`;
  return row.term === null && reading.yearLabel === null ? `${row.family}/${row.run}` : row.family;
}

/** What a row takes from the rest of the corpus. */
interface Surroundings {
  /** Day of each session. */
  readonly days: ReadonlyMap<string, Dating>;
  /** Day of the session that each article reports. */
  readonly reports: ReadonlyMap<string, Day>;
  /** Ids of the sessions that each article passes on. */
  readonly conveyed: ReadonlyMap<string, readonly string[]>;
  /** Names that the user merged. */
  readonly people: ReadonlyMap<string, string>;
  /** Days that the user set. */
  readonly corrected: ReadonlyMap<string, Day | null>;
}

function surroundingsOf(rows: readonly Row[], overrides: readonly Override[]): Surroundings {
  const conveyed = new Map<string, string[]>();
  const reports = new Map<string, Day>();
  for (const row of rows) {
    if (row.evidence === 'conveyed')
      conveyed.set(row.articleId, [...(conveyed.get(row.articleId) ?? []), sessionIdOf(row)]);
    if (row.evidence === 'reported' && row.dating.day !== null)
      reports.set(row.articleId, row.dating.day);
  }
  const corrected = new Map<string, Day | null>();
  for (const one of overrides) {
    if (one.kind === 'session_date') corrected.set(one.session, one.value);
  }
  return { days: shareDays(rows), reports, conveyed, people: mergesOf(overrides), corrected };
}

/** Readings with their session, its day and what the user corrected. */
export function placeMeetings(rows: readonly Row[], overrides: readonly Override[]): Meeting[] {
  const around = surroundingsOf(rows, overrides);
  return rows.map((row) => toMeeting(row, around));
}

function toMeeting(row: Row, around: Surroundings): Meeting {
  const { reading } = row;
  const id = sessionIdOf(row);
  const dated = sessionDay(row, id, around);
  const part = reading.partOf !== '' && !around.corrected.has(id);
  const hasRun = reading.ordinal !== null && row.term === null && reading.yearLabel === null;
  return {
    ...reading,
    term: row.term,
    evidence: row.evidence,
    place: row.place,
    placeBasis: row.placeBasis,
    ...(row.placeEvidence.length === 0 ? {} : { placeEvidence: row.placeEvidence }),
    participants: reading.participants.map((one) => ({
      ...one,
      person: around.people.get(one.person) ?? one.person,
    })),
    sessionId: id,
    seriesId: seriesIdOf(row),
    articleId: row.articleId,
    file: row.file,
    run: hasRun ? row.run : null,
    dated,
    dateEnd: part ? null : endOf(reading.written, dated.day),
    partDate: part ? row.dating.day : null,
    conveys: row.evidence === 'reported' ? (around.conveyed.get(row.articleId) ?? []) : [],
  };
}

/** The user's day, else the row's own, else that of the session elsewhere in the corpus; the day of a part is none. */
function sessionDay(row: Row, id: string, around: Surroundings): DatedBy {
  const user = around.corrected.get(id);
  if (user !== undefined) return { day: user, earliest: user, latest: user, basis: ['user'] };
  const shared = around.days.get(id) ?? null;
  const own = row.reading.partOf === '' ? row.dating : null;
  const dating = own?.day != null ? own : (shared ?? own);
  return knownBy(row, around.reports.get(row.articleId) ?? null, toDatedBy(dating));
}

/** A session that is passed on was held by the day of the report that passes it on, or of its issue. */
function knownBy(row: Row, report: Day | null, dated: DatedBy): DatedBy {
  const latest = report ?? row.published;
  if (dated.day !== null || row.evidence !== 'conveyed' || latest === null) return dated;
  return { ...dated, latest };
}

/** The day of each session: that of its report, else of whatever gives one; parts give none. */
function shareDays(rows: readonly Row[]): Map<string, Dating> {
  const days = new Map<string, Dating>();
  for (const evidence of ['reported', 'conveyed', 'mentioned'] as const)
    for (const row of rows) {
      if (
        row.evidence !== evidence ||
        row.dating.day === null ||
        row.reading.ordinal === null ||
        row.reading.partOf !== ''
      )
        continue;
      const id = sessionIdOf(row);
      if (!days.has(id)) days.set(id, row.dating);
    }
  return days;
}
