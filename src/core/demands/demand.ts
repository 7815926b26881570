import type { Span } from '../model.ts';

/** A requirement (要求): what a speaker at a meeting says is to be done, one a sentence or ；-item. */
export interface Demand {
  /** Full name of a person as in the list of participants, or 会议. */
  readonly speaker: string;
  /** Who is to do it as the sentence names them (县防汛办, 临河的乡镇); '' if nobody is named. */
  readonly addressee: string;
  /** 要, 一要, 四是, 既要, 必须, 不得, 坚决 … */
  readonly marker: string;
  /** From the marker to the end of the sentence or item, without final mark, blanks and line breaks. */
  readonly text: string;
  /** First to last raw character of `text`. */
  readonly span: Span;
  /** The words that tell who speaks (丁一鸣指出), which may stand some sentences before. */
  readonly speech: Span | null;
}

/** A requirement in its place in the corpus. One row of demands.csv. */
export interface PlacedDemand extends Demand {
  readonly sessionId: string;
  readonly articleId: string;
}
