/** The words of every article as numbers: what term tables and comparisons count. */
import type { Tokenizer, Tokens } from '../text/segment.ts';
import { StringTable } from './string-table.ts';
import { TokenStreamBuilder, type TokenStream } from './token-stream.ts';

export interface TermStore {
  /** Words by number. */
  readonly terms: readonly string[];
  /** Article i has the pairs `starts[i] … starts[i + 1])` of word number and count. */
  readonly starts: Uint32Array;
  readonly ids: Uint32Array;
  readonly counts: Uint16Array;
  /** Occurrences and articles of each word in the whole corpus. */
  readonly totals: Uint32Array;
  readonly documents: Uint32Array;
  /** Word t stands in the articles `postingStarts[t] … postingStarts[t + 1])`, rising. */
  readonly postingStarts: Uint32Array;
  readonly postingArticles: Uint32Array;
  readonly postingCounts: Uint16Array;
}

type Words = Pick<Tokenizer, 'word' | 'wordCount'>;

/** Takes the words of article after article. */
export class TermStoreBuilder {
  readonly #words: Words;
  readonly #table = new StringTable();
  /** Term numbers of the tokenizer's own words; −1 while unseen. */
  readonly #listed: Int32Array;
  readonly #own = new Map<number, number>();
  readonly #pairs = new TermPairs();
  readonly #stream = new TokenStreamBuilder();

  constructor(words: Words) {
    this.#words = words;
    this.#listed = new Int32Array(words.wordCount).fill(-1);
  }

  /** Adds one article, without the words that touch `[from, to)`; returns how many words it has. */
  add(text: string, tokens: Tokens, from: number, to: number): number {
    const own = this.#own;
    own.clear();
    this.#stream.begin();
    let added = 0;
    for (let at = 0; at < tokens.count; at++) {
      const start = tokens.starts[at] ?? 0;
      const end = tokens.ends[at] ?? 0;
      if (start < to && end > from) continue;
      const id = this.#termOf(tokens.ids[at] ?? -1, text, start, end);
      own.set(id, (own.get(id) ?? 0) + 1);
      this.#stream.push(text, start, end, id);
      added += 1;
    }
    this.#stream.end(text);
    this.#pairs.append(own);
    return added;
  }

  #termOf(word: number, text: string, start: number, end: number): number {
    if (word < 0) return this.#table.code(text.slice(start, end));
    const known = this.#listed[word] ?? -1;
    if (known !== -1) return known;
    const code = this.#table.code(this.#words.word(word));
    this.#listed[word] = code;
    return code;
  }

  /** The same words in reading order; articles must have been added in the order of the texts. */
  stream(): TokenStream {
    return this.#stream.build();
  }

  build(): TermStore {
    return this.#pairs.build(this.#table.values);
  }
}

/** Counts of words by article, appended article after article. */
export class TermPairs {
  readonly #starts: number[] = [0];
  #ids = new Uint32Array(1 << 16);
  #counts = new Uint16Array(1 << 16);
  #size = 0;

  /** Counts by number of the word in the next article. */
  append(own: ReadonlyMap<number, number>): void {
    this.#reserve(own.size);
    for (const [id, count] of own) {
      this.#ids[this.#size] = id;
      this.#counts[this.#size++] = Math.min(count, 0xffff);
    }
    this.#starts.push(this.#size);
  }

  #reserve(more: number): void {
    if (this.#size + more <= this.#ids.length) return;
    const length = Math.max(this.#ids.length * 2, this.#size + more);
    const ids = new Uint32Array(length);
    const counts = new Uint16Array(length);
    ids.set(this.#ids);
    counts.set(this.#counts);
    this.#ids = ids;
    this.#counts = counts;
  }

  build(terms: readonly string[]): TermStore {
    const starts = Uint32Array.from(this.#starts);
    const ids = this.#ids.slice(0, this.#size);
    const counts = this.#counts.slice(0, this.#size);
    return { terms, starts, ids, counts, ...transposed(starts, ids, counts, terms.length) };
  }
}

type Postings = Pick<
  TermStore,
  'totals' | 'documents' | 'postingStarts' | 'postingArticles' | 'postingCounts'
>;

/** Counting sort of the pairs by word. */
function transposed(
  starts: Uint32Array,
  ids: Uint32Array,
  counts: Uint16Array,
  size: number,
): Postings {
  const totals = new Uint32Array(size);
  const documents = new Uint32Array(size);
  ids.forEach((id, at) => {
    documents[id] = (documents[id] ?? 0) + 1;
    totals[id] = (totals[id] ?? 0) + (counts[at] ?? 0);
  });
  const postingStarts = new Uint32Array(size + 1);
  documents.forEach((number, id) => (postingStarts[id + 1] = (postingStarts[id] ?? 0) + number));
  const next = postingStarts.slice(0, size);
  const postingArticles = new Uint32Array(ids.length);
  const postingCounts = new Uint16Array(ids.length);
  for (let article = 0; article + 1 < starts.length; article++)
    for (let at = starts[article] ?? 0; at < (starts[article + 1] ?? 0); at++) {
      const id = ids[at] ?? 0;
      const to = next[id] ?? 0;
      next[id] = to + 1;
      postingArticles[to] = article;
      postingCounts[to] = counts[at] ?? 0;
    }
  return { totals, documents, postingStarts, postingArticles, postingCounts };
}

/** Occurrences and articles of every word in a selection. */
export interface TermCounts {
  readonly counts: Uint32Array;
  readonly documents: Uint32Array;
  readonly tokens: number;
}

/** Counts words over the selected articles, or over the others if these are fewer. */
export function termCounts(
  store: TermStore,
  mask: Uint8Array,
  selected: number,
  tokensOf: Uint32Array,
): TermCounts {
  const isDirect = selected * 2 <= mask.length;
  const counts = isDirect ? new Uint32Array(store.terms.length) : store.totals.slice();
  const documents = isDirect ? new Uint32Array(store.terms.length) : store.documents.slice();
  const wanted = isDirect ? 1 : 0;
  const sign = isDirect ? 1 : -1;
  let tokens = 0;
  for (let article = 0; article < mask.length; article++) {
    if (mask[article] === 1) tokens += tokensOf[article] ?? 0;
    if (mask[article] === wanted) addArticle(store, article, sign, counts, documents);
  }
  return { counts, documents, tokens };
}

function addArticle(
  store: TermStore,
  article: number,
  sign: 1 | -1,
  counts: Uint32Array,
  documents: Uint32Array,
): void {
  const end = store.starts[article + 1] ?? 0;
  for (let at = store.starts[article] ?? 0; at < end; at++) {
    const id = store.ids[at] ?? 0;
    counts[id] = (counts[id] ?? 0) + sign * (store.counts[at] ?? 0);
    documents[id] = (documents[id] ?? 0) + sign;
  }
}
