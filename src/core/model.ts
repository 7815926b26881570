/**
 * The shapes that the whole project speaks: pages, articles, meetings, people, dates.
 * All positions are UTF-16 code units of the decoded raw file (BOM removed, line ends untouched);
 * all days are ISO strings (`YYYY-MM-DD`), never `Date`.
 */

/** Half-open range in the decoded raw file. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One unbroken run of raw characters inside a {@link MappedText}: `value[at + i] === raw[start + i]`. */
export interface Piece {
  readonly at: number;
  readonly start: number;
  readonly length: number;
}

/**
 * A text put together from pieces of the raw file. Characters between two pieces were set in when
 * joining (a blank between two title lines, `\n` between two paragraphs) and have no place in the file.
 */
export interface MappedText {
  readonly value: string;
  readonly pieces: readonly Piece[];
}

/** An ISO day, `YYYY-MM-DD`. */
export type Day = string;

export type DateBasis =
  | 'text'
  | 'manifest'
  | 'file_name'
  | 'issue'
  | 'page'
  | 'neighbour'
  | 'almanac'
  | 'corpus_default'
  | 'user'
  | 'unknown';

/** A day with its bounds (inclusive) and the reasons for it; `day` is null while only bounds are known. */
export interface DatedBy {
  readonly day: Day | null;
  readonly earliest: Day | null;
  readonly latest: Day | null;
  readonly basis: readonly DateBasis[];
}

/** What is known of a raw file beside its characters. */
export interface PageMeta {
  readonly file: string;
  readonly published: Day | null;
  readonly publishedBasis: DateBasis;
  readonly source: string;
  readonly page: string;
  readonly url: string;
  readonly title: string;
  /** Columns of the manifest that the contract does not name. */
  readonly extra: Readonly<Record<string, string>>;
}

export type Role =
  'section' | 'kicker' | 'title' | 'subtitle' | 'byline' | 'caption' | 'subhead' | 'body';

export interface Part extends Span {
  readonly role: Role;
}

export type ArticleKind =
  'meeting_report' | 'news' | 'feature' | 'photo' | 'brief' | 'notice' | 'column' | 'other';

/** Codes, not sentences: `i18n` says them in the reader's language. */
export type ArticleWarning =
  'headline_missing' | 'headline_apart' | 'body_missing' | 'not_split' | 'sentence_open';

/** One article as it stands on its page, before anything is known of the rest of the corpus. */
export interface ArticleReading {
  readonly kind: ArticleKind;
  /** Every part in page order; spans hold ink from first to last, without line ends. */
  readonly parts: readonly Part[];
  readonly section: MappedText;
  readonly kicker: MappedText;
  readonly title: MappedText;
  readonly subtitle: MappedText;
  readonly captions: readonly MappedText[];
  /** Running text with subheads, paragraphs joined by `\n`; broken sentences are whole again. */
  readonly body: MappedText;
  readonly agency: string;
  readonly reporters: readonly string[];
  readonly correspondents: readonly string[];
  readonly photographers: readonly string[];
  readonly warnings: readonly ArticleWarning[];
}

/** A page taken apart: every non-blank character is in one part of one article or in the remainder. */
export interface PageReading {
  readonly articles: readonly ArticleReading[];
  readonly remainder: readonly Span[];
}

/** A calendar expression as written; the parts that it does not give are null. */
export interface WrittenDate extends Span {
  readonly text: string;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** Of a range (12日至13日), the last day. */
  readonly endMonth: number | null;
  readonly endDay: number | null;
  /** Days from the issue (今天 0, 昨天 -1) where the text counts from it. */
  readonly relative: number | null;
}

export type Evidence = 'reported' | 'conveyed' | 'mentioned';
export type SessionStatus = Evidence | 'unseen';

export type ParticipantRole =
  | '主持'
  | '讲话'
  | '提出要求'
  | '通报'
  | '汇报'
  | '发言'
  | '批示'
  | '出席'
  | '参加'
  | '列席'
  | '缺席';

export interface Participation extends Span {
  readonly person: string;
  readonly asWritten: string;
  readonly office: string;
  readonly role: ParticipantRole;
  /** In printed order, from 1. */
  readonly position: number;
  readonly venue: string;
}

/** A reason for the place of a series: what it says, in which words, and where they stand if in a raw file. */
export interface PlaceEvidence {
  readonly place: string;
  readonly from: 'text' | 'page' | 'manifest' | 'corpus';
  readonly words: string;
  readonly file: string;
  readonly span: Span | null;
}

