/**
 * The packed word list: `BMW1`, three numbers, then one stream a kind, so that each compresses by
 * itself. `.config/word-list.js` writes it; README.md describes it.
 */

const MAGIC = 'BMW1';
const HEADER = 16;

/** Streams of a packed list; words stand in the order of the ranks of their characters. */
export interface WordList {
  readonly count: number;
  /** Code units, most frequent first; the place is the rank. */
  readonly alphabet: Uint16Array;
  /** Per word: characters shared with the word before × 8 + characters of its own. */
  readonly shapes: Uint8Array;
  /** Per word: 16 × natural logarithm of its frequency. */
  readonly weights: Uint8Array;
  /** Ranks of the own characters; the first as a difference to the word before, if that goes on. */
  readonly tails: Uint16Array;
  /** FNV-1a of the bytes. */
  readonly hash: number;
}

/** Opens a packed list; the bytes are not copied where they need no change. */
export function readWordList(bytes: Uint8Array): WordList {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || magicOf(bytes) !== MAGIC) throw new Error('word list: no BMW1 head');
  const [count, letters, tails] = [4, 8, 12].map((at) => view.getUint32(at, true));
  if (count === undefined || letters === undefined || tails === undefined) throw new Error(MAGIC);
  const length = HEADER + 2 * letters + 2 * count + 2 * tails;
  if (bytes.length !== length)
    throw new Error(`word list: ${String(bytes.length)} bytes instead of ${String(length)}`);
  const shapes = HEADER + 2 * letters;
  return {
    count,
    alphabet: halves(bytes, HEADER, letters),
    shapes: bytes.subarray(shapes, shapes + count),
    weights: bytes.subarray(shapes + count, shapes + 2 * count),
    tails: halves(bytes, shapes + 2 * count, tails),
    hash: fnv(bytes, FNV_START),
  };
}

function magicOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 4));
}

function halves(bytes: Uint8Array, start: number, length: number): Uint16Array {
  const numbers = new Uint16Array(length);
  for (let i = 0; i < length; i++)
    numbers[i] = (bytes[start + i] ?? 0) | ((bytes[start + length + i] ?? 0) << 8);
  return numbers;
}

/** Start value of 32-bit FNV-1a. */
export const FNV_START = 0x811c9dc5;

/** 32-bit FNV-1a over numbers below 2^16 (http://www.isthe.com/chongo/tech/comp/fnv/). */
export function fnv(numbers: ArrayLike<number>, start: number): number {
  let hash = start;
  for (let i = 0; i < numbers.length; i++) hash = Math.imul(hash ^ (numbers[i] ?? 0), 0x01000193);
  return hash >>> 0;
}
