import type { Shingles } from './shingles.ts';

/** A table has so many places for each shingle, but no more than 2^27: then 16 MB of bits, 8 MB of counts. */
const PLACES = 14;
const FEWEST_BITS = 10;
const MOST_BITS = 27;
/** Counts are kept by so many bits less: only shingles in several texts are counted. */
const COUNTED = 5;
const MOST = 0xffff;

/** How many high bits of a hash address a table for so many shingles. */
function addressBits(shingles: number): number {
  const bits = 32 - Math.clz32(shingles * PLACES);
  return Math.min(Math.max(bits, FEWEST_BITS), MOST_BITS);
}

/** A set of 32-bit hashes by their high bits: what is in it is found, a little else is found too. */
export class RoughSet {
  readonly #shift: number;
  readonly #words: Uint32Array;

  /** For about so many hashes. */
  constructor(size: number) {
    const bits = addressBits(size);
    this.#shift = 32 - bits;
    this.#words = new Uint32Array(1 << (bits - 5));
  }

  add(hash: number): void {
    const bit = hash >>> this.#shift;
    const word = bit >>> 5;
    this.#words[word] = (this.#words[word] ?? 0) | (1 << (bit & 31));
  }

  has(hash: number): boolean {
    const bit = hash >>> this.#shift;
    return ((this.#words[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  }
}

/** How many texts hold a shingle, never too low: exact for what stands in one text and is told so. */
export class Rarity {
  readonly #once: RoughSet;
  readonly #again: RoughSet;
  readonly #shift: number;
  readonly #counts: Uint16Array;

  /** For texts with about so many shingles together. */
  constructor(size: number) {
    this.#once = new RoughSet(size);
    this.#again = new RoughSet(size);
    const bits = addressBits(size) - COUNTED;
    this.#shift = 32 - bits;
    this.#counts = new Uint16Array(1 << bits);
  }

  /** To be called once for each text, before anything is asked. */
  add(set: Shingles): void {
    for (const hash of set)
      if (!this.#once.has(hash)) this.#once.add(hash);
      else {
        this.#again.add(hash);
        const slot = hash >>> this.#shift;
        this.#counts[slot] = Math.min((this.#counts[slot] ?? 0) + 1, MOST);
      }
  }

  /** True for every shingle that two texts hold. */
  isShared(hash: number): boolean {
    return this.#again.has(hash);
  }

  /** The number of further texts, roughly; from it follows only what is looked up first. */
  count(hash: number): number {
    return this.#counts[hash >>> this.#shift] ?? 0;
  }
}

/**
 * Shared shingles of a text of which a text that contains it must hold at least one: its rarest ones, so many
 * that leaving them all out would leave less than the containment (prefix filtering, Chaudhuri, Ganti & Kaushik
 * 2006). Empty where so many stand in this text only that no other can contain it.
 */
export function telling(set: Shingles, rarity: Rarity, containment: number): Uint32Array {
  const needed = set.length - Math.ceil(set.length * containment) + 1;
  const shared = set.filter((hash) => rarity.isShared(hash));
  const own = set.length - shared.length;
  if (own >= needed) return new Uint32Array(0);
  return rarest(shared, rarity).slice(0, needed - own);
}

const HASHES = 2 ** 32;

/** Sorted by count, then hash, as one number each: typed arrays sort numbers fast. */
function rarest(hashes: Uint32Array, rarity: Rarity): Uint32Array {
  const keys = new Float64Array(hashes.length);
  for (const [at, hash] of hashes.entries()) keys[at] = rarity.count(hash) * HASHES + hash;
  return Uint32Array.from(keys.sort(), (key) => key % HASHES);
}