/** The reading of one session in one article. Its year, place and run may still be open. */
export interface MeetingReading extends Span {
  /** Full name without ordinal and 召开/强调, as normalised for comparison on screen. */
  readonly series: string;
  readonly seriesAsWritten: string;
  /** Jurisdiction as far as the text itself names it, else ''. */
  readonly place: string;
  readonly placeBasis: 'text' | 'page' | 'manifest' | 'corpus' | 'unknown';
  /** What speaks for the place where the name does not say it; several places that contradict each other all stay. */
  readonly placeEvidence?: readonly PlaceEvidence[];
  readonly bodyType: string;
  readonly level: string;
  readonly term: number | null;
  readonly yearLabel: number | null;
  readonly ordinal: number | null;
  readonly partOf: string;
  readonly written: WrittenDate | null;
  readonly evidence: Evidence;
  readonly participants: readonly Participation[];
  readonly groups: readonly string[];
  /** Set where the list says that it is ordered by strokes: its order is no rank. */
  readonly byStrokes?: boolean;
  readonly format: string;
  readonly venue: string;
  readonly jointWith: readonly string[];
  /** Sessions of the same article that met as one share a number; else null. */
  readonly group: number | null;
  /** The sentence that says so, raw characters. */
  readonly quote: string;
  /** Name of the rule that read it. */
  readonly rule: string;
}

/** A reading placed in the corpus: dated, keyed, numbered. One row of meetings.csv. */
export interface Meeting extends MeetingReading {
  readonly sessionId: string;
  readonly seriesId: string;
  readonly articleId: string;
  readonly file: string;
  readonly run: number | null;
  readonly dated: DatedBy;
  readonly dateEnd: Day | null;
  readonly partDate: Day | null;
  /** Session ids that a `reported` session passed on (传达学习…精神). */
  readonly conveys: readonly string[];
}

export interface Session {
  readonly id: string;
  readonly seriesId: string;
  readonly ordinal: number | null;
  readonly status: SessionStatus;
  /** Empty, or what disagrees. */
  readonly conflict: string;
  readonly dated: DatedBy;
  readonly chair: readonly string[];
  readonly presentCount: number;
  readonly articleIds: readonly string[];
  /** Days since the session with the ordinal before; null if either is undated. */
  readonly daysSinceBefore: number | null;
}

/** What made a new run of a series: an ordinal that fell, or came again long after. */
export interface RunEvidence {
  /** The highest ordinal of the run before, with its day and an article that says so. */
  readonly before: RunPoint;
  /** The session that the new run was seen to begin with. */
  readonly first: RunPoint;
}

export interface RunPoint {
  readonly ordinal: number;
  readonly day: Day;
  readonly articleId: string;
}

/** A numbered series in one run, or (`numbered` false) a name under which unnumbered meetings were held. */
export interface Series {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly placeBasis: MeetingReading['placeBasis'];
  readonly level: string;
  readonly bodyType: string;
  readonly run: number | null;
  /** Of every run but the first: why it is thought to be a new one. */
  readonly runEvidence?: RunEvidence;
  readonly term: number | null;
  readonly yearLabel: number | null;
  readonly numbered: boolean;
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly counts: Readonly<Record<SessionStatus, number>>;
  /** In ordinal order, the unseen ones between lowest and highest included; else in order of date. */
  readonly sessions: readonly Session[];
}

export type TopicId =
  | 'epidemic'
  | 'health'
  | 'economy'
  | 'industry'
  | 'transport'
  | 'grassroots'
  | 'livelihood'
  | 'education'
  | 'science'
  | 'environment'
  | 'rural'
  | 'safety'
  | 'disaster'
  | 'law'
  | 'party'
  | 'government'
  | 'culture'
  | 'sport'
  | 'defence'
  | 'foreign';

export interface TopicShare {
  readonly topic: TopicId;
  /** Share of the article's sentences, 0–1. */
  readonly share: number;
  /** The words that made it so, most frequent first. */
  readonly words: readonly string[];
}

export interface TopicReading {
  readonly main: TopicId | null;
  /** Greatest share first, the main topic included. */
  readonly shares: readonly TopicShare[];
}

/** An article placed in the corpus. One row of articles.csv. */
export interface Article extends ArticleReading {
  /** `<file>#<n>`, n from 1 in page order. */
  readonly id: string;
  readonly order: number;
  readonly meta: PageMeta;
  /** The one filter date: the session reported, else the own 消息头 or lead, else the issue. */
  readonly dated: DatedBy;
  readonly datelineDate: Day | null;
  readonly topics: TopicReading;
  /** Han characters, letters and digits of headline block and body. */
  readonly characters: number;
  readonly meetingIds: readonly string[];
}
