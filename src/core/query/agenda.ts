/** What reported sessions were about: the topics of their reports, by share of the sentences. */
import type { Series } from '../model.ts';
import type { AgendaColumn } from './answers.ts';
import type { Corpus } from './corpus.ts';
import { TOPICS } from './kinds.ts';

/** The reported sessions of a series with their topics, greatest share first. */
export function agenda(corpus: Corpus, series: Series): AgendaColumn[] {
  return series.sessions
    .filter(({ status }) => status === 'reported')
    .map(({ id, ordinal, dated }) => {
      const articles = reporting(corpus, id);
      const shares = TOPICS.map((topic, code) => ({
        topic,
        share: meanShare(corpus, articles, code),
      }));
      return {
        id,
        ordinal,
        day: dated.day,
        shares: shares.filter(({ share }) => share > 0).sort((a, b) => b.share - a.share),
      };
    });
}

/** Articles (by number) that report a session. */
export function reporting(corpus: Corpus, id: string): number[] {
  const rows = corpus.sessions.get(id)?.rows ?? [];
  const reports = rows.filter((row) => corpus.meetings[row]?.evidence === 'reported');
  return [...new Set(reports.map((row) => corpus.meetingArticles[row] ?? 0))];
}

/** Mean over articles of a topic's share of the sentences, 0–1; the topic by its code. */
export function meanShare(corpus: Corpus, articles: readonly number[], topic: number): number {
  const sum = articles.reduce(
    (all, at) => all + (corpus.columns.shares[at * TOPICS.length + topic] ?? 0),
    0,
  );
  return articles.length === 0 ? 0 : sum / articles.length;
}
