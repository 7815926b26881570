/**
 * Words that a corpus uses and the list lacks: strings that are frequent, hold together (pointwise
 * mutual information over the weakest split) and stand in many surroundings (branching entropy; Jin
 * and Tanaka-Ishii 2006, doi 10.3115/1273073.1273129).
 */
import { CHARACTER_CLASSES, HAN } from './characters.ts';
import { isNumeric } from './literals.ts';
import { PairCounter } from './pair-counter.ts';
import { STOPWORDS } from './stopwords.ts';

/** A string that may be a word, with its evidence. */
export interface NewWord {
  readonly word: string;
  readonly count: number;
  /** Bits by which it is more frequent than its weakest split lets expect. */
  readonly cohesion: number;
  /** Entropy of the characters before and behind it, in bits; whichever is less. */
  readonly entropy: number;
}

const SHORTEST = 2;
const LONGEST = 6;
const LEAST_COUNT = 5;
const LEAST_COHESION = 5;
const LEAST_ENTROPY = 2;
/** Words neither begin nor end with these. */
const GRAMMAR =
  '的了和是在也都就还又把被与及并或而但这那其之着们个吗呢吧很已于从由向为以将等至地我你他她它您';
/** Nor begin, nor end, with these in turn. */
const NO_START = GRAMMAR + '次者性化上中下里内外后前时年月日';
const NO_END = GRAMMAR + '不第各每某对要有来';

/** How often a string must stand in so many characters to be weighed: 5, and 20 in ten million. */
export function leastCount(characters: number): number {
  return Math.max(LEAST_COUNT, Math.round(Math.sqrt(characters) / 160));
}

/** Candidates in a folded text, the strongest first; `isKnown` says which strings are words already. */
export function findNewWords(text: string, isKnown: (word: string) => boolean): NewWord[] {
  const codes = hanCodes(text);
  const search = new Search(text, codes, isKnown);
  for (let length = SHORTEST; length <= LONGEST; length++) search.weigh(length);
  return search.found.sort((a, b) => strength(b) - strength(a) || (a.word < b.word ? -1 : 1));
}

/** Cohesion × entropy × ln count: no single one of them makes a word. */
function strength({ count, cohesion, entropy }: NewWord): number {
  return cohesion * entropy * Math.log(count);
}

/** Code units of Han characters; 0 for all others. */
function hanCodes(text: string): Uint16Array {
  const codes = new Uint16Array(text.length + 1);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (CHARACTER_CLASSES[code] === HAN) codes[at] = code;
  }
  return codes;
}

class Search {
  readonly found: NewWord[] = [];
  readonly #text: string;
  readonly #codes: Uint16Array;
  readonly #isKnown: (word: string) => boolean;
  readonly #least: number;
  readonly #counts = new Map<string, number>();
  #characters = 0;
  /** Number of the frequent string of the last length at each place, −1 where there is none. */
  readonly #ids: Int32Array;

  constructor(text: string, codes: Uint16Array, isKnown: (word: string) => boolean) {
    this.#text = text;
    this.#codes = codes;
    this.#isKnown = isKnown;
    const single = new Int32Array(65536);
    for (const code of codes) if (code !== 0) single[code] = (single[code] ?? 0) + 1;
    single.forEach((count, code) => {
      this.#characters += count;
      if (count > 0) this.#counts.set(String.fromCharCode(code), count);
    });
    this.#least = leastCount(this.#characters);
    this.#ids = Int32Array.from(codes, (code) => ((single[code] ?? 0) < this.#least ? -1 : code));
  }

  /** Strings of one length, from those that are one character shorter. */
  weigh(length: number): void {
    const { first, counts } = this.#number(length);
    const words = Array.from(first, (at) => this.#text.slice(at, at + length));
    words.forEach((word, id) => this.#counts.set(word, counts[id] ?? 0));
    const cohesions = words.map((word, id) => this.#cohesion(word, counts[id] ?? 0));
    const isCandidate = Uint8Array.from(words, (word, id) =>
      (cohesions[id] ?? 0) >= LEAST_COHESION && this.#mayBe(word) ? 1 : 0,
    );
    const before = this.#entropies(isCandidate, counts, -1);
    const behind = this.#entropies(isCandidate, counts, length);
    words.forEach((word, id) => {
      const entropy = Math.min(before[id] ?? 0, behind[id] ?? 0);
      if (isCandidate[id] === 0 || entropy < LEAST_ENTROPY) return;
      this.found.push({ word, count: counts[id] ?? 0, cohesion: cohesions[id] ?? 0, entropy });
    });
  }

  /** Numbers the frequent strings of a length; both of their shorter parts must be frequent. */
  #number(length: number): { readonly first: number[]; readonly counts: number[] } {
    const codes = this.#codes;
    const ids = this.#ids;
    const pairs = new PairCounter(1 << 18);
    const starts: number[] = [];
    for (let at = 0; at < ids.length; at++) {
      const head = ids[at] ?? -1;
      if (head < 0) continue;
      // The place behind is still numbered by the shorter strings: it comes next.
      const isWhole = (ids[at + 1] ?? -1) >= 0;
      ids[at] = isWhole ? pairs.add(head, codes[at + length - 1] ?? 0) : -1;
      if (pairs.size > starts.length) starts.push(at);
    }
    const first: number[] = [];
    const counts: number[] = [];
    const numbers = new Int32Array(pairs.size).fill(-1);
    for (let place = 0; place < pairs.size; place++) {
      const count = pairs.counts[place] ?? 0;
      if (count < this.#least) continue;
      numbers[place] = first.length;
      first.push(starts[place] ?? 0);
      counts.push(count);
    }
    for (let at = 0; at < ids.length; at++)
      if ((ids[at] ?? -1) >= 0) ids[at] = numbers[ids[at] ?? 0] ?? -1;
    return { first, counts };
  }

  /** Least log2 of p(word) / p(left) p(right) over all splits. */
  #cohesion(word: string, count: number): number {
    let least = Infinity;
    for (let at = 1; at < word.length; at++) {
      const left = this.#counts.get(word.slice(0, at)) ?? 1;
      const right = this.#counts.get(word.slice(at)) ?? 1;
      least = Math.min(least, Math.log2((count * this.#characters) / (left * right)));
    }
    return least;
  }

  #mayBe(word: string): boolean {
    if (NO_START.includes(word.charAt(0)) || NO_END.includes(word.charAt(word.length - 1)))
      return false;
    // 会议指出, 今年上半年: a word beside a function word.
    if (STOPWORDS.has(word.slice(0, 2)) || STOPWORDS.has(word.slice(-2))) return false;
    return !isNumeric(word) && !this.#isKnown(word);
  }

  /** Entropy of the characters at a distance; each border of a run of Han is another character. */
  #entropies(isCandidate: Uint8Array, counts: readonly number[], distance: number): Float64Array {
    const ids = this.#ids;
    const sums = new Float64Array(isCandidate.length);
    const pairs = new PairCounter(1 << 16);
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at] ?? -1;
      if (id < 0 || isCandidate[id] === 0) continue;
      const code = this.#codes[at + distance] ?? 0;
      // A border adds 1 × log2 1 = 0 to the sum.
      if (code !== 0) pairs.add(id, code);
    }
    pairs.each((id, count) => {
      sums[id] = (sums[id] ?? 0) + count * Math.log2(count);
    });
    return sums.map((sum, id) => Math.log2(counts[id] ?? 1) - sum / (counts[id] ?? 1));
  }
}
