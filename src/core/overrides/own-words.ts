/** The user's lexicon and stop words, as far as the list of overrides says. */
import { fold } from '../text/fold.ts';
import type { Override } from './overrides.ts';

export interface OwnLexicon {
  readonly words: readonly string[];
  /** Words of the list that are none here. */
  readonly without: readonly string[];
  /** Proposals that were turned down. */
  readonly rejected: readonly string[];
}

export type OwnStopwords = ReadonlyMap<string, 'stop' | 'keep'>;

/** The longest word that may be added, in UTF-16 code units. */
export const LONGEST_WORD = 24;

/** A word as the tokenizer meets it (folded, without blanks around it); '' if it cannot be one. */
export function toWord(typed: string): string {
  const word = fold(typed.trim());
  return word.length > LONGEST_WORD || /\s/.test(word) ? '' : word;
}

/** The user's words in code order, whatever the order in which they were added. */
export function ownLexicon(overrides: readonly Override[]): OwnLexicon {
  const decided = new Map<string, 'add' | 'remove' | 'reject'>();
  for (const one of overrides) {
    if (one.kind !== 'lexicon') continue;
    const word = toWord(one.word);
    if (word !== '') decided.set(word, one.value);
  }
  const all = [...decided.keys()].sort();
  const withValue = (value: string) => all.filter((word) => decided.get(word) === value);
  return {
    words: withValue('add'),
    without: withValue('remove'),
    rejected: withValue('reject'),
  };
}

/** Whether two lexicons cut every text alike. */
export function isSameLexicon(a: OwnLexicon, b: OwnLexicon): boolean {
  return a.words.join('\n') === b.words.join('\n') && a.without.join('\n') === b.without.join('\n');
}

/** What the user decided of stop words. */
export function ownStopwords(overrides: readonly Override[]): OwnStopwords {
  const decided = new Map<string, 'stop' | 'keep'>();
  for (const one of overrides)
    if (one.kind === 'stopword' && toWord(one.word) !== '')
      decided.set(toWord(one.word), one.value);
  return decided;
}
