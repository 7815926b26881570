/** Near-duplicates of the corpus: found once, on demand. */
import { findReprints } from '../reuse/reprints.ts';
import type { ReprintGroup } from './answers.ts';
import { rowsOf } from './articles.ts';
import type { Corpus } from './corpus.ts';
import { byCodeUnit } from './sort.ts';
import { zoneOf } from './texts.ts';

const known = new WeakMap<Corpus, readonly ReprintGroup[]>();

/** Groups of articles that are for the most part one text, the earliest first; those with most copies lead. */
export function reprints(corpus: Corpus): readonly ReprintGroup[] {
  const found = known.get(corpus) ?? find(corpus);
  known.set(corpus, found);
  return found;
}

function find(corpus: Corpus): ReprintGroup[] {
  const order = oldestFirst(corpus);
  const texts = order.map((at) => {
    const article = corpus.articles[at];
    return article ? zoneOf(article).value : '';
  });
  const rowOf = (text: number) => rowsOf(corpus, [order[text] ?? 0]);
  const groups = findReprints(texts).groups.flatMap(({ first, copies }) => {
    const [row] = rowOf(first);
    const others = copies.flatMap(({ text, inFirst }) =>
      rowOf(text).map((copy) => ({ row: copy, inFirst })),
    );
    return row && others.length > 0 ? [{ first: row, copies: others }] : [];
  });
  return groups.sort((a, b) => b.copies.length - a.copies.length);
}

function oldestFirst({ articles }: Corpus): number[] {
  const day = (at: number) => {
    const article = articles[at];
    return article?.meta.published ?? article?.dated.day ?? article?.dated.earliest ?? '9999';
  };
  return articles.map((_, at) => at).sort((a, b) => byCodeUnit(day(a), day(b)) || a - b);
}
