/** The contract between page and worker: types only, no code. Both sides are checked against it. */
import type { ExportChoices } from '#core/export/export-options.ts';
import type { AlmanacEntry } from '#core/meetings/almanac.ts';
import type { Override } from '#core/overrides/overrides.ts';
import type { VariantProposal } from '#core/people/name-variants.ts';
import type { AlmanacWork } from '#core/query/almanac.ts';
import type {
  ArticleDetail,
  ArticleSort,
  ArticlesView,
  CorpusInfo,
  DispersionView,
  Facets,
  FileReport,
  MeetingsView,
  Overview,
  PeopleView,
  Problem,
  ReprintGroup,
  Suggestion,
  TermSort,
  TermsView,
  TrendUnit,
  TrendView,
} from '#core/query/answers.ts';
import type {
  CollocatesQuestion,
  CollocatesView,
  ConcordanceQuestion,
  ConcordanceView,
} from '#core/query/concordance-answers.ts';
import type { LivesQuestion, LivesView } from '#core/query/lives.ts';
import type { NGramsQuestion, NGramsView } from '#core/query/ngrams.ts';
import type { RichnessQuestion, RichnessView } from '#core/query/richness.ts';
import type { Lens } from '#core/query/lens.ts';
import type { KeynessQuestion, KeynessView } from '#core/query/keyness-answers.ts';
import type { SessionDetail, SessionPair } from '#core/query/session-answers.ts';
import type { LexiconView, NewWordsView } from '#core/query/lexicon-answers.ts';
import type { TextDifference } from '#core/query/text-difference.ts';
import type { Filters } from '#core/query/filters.ts';
import type { PeopleMatrix, PersonDetail, SeriesChanges } from '#core/query/people-answers.ts';
import type { MatrixQuestion } from '#core/query/people-matrix.ts';

/** A file that the page already holds (dropped, picked, pasted). */
export interface GivenFile {
  readonly name: string;
  readonly blob: Blob;
}

export type CorpusSource =
  | { readonly kind: 'static'; readonly url: string }
  | { readonly kind: 'files'; readonly name: string; readonly files: readonly GivenFile[] };

export interface OpenRequest {
  readonly source: CorpusSource;
  /** Absolute address of the packed word list; the worker fetches it once. */
  readonly wordListUrl: string;
  readonly overrides: readonly Override[];
}

export interface Progress {
  readonly stage: 'list' | 'fetch' | 'read' | 'index' | 'done';
  readonly files: number;
  readonly filesTotal: number;
  readonly bytes: number;
  readonly bytesTotal: number;
  readonly problems: readonly Problem[];
  /** Set when a first part may already be asked about. */
  readonly info: CorpusInfo | null;
}

export type ExportName =
  | 'articles.csv'
  | 'meetings.csv'
  | 'participants.csv'
  | 'sessions.csv'
  | 'demands.csv'
  | 'terms.csv'
  | 'people.csv'
  | 'trend.csv'
  | 'concordance.csv'
  | 'keyness.csv'
  | 'collocates.csv'
  | 'ngrams.csv'
  | 'texts.zip'
  | 'corpus.vrt'
  | 'proofs.csv';

export interface ExportOptions extends Omit<ExportChoices, 'lineMarks'> {
  readonly bom: boolean;
}

export interface ExportedFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: ArrayBuffer;
}

export interface TermsQuestion {
  readonly filters: Filters;
  readonly sort: TermSort;
  readonly descending: boolean;
  readonly singles: boolean;
  readonly stopwords: boolean;
  readonly pattern: string;
  /** The part of every text that is counted; the whole of headline block and body without one. */
  readonly lens?: Lens;
  /** Strings to count though they may be no words. */
  readonly extra: readonly string[];
  readonly offset: number;
  readonly limit: number;
}

