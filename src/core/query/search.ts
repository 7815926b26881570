/** Search: which articles contain every term, character by character. Ranking is not decided here. */
import type { MappedText, Span } from '../model.ts';
import { toRaw } from '../text/mapped.ts';
import type { Bitset } from './bitset.ts';
import { bitsetOf, intersection } from './bitset.ts';
import type { Occurrences } from './occurrences.ts';

/** Longest search that is read; the rest is left out. */
export const SEARCH_LENGTH = 200;

const QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”', '＂': '＂' };
const BLANK = /\s/;

/**
 * The strings that a search asks for, all of them wanted: parted by blanks, or in quotes with their
 * blanks. An open quote runs to the end.
 */
export function searchTerms(search: string, fold: (text: string) => string): string[] {
  const terms: string[] = [];
  let term = '';
  let closing = '';
  for (const character of search.slice(0, SEARCH_LENGTH)) {
    const isEnd =
      closing === '' ? BLANK.test(character) : character === closing || character === '"';
    const opening = closing === '' && term === '' ? QUOTES[character] : undefined;
    if (opening !== undefined) closing = opening;
    else if (isEnd) {
      terms.push(term);
      term = '';
      closing = '';
    } else term += character;
  }
  terms.push(term);
  return [...new Set(terms.map((one) => fold(one).trim()).filter((one) => one !== ''))];
}

/** The articles that contain every term; null if nothing is asked for. */
export function searchHits(
  terms: readonly string[],
  count: number,
  find: (term: string) => Occurrences,
): Bitset | null {
  if (terms.length === 0) return null;
  return terms.map((term) => bitsetOf(count, find(term).articles)).reduce(intersection);
}

/** Raw spans of every occurrence of the terms in one text; `folded` has the same length as the text. */
export function hitSpans(text: MappedText, folded: string, terms: readonly string[]): Span[] {
  const spans: Span[] = [];
  for (const term of terms)
    for (let at = folded.indexOf(term); at !== -1; at = folded.indexOf(term, at + term.length))
      spans.push(...toRaw(text, at, at + term.length));
  return spans.sort((a, b) => a.start - b.start || a.end - b.end);
}
