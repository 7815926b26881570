/** The two sides of a comparison: which articles, how many words of each. */
import type { ContrastField } from './contrast.ts';
import type { Archive } from './archive.ts';
import { contrastOf } from './contrast.ts';
import type { Filters } from './filters.ts';
import { without } from './filters.ts';
import type { SidesQuestion, SideSize } from './keyness-answers.ts';
import type { TermCounts } from './term-store.ts';
import { termCounts } from './term-store.ts';

export interface Side {
  readonly articles: readonly number[];
  readonly size: SideSize;
  readonly counts: TermCounts;
}

export interface Sides {
  readonly a: Side;
  readonly b: Side;
  readonly contrast: ContrastField | null;
  /** Articles of both selections, left out of both sides. */
  readonly shared: readonly number[];
}

/** Both sides, without what is in both: measures of difference do not hold for samples that overlap. */
export function sidesOf(archive: Archive, ask: SidesQuestion): Sides {
  const contrast = ask.b === null ? contrastOf(ask.a, ask.contrast) : null;
  const maskA = archive.select(ask.a).mask;
  const maskB = ask.b === null ? restOf(archive, ask.a, contrast) : archive.select(ask.b).mask;
  const shared: number[] = [];
  maskA.forEach((one, at) => one === 1 && maskB[at] === 1 && shared.push(at));
  return { a: side(archive, maskA, maskB), b: side(archive, maskB, maskA), contrast, shared };
}

/** Articles that pass all of A's clauses but one, and are known to fail that one. */
function restOf(archive: Archive, a: Filters, contrast: ContrastField | null): Uint8Array {
  if (contrast === null) return new Uint8Array(archive.corpus.columns.count);
  const open = archive.select(without(a, contrast)).mask;
  // An undated article that may belong to the range is in neither side.
  const isRange = contrast === 'date' && a.undated !== 'only';
  const kept = archive.select(isRange ? { ...a, undated: 'overlap' } : a).mask;
  return open.map((one, at) => one & (1 - (kept[at] ?? 0)));
}

function side(archive: Archive, own: Uint8Array, other: Uint8Array): Side {
  const { terms, columns } = archive.corpus;
  const mask = own.map((one, at) => one & (1 - (other[at] ?? 0)));
  const articles: number[] = [];
  let characters = 0;
  mask.forEach((one, at) => {
    if (one === 0) return;
    articles.push(at);
    characters += columns.counted[at] ?? 0;
  });
  const counts = termCounts(terms, mask, articles.length, columns.tokens);
  return {
    articles,
    counts,
    size: { articles: articles.length, tokens: counts.tokens, characters },
  };
}
