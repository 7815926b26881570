/** Articles as rows of a table, and one article with its page. */
import type { Article, Span } from '../model.ts';
import { fold } from '../text/fold.ts';
import type {
  ArticleDetail,
  ArticleRow,
  ArticleSort,
  ArticlesView,
  EvidenceItem,
  PageStretch,
} from './answers.ts';
import type { Archive } from './archive.ts';
import type { Corpus, FileRecord } from './corpus.ts';
import type { Filters } from './filters.ts';
import { proofsOfArticle, proofsOfMeetings } from './proofs.ts';
import { hitSpans, searchTerms } from './search.ts';
import { creditLength, zoneOf } from './texts.ts';

export interface ArticlesQuestion {
  readonly filters: Filters;
  readonly sort: ArticleSort;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

const LEAD_LENGTH = 120;

/** One row of the article table. */
export function articleRow(article: Article): ArticleRow {
  const { meta } = article;
  return {
    id: article.id,
    file: meta.file,
    source: meta.source,
    page: meta.page,
    order: article.order,
    kind: article.kind,
    section: article.section.value,
    kicker: article.kicker.value,
    title: article.title.value,
    subtitle: article.subtitle.value,
    dated: article.dated,
    published: meta.published,
    topic: article.topics.main,
    characters: article.characters,
    meetingIds: article.meetingIds,
    reporters: article.reporters,
    lead: leadOf(article),
    warnings: article.warnings,
  };
}

function leadOf(article: Article): string {
  const body = article.body.value;
  const from = creditLength(body);
  return body.slice(from, from + LEAD_LENGTH).trimStart();
}

/** A window of the sorted selection; `ranked` gives article numbers by relevance to a search. */
export function articlesView(
  archive: Archive,
  ask: ArticlesQuestion,
  ranked: (search: string) => readonly number[] = () => [],
): ArticlesView {
  const { mask, articles } = archive.select(ask.filters);
  const wanted: number[] = [];
  let passed = 0;
  for (const at of orderOf(archive, ask, ranked)) {
    if (mask[at] !== 1) continue;
    if (passed >= ask.offset + ask.limit) break;
    if (passed >= ask.offset) wanted.push(at);
    passed += 1;
  }
  return { total: articles.length, offset: ask.offset, rows: rowsOf(archive.corpus, wanted) };
}

function orderOf(
  archive: Archive,
  { filters, sort, descending }: ArticlesQuestion,
  ranked: (search: string) => readonly number[],
): Iterable<number> {
  const order = archive.order(sort, descending);
  if (sort !== 'relevance' || filters.search.trim() === '') return order;
  return new Set([...ranked(filters.search), ...order]);
}

/** Rows of these article numbers. */
export function rowsOf(corpus: Corpus, numbers: Iterable<number>): ArticleRow[] {
  const rows: ArticleRow[] = [];
  for (const at of numbers) {
    const article = corpus.articles[at];
    if (article) rows.push(articleRow(article));
  }
  return rows;
}

/** One article with its raw page, search hits and evidence of sessions; null if there is none. */
export function articleDetail(archive: Archive, id: string, search: string): ArticleDetail | null {
  const { corpus } = archive;
  const number = corpus.numbers.get(id);
  const article = corpus.articles[number ?? -1];
  if (number === undefined || article === undefined) return null;
  const file = corpus.files[corpus.columns.file[number] ?? 0];
  return {
    row: articleRow(article),
    article,
    topics: article.topics,
    raw: file?.text ?? '',
    stretches: file ? stretchesOf(corpus, file) : [],
    hits: spansOf(article, searchTerms(search, fold)),
    topicHits: spansOf(
      article,
      article.topics.shares.flatMap(({ words }) => words.map(fold)),
    ),
    evidence: evidenceOf(corpus, corpus.columns.meetings.starts, number),
    proofs: proofsOfArticle(corpus, number),
  };
}

function spansOf(article: Article, terms: readonly string[]): Span[] {
  const zone = zoneOf(article);
  return hitSpans(zone, fold(zone.value), terms);
}

function stretchesOf(corpus: Corpus, file: FileRecord): PageStretch[] {
  const stretches = file.reading.remainder.map(({ start, end }): PageStretch => ({
    start,
    end,
    role: 'remainder',
    articleId: null,
  }));
  file.reading.articles.forEach((reading, at) => {
    const articleId = corpus.articles[file.first + at]?.id ?? null;
    for (const { start, end, role } of reading.parts)
      stretches.push({ start, end, role, articleId });
  });
  return stretches.sort((a, b) => a.start - b.start);
}

function evidenceOf(corpus: Corpus, starts: Uint32Array, number: number): EvidenceItem[] {
  const rows = corpus.columns.meetings.values.subarray(starts[number], starts[number + 1]);
  return evidenceItems(corpus, rows);
}

/** Rows of the meeting table as evidence, in their order. */
export function evidenceItems(corpus: Corpus, rows: Iterable<number>): EvidenceItem[] {
  const items: EvidenceItem[] = [];
  const proofs = new Map<number, ReturnType<typeof proofsOfMeetings>>();
  for (const row of rows) {
    const meeting = corpus.meetings[row];
    const number = corpus.meetingArticles[row] ?? -1;
    const article = corpus.articles[number];
    if (!meeting || !article) continue;
    const known = proofs.get(number) ?? proofsOfMeetings(corpus, number);
    proofs.set(number, known);
    const { sessionId, articleId, file, evidence, seriesAsWritten, ordinal, dated, quote, rule } =
      meeting;
    items.push({
      sessionId,
      articleId,
      file,
      title: article.title.value,
      evidence,
      seriesAsWritten,
      ordinal,
      dated,
      dateText: meeting.written?.text ?? '',
      quote,
      span: { start: meeting.start, end: meeting.end },
      rule,
      participants: meeting.participants,
      reading: meeting,
      proofs: known.get(meeting) ?? [],
    });
  }
  return items;
}
