const FIRST_SIZE = 1024;
const FULLEST = 0.5;

/** A growing set of 32-bit hashes; open addressing, since a `Set` ends at 16.7 million numbers. */
export class HashSet {
  #slots = new Uint32Array(FIRST_SIZE);
  /** 0 marks an empty slot, so that the hash 0 is kept apart. */
  #hasZero = false;
  #size = 0;

  get size(): number {
    return this.#size + (this.#hasZero ? 1 : 0);
  }

  has(hash: number): boolean {
    return hash === 0 ? this.#hasZero : this.#slots[this.#slotOf(hash)] === hash;
  }

  add(hash: number): void {
    if (hash === 0) {
      this.#hasZero = true;
      return;
    }
    const slot = this.#slotOf(hash);
    if (this.#slots[slot] === hash) return;
    this.#slots[slot] = hash;
    this.#size += 1;
    if (this.#size > this.#slots.length * FULLEST) this.#grow();
  }

  #slotOf(hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#slots[slot] !== 0 && this.#slots[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(old.length * 2);
    for (const hash of old) if (hash !== 0) this.#slots[this.#slotOf(hash)] = hash;
  }
}
