/** A session's own page: evidence, requirements, and what changed since the reported session before. */
import type { PlacedDemand } from '../demands/demand.ts';
import type { Series, TopicId } from '../model.ts';
import type { ListComparison } from '../people/printed-order.ts';
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
  readonly comparison: SessionComparison | null;
}

/** What is new, kept and gone since the reported session before. */
export interface SessionComparison {
  readonly with: LaneSession;
  readonly unseenBetween: number;
  readonly people: Change;
  /** Quoted phrases (提法); one that lost or gained its quotation marks is kept. */
  readonly phrases: Change;
  readonly demands: DemandChange;
  /** The printed lists of both reports held side by side. */
  readonly order: ListComparison;
  readonly topics: readonly {
    readonly topic: TopicId;
    readonly before: number;
    readonly after: number;
  }[];
}

/** Requirements (要求) of two sessions, by text. */
export interface DemandChange {
  readonly added: readonly PlacedDemand[];
  readonly dropped: readonly PlacedDemand[];
  readonly kept: readonly PlacedDemand[];
  readonly reworded: readonly { readonly before: PlacedDemand; readonly after: PlacedDemand }[];
}

export interface Change {
  readonly added: readonly string[];
  readonly kept: readonly string[];
  readonly gone: readonly string[];
}
