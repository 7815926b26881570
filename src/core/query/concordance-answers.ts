/** Concordance and collocates as they cross to the page; types only. */
import type { Day, Span } from '../model.ts';
import type { Filters } from './filters.ts';
import type { QueryFault } from './language/syntax.ts';
import type { Lens } from './lens.ts';

/** Where a line stands among others: words left and right of the node, or what the article is. */
export type LineOrder =
  'place' | 'date' | 'session' | 'speaker' | 'node' | 'L1' | 'L2' | 'L3' | 'R1' | 'R2' | 'R3';

export type LineMark = '' | 'marked' | 'struck';

export interface ConcordanceQuestion {
  readonly filters: Filters;
  readonly lens: Lens;
  readonly query: string;
  /** The first decides, the next ones where it is equal; last of all the place. */
  readonly sort: readonly LineOrder[];
  readonly descending: boolean;
  /** So many lines drawn at random, or null for all. */
  readonly sample: number | null;
  readonly seed: number;
  /** Characters on each side of the node. */
  readonly width: number;
  readonly marks: 'all' | 'marked' | 'unstruck';
  readonly offset: number;
  readonly limit: number;
}

export interface ConcordanceLine {
  readonly articleId: string;
  readonly file: string;
  readonly title: string;
  readonly left: string;
  readonly node: string;
  readonly right: string;
  /** First to last raw character of the node. */
  readonly span: Span;
  readonly day: Day | null;
  readonly sessionId: string;
  readonly speaker: string;
  readonly zone: 'headline' | 'body';
  readonly mark: LineMark;
}

export interface QueryProblem {
  readonly fault: QueryFault;
  /** Place in the query, from 0. */
  readonly at: number;
  readonly text: string;
}

export interface ConcordanceView {
  readonly problem: QueryProblem | null;
  readonly lines: readonly ConcordanceLine[];
  /** Lines that can be paged through: of the sample, less the struck ones where they are hidden. */
  readonly shown: number;
  /** Occurrences in the selection, and articles that hold one. */
  readonly total: number;
  readonly articles: number;
  /** Lines of this query that are marked or struck out. */
  readonly marked: number;
  readonly struck: number;
  /** Counted characters of the selection: the denominator of the rate. */
  readonly characters: number;
}

export interface CollocatesQuestion {
  readonly filters: Filters;
  readonly lens: Lens;
  readonly query: string;
  /** Words on each side of the node. */
  readonly window: number;
  /** A collocate occurs so often beside the node, at least. */
  readonly least: number;
  readonly sort: CollocateSort;
  readonly stopwords: boolean;
  readonly limit: number;
}

export type CollocateSort = 'logDice' | 'g2' | 't' | 'mi' | 'together';

export interface CollocateRow {
  readonly collocate: string;
  readonly together: number;
  /** The same, by side of the node. */
  readonly left: number;
  readonly right: number;
  readonly count: number;
  readonly logDice: number;
  readonly g2: number;
  readonly t: number;
  readonly mi: number;
}

export interface CollocatesView {
  readonly problem: QueryProblem | null;
  readonly rows: readonly CollocateRow[];
  /** Words that reach the least count, of which `rows` are the first. */
  readonly total: number;
  /** Occurrences of the node, and words in all windows together. */
  readonly nodes: number;
  readonly windowTokens: number;
  readonly tokens: number;
}
