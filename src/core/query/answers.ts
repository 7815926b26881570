/** What the engine answers: plain, structured-cloneable values, small enough to cross to the page. */
import type { OfficeSpan } from '../people/offices.ts';
import type { Coverage } from '../series/coverage.ts';
import type { DayEstimate } from '../series/estimate.ts';
import type { ConveyedLink, LinkedSeries } from '../series/links.ts';
import type {
  Article,
  ArticleKind,
  ArticleWarning,
  DatedBy,
  Day,
  Evidence,
  MeetingReading,
  Participation,
  Role,
  Series,
  SessionStatus,
  Span,
  TopicId,
  TopicReading,
} from '../model.ts';
import type { ArticleProof, SessionProof } from '../proof/proof.ts';
import type { Bursts } from '../stats/burst.ts';
import type { Problem } from './files.ts';
import type { SteadyTrend } from './trend-findings.ts';

export type { FileProblem, FileReport, Problem } from './files.ts';

/** A corpus that is open. */
export interface CorpusInfo {
  /** Hex SHA-256 over the sorted list of file names and hashes. */
  readonly hash: string;
  readonly name: string;
  /** The corpus that ships: invented places and people. */
  readonly fiction: boolean;
  readonly files: number;
  readonly articles: number;
  readonly meetings: number;
  /** Counted characters (Han, letters, digits). */
  readonly characters: number;
  readonly tokens: number;
  readonly first: Day | null;
  readonly last: Day | null;
  /** Without the session lists of each series. */
  readonly series: readonly Series[];
  readonly tokenizer: string;
  readonly problems: readonly Problem[];
  /** True until every file that could be read is in. */
  readonly partial: boolean;
}

export interface Choice {
  readonly value: string;
  /** Articles that this choice would show, all other filters kept, this field open. */
  readonly count: number;
}

/** Counts beside each choice; each field is counted without its own clause. */
export interface Facets {
  readonly articles: number;
  readonly total: number;
  readonly meetings: number;
  /** Articles in the selection that have no day of their own (under an open date field). */
  readonly undated: number;
  /** Later printings that counting every text once leaves out of the selection; null while not looked for. */
  readonly copies: number | null;
  readonly topics: readonly Choice[];
  /** The same in the other mode: any topic of two sentences or more. */
  readonly topicsAny: readonly Choice[];
  readonly series: readonly Choice[];
  readonly kinds: readonly Choice[];
  readonly levels: readonly Choice[];
  readonly places: readonly Choice[];
  readonly people: readonly Choice[];
  readonly sources: readonly Choice[];
  /** Articles and reported sessions a day, without the date clause: the brush draws it. */
  readonly days: readonly DayCount[];
}

export interface DayCount {
  readonly day: Day;
  readonly articles: number;
  readonly meetings: number;
  /** Pages of the corpus published on (or known to belong to) this day, whatever is filtered. */
  readonly pages: number;
}

/** One dot on a lane. */
export interface LaneSession {
  readonly id: string;
  readonly ordinal: number | null;
  readonly name: string;
  readonly status: SessionStatus;
  readonly conflict: string;
  readonly dated: DatedBy;
  readonly chair: readonly string[];
  readonly presentCount: number;
  readonly articleIds: readonly string[];
  readonly topic: TopicId | null;
  readonly daysSinceBefore: number | null;
  /** Where it has no day and stands between two dated ones: an estimate, never a date. */
  readonly estimate: DayEstimate | null;
  /** False for sessions outside the filter; they are drawn faint, the ledger stays whole. */
  readonly selected: boolean;
}

/** A run of unseen sessions as one bracket; bounds are inclusive and hard. */
export interface LaneGap {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly earliest: Day | null;
  readonly latest: Day | null;
}

/** One reported session by topic; shares of its report's sentences, 0–1, greatest first. */
export interface AgendaColumn {
  readonly id: string;
  readonly ordinal: number | null;
  readonly day: Day | null;
  readonly shares: readonly { readonly topic: TopicId; readonly share: number }[];
}

export interface Lane {
  readonly series: Series;
  readonly sessions: readonly LaneSession[];
  readonly gaps: readonly LaneGap[];
  /** Topics of the reported sessions. */
  readonly agenda: readonly AgendaColumn[];
  readonly coverage: Coverage;
  /** Days a session between two dated neighbours with `sessions` ordinals between them. */
  readonly cadence: readonly {
    readonly from: number;
    readonly to: number;
    readonly sessions: number;
    readonly days: number;
  }[];
}

export interface MeetingsView {
  readonly lanes: readonly Lane[];
  readonly unnumbered: readonly LaneSession[];
  readonly days: readonly DayCount[];
  /** Pairs of series of which one passes the other on, with lags and offsets of ordinals. */
  readonly linked: readonly LinkedSeries[];
  /** Conveyed links without an offset: one side has no ordinal, or both are of one series. */
  readonly unpaired: readonly ConveyedLink[];
  /** `from` reported that it passed on `to`. */
  readonly links: readonly { readonly from: string; readonly to: string }[];
  /** Span of the axis. */
  readonly first: Day | null;
  readonly last: Day | null;
}

export interface ArticleRow {
  readonly id: string;
  readonly file: string;
  readonly source: string;
  readonly page: string;
  readonly order: number;
  readonly kind: ArticleKind;
  readonly section: string;
  readonly kicker: string;
  readonly title: string;
  readonly subtitle: string;
  readonly dated: DatedBy;
  readonly published: Day | null;
  readonly topic: TopicId | null;
  readonly characters: number;
  readonly meetingIds: readonly string[];
  readonly reporters: readonly string[];
  readonly lead: string;
  readonly warnings: readonly ArticleWarning[];
}

