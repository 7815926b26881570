/** What the engine answers about words: the user's own, those that may be some, stop words. */

/** A word that the user added, as it stands in the corpus. */
export interface OwnWordRow {
  readonly word: string;
  /** Occurrences as a word. */
  readonly count: number;
  readonly articles: number;
}

export interface StopwordRow {
  readonly word: string;
  readonly value: 'stop' | 'keep';
  /** Decided by the user. */
  readonly isOwn: boolean;
}

export interface LexiconView {
  readonly own: readonly OwnWordRow[];
  /** Words that the user took out. */
  readonly without: readonly string[];
  readonly rejected: readonly string[];
  /** Words of official Chinese that come with the program. */
  readonly domain: readonly string[];
  readonly stopwords: readonly StopwordRow[];
  readonly tokenizer: string;
}

/** A string of the corpus that may be a word, with its evidence. */
export interface NewWordRow {
  readonly word: string;
  /** Occurrences as a string. */
  readonly count: number;
  readonly articles: number;
  /** Bits. */
  readonly cohesion: number;
  /** Bits. */
  readonly entropy: number;
  readonly examples: readonly { readonly id: string; readonly title: string }[];
}

export interface NewWordsView {
  /** The strongest first. */
  readonly rows: readonly NewWordRow[];
  /** How many there are in all. */
  readonly total: number;
  /** How often a string had to stand in the corpus. */
  readonly least: number;
}
