import type { NGramsView } from '../query/ngrams.ts';
import type { Table } from './table.ts';

/** ngrams.csv: one row a sequence of words, the words parted by blanks; nested ones name what holds them. */
export function ngramsTable({ rows }: NGramsView): Table {
  return {
    columns: ['ngram', 'n', 'count', 'articles', 'folded_into'],
    rows: rows.map(({ words, n, count, articles, foldedInto }) => [
      words,
      n,
      count,
      articles,
      foldedInto === '' ? null : foldedInto,
    ]),
  };
}
