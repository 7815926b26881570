/** The words of a corpus in reading order, as numbers: what n-grams, windows and zones are counted on. */

export interface TokenStream {
  /** Word numbers of all articles, one article behind the other. */
  readonly ids: Uint32Array;
  /** Article i has the tokens `articles[i] … articles[i + 1])`. */
  readonly articles: Uint32Array;
  /** First token of each sentence, rising, and at the end the number of tokens. No sentence runs into the next article. */
  readonly sentences: Uint32Array;
}

/** 1 for each token that counts (a selection, a zone, a speaker); null for all. */
export type TokenMask = Uint8Array | null;

export interface WordCounts {
  readonly counts: Uint32Array;
  /** Articles that hold the word. */
  readonly documents: Uint32Array;
  readonly tokens: number;
}

/** Occurrences and articles of each of `words` word numbers among the tokens of the mask. */
export function wordCounts(stream: TokenStream, words: number, mask: TokenMask = null): WordCounts {
  const counts = new Uint32Array(words);
  const documents = new Uint32Array(words);
  const seen = new Uint32Array(words);
  let tokens = 0;
  for (let article = 0; article + 1 < stream.articles.length; article++)
    for (let at = stream.articles[article] ?? 0; at < (stream.articles[article + 1] ?? 0); at++) {
      if (mask !== null && mask[at] !== 1) continue;
      const id = stream.ids[at] ?? 0;
      tokens += 1;
      counts[id] = (counts[id] ?? 0) + 1;
      if (seen[id] === article + 1) continue;
      seen[id] = article + 1;
      documents[id] = (documents[id] ?? 0) + 1;
    }
  return { counts, documents, tokens };
}
