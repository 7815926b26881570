/** One session with all that speaks of it, and what changed since the reported one before. */
import type { Session } from '../model.ts';
import { compareLists, printedList, type ListedName } from '../people/printed-order.ts';
import { boilerplate } from '../reuse/boilerplate.ts';
import { compareSessions } from '../series/compare-sessions.ts';
import type { Change, SessionComparison, SessionDetail } from './session-answers.ts';
import type { Archive } from './archive.ts';
import { evidenceItems, rowsOf } from './articles.ts';
import type { Corpus, SessionRecord } from './corpus.ts';
import { placedDemands } from './demands.ts';
import type { Selection } from './crossfilter.ts';
import type { Filters } from './filters.ts';
import { meanShare } from './agenda.ts';
import { TOPICS } from './kinds.ts';
import { listOf } from './lists.ts';
import { reportOf } from './linked.ts';
import { laneSession, withoutSessions } from './meetings.ts';
import { byCodeUnit } from './sort.ts';

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
    demands: placedDemands(corpus, articlesOf(corpus, reportsOf(corpus, rows))).filter(
      ({ sessionId }) => sessionId === id,
    ),
    conveys: [...new Set(rows.flatMap((row) => corpus.meetings[row]?.conveys ?? []))],
    conveyedBy: conveyedBy(corpus, id),
    before: series.sessions[place - 1]?.id ?? null,
    after: series.sessions[place + 1]?.id ?? null,
    reportedBefore: reported(series.sessions.slice(0, Math.max(place, 0)).reverse()),
    reportedAfter: reported(series.sessions.slice(place + 1)),
    comparison: comparison(corpus, selection, record),
  };
}

function reported(sessions: readonly Session[]): string | null {
  return sessions.find(({ status }) => status === 'reported')?.id ?? null;
}

function gradeOf(corpus: Corpus, row: number): number {
  const evidence = corpus.meetings[row]?.evidence;
  return evidence === 'reported' ? 0 : evidence === 'conveyed' ? 1 : 2;
}

function articlesOf(corpus: Corpus, rows: readonly number[]): number[] {
  return [...new Set(rows.map((row) => corpus.meetingArticles[row] ?? 0))].sort((a, b) => a - b);
}

function conveyedBy(corpus: Corpus, id: string): string[] {
  const by = corpus.meetings.filter(({ conveys }) => conveys.includes(id));
  return [...new Set(by.map(({ sessionId }) => sessionId))];
}

/** Sessions that a newspaper reported are compared; an unseen or conveyed one has nothing to compare. */
function comparison(
  corpus: Corpus,
  selection: Selection,
  record: SessionRecord,
): SessionComparison | null {
  const { session, series } = record;
  if (session.status !== 'reported' || !series.numbered) return null;
  const place = series.sessions.indexOf(session);
  const earlier = series.sessions.slice(0, place).reverse();
  const before = earlier.find(({ status }) => status === 'reported');
  const other = before && corpus.sessions.get(before.id);
  if (before === undefined || other === undefined) return null;
  const [now, then] = [reportsOf(corpus, record.rows), reportsOf(corpus, other.rows)];
  const articles = [articlesOf(corpus, now), articlesOf(corpus, then)] as const;
  return {
    with: laneSession(corpus, selection, series, before),
    unseenBetween: earlier
      .slice(0, earlier.indexOf(before))
      .filter(({ status }) => status === 'unseen').length,
    people: change(peopleOf(corpus, then), peopleOf(corpus, now)),
    order: compareLists(longestList(corpus, then), longestList(corpus, now)),
    ...changes(corpus, articles[1], articles[0]),
    topics: topicChange(corpus, articles[1], articles[0]),
  };
}

