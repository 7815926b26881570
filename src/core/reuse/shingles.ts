import { inkCodes } from './ink.ts';

/** Characters of a shingle. */
export const WIDTH = 8;

/** Odd, so that every power of it is: no character of a shingle is lost in the low bits. */
const BASE = 0x01000193;
const LEAVING = powerOf(BASE, WIDTH);

function powerOf(base: number, exponent: number): number {
  let power = 1;
  for (let i = 0; i < exponent; i += 1) power = Math.imul(power, base);
  return power;
}

/** Spreads a hash over all bits (the finalizer of MurmurHash3, A. Appleby, public domain). */
function spread(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Hash of every shingle in reading order: 32 bits, a rolling polynomial (Karp & Rabin 1987). */
export function shingleStream(text: string): Uint32Array {
  const codes = inkCodes(text);
  if (codes.length < WIDTH) return new Uint32Array(0);
  const hashes = new Uint32Array(codes.length - WIDTH + 1);
  let hash = 0;
  for (let i = 0; i < codes.length; i += 1) {
    hash = (Math.imul(hash, BASE) + (codes[i] ?? 0)) | 0;
    if (i >= WIDTH) hash = (hash - Math.imul(codes[i - WIDTH] ?? 0, LEAVING)) | 0;
    if (i >= WIDTH - 1) hashes[i - WIDTH + 1] = spread(hash);
  }
  return hashes;
}

/** A text's set of shingles: distinct hashes, ascending. */
export type Shingles = Uint32Array;

/**
 * The character 8-grams of a text over its Han characters, letters and digits, width and case folded.
 * Two different shingles of two articles share a hash about once in 4,000 pairs of articles.
 */
export function shingles(text: string): Shingles {
  const hashes = shingleStream(text).sort();
  let length = 0;
  for (let i = 0; i < hashes.length; i += 1)
    if (i === 0 || hashes[i] !== hashes[i - 1]) hashes[length++] = hashes[i] ?? 0;
  return hashes.slice(0, length);
}

/** How much two sets of shingles share. */
export interface Overlap {
  /** Shingles in both. */
  readonly shared: number;
  /** Containment |A ∩ B| / |A| of the first in the second, 0 to 1 (Broder 1997); 0 without shingles. */
  readonly aInB: number;
  readonly bInA: number;
  /** Jaccard |A ∩ B| / |A ∪ B|. */
  readonly jaccard: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Containment and Jaccard of two sets of shingles. */
export function overlap(a: Shingles, b: Shingles): Overlap {
  let shared = 0;
  let j = 0;
  for (const hash of a) {
    while (j < b.length && (b[j] ?? 0) < hash) j += 1;
    if (b[j] === hash) shared += 1;
  }
  return {
    shared,
    aInB: share(shared, a.length),
    bInA: share(shared, b.length),
    jaccard: share(shared, a.length + b.length - shared),
  };
}
