/** Near-duplicates of a corpus by article number: found once, on demand, in steps. */
import { countedOnce, reprintSteps, type Reprints } from '../reuse/reprints.ts';
import { drain } from '../reuse/steps.ts';
import type { Corpus } from './corpus.ts';
import { byCodeUnit } from './sort.ts';
import { textOf, type Texts } from './texts.ts';

export interface ReprintIndex {
  /** Article numbers, oldest first: the texts that `found` speaks of. */
  readonly order: readonly number[];
  readonly found: Reprints;
  /** By article number: 1 where the article counts when every text counts once. */
  readonly counted: Uint8Array;
}

const ofCorpus = new WeakMap<Corpus, ReprintIndex>();
/** A correction makes a new corpus of the same texts; only another order of days needs another search. */
const ofTexts = new WeakMap<Texts, ReprintIndex>();

/** The index if it was made already. */
export function knownReprints(corpus: Corpus): ReprintIndex | undefined {
  const known = ofCorpus.get(corpus);
  if (known) return known;
  const same = ofTexts.get(corpus.texts);
  if (same === undefined || !isSame(same.order, oldestFirst(corpus))) return undefined;
  ofCorpus.set(corpus, same);
  return same;
}

/** The index, made now where it is not known yet: seconds on a large corpus, so the engine takes the steps. */
export function reprintIndex(corpus: Corpus): ReprintIndex {
  return knownReprints(corpus) ?? drain(reprintIndexSteps(corpus));
}

/** Makes the index in small steps and remembers it. */
export function* reprintIndexSteps(corpus: Corpus): Generator<undefined, ReprintIndex> {
  const order = oldestFirst(corpus);
  const found = yield* reprintSteps(order.length, (at) => textOf(corpus.texts, order[at] ?? 0));
  const counted = new Uint8Array(order.length);
  countedOnce(order.length, found, false).forEach((one, at) => {
    counted[order[at] ?? 0] = one;
  });
  const index = { order, found, counted };
  ofCorpus.set(corpus, index);
  ofTexts.set(corpus.texts, index);
  return index;
}

/** By day of issue, else by the article's own; undated ones last, ties in order of file and page. */
function oldestFirst({ articles }: Corpus): number[] {
  const days = articles.map(
    ({ meta, dated }) => meta.published ?? dated.day ?? dated.earliest ?? '9999',
  );
  return articles
    .map((_, at) => at)
    .sort((a, b) => byCodeUnit(days[a] ?? '', days[b] ?? '') || a - b);
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((at, place) => at === b[place]);
}
