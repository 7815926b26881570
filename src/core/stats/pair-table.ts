/** Pairs of numbers that stand next to each other in an array, numbered in order of first occurrence. */

/** Numbers a pair by open addressing; a pair is kept by its first place in the array, so equality is exact. */
export class PairTable {
  /** First place of each pair. */
  firsts = new Uint32Array(1 << 6);
  /** Pairs so far. */
  size = 0;
  readonly #names: Uint32Array;
  #slots = new Int32Array(1 << 8).fill(-1);

  constructor(names: Uint32Array) {
    this.#names = names;
  }

  /** The number of the pair at `at`, `at + 1`; a new one if it is new. */
  number(at: number): number {
    const slot = this.#find(at);
    const known = this.#slots[slot] ?? -1;
    if (known !== -1) return known;
    if (this.size === this.firsts.length) this.firsts = doubled(this.firsts);
    this.firsts[this.size] = at;
    this.#slots[slot] = this.size++;
    if (this.size * 2 > this.#slots.length) this.#grow();
    return this.size - 1;
  }

  #find(at: number): number {
    const names = this.#names;
    const [left, right] = [names[at], names[at + 1]];
    const mask = this.#slots.length - 1;
    const hash = Math.imul(left ?? 0, 0x9e3779b1) ^ Math.imul(right ?? 0, 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const known = this.#slots[slot] ?? -1;
      if (known === -1) return slot;
      const first = this.firsts[known] ?? 0;
      if (names[first] === left && names[first + 1] === right) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    for (let pair = 0; pair < this.size; pair++)
      this.#slots[this.#find(this.firsts[pair] ?? 0)] = pair;
  }
}

function doubled(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
