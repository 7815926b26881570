/** How varied the words of a selection are. */
import { LEAST_WORDS } from '../stats/lexical-richness.ts';
import { mattrOfIds } from '../stats/mattr-of-ids.ts';
import type { Archive } from './archive.ts';
import type { Filters } from './filters.ts';
import { WHOLE, type Lens } from './lens.ts';

export interface RichnessQuestion {
  readonly filters: Filters;
  readonly lens?: Lens;
}

export interface RichnessView {
  readonly tokens: number;
  /** Mean share of different words in all windows of 100 words; null below 100 words. */
  readonly mattr: number | null;
  /** Fewer than 500 words: the value depends on the length. */
  readonly isShort: boolean;
}

/** MATTR over the words of the selected articles in reading order, one article behind the other. */
export function richness(whole: Archive, { filters, lens }: RichnessQuestion): RichnessView {
  const archive = whole.through(lens ?? WHOLE);
  const { ids, articles } = archive.corpus.stream;
  const distinct = archive.corpus.terms.terms.length;
  const parts = [...archive.select(filters).articles].map((article) =>
    ids.subarray(articles[article], articles[article + 1]),
  );
  const words = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let size = 0;
  for (const part of parts) {
    words.set(part, size);
    size += part.length;
  }
  return { tokens: size, mattr: mattrOfIds(words, distinct), isShort: size < LEAST_WORDS };
}
