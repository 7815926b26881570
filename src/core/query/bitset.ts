/** A set of small whole numbers (article numbers, codes), one bit each. */
export interface Bitset {
  readonly size: number;
  readonly words: Uint32Array;
}

/** An empty set that can hold 0 … size − 1. */
export function createBitset(size: number): Bitset {
  return { size, words: new Uint32Array((size + 31) >>> 5) };
}

export function addTo(set: Bitset, value: number): void {
  const word = value >>> 5;
  set.words[word] = (set.words[word] ?? 0) | (1 << (value & 31));
}

export function has(set: Bitset, value: number): boolean {
  return (((set.words[value >>> 5] ?? 0) >>> (value & 31)) & 1) === 1;
}

/** The set of these numbers. */
export function bitsetOf(size: number, values: Iterable<number>): Bitset {
  const set = createBitset(size);
  for (const value of values) addTo(set, value);
  return set;
}

/** Both sets hold it. */
export function intersection(a: Bitset, b: Bitset): Bitset {
  const words = a.words.map((word, at) => word & (b.words[at] ?? 0));
  return { size: a.size, words };
}

/** How many numbers are in the set. */
export function cardinality(set: Bitset): number {
  let total = 0;
  for (const word of set.words) total += ones(word);
  return total;
}

// Hacker's Delight, 5-1.
function ones(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
