/** The query language of the concordance, as a tree. What it means: `README.md` in this folder. */

/** Fields of an article, and the words of one speaker. */
export type QueryField = 'title' | 'body' | 'speaker' | 'person' | 'series' | 'source';

export type Query =
  | { readonly kind: 'string'; readonly pattern: Pattern }
  /** A word of the tokenizer; with `*` and `?`, every word of this form. */
  | { readonly kind: 'word'; readonly pattern: Pattern }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Query[] }
  | { readonly kind: 'not'; readonly part: Query }
  /** Both within so many characters of one sentence, in any order. */
  | { readonly kind: 'near'; readonly parts: readonly [Query, Query]; readonly within: number }
  | { readonly kind: 'field'; readonly field: QueryField; readonly part: Query };

/** Folded pieces with any run of characters between two of them; `?` in a piece is any one character. */
export interface Pattern {
  readonly pieces: readonly string[];
  /** As typed, for messages. */
  readonly text: string;
}

export type QueryFault =
  | 'open_quote'
  | 'open_bracket'
  | 'stray_bracket'
  | 'operand_missing'
  | 'only_wildcards'
  | 'field_unknown'
  | 'near_operand'
  | 'only_not'
  | 'too_long';

export type ParsedQuery =
  | { readonly query: Query | null }
  | { readonly fault: QueryFault; readonly at: number; readonly text: string };

/** Stands for any one character inside a piece. */
export const ANY = '\u{1}';
/** Longest query that is read, in characters. */
export const QUERY_LENGTH = 500;
/** Characters that a `*` may stand for, and the reach of NEAR without a number. */
export const GAP = 20;
/** Greatest reach of NEAR. */
export const FARTHEST = 200;
