/** Quoted phrases (提法) with their places in the raw files. */
import type { MappedText, Span } from '../model.ts';
import { inkOf } from '../reuse/ink.ts';
import { rawHull } from '../text/mapped.ts';
import type { Corpus } from './corpus.ts';
import { listOf } from './lists.ts';
import type { PlacedPhrase } from './session-answers.ts';
import { zoneOf } from './texts.ts';

/** The phrases of these articles (by number) in reading order, each where it stands first. */
export function placedPhrases(corpus: Corpus, articles: readonly number[]): PlacedPhrase[] {
  const found = new Map<string, PlacedPhrase>();
  for (const at of articles) {
    const article = corpus.articles[at];
    if (article === undefined) continue;
    const zone = zoneOf(article);
    for (const text of phrasesOf(corpus, at))
      if (!found.has(text)) found.set(text, toPlaced(text, article.id, quotedPlace(zone, text)));
  }
  return [...found.values()];
}

/** Where the words of a phrase stand in these articles without its marks; the first place. */
export function placeOfWords(
  corpus: Corpus,
  articles: readonly number[],
  text: string,
): PlacedPhrase | null {
  for (const at of articles) {
    const article = corpus.articles[at];
    const span = article === undefined ? null : inkPlace(zoneOf(article), text);
    if (article !== undefined && span !== null) return toPlaced(text, article.id, span);
  }
  return null;
}

function phrasesOf({ phrases: { table, lists } }: Corpus, at: number): string[] {
  return [...listOf(lists, at)].map((code) => table[code] ?? '');
}

function toPlaced(text: string, articleId: string, span: Span | null): PlacedPhrase {
  return { text, speaker: '', articleId, span };
}

function quotedPlace(zone: MappedText, text: string): Span | null {
  const at = zone.value.indexOf(`“${text}”`);
  return at === -1 ? null : rawHull(zone, at + 1, at + 1 + text.length);
}

/** Words in a text, marks, blanks, width and case apart. */
export function inkPlace(zone: MappedText, words: string): Span | null {
  const wanted = inkOf(words);
  const places: number[] = [];
  let ink = '';
  let at = 0;
  for (const character of zone.value) {
    const one = inkOf(character);
    for (let unit = 0; unit < one.length; unit += 1) places.push(at + unit);
    ink += one;
    at += character.length;
  }
  const first = wanted === '' ? -1 : ink.indexOf(wanted);
  const [start, last] = [places[first], places[first + wanted.length - 1]];
  return start === undefined || last === undefined ? null : rawHull(zone, start, last + 1);
}
