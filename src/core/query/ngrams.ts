/** Frequent sequences of words in the selection. */
import { nGrams, type NGrams } from '../stats/n-grams.ts';
import { fold } from '../text/fold.ts';
import type { Archive } from './archive.ts';
import type { Filters } from './filters.ts';
import { WHOLE, type Lens } from './lens.ts';
import { sentencesOf, tokenMask } from './token-stream.ts';

export interface NGramChoice {
  /** Words of the shortest and of the longest, 2–6. */
  readonly shortest: number;
  readonly longest: number;
  /** An n-gram occurs so often, at least. */
  readonly least: number;
  /** Those, too, that stand only inside one longer one. */
  readonly nested: boolean;
}

export interface NGramsQuestion extends NGramChoice {
  readonly filters: Filters;
  readonly lens: Lens;
  /** Only those that hold this string; '' for all. */
  readonly pattern: string;
  readonly limit: number;
}

export interface NGramRow {
  /** As it stands at its first place, marks between the words included. */
  readonly text: string;
  /** The same, words parted by blanks. */
  readonly words: string;
  readonly n: number;
  readonly count: number;
  readonly articles: number;
  /** The longer one that holds every occurrence of it; '' if it stands by itself. */
  readonly foldedInto: string;
}

export interface NGramsView {
  readonly rows: readonly NGramRow[];
  readonly total: number;
  /** Left out because they stand only inside a longer one. */
  readonly folded: number;
  readonly tokens: number;
}

/** Default of screen and export. */
export const NGRAMS: NGramChoice = { shortest: 2, longest: 6, least: 3, nested: false };

/** n-grams of the selected articles, the most frequent first; none leaves its sentence. */
export function ngrams(whole: Archive, ask: NGramsQuestion): NGramsView {
  const archive = whole.through(ask.lens);
  const found = frequent(archive, ask);
  const pattern = fold(ask.pattern.trim());
  const rows: NGramRow[] = [];
  let total = 0;
  let folded = 0;
  for (let row = 0; row < found.size; row++) {
    if (!ask.nested && found.foldedInto[row] !== -1) folded += 1;
    else if (pattern === '' || wordsAt(archive, found, row, '').includes(pattern)) {
      total += 1;
      if (rows.length < ask.limit) rows.push(rowOf(archive, found, row));
    }
  }
  return { rows, total, folded, tokens: archive.count(archive.select(ask.filters)).tokens };
}

/** All of them, in numbers; kept, since a table is paged through and typed into. */
function frequent(archive: Archive, { filters, shortest, longest, least }: NGramsQuestion): NGrams {
  const key = JSON.stringify([filters, shortest, longest, least]);
  return archive.ngrams.take(key, () => {
    const { stream } = archive.corpus;
    const { mask } = archive.select(filters);
    const sentences = sentencesOf(stream);
    const numbers = { ids: stream.ids, articles: stream.articles, sentences };
    return nGrams(numbers, { shortest, longest, least, mask: tokenMask(stream, mask) });
  });
}

function rowOf(archive: Archive, found: NGrams, row: number): NGramRow {
  const into = found.foldedInto[row] ?? -1;
  return {
    text: textAt(archive, found, row),
    words: wordsAt(archive, found, row, ' '),
    n: found.lengths[row] ?? 0,
    count: found.counts[row] ?? 0,
    articles: found.documents[row] ?? 0,
    foldedInto: into === -1 ? '' : wordsAt(archive, found, into, ' '),
  };
}

function wordsAt({ corpus }: Archive, found: NGrams, row: number, glue: string): string {
  const first = found.firsts[row] ?? 0;
  const ids = corpus.stream.ids.subarray(first, first + (found.lengths[row] ?? 0));
  return Array.from(ids, (id) => corpus.terms.terms[id] ?? '').join(glue);
}

function textAt({ corpus: { stream, texts } }: Archive, found: NGrams, row: number): string {
  const first = found.firsts[row] ?? 0;
  const last = first + (found.lengths[row] ?? 1) - 1;
  const end = (stream.starts[last] ?? 0) + (stream.lengths[last] ?? 0);
  return texts.joined.slice(stream.starts[first], end);
}

/** What ngrams.csv has: everything, nested ones marked. */
export function everyNGram(archive: Archive, filters: Filters, lens: Lens = WHOLE): NGramsView {
  const choice = { ...NGRAMS, nested: true };
  return ngrams(archive, { ...choice, filters, lens, pattern: '', limit: Infinity });
}
