/**
 * Word sequences of a corpus, counted level by level: an n-gram is the pair of the two (n − 1)-grams that it is
 * made of, and can be frequent only if both are (Agrawal & Srikant 1994). So every level is one pass over numbers,
 * exact without comparing words, and memory goes with the tokens, not with their sequences.
 */
import { requireCounts } from './counts.ts';
import { PairTable } from './pair-table.ts';
import type { TokenMask, TokenStream } from './token-stream.ts';

export interface NGramOptions {
  /** An n-gram occurs so often, overlapping occurrences counted; 2 at least. */
  readonly least: number;
  /** Words of the shortest and longest, 2 to 6 by default. */
  readonly shortest?: number;
  readonly longest?: number;
  /** A token outside the mask parts like the end of a sentence. */
  readonly mask?: TokenMask;
}

/** n-grams as columns: the most frequent first, of equally frequent ones the longer, then the earlier. */
export interface NGrams {
  readonly size: number;
  /** Token at which it first stands. */
  readonly firsts: Uint32Array;
  readonly lengths: Uint8Array;
  readonly counts: Uint32Array;
  /** Articles that hold it. */
  readonly documents: Uint32Array;
  /** The row of the longest one that holds every occurrence of it; −1 if it stands by itself. */
  readonly foldedInto: Int32Array;
}

/** Frequent n-grams of one length; `names[i]` is 1 more than the number of the one at token i, or 0. */
interface Level {
  readonly n: number;
  readonly names: Uint32Array;
  readonly firsts: Uint32Array;
  readonly counts: Uint32Array;
  readonly documents: Uint32Array;
  /** Numbers in the next level; −1 where none holds all of it. */
  readonly folded: Int32Array;
}

/** Frequent sequences of words within sentences. RangeError where the lengths or the least count make no sense. */
export function nGrams(stream: TokenStream, options: NGramOptions): NGrams {
  const { least, shortest = 2, longest = 6, mask = null } = options;
  requireCounts(least, shortest, longest);
  if (least < 2 || shortest < 2 || longest < shortest)
    throw new RangeError('n-grams have two words or more and occur twice or more');
  const levels: Level[] = [];
  let names = frequentWords(stream, least, mask);
  for (let n = 2; n <= longest; n++) {
    const level = nextLevel(stream, names, n, least);
    if (level.firsts.length === 0) break;
    const before = levels.at(-1);
    if (before !== undefined) fold(before, level);
    levels.push(level);
    names = level.names;
  }
  return asColumns(levels.filter(({ n }) => n >= shortest));
}

function frequentWords({ ids }: TokenStream, least: number, mask: TokenMask): Uint32Array {
  const counts: number[] = [];
  const isIn = (at: number): boolean => mask === null || mask[at] === 1;
  ids.forEach((id, at) => {
    if (isIn(at)) counts[id] = (counts[id] ?? 0) + 1;
  });
  return ids.map((id, at) => (isIn(at) && (counts[id] ?? 0) >= least ? id + 1 : 0));
}

function nextLevel(stream: TokenStream, names: Uint32Array, n: number, least: number): Level {
  const next = new Uint32Array(names.length);
  const table = new PairTable(names);
  const tally = new Tally();
  let article = 0;
  for (let sentence = 0; sentence + 1 < stream.sentences.length; sentence++) {
    const start = stream.sentences[sentence] ?? 0;
    const last = (stream.sentences[sentence + 1] ?? 0) - 1;
    while ((stream.articles[article + 1] ?? Infinity) <= start) article += 1;
    for (let at = start; at < last; at++) {
      if (names[at] === 0 || names[at + 1] === 0) continue;
      const pair = table.number(at);
      tally.add(pair, article);
      next[at] = pair + 1;
    }
  }
  return frequentPairs(table, tally, next, n, least);
}

