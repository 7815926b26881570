import MiniSearch from 'minisearch';
import type { Corpus } from '#core/query/corpus.ts';
import type { TermStore } from '#core/query/term-store.ts';
import { fold } from '#core/text/fold.ts';
import type { Tokenizer } from '#core/text/segment.ts';
import { toAscii, fromAscii } from './ascii-terms.ts';

/** Beyond so many words only headlines are indexed: the whole text would take a gigabyte. */
const MOST_TOKENS = 8_000_000;
/** How long one slice of building may take, in milliseconds. */
const SLICE = 8;
const TITLE_BOOST = 4;
/** One wrong character is three wrong letters of the index's alphabet. */
const ONE_CHARACTER = 3;

interface Entry {
  readonly id: number;
}

/** The ranked index: it orders, completes and forgives, and never decides what is a hit. */
export class RankedSearch {
  readonly #corpus: Corpus;
  readonly #index: MiniSearch<Entry>;
  readonly #hasTexts: boolean;
  #isBuilding = true;
  #isStopped = false;
  #building: Promise<void> | undefined;

  constructor(corpus: Corpus, tokenizer: Pick<Tokenizer, 'words'>) {
    this.#corpus = corpus;
    this.#hasTexts = corpus.terms.counts.length > 0 && tokensOf(corpus) <= MOST_TOKENS;
    this.#index = new MiniSearch<Entry>({
      fields: ['title', 'text'],
      extractField: (entry, field) => (field === 'id' ? entry.id : `${entry.id}`) as string,
      tokenize: (text, field) => this.#wordsOf(text, field, tokenizer),
      processTerm: toAscii,
      autoVacuum: false,
    });
  }

  get isBuilding(): boolean {
    return this.#isBuilding;
  }

  /** Builds the index between the questions, once; resolves when it is there or was stopped. */
  build(): Promise<void> {
    return (this.#building ??= this.#build());
  }

  async #build(): Promise<void> {
    let began = performance.now();
    for (let id = 0; id < this.#corpus.articles.length && !this.#isStopped; id++) {
      this.#index.add({ id });
      if (performance.now() - began < SLICE) continue;
      await new Promise((resume) => setTimeout(resume, 0));
      began = performance.now();
    }
    this.#isBuilding = false;
  }

  stop(): void {
    this.#isStopped = true;
  }

  /** Article numbers by relevance (BM25+), the headline weighing more, or the headline alone. */
  ranked(query: string, isTitleOnly = false): number[] {
    const hits = this.#index.search(query, {
      ...(isTitleOnly ? { fields: ['title'] } : { boost: { title: TITLE_BOOST } }),
      prefix: true,
      combineWith: 'AND',
    });
    return hits.map(({ id }) => Number(id));
  }

  /** Words of the corpus that begin like the last word of the query, or differ from it by a character. */
  completions(query: string, isFuzzy: boolean): string[] {
    const terms = new Set<string>();
    const fuzzy = isFuzzy ? { fuzzy: ONE_CHARACTER } : {};
    for (const { terms: found } of this.#index
      .search(query, { prefix: true, combineWith: 'OR', ...fuzzy })
      .slice(0, 50))
      for (const term of found) terms.add(fromAscii(term));
    return [...terms];
  }

  #wordsOf(text: string, field: string | undefined, tokenizer: Pick<Tokenizer, 'words'>): string[] {
    if (field === undefined) return tokenizer.words(fold(text));
    const article = Number(text);
    if (field === 'title')
      return tokenizer.words(fold(this.#corpus.articles[article]?.title.value ?? ''));
    return this.#hasTexts ? storedWords(this.#corpus.terms, article) : [];
  }
}

function tokensOf({ columns }: Corpus): number {
  return columns.tokens.reduce((sum, tokens) => sum + tokens, 0);
}

/** The words of an article as often as they stand in it. */
function storedWords({ terms, starts, ids, counts }: TermStore, article: number): string[] {
  const words: string[] = [];
  for (let at = starts[article] ?? 0; at < (starts[article + 1] ?? 0); at++) {
    const word = terms[ids[at] ?? 0] ?? '';
    for (let times = counts[at] ?? 0; times > 0; times--) words.push(word);
  }
  return words;
}
