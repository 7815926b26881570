/** Reads a text from left to right: literals first, then the cheapest path through each Han run. */
import { CHARACTER_CLASSES, DIGIT, HAN, HAN_LEAD, LETTER } from './characters.ts';
import { Cutter, LONGEST_RUN } from './cut.ts';
import { isNumeralStart, latinEnd, numeralTokenEnd } from './literals.ts';
import { LATIN, NUMBER, UNKNOWN, type TokenBuffer } from './tokens.ts';
import { longestWord, numberOf, type Trie } from './trie.ts';

/** Bit that marks the first code unit of a word of the user's with other characters than Han. */
const MIXED = 8;
/** Bit that marks what may begin a Chinese numeral or an ordinal. */
const NUMERAL = 16;

const CLASSES = CHARACTER_CLASSES.map((kind, code) =>
  kind === HAN && isNumeralStart(code) ? HAN | NUMERAL : kind,
);

/** Classes of code units, with the marks that these further words need. */
export function classesWith(words: readonly string[]): Uint8Array {
  const classes = CLASSES.slice();
  for (const word of words) {
    if (isHanOnly(word, 0, word.length)) continue;
    const first = word.charCodeAt(0);
    classes[first] = (classes[first] ?? 0) | MIXED;
  }
  return classes;
}

/** Whether all code units are Han characters of the basic plane. */
export function isHanOnly(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (CHARACTER_CLASSES[text.charCodeAt(i)] !== HAN) return false;
  return true;
}

/** A run of digits and signs without a letter: 5G is none. */
function isNumber(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++)
    if (CHARACTER_CLASSES[text.charCodeAt(i)] === LETTER) return false;
  return true;
}

/** Writes the tokens of texts into buffers. */
export class Scanner {
  readonly #trie: Trie;
  readonly #cutter: Cutter;
  readonly #classes: Uint8Array;

  constructor(trie: Trie, classes: Uint8Array) {
    this.#trie = trie;
    this.#cutter = new Cutter(trie.cells);
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

  /** Numerals, Latin, rare Han characters, and further words with other characters than Han. */
  #special(text: string, at: number, kind: number, into: TokenBuffer): number {
    if ((kind & MIXED) !== 0) {
      const end = longestWord(this.#trie, text, at, text.length);
      if (end > at && !isHanOnly(text, at, end)) return this.#push(text, at, end, 0, into);
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
    const { rank } = this.#trie;
    const { ranks } = this.#cutter;
    const classes = this.#classes;
    let end = at;
    while (end < limit) {
      const code = text.charCodeAt(end);
      const kind = classes[code] ?? 0;
      if (kind !== HAN && (end > at || kind === 0) && !this.#goesOn(text, end, kind)) break;
      ranks[end - at] = rank[code] ?? 0;
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
      if (end > at && !isHanOnly(text, at, end)) return false;
    }
    return (kind & NUMERAL) === 0 || this.#numeralEnd(text, at) === at;
  }

  #cut(start: number, length: number, into: TokenBuffer): void {
    const { steps, words } = this.#cutter;
    this.#cutter.cut(length);
    for (let i = 0; i < length;) {
      const step = steps[i] ?? 1;
      into.push(start + i, start + i + step, words[i] ?? UNKNOWN);
      i += step;
    }
  }
}
