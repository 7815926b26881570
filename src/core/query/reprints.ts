/** Near-duplicates of the corpus as groups of article rows. */
import type { ReprintGroup } from './answers.ts';
import { rowsOf } from './articles.ts';
import type { Corpus } from './corpus.ts';
import { reprintIndex } from './reprint-index.ts';

/** Groups of articles that are for the most part one text, the earliest first; those with most copies lead. */
export function reprints(corpus: Corpus): readonly ReprintGroup[] {
  const { order, found } = reprintIndex(corpus);
  const rowOf = (text: number) => rowsOf(corpus, [order[text] ?? 0]);
  const groups = found.groups.flatMap(({ first, copies }) => {
    const [row] = rowOf(first);
    const others = copies.flatMap(({ text, inFirst }) =>
      rowOf(text).map((copy) => ({ row: copy, inFirst })),
    );
    return row && others.length > 0 ? [{ first: row, copies: others }] : [];
  });
  return groups.sort((a, b) => b.copies.length - a.copies.length);
}
