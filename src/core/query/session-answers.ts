/** A session's own page, and what changed between two sessions. */
import type { PlacedDemand } from '../demands/demand.ts';
import type { DatedBy, Series, Span, TopicId } from '../model.ts';
import type { ListComparison } from '../people/printed-order.ts';
import type { Between, Item, ItemChanges, ItemPair } from '../series/compare-sessions.ts';
import type { Disagreement } from '../proof/disagreements.ts';
import type { ArticleRow, EvidenceItem, LaneSession } from './answers.ts';

export interface SessionDetail {
  readonly session: LaneSession;
  readonly series: Series;
  readonly evidence: readonly EvidenceItem[];
  readonly articles: readonly ArticleRow[];
  /** What was demanded there (要求), in printed order. */
  readonly demands: readonly PlacedDemand[];
  /** Share of the report's 8-character shingles that stand in earlier reports of the series; null for the first. */
  readonly boilerplate: number | null;
  readonly conveys: readonly string[];
  readonly conveyedBy: readonly string[];
  /** Neighbours by ordinal, and the nearest ones that are reported. */
  readonly before: string | null;
  readonly after: string | null;
  readonly reportedBefore: string | null;
  readonly reportedAfter: string | null;
  /** Reported sessions that this one can be compared with: its own series first, then linked ones. */
  readonly comparable: readonly ComparableSeries[];
  /** Readings that do not agree, side by side. */
  readonly disagreements: readonly Disagreement[];
}

/** Reported sessions of one series, in the order of its ledger. */
export interface ComparableSeries {
  readonly seriesId: string;
  readonly name: string;
  readonly sessions: readonly ComparableSession[];
}

export interface ComparableSession {
  readonly id: string;
  /** Whether it was passed on at the session asked about, or passed that one on. */
  readonly link: 'conveyed' | 'conveying' | null;
}

/** What changed from one reported session to another. */
export interface SessionPair {
  readonly before: PairedSession;
  readonly after: PairedSession;
  /** Sessions of the series between the two; null where they are not two ordinals of one series. */
  readonly between: Between | null;
  /** The later report passes the earlier session on (传达学习…精神). */
  readonly passedOn: boolean;
  /** The longest printed lists of both, held side by side. */
  readonly people: ListComparison;
  /** Quoted phrases (提法). */
  readonly phrases: PlacedPhraseChanges;
  /** Requirements (要求). */
  readonly demands: ItemChanges<PlacedDemand>;
  readonly topics: readonly TopicChange[];
}

export interface PairedSession {
  readonly id: string;
  readonly seriesId: string;
  readonly ordinal: number | null;
  readonly dated: DatedBy;
  /** People in its longest printed list. */
  readonly named: number;
}

/** A formulation where it stands first in the reports of a session. */
export interface PlacedPhrase extends Item {
  readonly articleId: string;
  /** Raw characters inside the quotation marks. */
  readonly span: Span | null;
}

/** Formulations that only one of the two reports puts in quotation marks lead to the words in the other one too. */
export interface PlacedPhraseChanges extends ItemChanges<PlacedPhrase> {
  readonly lostMarks: readonly ItemPair<PlacedPhrase>[];
  readonly gainedMarks: readonly ItemPair<PlacedPhrase>[];
}

/** Share of the sentences of the reports, 0–1. */
export interface TopicChange {
  readonly topic: TopicId;
  readonly before: number;
  readonly after: number;
}
