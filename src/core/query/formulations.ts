/** Formulations (提法) of a series: what stands in quotation marks, and fixed formulas that come again. */
import { nGrams, type NGrams } from '../stats/n-grams.ts';
import { fold } from '../text/fold.ts';
import { isHan } from '../text/characters.ts';
import { isFunctionWord } from '../text/stopwords.ts';
import type { Archive } from './archive.ts';
import { listOf } from './lists.ts';
import { sentencesOf, tokenMask } from './token-stream.ts';

export interface Formulation {
  /** Folded, without quotation marks. */
  readonly text: string;
  /** In quotation marks somewhere, or a formula: the same words again, without marks between. */
  readonly kind: 'quoted' | 'formula';
}

/** Characters of a fixed formula; shorter ones are words, longer ones sentences. */
const SHORTEST = 4;
const LONGEST = 12;
/** A formula stands so often in the reports of the series. */
const LEAST = 2;

/** Formulations of the reports of a series, the quoted ones first, each once. */
export function candidates(
  archive: Archive,
  reports: readonly { readonly articles: readonly number[] }[],
): Formulation[] {
  const articles = [...new Set(reports.flatMap((report) => report.articles))];
  const quoted = quotedIn(archive, articles);
  const formulas = formulasIn(archive, articles).filter((text) => !quoted.has(text));
  return [
    ...[...quoted].map((text) => ({ text, kind: 'quoted' as const })),
    ...formulas.map((text) => ({ text, kind: 'formula' as const })),
  ];
}

function quotedIn({ corpus }: Archive, articles: readonly number[]): Set<string> {
  const { table, lists } = corpus.phrases;
  const codes = articles.flatMap((article) => [...listOf(lists, article)]);
  return new Set(codes.map((code) => fold(table[code] ?? '')));
}

/** Sequences of words that come again and do not stand only inside a longer one. */
function formulasIn(archive: Archive, articles: readonly number[]): string[] {
  const { stream } = archive.corpus;
  const mask = new Uint8Array(archive.corpus.articles.length);
  for (const article of articles) mask[article] = 1;
  const numbers = { ids: stream.ids, articles: stream.articles, sentences: sentencesOf(stream) };
  const found = nGrams(numbers, { least: LEAST, mask: tokenMask(stream, mask) });
  const texts = new Set<string>();
  for (let row = 0; row < found.size; row++) {
    const text = found.foldedInto[row] === -1 ? formulaAt(archive, found, row) : null;
    if (text !== null) texts.add(text);
  }
  return [...texts];
}

/** The text of an n-gram if it is a formula: Han only, no mark between, no function word at an end. */
function formulaAt({ corpus: { stream, terms, texts } }: Archive, found: NGrams, row: number) {
  const first = found.firsts[row] ?? 0;
  const last = first + (found.lengths[row] ?? 1) - 1;
  const start = stream.starts[first] ?? 0;
  const end = (stream.starts[last] ?? 0) + (stream.lengths[last] ?? 0);
  if (end - start < SHORTEST || end - start > LONGEST) return null;
  const isBare = [first, last].some((at) => isFunctionWord(terms.terms[stream.ids[at] ?? 0] ?? ''));
  const text = texts.joined.slice(start, end);
  return isBare || !isAllHan(text) ? null : text;
}

function isAllHan(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isHan(text.charCodeAt(at))) return false;
  return true;
}
