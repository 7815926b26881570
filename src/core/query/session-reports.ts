/** The articles that report a session, by number. */
import type { Corpus } from './corpus.ts';
import { reportOf } from './linked.ts';

/** Those of the rows of the meeting table that report. */
export function reportRows(corpus: Corpus, rows: readonly number[]): number[] {
  return rows.filter((row) => corpus.meetings[row]?.evidence === 'reported');
}

/** The articles of rows of the meeting table, each once, in the order of the corpus. */
export function articlesOf(corpus: Corpus, rows: readonly number[]): number[] {
  return [...new Set(rows.map((row) => corpus.meetingArticles[row] ?? 0))].sort((a, b) => a - b);
}

/** Headline blocks and bodies of articles, one behind the other. */
export function textOfArticles(corpus: Corpus, articles: readonly number[]): string {
  return articles.map((at) => reportOf(corpus, corpus.articles[at]?.id ?? '')).join('\n');
}