/** Every question by name: what it takes, what it answers. */
export interface Calls {
  open: { ask: OpenRequest; answer: CorpusInfo; progress: Progress };
  /** Replaces the list of overrides; the corpus is resolved again. */
  override: { ask: { readonly overrides: readonly Override[] }; answer: CorpusInfo };
  facets: { ask: { readonly filters: Filters }; answer: Facets };
  overview: { ask: { readonly filters: Filters }; answer: Overview };
  meetings: { ask: { readonly filters: Filters }; answer: MeetingsView };
  session: {
    ask: { readonly id: string; readonly filters: Filters };
    answer: SessionDetail | null;
  };
  /** What changed between two sessions; an empty `with` is the reported session before, else after. */
  sessionPair: {
    ask: { readonly id: string; readonly with: string };
    answer: SessionPair | null;
  };
  /** What became of the sentences of one session's reports in those of another; null where one is not reported. */
  textDifference: {
    ask: { readonly before: string; readonly after: string };
    answer: TextDifference | null;
  };
  articles: {
    ask: {
      readonly filters: Filters;
      readonly sort: ArticleSort;
      readonly descending: boolean;
      readonly offset: number;
      readonly limit: number;
    };
    answer: ArticlesView;
  };
  article: { ask: { readonly id: string; readonly search: string }; answer: ArticleDetail | null };
  terms: { ask: TermsQuestion; answer: TermsView };
  trend: {
    ask: {
      readonly filters: Filters;
      readonly terms: readonly string[];
      readonly unit: TrendUnit;
      readonly series: string | null;
      readonly lens?: Lens;
    };
    answer: TrendView;
  };
  dispersion: {
    ask: { readonly filters: Filters; readonly term: string; readonly lens?: Lens };
    answer: DispersionView;
  };
  /** Who demands anything in the selection, most requirements first. */
  speakers: { ask: { readonly filters: Filters }; answer: readonly string[] };
  concordance: { ask: ConcordanceQuestion; answer: ConcordanceView };
  collocates: { ask: CollocatesQuestion; answer: CollocatesView };
  ngrams: { ask: NGramsQuestion; answer: NGramsView };
  /** How varied the words of the selection are. */
  richness: { ask: RichnessQuestion; answer: RichnessView };
  lives: { ask: LivesQuestion; answer: LivesView };
  people: { ask: { readonly filters: Filters }; answer: PeopleView };
  matrix: { ask: MatrixQuestion; answer: PeopleMatrix };
  /** Printed lists of a series (id; '' for all) held against each other, one after the other. */
  changes: {
    ask: { readonly filters: Filters; readonly series: string };
    answer: readonly SeriesChanges[];
  };
  person: {
    ask: { readonly filters: Filters; readonly person: string };
    answer: PersonDetail | null;
  };
  /** Forms of names that may be one, over the whole corpus; never merged without the user. */
  variants: { ask: Record<string, never>; answer: readonly VariantProposal[] };
  /** Words that mark one selection against another, with certainty. */
  keyness: { ask: KeynessQuestion; answer: KeynessView };
  suggest: {
    ask: { readonly text: string; readonly limit: number };
    answer: readonly Suggestion[];
  };
  /** What these entries of the almanac do in the corpus. */
  almanac: {
    ask: { readonly entries: readonly AlmanacEntry[] };
    answer: readonly AlmanacWork[];
  };
  files: { ask: Record<string, never>; answer: readonly FileReport[] };
  /** Near-duplicates over the whole corpus; takes seconds on a large one. */
  reprints: { ask: Record<string, never>; answer: readonly ReprintGroup[] };
  rows: {
    ask: { readonly filters: Filters; readonly options: ExportOptions };
    answer: Readonly<Record<ExportName, number>>;
  };
  /** The user's words, the words that ship, the stop words. */
  lexicon: { ask: Record<string, never>; answer: LexiconView };
  /** Strings of the whole corpus that may be words; takes seconds on a large one. */
  newWords: { ask: { readonly limit: number }; answer: NewWordsView };
  export: {
    ask: { readonly name: ExportName; readonly filters: Filters; readonly options: ExportOptions };
    answer: readonly ExportedFile[];
  };
  /** True while the ranked index is still being built. */
  indexing: { ask: Record<string, never>; answer: boolean };
}

export type CallName = keyof Calls;
export type Ask<N extends CallName> = Calls[N]['ask'];
export type Answer<N extends CallName> = Calls[N]['answer'];

export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** What both the worker's engine and the page's client offer. */
export interface Engine {
  call<N extends CallName>(name: N, ask: Ask<N>, options?: CallOptions): Promise<Answer<N>>;
}