/** Keeps the frequent pairs and numbers them anew, in order of their first place. */
function frequentPairs(
  table: PairTable,
  tally: Tally,
  names: Uint32Array,
  n: number,
  least: number,
): Level {
  const renamed = new Uint32Array(table.size + 1);
  let size = 0;
  for (let pair = 0; pair < table.size; pair++)
    if ((tally.counts[pair] ?? 0) >= least) renamed[pair + 1] = ++size;
  for (let at = 0; at < names.length; at++) names[at] = renamed[names[at] ?? 0] ?? 0;
  const kept = (column: Uint32Array): Uint32Array =>
    column.subarray(0, table.size).filter((_, pair) => renamed[pair + 1] !== 0);
  return {
    n,
    names,
    firsts: kept(table.firsts),
    counts: kept(tally.counts),
    documents: kept(tally.documents),
    folded: new Int32Array(size).fill(-1),
  };
}

/** Occurrences and articles by number; articles come in order. */
class Tally {
  counts = new Uint32Array(1 << 6);
  documents = new Uint32Array(1 << 6);
  #seen = new Uint32Array(1 << 6);

  add(number: number, article: number): void {
    if (number >= this.counts.length) this.#grow();
    this.counts[number] = (this.counts[number] ?? 0) + 1;
    if (this.#seen[number] === article + 1) return;
    this.#seen[number] = article + 1;
    this.documents[number] = (this.documents[number] ?? 0) + 1;
  }

  #grow(): void {
    const larger = (column: Uint32Array): Uint32Array<ArrayBuffer> => {
      const grown = new Uint32Array(column.length * 2);
      grown.set(column);
      return grown;
    };
    this.counts = larger(this.counts);
    this.documents = larger(this.documents);
    this.#seen = larger(this.#seen);
  }
}

/** An n-gram that is as frequent as one longer by a word has no occurrence outside it. */
function fold(level: Level, longer: Level): void {
  longer.firsts.forEach((first, number) => {
    for (const at of [first, first + 1]) {
      const part = (level.names[at] ?? 0) - 1;
      if (level.folded[part] === -1 && level.counts[part] === longer.counts[number])
        level.folded[part] = number;
    }
  });
}

function asColumns(levels: readonly Level[]): NGrams {
  const size = levels.reduce((sum, { firsts }) => sum + firsts.length, 0);
  const all = {
    firsts: new Uint32Array(size),
    lengths: new Uint8Array(size),
    counts: new Uint32Array(size),
    documents: new Uint32Array(size),
  };
  const folded = new Int32Array(size).fill(-1);
  let end = size;
  // From the longest down, so that the last of a chain is known before those that lead to it.
  for (const level of levels.toReversed()) {
    const after = end;
    end -= level.firsts.length;
    all.firsts.set(level.firsts, end);
    all.counts.set(level.counts, end);
    all.documents.set(level.documents, end);
    all.lengths.fill(level.n, end, after);
    for (const [at, number] of level.folded.entries())
      if (number !== -1) folded[end + at] = lastOf(folded, after + number);
  }
  return sorted(size, all, folded);
}

function lastOf(folded: Int32Array, row: number): number {
  const further = folded[row] ?? -1;
  return further === -1 ? row : further;
}

function sorted(
  size: number,
  { firsts, lengths, counts, documents }: Omit<NGrams, 'size' | 'foldedInto'>,
  folded: Int32Array,
): NGrams {
  const order = Uint32Array.from({ length: size }, (_, at) => at);
  order.sort(
    (a, b) =>
      (counts[b] ?? 0) - (counts[a] ?? 0) ||
      (lengths[b] ?? 0) - (lengths[a] ?? 0) ||
      (firsts[a] ?? 0) - (firsts[b] ?? 0),
  );
  const rowOf = new Int32Array(size);
  order.forEach((at, row) => (rowOf[at] = row));
  return {
    size,
    firsts: order.map((at) => firsts[at] ?? 0),
    lengths: Uint8Array.from(order, (at) => lengths[at] ?? 0),
    counts: order.map((at) => counts[at] ?? 0),
    documents: order.map((at) => documents[at] ?? 0),
    foldedInto: Int32Array.from(order, (at) => {
      const into = folded[at] ?? -1;
      return into === -1 ? -1 : (rowOf[into] ?? -1);
    }),
  };
}
