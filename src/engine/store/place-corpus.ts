import type {
  Article,
  DatedBy,
  MappedText,
  Meeting,
  PageMeta,
  TopicId,
  TopicReading,
} from '#core/model.ts';
import type { Override } from '#core/overrides/overrides.ts';
import { ownLexicon, ownStopwords } from '#core/overrides/own-words.ts';
import type { OwnWords, Tokenizer } from '#core/text/segment.ts';
import { mergedName, mergesOf } from '#core/people/merges.ts';
import { buildColumns } from '#core/query/columns.ts';
import type { Corpus, FileRecord } from '#core/query/corpus.ts';
import { sessionRecords } from '#core/query/corpus.ts';
import { toNumber } from '#core/query/days.ts';
import { TOPICS } from '#core/query/kinds.ts';
import type { WordIndex } from './index-words.ts';
import type { ReadArticle, ReadFile } from './read-file.ts';
import type { Placed, PlacedPage, Readers } from './readers.ts';
import type { LoadSummary } from '../sources/corpus.ts';

/** Everything that was read from a corpus, before dates and sessions are settled. */
export interface Reading {
  readonly files: readonly ReadFile[];
  readonly words: WordIndex;
  /** Makes another tokenizer over the same word list. */
  readonly tokenizer: (own: OwnWords) => Tokenizer;
  readonly summary: LoadSummary;
  readonly partial: boolean;
}

const UNDATED: DatedBy = { day: null, earliest: null, latest: null, basis: ['unknown'] };

/** Settles dates, sessions and series with the user's corrections, and lays the columns. */
export function placeCorpus(
  reading: Reading,
  overrides: readonly Override[],
  readers: Readers,
): Corpus {
  const { files, words, summary, partial } = reading;
  const metas = files.map(({ loaded }) => corrected(loaded.meta, overrides));
  const pages = files.map((file, at) => placedPage(file, metas[at] ?? file.loaded.meta));
  const placed = readers.resolve(pages, overrides);
  const articles = placedArticles(files, pages, placed, overrides);
  const numbers = new Map(articles.map(({ id }, number) => [id, number]));
  const meetings = placed.meetings.filter(({ articleId }) => numbers.has(articleId));
  const records = fileRecords(files, metas);
  return {
    hash: summary.hash,
    name: summary.name,
    fiction: summary.fiction,
    partial,
    problems: [...summary.problems, ...files.flatMap(ownProblems)],
    tokenizer: words.tokenizer.version,
    ownWords: ownLexicon(overrides),
    stopwords: ownStopwords(overrides),
    files: records,
    articles,
    numbers,
    meetings,
    meetingArticles: Uint32Array.from(meetings, ({ articleId }) => numbers.get(articleId) ?? 0),
    series: placed.series,
    sessions: sessionRecords(placed.series, meetings),
    pageDates: placed.pageDates,
    pagesByDay: pagesByDay(records, placed),
    columns: buildColumns(articles, words.measures, meetings),
    texts: words.texts,
    terms: words.terms,
    stream: words.stream,
    phrases: words.phrases,
    demands: files.flatMap((file) => file.articles.map(({ demands }) => demands)),
  };
}

function corrected(meta: PageMeta, overrides: readonly Override[]): PageMeta {
  const override = overrides.findLast((one) => one.kind === 'published' && one.file === meta.file);
  if (override?.kind !== 'published') return meta;
  return { ...meta, published: override.value, publishedBasis: 'user' };
}

function placedPage({ loaded, articles }: ReadFile, meta: PageMeta): PlacedPage {
  return {
    meta,
    text: loaded.text,
    articles: articles.map(({ reading, meetings }, at) => ({
      id: `${meta.file}#${at + 1}`,
      reading,
      meetings,
    })),
  };
}

function placedArticles(
  files: readonly ReadFile[],
  pages: readonly PlacedPage[],
  placed: Placed,
  overrides: readonly Override[],
): Article[] {
  const sessions = sessionIds(placed.meetings);
  const corrections = new Map(
    overrides
      .filter((one) => one.kind === 'title' || one.kind === 'main_topic')
      .map((one) => [`${one.kind} ${one.article}`, one.value]),
  );
  const merges = mergesOf(overrides);
  const merged = (names: readonly string[]) => names.map((name) => mergedName(name, merges));
  return files.flatMap((file, page) =>
    file.articles.map((article, at) => {
      const meta = pages[page]?.meta ?? file.loaded.meta;
      const id = `${meta.file}#${at + 1}`;
      const dates = placed.articleDates.get(id);
      return {
        ...article.reading,
        reporters: merged(article.reading.reporters),
        correspondents: merged(article.reading.correspondents),
        photographers: merged(article.reading.photographers),
        title: titleOf(article, corrections.get(`title ${id}`)),
        id,
        order: at + 1,
        meta,
        dated: dates?.dated ?? UNDATED,
        datelineDate: dates?.datelineDate ?? null,
        topics: topicsOf(article, corrections.get(`main_topic ${id}`)),
        characters: article.characters,
        meetingIds: [...(sessions.get(id) ?? [])],
      };
    }),
  );
}

function sessionIds(meetings: readonly Meeting[]): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>();
  for (const { articleId, sessionId } of meetings) {
    const known = ids.get(articleId) ?? new Set();
    ids.set(articleId, known.add(sessionId));
  }
  return ids;
}

/** A corrected title stands in no place of the file; search and counts keep to the file's own words. */
function titleOf({ reading }: ReadArticle, value: string | undefined): MappedText {
  return value === undefined ? reading.title : { value, pieces: [] };
}

function topicsOf({ topics }: ReadArticle, value: string | undefined): TopicReading {
  const main = TOPICS.find((topic): topic is TopicId => topic === value);
  return main === undefined ? topics : { ...topics, main };
}

function fileRecords(files: readonly ReadFile[], metas: readonly PageMeta[]): FileRecord[] {
  let first = 0;
  return files.map(({ loaded, problems, reading, articles }, at) => {
    const { text, encoding, bytes, meta } = loaded;
    const record = { meta: metas[at] ?? meta, text, encoding, bytes, problems, reading, first };
    first += articles.length;
    return record;
  });
}

/** Problems found while reading; those of loading are in the summary. */
function ownProblems({ problems, loaded }: ReadFile): ReadFile['problems'] {
  return problems.slice(loaded.problems.length);
}

function pagesByDay(files: readonly FileRecord[], placed: Placed): Map<number, number> {
  const pages = new Map<number, number>();
  for (const { meta } of files) {
    const dated = placed.pageDates.get(meta.file);
    // Without an issue date a page stands on the day of its latest dated item: its window begins there.
    const day = meta.published ?? dated?.day ?? dated?.earliest ?? null;
    if (day !== null) pages.set(toNumber(day), (pages.get(toNumber(day)) ?? 0) + 1);
  }
  return pages;
}
