/** Exact places of strings in the texts of the corpus, without overlaps, by article. */
import { TermTrie } from './term-trie.ts';
import type { Texts } from './texts.ts';

/** Where a string stands: the articles (rising) and its occurrences in the counted zone of each. */
export interface Occurrences {
  readonly articles: Uint32Array;
  readonly counts: Uint32Array;
}

export const NOWHERE: Occurrences = { articles: new Uint32Array(0), counts: new Uint32Array(0) };

/** Below this many strings, one `indexOf` run each is faster than the common pass (measured). */
const ONE_BY_ONE = 12;

/** All places of a folded string. */
export function occurrences(texts: Texts, term: string): Occurrences {
  const tally = new Tally();
  const place = new Place(texts);
  const { joined } = texts;
  if (term === '') return NOWHERE;
  for (let at = joined.indexOf(term); at !== -1; at = joined.indexOf(term, at + term.length)) {
    place.moveTo(at);
    tally.add(place.article, place.isCounted(at, at + term.length));
  }
  return tally.result();
}

/** {@link occurrences} of many distinct strings. */
export function occurrencesOfAll(texts: Texts, terms: readonly string[]): Occurrences[] {
  if (terms.length < ONE_BY_ONE) return terms.map((term) => occurrences(texts, term));
  const scan = new Scan(texts, terms);
  scan.advance(texts.joined.length);
  return scan.results();
}

/** {@link occurrences} of many distinct strings in one pass, which may be made in steps. */
export class Scan {
  readonly #texts: Texts;
  readonly #walk: Walk;
  readonly #tallies: readonly Tally[];
  #at = 0;

  constructor(texts: Texts, terms: readonly string[]) {
    this.#texts = texts;
    this.#walk = new Walk(texts, terms);
    this.#tallies = terms.map(() => new Tally());
  }

  get isDone(): boolean {
    return this.#at >= this.#texts.joined.length;
  }

  /** Reads the next characters. */
  advance(characters: number): void {
    const to = Math.min(this.#at + characters, this.#texts.joined.length);
    this.#walk.run(this.#at, to, (index, article, isCounted) =>
      this.#tallies[index]?.add(article, isCounted),
    );
    this.#at = to;
  }

  results(): Occurrences[] {
    return this.#tallies.map((tally) => tally.result());
  }
}

/** Occurrences of many distinct strings in the counted zone of the articles of a mask. */
export function stringCounts(
  texts: Texts,
  terms: readonly string[],
  mask: Uint8Array,
): Uint32Array {
  const counts = new Uint32Array(terms.length);
  new Walk(texts, terms).run(0, texts.joined.length, (index, article, isCounted) => {
    if (isCounted && mask[article] === 1) counts[index] = (counts[index] ?? 0) + 1;
  });
  return counts;
}

type OnHit = (index: number, article: number, isCounted: boolean) => void;

class Walk {
  readonly #texts: Texts;
  readonly #trie: TermTrie;
  readonly #ends: Uint32Array;
  readonly #place: Place;

  constructor(texts: Texts, terms: readonly string[]) {
    this.#texts = texts;
    this.#trie = new TermTrie(terms);
    this.#ends = new Uint32Array(terms.length);
    this.#place = new Place(texts);
  }

  run(from: number, to: number, onHit: OnHit): void {
    const { joined } = this.#texts;
    const ends = this.#ends;
    const place = this.#place;
    let at = from;
    const onMatch = (index: number, length: number) => {
      if (at < (ends[index] ?? 0)) return;
      ends[index] = at + length;
      place.moveTo(at);
      onHit(index, place.article, place.isCounted(at, at + length));
    };
    for (; at < to; at++) this.#trie.match(joined, at, onMatch);
  }
}

/** Counts the hits of one string, which come in rising order. */
class Tally {
  readonly #articles: number[] = [];
  readonly #counts: number[] = [];

  add(article: number, isCounted: boolean): void {
    const last = this.#articles.length - 1;
    if (this.#articles[last] === article) {
      if (isCounted) this.#counts[last] = (this.#counts[last] ?? 0) + 1;
      return;
    }
    this.#articles.push(article);
    this.#counts.push(isCounted ? 1 : 0);
  }

  result(): Occurrences {
    return { articles: new Uint32Array(this.#articles), counts: new Uint32Array(this.#counts) };
  }
}

/** The article of a position that only rises. */
class Place {
  article = 0;
  readonly #texts: Texts;

  constructor(texts: Texts) {
    this.#texts = texts;
  }

  isCounted(start: number, end: number): boolean {
    const { creditStarts, creditEnds } = this.#texts;
    return start >= (creditEnds[this.article] ?? 0) || end <= (creditStarts[this.article] ?? 0);
  }

  /** Hits lie far apart or close by: gallop, then halve. */
  moveTo(position: number): void {
    const { starts } = this.#texts;
    if (position < (starts[this.article + 1] ?? Infinity)) return;
    let low = this.article + 1;
    let step = 1;
    while ((starts[low + step] ?? Infinity) <= position) {
      low += step;
      step *= 2;
    }
    let high = Math.min(low + step, starts.length - 1);
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? Infinity) <= position) low = middle;
      else high = middle;
    }
    this.article = low;
  }
}
