import type { Evidence } from '../model.ts';
import type { FoundDate } from '../text/dates.ts';
import type { Sentence } from './sentences.ts';
import type { SessionName } from './session-names.ts';

/** One session of an article with the sentence that says most of it. */
export interface Candidate {
  readonly name: SessionName;
  readonly sentence: Sentence;
  readonly evidence: Evidence;
  readonly rule: string;
  readonly part: string;
  readonly group: number | null;
  readonly date: FoundDate | null;
  readonly dateSentence: Sentence | null;
  /** Every place that names this session. */
  readonly places: readonly Place[];
}

/** A place of an article that names a session; offsets in the sentence. */
export interface Place {
  readonly sentence: Sentence;
  readonly start: number;
  readonly end: number;
}

/** Grades of evidence in order. */
export const STRENGTH: Readonly<Record<Evidence, number>> = {
  reported: 3,
  conveyed: 2,
  mentioned: 1,
};
