/** What changed from one reported session to another, of one series or of two linked ones. */
import { compareLists, printedList, type ListedName } from '../people/printed-order.ts';
import { compareSessions, sessionsBetween, type SessionItems } from '../series/compare-sessions.ts';
import type { PlacedDemand } from '../demands/demand.ts';
import { meanShare } from './agenda.ts';
import type { Archive } from './archive.ts';
import { inOrder, isPassedOn, usualOther } from './comparable.ts';
import type { Corpus, SessionRecord } from './corpus.ts';
import { placedDemands } from './demands.ts';
import { TOPICS } from './kinds.ts';
import { placedPhrases, placeOfWords } from './placed-phrases.ts';
import type { PairedSession, PlacedPhrase, SessionPair, TopicChange } from './session-answers.ts';
import { articlesOf, reportRows, textOfArticles } from './session-reports.ts';
import { byCodeUnit } from './sort.ts';

/**
 * Compares two sessions, the earlier one first. An empty `other` is the reported session before, else after; null where
 * one of the two is not reported, both are one, or there is none to compare with.
 */
export function sessionPair({ corpus }: Archive, id: string, other: string): SessionPair | null {
  const one = corpus.sessions.get(id);
  const two = one && corpus.sessions.get(other === '' ? (usualOther(one) ?? '') : other);
  if (one === undefined || two === undefined || one === two) return null;
  const [before, after] = inOrder(corpus, one, two).map((record) => sideOf(corpus, record));
  if (before === undefined || after === undefined) return null;
  return before.rows.length === 0 || after.rows.length === 0 ? null : pairOf(corpus, before, after);
}

/** A session with the rows and articles that report it. */
interface Side {
  readonly record: SessionRecord;
  readonly rows: readonly number[];
  readonly articles: readonly number[];
  readonly list: readonly ListedName[];
}

function sideOf(corpus: Corpus, record: SessionRecord): Side {
  const rows = reportRows(corpus, record.rows);
  return { record, rows, articles: articlesOf(corpus, rows), list: longestList(corpus, rows) };
}

function pairOf(corpus: Corpus, before: Side, after: Side): SessionPair {
  const [old, now] = [before.record.session, after.record.session];
  return {
    before: toPaired(before),
    after: toPaired(after),
    between: sessionsBetween(before.record.series, old, now),
    passedOn: isPassedOn(corpus, old.id, now.id),
    people: compareLists(before.list, after.list),
    ...changesOf(corpus, before.articles, after.articles),
    topics: topicChanges(corpus, before.articles, after.articles),
  };
}

function toPaired({ record: { session }, list }: Side): PairedSession {
  const { id, seriesId, ordinal, dated } = session;
  return { id, seriesId, ordinal, dated, named: list.length };
}

function changesOf(
  corpus: Corpus,
  before: readonly number[],
  after: readonly number[],
): Pick<SessionPair, 'phrases' | 'demands'> {
  const { phrases, demands } = compareSessions(itemsOf(corpus, before), itemsOf(corpus, after));
  const wordsIn = (articles: readonly number[], phrase: PlacedPhrase) =>
    placeOfWords(corpus, articles, phrase.text) ?? phrase;
  return {
    demands,
    phrases: {
      ...phrases,
      lostMarks: phrases.lostMarks.map((one) => ({ before: one, after: wordsIn(after, one) })),
      gainedMarks: phrases.gainedMarks.map((one) => ({ before: wordsIn(before, one), after: one })),
    },
  };
}

function itemsOf(
  corpus: Corpus,
  articles: readonly number[],
): SessionItems<PlacedPhrase, PlacedDemand> {
  return {
    text: textOfArticles(corpus, articles),
    phrases: placedPhrases(corpus, articles),
    demands: placedDemands(corpus, articles),
  };
}

/** The list of the report that names most. */
function longestList(corpus: Corpus, rows: readonly number[]): ListedName[] {
  const lists = rows.map((row) => printedList(corpus.meetings[row]?.participants ?? []));
  return lists.reduce((longest, list) => (list.length > longest.length ? list : longest), []);
}

function topicChanges(
  corpus: Corpus,
  before: readonly number[],
  after: readonly number[],
): TopicChange[] {
  const rows = TOPICS.map((topic, code) => ({
    topic,
    before: meanShare(corpus, before, code),
    after: meanShare(corpus, after, code),
  })).filter((row) => row.before > 0 || row.after > 0);
  return rows.sort(
    (a, b) => b.after - a.after || b.before - a.before || byCodeUnit(a.topic, b.topic),
  );
}
