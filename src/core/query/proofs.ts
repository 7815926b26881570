/** Proofs of articles and sessions of an open corpus. */
import type { PlacedProof } from '../export/proofs-table.ts';
import type { Meeting } from '../model.ts';
import { articleProofs, countArticleProofs } from '../proof/article-proofs.ts';
import { countMeetingProofs, meetingProofs } from '../proof/meeting-proofs.ts';
import type { ArticleProof, SessionProof } from '../proof/proof.ts';
import type { Corpus } from './corpus.ts';
import { listOf } from './lists.ts';

function meetingsOf(corpus: Corpus, article: number): readonly Meeting[] {
  const rows = listOf(corpus.columns.meetings, article);
  return Array.from(rows).flatMap((row) => corpus.meetings[row] ?? []);
}

function rawOf(corpus: Corpus, article: number): string {
  return corpus.files[corpus.columns.file[article] ?? 0]?.text ?? '';
}

/** Proofs of the fields of one article, by its number. */
export function proofsOfArticle(corpus: Corpus, number: number): readonly ArticleProof[] {
  const article = corpus.articles[number];
  if (article === undefined) return [];
  return articleProofs(article, meetingsOf(corpus, number), rawOf(corpus, number));
}

/** Proofs of each reading of a session in one article, by reading. */
export function proofsOfMeetings(
  corpus: Corpus,
  number: number,
): ReadonlyMap<Meeting, readonly SessionProof[]> {
  const article = corpus.articles[number];
  const meetings = meetingsOf(corpus, number);
  const proofs = article === undefined ? [] : meetingProofs(article, meetings);
  return new Map(meetings.map((meeting, at) => [meeting, proofs[at] ?? []]));
}

/** Every proof of these articles (by number), article by article: its own fields, then those of its sessions. */
export function placedProofs(corpus: Corpus, articles: Iterable<number>): PlacedProof[] {
  return [...articles].flatMap((number) => {
    const articleId = corpus.articles[number]?.id ?? '';
    const file = corpus.articles[number]?.meta.file ?? '';
    const own = proofsOfArticle(corpus, number).map((proof) => ({ ...proof, sessionId: '' }));
    const sessions = [...proofsOfMeetings(corpus, number)].flatMap(([{ sessionId }, proofs]) =>
      proofs.map((proof) => ({ ...proof, sessionId })),
    );
    return [...own, ...sessions].map((proof) => ({ ...proof, articleId, file }));
  });
}

/** How many rows {@link placedProofs} has, without reading anything again. */
export function proofCount(corpus: Corpus, articles: Iterable<number>): number {
  let count = 0;
  for (const number of articles) {
    const article = corpus.articles[number];
    if (article === undefined) continue;
    count += countArticleProofs(article);
    for (const meeting of meetingsOf(corpus, number)) count += countMeetingProofs(meeting);
  }
  return count;
}
