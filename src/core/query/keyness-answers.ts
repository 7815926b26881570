/** Two selections against each other, word by word: what is asked and what is answered; types only. */
import type { ContrastField } from './contrast.ts';
import type { Filters } from './filters.ts';
import type { Lens } from './lens.ts';

/** Which of a corpus is compared with which. */
export interface SidesQuestion {
  readonly a: Filters;
  /** Null is the rest under the same other filters. */
  readonly b: Filters | null;
  /** With `b` null, the field of A's clauses of which the rest differs; by default the most telling one. */
  readonly contrast?: ContrastField | null;
}

export interface KeynessOptions {
  /** Error rate of the whole table; 0.05 by default. */
  readonly alpha?: number;
  /** A word occurs so often in both sides together; 3 by default. */
  readonly least?: number;
  /** One-character words too. */
  readonly singles?: boolean;
  /** Stop words and numbers too. */
  readonly stopwords?: boolean;
}

export interface KeynessQuestion extends SidesQuestion, KeynessOptions {
  /** The part of every text that is counted on both sides; the whole of headline block and body without one. */
  readonly lens?: Lens;
  /** `a`: what marks A comes first; `b`: what marks B. */
  readonly side: 'a' | 'b';
  readonly offset: number;
  readonly limit: number;
}

export interface SideSize {
  readonly articles: number;
  readonly tokens: number;
  readonly characters: number;
}

export interface KeynessRow {
  readonly term: string;
  readonly countA: number;
  readonly articlesA: number;
  readonly countB: number;
  readonly articlesB: number;
  /** Signed, four terms. */
  readonly g2: number;
  /** Of G², two-sided, not corrected; 0 where it is too small to be a number, `log10P` goes on. */
  readonly p: number;
  readonly log10P: number;
  /** log2 of the ratio of the rates, Walter-adjusted. */
  readonly logRatio: number;
  /** Exact interval at α / m; infinite where one side lacks the word. */
  readonly low: number;
  readonly high: number;
  /** The end of the interval that is nearer 0; 0 if it holds 0. */
  readonly lrc: number;
}

export interface PhraseCount {
  readonly phrase: string;
  /** Articles of the side that have it in quotation marks; of both together where both have it. */
  readonly articles: number;
}

export interface KeynessView {
  readonly a: SideSize;
  readonly b: SideSize;
  /** The field of which the rest differs from A; null where B was chosen, or A is everything. */
  readonly contrast: ContrastField | null;
  /** Articles in both selections, left out of both; the first of them by name. */
  readonly shared: number;
  readonly sharedArticles: readonly { readonly id: string; readonly title: string }[];
  readonly alpha: number;
  /** Words compared: all with `least` occurrences. */
  readonly m: number;
  readonly least: number;
  /** Words whose interval does not hold 0, those that mark A and those that mark B. */
  readonly certain: number;
  readonly certainA: number;
  readonly certainB: number;
  /** Fewer than ten are certain: the list says little, lead with what stands on one side only. */
  readonly fewPass: boolean;
  readonly rows: readonly KeynessRow[];
  /** Formulations, by the number of articles; the first 200 of each, and how many there are. */
  readonly onlyA: readonly PhraseCount[];
  readonly onlyB: readonly PhraseCount[];
  readonly both: readonly PhraseCount[];
  readonly phraseTotals: { readonly onlyA: number; readonly onlyB: number; readonly both: number };
}