/** Formulations and requirements, by what the reports of both sessions say. */
function changes(
  corpus: Corpus,
  before: readonly number[],
  after: readonly number[],
): Pick<SessionComparison, 'phrases' | 'demands'> {
  const { phrases, demands } = compareSessions(itemsOf(corpus, before), itemsOf(corpus, after));
  const texts = (items: readonly { readonly text: string }[]) => items.map(({ text }) => text);
  const kept = [...phrases.kept, ...phrases.moved].map((pair) => pair.after);
  return {
    phrases: {
      added: texts(phrases.added.concat(phrases.reworded.map((pair) => pair.after))),
      kept: texts([...kept, ...phrases.gainedMarks, ...phrases.lostMarks]),
      gone: texts(phrases.dropped.concat(phrases.reworded.map((pair) => pair.before))),
    },
    demands: {
      added: demands.added,
      dropped: demands.dropped,
      kept: [...demands.kept, ...demands.moved].map((pair) => pair.after),
      reworded: demands.reworded.map(({ before, after }) => ({ before, after })),
    },
  };
}

function itemsOf(corpus: Corpus, articles: readonly number[]) {
  return {
    text: joined(corpus, articles),
    phrases: [...new Set(phrasesOf(corpus, articles))].map((text) => ({ text, speaker: '' })),
    demands: placedDemands(corpus, articles),
  };
}

function joined(corpus: Corpus, articles: readonly number[]): string {
  return articles.map((at) => reportOf(corpus, corpus.articles[at]?.id ?? '')).join('\n');
}

const textOfReports = (corpus: Corpus, rows: readonly number[]) =>
  joined(corpus, articlesOf(corpus, reportsOf(corpus, rows)));

/** How much of a report stands in the reports of earlier sessions of its series. */
function boilerplateOf(corpus: Corpus, { session, series }: SessionRecord): number | null {
  if (session.status !== 'reported' || !series.numbered) return null;
  const place = series.sessions.indexOf(session);
  const reports = series.sessions
    .slice(0, place + 1)
    .filter(({ status }) => status === 'reported')
    .map(({ id }) => textOfReports(corpus, corpus.sessions.get(id)?.rows ?? []));
  return boilerplate(reports).at(-1)?.share ?? null;
}

function reportsOf(corpus: Corpus, rows: readonly number[]): number[] {
  return rows.filter((row) => corpus.meetings[row]?.evidence === 'reported');
}

/** The list of the report that names most. */
function longestList(corpus: Corpus, rows: readonly number[]): ListedName[] {
  const lists = rows.map((row) => printedList(corpus.meetings[row]?.participants ?? []));
  return lists.reduce((longest, list) => (list.length > longest.length ? list : longest), []);
}

/** Who was present, in printed order. */
function peopleOf(corpus: Corpus, rows: readonly number[]): string[] {
  const named = rows.flatMap((row) => corpus.meetings[row]?.participants ?? []);
  const present = named.filter(({ role }) => role !== '缺席');
  return present.sort((a, b) => a.position - b.position).map(({ person }) => person);
}

function phrasesOf(corpus: Corpus, articles: readonly number[]): string[] {
  const { table, lists } = corpus.phrases;
  return articles.flatMap((at) => [...listOf(lists, at)].map((code) => table[code] ?? ''));
}

/** What is new, what stayed, what is gone, each in the order of its list. */
export function change(before: readonly string[], after: readonly string[]): Change {
  const [then, now] = [new Set(before), new Set(after)];
  return {
    added: [...now].filter((value) => !then.has(value)),
    kept: [...now].filter((value) => then.has(value)),
    gone: [...then].filter((value) => !now.has(value)),
  };
}

function topicChange(
  corpus: Corpus,
  before: readonly number[],
  after: readonly number[],
): SessionComparison['topics'] {
  const rows = TOPICS.map((topic, code) => ({
    topic,
    before: meanShare(corpus, before, code),
    after: meanShare(corpus, after, code),
  })).filter((row) => row.before > 0 || row.after > 0);
  return rows.sort(
    (a, b) => b.after - a.after || b.before - a.before || byCodeUnit(a.topic, b.topic),
  );
}
