import type { NGrams } from '../stats/n-grams.ts';
import type { Table } from './table.ts';

/** ngrams.csv: one row a sequence of words, joined as it is printed; `textOf` gives the words from a token on. */
export function ngramsTable(
  grams: NGrams,
  textOf: (first: number, words: number) => string,
): Table {
  const text = (row: number): string => textOf(grams.firsts[row] ?? 0, grams.lengths[row] ?? 0);
  return {
    columns: ['ngram', 'n', 'count', 'articles', 'folded_into'],
    rows: Array.from({ length: grams.size }, (_, row) => {
      const into = grams.foldedInto[row] ?? -1;
      return [
        text(row),
        grams.lengths[row] ?? 0,
        grams.counts[row] ?? 0,
        grams.documents[row] ?? 0,
        into === -1 ? null : text(into),
      ];
    }),
  };
}