/** `relevance` asks the ranked index for the order; without a search it is the order of date. */
export type ArticleSort =
  'date' | 'title' | 'topic' | 'kind' | 'source' | 'characters' | 'order' | 'relevance';

export interface ArticlesView {
  readonly total: number;
  readonly offset: number;
  readonly rows: readonly ArticleRow[];
}

export interface Overview {
  readonly info: CorpusInfo;
  readonly kinds: readonly Choice[];
  readonly articles: number;
  readonly undated: number;
  /** Months (`YYYY-MM`) × topics, articles by main topic; whole articles, so columns may be summed. */
  readonly topicMonths: {
    readonly months: readonly string[];
    readonly topics: readonly TopicId[];
    /** counts[topic][month] */
    readonly counts: readonly (readonly number[])[];
    readonly undated: readonly number[];
  };
  /** Null with the reason where there are too few periods to speak of rise and fall. */
  readonly movers: {
    readonly rising: readonly Mover[];
    readonly falling: readonly Mover[];
    readonly before: string;
    readonly after: string;
  } | null;
  readonly periodsNeeded: number;
  readonly periodsFound: number;
  readonly latest: readonly ArticleRow[];
}

export interface Mover {
  readonly term: string;
  readonly before: number;
  readonly after: number;
  /** log2 of the ratio of rates, Walter-adjusted (+0.5). */
  readonly logRatio: number;
}

export interface TermRow {
  readonly term: string;
  readonly count: number;
  readonly countString: number;
  /** Of `countString`. */
  readonly per10kCharacters: number;
  /** Of `count`. */
  readonly per10kTokens: number;
  readonly articles: number;
  readonly articlesShare: number;
  /** DPnorm, 0 even to 1 in one article; null where it is undefined (one article). */
  readonly dpnorm: number | null;
  /** The value that random scatter of the same frequency gives. */
  readonly dpExpected: number | null;
  readonly first: Day | null;
  readonly last: Day | null;
}

export type TermSort = 'count' | 'articles' | 'dispersion' | 'term' | 'length';

export interface TermsView {
  readonly rows: readonly TermRow[];
  readonly total: number;
  readonly tokens: number;
  readonly characters: number;
  readonly articles: number;
}

export type TrendUnit = 'day' | 'week' | 'month' | 'session';

/** Rates along a calendar, or along the sessions of one series; a period without any article is a gap. */
export interface TrendView {
  readonly unit: TrendUnit;
  readonly periods: readonly {
    readonly start: Day | null;
    readonly end: Day | null;
    readonly label: string;
    readonly sessionId: string | null;
    readonly articles: number;
    readonly tokens: number;
    readonly characters: number;
  }[];
  readonly lines: readonly {
    readonly term: string;
    /** Occurrences as a string. */
    readonly counts: readonly number[];
    readonly articles: readonly number[];
    /** Per 10,000 characters; null in a gap. */
    readonly rates: readonly (number | null)[];
    /** Periods in which more of the articles hold it than usual (Kleinberg's two states). */
    readonly dense: Bursts;
    /** Whether its rates rise or fall over all periods. */
    readonly steady: SteadyTrend;
  }[];
  readonly undated: number;
}

/** Where a term stands in the corpus: one strip an article, positions 0–1 along it. */
export interface DispersionView {
  readonly term: string;
  readonly strips: readonly {
    readonly articleId: string;
    readonly title: string;
    readonly day: Day | null;
    readonly characters: number;
    readonly positions: readonly number[];
  }[];
  readonly total: number;
}

/** A stretch of one raw page with its role and owner. */
export interface PageStretch extends Span {
  readonly role: Role | 'remainder';
  readonly articleId: string | null;
}

export interface ArticleDetail {
  readonly row: ArticleRow;
  readonly article: Article;
  readonly topics: TopicReading;
  readonly raw: string;
  readonly stretches: readonly PageStretch[];
  /** Raw spans of the search hits. */
  readonly hits: readonly Span[];
  /** Raw spans of the words that made the topics. */
  readonly topicHits: readonly Span[];
  readonly evidence: readonly EvidenceItem[];
  /** How each field of the article is known. */
  readonly proofs: readonly ArticleProof[];
}

/** One reading of a session, with its place in the raw file. */
export interface EvidenceItem {
  readonly sessionId: string;
  readonly articleId: string;
  readonly file: string;
  readonly title: string;
  readonly evidence: Evidence;
  readonly seriesAsWritten: string;
  readonly ordinal: number | null;
  readonly dated: DatedBy;
  readonly dateText: string;
  readonly quote: string;
  readonly span: Span;
  readonly rule: string;
  readonly participants: readonly Participation[];
  readonly reading: MeetingReading;
  /** How each field of the reading is known. */
  readonly proofs: readonly SessionProof[];
}

export interface PersonRow {
  readonly person: string;
  readonly sessionsPresent: number;
  readonly sessionsChaired: number;
  readonly sessionsSpoke: number;
  readonly articles: number;
  readonly first: Day | null;
  readonly last: Day | null;
  /** Other forms as printed, after the user's merges. */
  readonly variants: readonly string[];
  readonly offices: readonly OfficeSpan[];
}

export interface PeopleView {
  readonly people: readonly PersonRow[];
  /** How many there are; of a large corpus the first ones are here. */
  readonly total: number;
}

export interface Suggestion {
  readonly value: string;
  readonly kind: 'term' | 'person' | 'series' | 'title';
  readonly count: number;
}

/** An article and the later ones that are, for the most part, the same text. */
export interface ReprintGroup {
  readonly first: ArticleRow;
  readonly copies: readonly {
    readonly row: ArticleRow;
    /** Share of the copy's 8-character shingles that stand in the first. */
    readonly inFirst: number;
  }[];
}
