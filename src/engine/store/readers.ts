import type { Demand } from '#core/demands/demand.ts';
import { readDemands } from '#core/demands/read-demands.ts';
import { ALMANAC } from '#core/meetings/almanac.ts';
import { quotedPhrases } from '#core/meetings/phrases.ts';
import { readMeetings } from '#core/meetings/read-meetings.ts';
import { resolveCorpus } from '#core/meetings/resolve.ts';
import type {
  ArticleReading,
  DatedBy,
  Day,
  Meeting,
  MeetingReading,
  PageMeta,
  PageReading,
  Series,
  TopicReading,
} from '#core/model.ts';
import type { Override } from '#core/overrides/overrides.ts';
import { readPage } from '#core/page/read-page.ts';
import type { OwnWords, Tokenizer } from '#core/text/segment.ts';
import { classify } from '#core/topics/classify.ts';
import type { CorpusSource } from '../protocol.ts';
import type { LoadedFile, LoadOptions, LoadSummary } from '../sources/corpus.ts';
import { loadCorpus } from '../sources/load-corpus.ts';
import { keptWordList, tokenizerOver } from './word-bases.ts';
import { toCsv } from '../writers/csv.ts';
import type { Table } from '#core/export/table.ts';

/** A page ready to be weighed with all others. */
export interface PlacedPage {
  readonly meta: PageMeta;
  readonly text: string;
  readonly articles: readonly {
    readonly id: string;
    readonly reading: ArticleReading;
    readonly meetings: readonly MeetingReading[];
  }[];
}

export interface Placed {
  readonly meetings: readonly Meeting[];
  readonly series: readonly Series[];
  readonly articleDates: ReadonlyMap<
    string,
    { readonly dated: DatedBy; readonly datelineDate: Day | null }
  >;
  readonly pageDates: ReadonlyMap<string, DatedBy>;
}

/** What the engine reads a corpus with; tests put their own in its place. */
export interface Readers {
  readonly load: (
    source: CorpusSource,
    options: LoadOptions,
  ) => AsyncGenerator<LoadedFile, LoadSummary, undefined>;
  readonly wordList: (url: string) => Promise<Uint8Array>;
  readonly tokenizer: (wordList: Uint8Array, own: OwnWords) => Tokenizer;
  readonly page: (text: string) => PageReading;
  readonly meetings: (article: ArticleReading) => readonly MeetingReading[];
  readonly demands: (
    article: ArticleReading,
    meetings: readonly MeetingReading[],
  ) => readonly Demand[];
  readonly topics: (article: ArticleReading) => TopicReading;
  readonly phrases: (text: string) => readonly string[];
  readonly resolve: (pages: readonly PlacedPage[], overrides: readonly Override[]) => Placed;
  readonly csv: (table: Table, options: { readonly bom: boolean }) => Uint8Array | string;
  /** Time of an export, ISO 8601. */
  readonly time: () => string;
}

export const READERS: Readers = {
  load: (source, options) => loadCorpus(source, options),
  wordList: keptWordList,
  tokenizer: tokenizerOver,
  page: readPage,
  meetings: readMeetings,
  demands: readDemands,
  topics: classify,
  phrases: quotedPhrases,
  resolve: (pages, overrides) => resolveCorpus(pages, { almanac: ALMANAC, overrides }),
  csv: toCsv,
  time: () => new Date().toISOString(),
};
