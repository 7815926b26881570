/** How varied the words of a text are. Words are numbers or strings; only their equality counts. */
import { requireCounts } from './counts.ts';

export const RICHNESS_WINDOW = 100;
/** Below so many words every such measure depends on the length more than on the text. */
export const LEAST_WORDS = 500;

export interface LexicalRichness {
  readonly tokens: number;
  readonly types: number;
  /** Null without a word. */
  readonly ttr: number | null;
  /** Null where the text is shorter than the window. */
  readonly mattr: number | null;
  readonly msttr: number | null;
  readonly yuleK: number | null;
  /** Too short to be compared: under {@link LEAST_WORDS} words. */
  readonly isShort: boolean;
}

/** All measures of a text in order of its words. */
export function lexicalRichness<T>(words: ArrayLike<T>, window = RICHNESS_WINDOW): LexicalRichness {
  const counts = countsOf(words, 0, words.length);
  return {
    tokens: words.length,
    types: counts.size,
    ttr: words.length === 0 ? null : counts.size / words.length,
    mattr: mattr(words, window),
    msttr: msttr(words, window),
    yuleK: yuleK([...counts.values()]),
    isShort: words.length < LEAST_WORDS,
  };
}

/** Type-token ratio V / N; null without a word. Falls with length: never compare texts of different length by it. */
export function ttr<T>(words: ArrayLike<T>): number | null {
  return words.length === 0 ? null : countsOf(words, 0, words.length).size / words.length;
}

/** Mean TTR of all windows of so many words, each one word on (MATTR, Covington & McFall 2010); null for a shorter text. */
export function mattr<T>(words: ArrayLike<T>, window = RICHNESS_WINDOW): number | null {
  requireWindow(window);
  if (words.length < window) return null;
  const counts = countsOf(words, 0, window);
  let types = counts.size;
  for (let at = window; at < words.length; at++) {
    leave(counts, words[at - window]);
    enter(counts, words[at]);
    types += counts.size;
  }
  return types / window / (words.length - window + 1);
}

/** Mean TTR of segments one behind the other, the rest at the end dropped (MSTTR, Johnson 1944; STTR); null for a shorter text. */
export function msttr<T>(words: ArrayLike<T>, segment = RICHNESS_WINDOW): number | null {
  requireWindow(segment);
  const segments = Math.floor(words.length / segment);
  if (segments === 0) return null;
  let types = 0;
  for (let at = 0; at < segments; at++)
    types += countsOf(words, at * segment, (at + 1) * segment).size;
  return types / segment / segments;
}

/** Yule's K = 10⁴ (Σ f² − N) / N² of the frequencies f of all words (Yule 1944); null without a word. */
export function yuleK(frequencies: readonly number[]): number | null {
  let tokens = 0;
  let squares = 0;
  for (const frequency of frequencies) {
    requireCounts(frequency);
    tokens += frequency;
    squares += frequency * frequency;
  }
  return tokens === 0 ? null : ((squares - tokens) / tokens / tokens) * 10_000;
}

function requireWindow(size: number): void {
  requireCounts(size);
  if (size === 0) throw new RangeError('a window holds at least one word');
}

function countsOf<T>(words: ArrayLike<T>, from: number, to: number): Map<T | undefined, number> {
  const counts = new Map<T | undefined, number>();
  for (let at = from; at < to; at++) enter(counts, words[at]);
  return counts;
}

function enter<T>(counts: Map<T, number>, word: T): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}

function leave<T>(counts: Map<T, number>, word: T): void {
  const left = (counts.get(word) ?? 0) - 1;
  if (left > 0) counts.set(word, left);
  else counts.delete(word);
}
