import type { Problem } from '#core/query/answers.ts';
import type { PageMeta } from '#core/model.ts';
import type { Progress } from '../protocol.ts';

/** A page that was read: its characters, what is known of it, and what went wrong with it. */
export interface LoadedFile {
  readonly meta: PageMeta;
  readonly text: string;
  /** `UTF-8`, `GB18030`, `Big5`, `UTF-16LE` or `UTF-16BE`. */
  readonly encoding: string;
  readonly bytes: number;
  /** Hex SHA-256 of the bytes as they came. */
  readonly sha256: string;
  readonly problems: readonly Problem[];
}

/** What is known once every file was tried. Files that gave no text are in `problems` only. */
export interface LoadSummary {
  /** Of the whole corpus, those of the loaded files included. */
  readonly problems: readonly Problem[];
  /** Hex SHA-256 over the sorted lines `file\0sha256\n` of the loaded files. */
  readonly hash: string;
  readonly name: string;
  readonly fiction: boolean;
  readonly filesTotal: number;
}

export type LoadProgress = Omit<Progress, 'info'>;

export interface LoadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: LoadProgress) => void;
}

/** A file still to be read: listed on a host, or held by the page. */
export interface ListedFile {
  readonly meta: PageMeta;
  /** Null where no list says it. */
  readonly bytes: number | null;
  readonly sha256: string | null;
}

/** The bytes of a file, or the fault that they could not be had for. */
export type Fetched =
  | {
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly sha256: string;
      readonly problems: readonly Problem[];
    }
  | { readonly problem: Problem };

/** A corpus whose files are known but not yet read. */
export interface ListedCorpus {
  readonly name: string;
  readonly fiction: boolean;
  readonly files: readonly ListedFile[];
  readonly problems: readonly Problem[];
  readonly read: (file: ListedFile, signal: AbortSignal) => Promise<Fetched>;
}
