/**
 * The tokenizer: literals first, then the cheapest path through the words of each Han run.
 * One function for index and query; the same text gives the same tokens on any machine.
 */
import { TOTAL_COST } from './cut.ts';
import { LEXICON, lexiconCost } from './lexicon.ts';
import { NameSwitch } from './name-switch.ts';
import { classesWith, isHanOnly, Scanner } from './scanner.ts';
import { TokenBuffer, type Tokens } from './tokens.ts';
import { TrieBuilder } from './trie-builder.ts';
import { numberOf, wordOf, type Trie } from './trie.ts';
import { fnv, FNV_START, readWordList } from './word-list.ts';

export { TokenBuffer, type Tokens } from './tokens.ts';

/** Format and rules; grows when the same text would give other tokens. */
const RULES = 'banmian-words-2';
/** Below anything that a word of the user's could be cut into. */
const OWN_COST = 30;

/** What a tokenizer knows beyond the list and the lexicon. */
export interface OwnWords {
  /** The user's words, whole wherever they stand; characters of any kind. */
  readonly words?: readonly string[];
  /** Words of the list or the lexicon that the user took out. */
  readonly without?: readonly string[];
  /** Names read in the corpus; those of two characters hold only in the texts that they are given for. */
  readonly names?: readonly string[];
}

export interface Tokenizer {
  /** Rules, word list, lexicon and further words; two equal versions give equal tokens. */
  readonly version: string;
  /** Words of the list, the lexicon and the further ones; ids are below. */
  readonly wordCount: number;
  /** `names`: which names of two characters hold in this text; all of them if it is not said. */
  tokenize(text: string, names?: readonly string[]): Tokens;
  /** Appends the tokens of a text to a buffer; the fast path. */
  tokenizeInto(text: string, into: TokenBuffer, names?: readonly string[]): void;
  words(text: string, names?: readonly string[]): string[];
  /** The word with an id from 0. */
  word(id: number): string;
  /** The id of a word or a name, -1 if it is in no list or was taken out. */
  idOf(word: string): number;
}

/** The packed list and the lexicon, laid out once; each tokenizer adds its own words to a copy. */
export class WordBase {
  readonly #builder: TrieBuilder;
  readonly #version: string;

  constructor(wordList: Uint8Array) {
    const list = readWordList(wordList);
    this.#builder = new TrieBuilder(list.count * 2);
    this.#builder.addList(list, TOTAL_COST);
    for (const word of LEXICON) this.#builder.add(word, lexiconCost(word));
    this.#builder.layOut();
    this.#version = `${RULES}-${wordsHash(LEXICON, list.hash)}`;
  }

  /** A tokenizer with these words on top. */
  tokenizer(own: OwnWords = {}): Tokenizer {
    const words = distinct(own.words);
    const without = distinct(own.without).filter((word) => !words.includes(word));
    const names = distinct(own.names);
    const builder = this.#builder.fork();
    for (const word of without) builder.drop(word);
    for (const word of words) builder.add(word, OWN_COST);
    const switched = NameSwitch.add(builder, names);
    const trie = builder.build();
    const mixed = [...words, ...names].filter((word) => !isHanOnly(word, 0, word.length));
    const scanner = new Scanner(trie, classesWith(mixed));
    const version = versionOf(this.#version, words, without, names);
    return new TrieTokenizer(trie, scanner, switched(trie), version);
  }
}

/** A tokenizer over a packed word list, with further words. */
export function createTokenizer(wordList: Uint8Array, own: OwnWords = {}): Tokenizer {
  return new WordBase(wordList).tokenizer(own);
}

function distinct(words: readonly string[] = []): string[] {
  return [...new Set(words.map((word) => word.trim()))].filter((word) => word !== '').sort();
}

/** Named parts, so that two exports show at a glance what differs: the user's words or the names. */
function versionOf(
  base: string,
  words: readonly string[],
  without: readonly string[],
  names: readonly string[],
): string {
  const own = words.length + without.length === 0 ? '' : `-own-${ownHash(words, without)}`;
  const named = names.length === 0 ? '' : `-names-${wordsHash(names, FNV_START)}`;
  return `${base}${named}${own}`;
}

function ownHash(words: readonly string[], without: readonly string[]): string {
  return wordsHash([...words, '', ...without], FNV_START);
}

function wordsHash(words: readonly string[], start: number): string {
  let hash = fnv([start & 0xffff, start >>> 16], FNV_START);
  for (const word of words)
    hash = fnv(
      [...word, '\n'].map((c) => c.charCodeAt(0)),
      hash,
    );
  return hash.toString(16).padStart(8, '0');
}

class TrieTokenizer implements Tokenizer {
  readonly version: string;
  readonly #trie: Trie;
  readonly #scanner: Scanner;
  readonly #names: NameSwitch;
  readonly #buffer = new TokenBuffer();
  readonly #strings: (string | undefined)[];

  constructor(trie: Trie, scanner: Scanner, names: NameSwitch, version: string) {
    this.#trie = trie;
    this.#scanner = scanner;
    this.#names = names;
    this.version = version;
    this.#strings = new Array<string | undefined>(trie.ends.length).fill(undefined);
  }

  get wordCount(): number {
    return this.#trie.ends.length;
  }

  tokenizeInto(text: string, into: TokenBuffer, names?: readonly string[]): void {
    this.#names.hold(names);
    this.#scanner.scan(text, into);
  }

  tokenize(text: string, names?: readonly string[]): Tokens {
    const buffer = new TokenBuffer(text.length + 1);
    this.tokenizeInto(text, buffer, names);
    const { count } = buffer;
    return {
      starts: buffer.starts.slice(0, count),
      ends: buffer.ends.slice(0, count),
      ids: buffer.ids.slice(0, count),
      count,
    };
  }

  /** Words come from a table that fills itself: no string is made twice. */
  words(text: string, names?: readonly string[]): string[] {
    const buffer = this.#buffer;
    buffer.count = 0;
    this.tokenizeInto(text, buffer, names);
    const { starts, ends, ids, count } = buffer;
    const words = new Array<string>(count);
    for (let i = 0; i < count; i++) {
      const id = ids[i] ?? -1;
      words[i] = id < 0 ? text.slice(starts[i], ends[i]) : this.word(id);
    }
    return words;
  }

  word(id: number): string {
    return (this.#strings[id] ??= wordOf(this.#trie, id));
  }

  idOf(word: string): number {
    this.#names.hold(undefined);
    return numberOf(this.#trie, word);
  }
}
