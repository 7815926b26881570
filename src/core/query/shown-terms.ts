import { CHARACTER_CLASSES, HAN, HAN_LEAD, LETTER } from '../text/characters.ts';
import type { OwnStopwords } from '../overrides/own-words.ts';
import { isFunctionWord } from '../text/stopwords.ts';
import type { TermStore } from './term-store.ts';

/** Which words a table shows: 1 by word number. `own` is what the user decided of single words. */
export function shownTerms(
  store: TermStore,
  singles: boolean,
  stopwords: boolean,
  own: OwnStopwords = NO_STOPWORDS,
): Uint8Array {
  return Uint8Array.from(store.terms, (term) => {
    const decided = own.get(term);
    if (decided === 'keep') return 1;
    if (!singles && isSingle(term)) return 0;
    if (stopwords) return 1;
    return decided === undefined && isWord(term) && !isFunctionWord(term) ? 1 : 0;
  });
}

const NO_STOPWORDS: OwnStopwords = new Map();

function isSingle(term: string): boolean {
  return (
    term.length === 1 || (term.length === 2 && CHARACTER_CLASSES[term.charCodeAt(0)] === HAN_LEAD)
  );
}

/** Numbers and signs are no words. */
function isWord(term: string): boolean {
  for (let at = 0; at < term.length; at++) {
    const kind = CHARACTER_CLASSES[term.charCodeAt(at)];
    if (kind === HAN || kind === HAN_LEAD || kind === LETTER) return true;
  }
  return false;
}
