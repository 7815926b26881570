import type { Span } from '../model.ts';
import type { Rule } from './rules.ts';

/** Fields of a session as one article gives them. */
export type SessionField =
  | 'evidence'
  | 'series'
  | 'ordinal'
  | 'term'
  | 'year_label'
  | 'place'
  | 'date'
  | 'part'
  | 'part_date'
  | 'chair'
  | 'speakers'
  | 'attendees'
  | 'others'
  | 'absent'
  | 'groups'
  | 'format'
  | 'venue'
  | 'joint_with'
  | 'conveys';

/** Fields of an article. */
export type ArticleField =
  | 'title'
  | 'kicker'
  | 'subtitle'
  | 'section'
  | 'agency'
  | 'reporters'
  | 'correspondents'
  | 'photographers'
  | 'dateline_date'
  | 'filed_under'
  | 'main_topic'
  | 'kind';

/** One value with its characters in the raw file and the rule that read it. */
export interface Proof<F extends string = SessionField | ArticleField> {
  readonly field: F;
  /** As in the exported tables: plain text, ISO days, ids. */
  readonly value: string;
  /** Raw characters that say so; empty where no character of the file does. */
  readonly spans: readonly Span[];
  readonly rule: Rule;
}

export type SessionProof = Proof<SessionField>;
export type ArticleProof = Proof<ArticleField>;
