/**
 * The tokenizer: literals first, then the cheapest path through the words of each Han run.
 * One function for index and query; the same text gives the same tokens on any machine.
 */
import { CHARACTER_CLASSES, DIGIT, HAN, HAN_LEAD, LETTER } from './characters.ts';
import { LEXICON, lexiconCost } from './lexicon.ts';
import { isNumeralStart, latinEnd, numeralTokenEnd } from './literals.ts';
import { LATIN, NUMBER, TokenBuffer, UNKNOWN, type Tokens } from './tokens.ts';
import { TrieBuilder } from './trie-builder.ts';
import { longestWord, numberOf, wordOf, type Trie } from './trie.ts';
import { fnv, FNV_START, readWordList } from './word-list.ts';

export { TokenBuffer, type Tokens } from './tokens.ts';

/** Format and rules; grows when the same text would give other tokens. */
const RULES = 'banmian-words-1';
/** 16 × ln of the sum of all frequencies in the list: the cost of a word of frequency 1. */
const TOTAL = 286;
const UNKNOWN_COST = TOTAL;
const EXTRA_COST = 30;

export interface Tokenizer {
  /** Rules, word list, lexicon and extra words; two equal versions give equal tokens. */
  readonly version: string;
  /** Words of the list, the lexicon and the extra ones; ids are below. */
  readonly wordCount: number;
  tokenize(text: string): Tokens;
  /** Appends the tokens of a text to a buffer; the fast path. */
  tokenizeInto(text: string, into: TokenBuffer): void;
  words(text: string): string[];
  /** The word with an id from 0. */
  word(id: number): string;
  /** The id of a word, -1 if it is in no list. */
  idOf(word: string): number;
}

/** A tokenizer over a packed word list; `extra` words (names, the user's lexicon) stay whole. */
export function createTokenizer(wordList: Uint8Array, extra: readonly string[] = []): Tokenizer {
  const list = readWordList(wordList);
  const builder = new TrieBuilder(list.count * 2);
  builder.addList(list, TOTAL);
  for (const word of LEXICON) builder.add(word, lexiconCost(word));
  const extras = [...new Set(extra.map((word) => word.trim()))]
    .filter((word) => word !== '')
    .sort();
  for (const word of extras) builder.add(word, EXTRA_COST);
  const version = `${RULES}-${versionHash(list.hash, [...LEXICON, '', ...extras])}`;
  return tokenizerOver(builder.build(), version, classesWith(extras));
}

function versionHash(start: number, words: readonly string[]): string {
  let hash = fnv([start & 0xffff, start >>> 16], FNV_START);
  for (const word of words)
    hash = fnv(
      [...word, '\n'].map((c) => c.charCodeAt(0)),
      hash,
    );
  return hash.toString(16).padStart(8, '0');
}

/** Bit that marks the first code unit of an extra word with other characters than Han. */
const MIXED = 8;
/** Bit that marks what may begin a Chinese numeral or an ordinal. */
const NUMERAL = 16;

function classesWith(extras: readonly string[]): Uint8Array {
  const classes = CHARACTER_CLASSES.slice();
  for (let code = 0; code < 65536; code++)
    if (classes[code] === HAN && isNumeralStart(code)) classes[code] = HAN | NUMERAL;
  for (const word of extras) {
    const isMixed = [...word].some((c) => CHARACTER_CLASSES[c.charCodeAt(0)] !== HAN);
    const first = word.charCodeAt(0);
    if (isMixed) classes[first] = (classes[first] ?? 0) | MIXED;
  }
  return classes;
}

function tokenizerOver(trie: Trie, version: string, classes: Uint8Array): Tokenizer {
  const scanner = new Scanner(trie, classes);
  const tokenize = (text: string): Tokens => {
    const buffer = new TokenBuffer(text.length + 1);
    scanner.scan(text, buffer);
    const { count } = buffer;
    return {
      starts: buffer.starts.slice(0, count),
      ends: buffer.ends.slice(0, count),
      ids: buffer.ids.slice(0, count),
      count,
    };
  };
  return {
    version,
    wordCount: trie.cells.length,
    tokenize,
    tokenizeInto: (text, into) => {
      scanner.scan(text, into);
    },
    words: (text) => {
      const { starts, ends } = tokenize(text);
      return Array.from(starts, (start, i) => text.slice(start, ends[i]));
    },
    word: (id) => wordOf(trie, id),
    idOf: (word) => numberOf(trie, word),
  };
}

/** A run of digits and signs without a letter: 5G is none. */
function isNumber(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++)
    if (CHARACTER_CLASSES[text.charCodeAt(i)] === LETTER) return false;
  return true;
}

/** Longest Han run that is cut at once; longer ones are cut in pieces, which bounds the memory. */
const LONGEST_RUN = 4096;

