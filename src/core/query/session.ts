/** One session with all that speaks of it. */
import type { Session } from '../model.ts';
import { disagreements, type Disagreement } from '../proof/disagreements.ts';
import { boilerplate } from '../reuse/boilerplate.ts';
import type { Archive } from './archive.ts';
import { evidenceItems, rowsOf } from './articles.ts';
import { comparable } from './comparable.ts';
import type { Corpus, SessionRecord } from './corpus.ts';
import { placedDemands } from './demands.ts';
import type { Filters } from './filters.ts';
import { laneSession, withoutSessions } from './meetings.ts';
import type { SessionDetail } from './session-answers.ts';
import { articlesOf, reportRows, textOfArticles } from './session-reports.ts';

/** Everything about one session; null if the corpus has none of this id. */
export function sessionDetail(
  archive: Archive,
  id: string,
  filters: Filters,
): SessionDetail | null {
  const { corpus } = archive;
  const record = corpus.sessions.get(id);
  if (record === undefined) return null;
  const { session, series, rows } = record;
  const selection = archive.select(filters);
  const place = series.sessions.indexOf(session);
  return {
    session: laneSession(corpus, selection, series, session),
    series: withoutSessions(series),
    evidence: evidenceItems(
      corpus,
      [...rows].sort((a, b) => gradeOf(corpus, a) - gradeOf(corpus, b)),
    ),
    articles: rowsOf(corpus, articlesOf(corpus, rows)),
    boilerplate: boilerplateOf(corpus, record),
    demands: placedDemands(corpus, articlesOf(corpus, reportRows(corpus, rows))).filter(
      ({ sessionId }) => sessionId === id,
    ),
    conveys: [...new Set(rows.flatMap((row) => corpus.meetings[row]?.conveys ?? []))],
    conveyedBy: conveyedBy(corpus, id),
    before: series.sessions[place - 1]?.id ?? null,
    after: series.sessions[place + 1]?.id ?? null,
    reportedBefore: reported(series.sessions.slice(0, Math.max(place, 0)).reverse()),
    reportedAfter: reported(series.sessions.slice(place + 1)),
    comparable: comparable(corpus, record),
    disagreements: disagreementsOf(corpus, record),
  };
}

function disagreementsOf(corpus: Corpus, { session, series }: SessionRecord): Disagreement[] {
  const readingsOf = (sessionId: string) =>
    evidenceItems(corpus, corpus.sessions.get(sessionId)?.rows ?? []).map((item) => ({
      ...item,
      isReport: item.evidence === 'reported',
    }));
  return disagreements({ session, sessions: series.sessions, readingsOf });
}

function reported(sessions: readonly Session[]): string | null {
  return sessions.find(({ status }) => status === 'reported')?.id ?? null;
}

function gradeOf(corpus: Corpus, row: number): number {
  const evidence = corpus.meetings[row]?.evidence;
  return evidence === 'reported' ? 0 : evidence === 'conveyed' ? 1 : 2;
}

function conveyedBy(corpus: Corpus, id: string): string[] {
  const by = corpus.meetings.filter(({ conveys }) => conveys.includes(id));
  return [...new Set(by.map(({ sessionId }) => sessionId))];
}

/** How much of a report stands in the reports of earlier sessions of its series. */
function boilerplateOf(corpus: Corpus, { session, series }: SessionRecord): number | null {
  if (session.status !== 'reported' || !series.numbered) return null;
  const place = series.sessions.indexOf(session);
  const reports = series.sessions
    .slice(0, place + 1)
    .filter(({ status }) => status === 'reported')
    .map(({ id }) => reportRows(corpus, corpus.sessions.get(id)?.rows ?? []))
    .map((rows) => textOfArticles(corpus, articlesOf(corpus, rows)));
  return boilerplate(reports).at(-1)?.share ?? null;
}
