import { HashSet } from './hash-set.ts';
import { shingles } from './shingles.ts';

/** How much of a text stands in earlier ones. */
export interface Boilerplate {
  /** Distinct 8-grams of the text. */
  readonly shingles: number;
  /** Those that stand in some earlier text. */
  readonly known: number;
  /** `known / shingles`, 0 to 1; null for the first text, and for one without an 8-gram. */
  readonly share: number | null;
}

/** For each text of a series, to be given in order: the share of its 8-grams that stand in the texts before it. */
export function boilerplate(texts: readonly string[]): Boilerplate[] {
  const before = new HashSet();
  return texts.map((text) => {
    const own = shingles(text);
    const isFirst = before.size === 0;
    let known = 0;
    for (const hash of own) if (before.has(hash)) known += 1;
    for (const hash of own) before.add(hash);
    const share = isFirst || own.length === 0 ? null : known / own.length;
    return { shingles: own.length, known, share };
  });
}