class Scanner {
  readonly #trie: Trie;
  readonly #classes: Uint8Array;
  readonly #ranks = new Uint16Array(LONGEST_RUN + 1);
  readonly #route = new Int32Array(LONGEST_RUN + 1);
  readonly #steps = new Uint16Array(LONGEST_RUN + 1);
  readonly #words = new Int32Array(LONGEST_RUN + 1);

  constructor(trie: Trie, classes: Uint8Array) {
    this.#trie = trie;
    this.#classes = classes;
  }

  scan(text: string, into: TokenBuffer): void {
    into.reserve(text.length);
    let at = 0;
    while (at < text.length) {
      const kind = this.#classes[text.charCodeAt(at)] ?? 0;
      if (kind === HAN) at = this.#han(text, at, into);
      else if (kind === 0) at++;
      else at = this.#special(text, at, kind, into);
    }
  }

  /** Numerals, Latin, rare Han characters, and extra words with other characters than Han. */
  #special(text: string, at: number, kind: number, into: TokenBuffer): number {
    if ((kind & MIXED) !== 0) {
      const end = longestWord(this.#trie, text, at, text.length);
      if (end > at && !this.#isHanOnly(text, at, end)) return this.#push(text, at, end, 0, into);
    }
    const plain = kind & 7;
    if (plain === DIGIT || plain === LETTER) {
      const end = latinEnd(text, at);
      return this.#push(text, at, end, isNumber(text, at, end) ? NUMBER : LATIN, into);
    }
    if (plain === HAN_LEAD) {
      const isPair = (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
      return isPair ? this.#push(text, at, at + 2, UNKNOWN, into) : at + 1;
    }
    if (plain !== HAN) return at + 1;
    const end = this.#numeralEnd(text, at);
    return end > at ? this.#push(text, at, end, NUMBER, into) : this.#han(text, at, into);
  }

  #isHanOnly(text: string, start: number, end: number): boolean {
    for (let i = start; i < end; i++)
      if (CHARACTER_CLASSES[text.charCodeAt(i)] !== HAN) return false;
    return true;
  }

  #push(text: string, start: number, end: number, kind: number, into: TokenBuffer): number {
    into.push(start, end, kind === 0 ? numberOf(this.#trie, text.slice(start, end)) : kind);
    return end;
  }

  #numeralEnd(text: string, at: number): number {
    return numeralTokenEnd(text, at, longestWord(this.#trie, text, at, text.length));
  }

  /** The Han run from `at` to the next literal or mixed word. */
  #han(text: string, at: number, into: TokenBuffer): number {
    const limit = Math.min(text.length, at + LONGEST_RUN);
    const rank = this.#trie.rank;
    let end = at;
    while (end < limit) {
      const code = text.charCodeAt(end);
      const kind = this.#classes[code] ?? 0;
      if (kind !== HAN && (end > at || kind === 0) && !this.#goesOn(text, end, kind)) break;
      this.#ranks[end - at] = rank[code] ?? 0;
      end++;
    }
    this.#cut(at, end - at, into);
    return end;
  }

  /** Whether a numeral or a possible start of a mixed word is but a character of the run. */
  #goesOn(text: string, at: number, kind: number): boolean {
    if ((kind & 7) !== HAN) return false;
    if ((kind & MIXED) !== 0) {
      const end = longestWord(this.#trie, text, at, text.length);
      if (end > at && !this.#isHanOnly(text, at, end)) return false;
    }
    return (kind & NUMERAL) === 0 || this.#numeralEnd(text, at) === at;
  }

  /** Cheapest path from right to left; of two equal ones the longer first word. */
  #cut(start: number, length: number, into: TokenBuffer): void {
    const { base, check, cost, word } = this.#trie;
    const ranks = this.#ranks;
    const route = this.#route;
    route[length] = 0;
    for (let i = length - 1; i >= 0; i--) {
      let best = UNKNOWN_COST + (route[i + 1] ?? 0);
      let step = 1;
      let found = UNKNOWN;
      let cell = 0;
      for (let j = i; j < length; j++) {
        const next = (base[cell] ?? 0) + (ranks[j] ?? 0);
        if (check[next] !== cell) break;
        cell = next;
        const price = cost[cell] ?? 0;
        if (price === 0) continue;
        const total = price + (route[j + 1] ?? 0);
        if (total > best) continue;
        best = total;
        step = j - i + 1;
        found = word[cell] ?? UNKNOWN;
      }
      route[i] = best;
      this.#steps[i] = step;
      this.#words[i] = found;
    }
    for (let i = 0; i < length;) {
      const step = this.#steps[i] ?? 1;
      into.push(start + i, start + i + step, this.#words[i] ?? UNKNOWN);
      i += step;
    }
  }
}
