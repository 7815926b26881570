/** Numbers a slot: both numbers of a pair, and its place among all pairs, from 1. */
const SLOT = 3;

/** Counts pairs of whole numbers in typed arrays: open addressing, doubled when it is half full. */
export class PairCounter {
  #slots: Int32Array;
  #mask: number;
  /** Counts of the pairs in the order in which they came. */
  counts: Int32Array;
  size = 0;

  /** `expected`: how many different pairs there may be. */
  constructor(expected: number) {
    const slots = 1 << (32 - Math.clz32(Math.max(16, expected * 2)));
    this.#slots = new Int32Array(slots * SLOT);
    this.#mask = slots - 1;
    this.counts = new Int32Array(expected);
  }

  /** Counts a pair once more; the answer is its place, which stays. */
  add(first: number, second: number): number {
    const slot = this.#find(first, second);
    const known = (this.#slots[slot + 2] ?? 0) - 1;
    if (known >= 0) {
      this.counts[known] = (this.counts[known] ?? 0) + 1;
      return known;
    }
    const place = this.size++;
    this.#slots[slot] = first;
    this.#slots[slot + 1] = second;
    this.#slots[slot + 2] = this.size;
    if (place >= this.counts.length) this.counts = longer(this.counts);
    this.counts[place] = 1;
    if (this.size * 2 > this.#mask) this.#grow();
    return place;
  }

  /** The first number of each pair with its count, in no order. */
  each(take: (first: number, count: number) => void): void {
    for (let slot = 0; slot < this.#slots.length; slot += SLOT) {
      const place = (this.#slots[slot + 2] ?? 0) - 1;
      if (place >= 0) take(this.#slots[slot] ?? 0, this.counts[place] ?? 0);
    }
  }

  #find(first: number, second: number): number {
    const slots = this.#slots;
    let at = hashOf(first, second) & this.#mask;
    for (;;) {
      const slot = at * SLOT;
      if (slots[slot + 2] === 0 || (slots[slot] === first && slots[slot + 1] === second))
        return slot;
      at = (at + 1) & this.#mask;
    }
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Int32Array(before.length * 2);
    this.#mask = this.#mask * 2 + 1;
    for (let from = 0; from < before.length; from += SLOT) {
      if (before[from + 2] === 0) continue;
      const to = this.#find(before[from] ?? 0, before[from + 1] ?? 0);
      this.#slots.set(before.subarray(from, from + SLOT), to);
    }
  }
}

function longer(numbers: Int32Array): Int32Array {
  const more = new Int32Array(numbers.length * 2 + 16);
  more.set(numbers);
  return more;
}

function hashOf(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
