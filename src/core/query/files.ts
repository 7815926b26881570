import type { DateBasis, Day } from '../model.ts';

export type FileProblem =
  | 'missing'
  | 'unreachable'
  | 'truncated'
  | 'changed'
  | 'html_instead'
  | 'not_text'
  | 'empty'
  | 'undecodable'
  | 'not_split'
  | 'remainder'
  | 'manifest_broken'
  | 'manifest_row_without_file'
  | 'list_missing'
  | 'no_corpus';

/** A fault of one file, as a code; `i18n` says what happened, what is safe and what to do. */
export interface Problem {
  readonly file: string;
  readonly code: FileProblem;
  /** A number or name that belongs to the sentence (bytes, a status, a line). */
  readonly detail: string;
}

export interface FileReport {
  readonly file: string;
  readonly bytes: number;
  readonly encoding: string;
  readonly published: Day | null;
  readonly publishedBasis: DateBasis;
  readonly source: string;
  readonly page: string;
  readonly articles: number;
  readonly meetings: number;
  readonly characters: number;
  readonly remainder: number;
  readonly problems: readonly Problem[];
}
