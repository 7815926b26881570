/**
 * A double-array trie (Aoe 1989, doi 10.1109/32.31365) over the ranks of characters: the child of
 * cell `s` by rank `c` is `base(s) + c` if its parent is `s`.
 */

/** Numbers a cell: its parent (−1 in a free cell), its base, its value. */
export const CELL = 3;
/** A value is the cost of the word that ends in the cell and, in the low bits, its number; 0 is none. */
export const COST_SHIFT = 20;
export const WORD_MASK = (1 << COST_SHIFT) - 1;

/** A trie to walk; the root is cell 0, unknown characters have rank 0. */
export interface Trie {
  /** The cells, {@link CELL} numbers each, beside each other: a step of a walk is one cache line. */
  readonly cells: Int32Array;
  /** Rank of a code unit, from 1. */
  readonly rank: Uint16Array;
  /** Code unit of a rank. */
  readonly codes: Uint16Array;
  /** Last cell of each word. */
  readonly ends: Int32Array;
}

/** The word with a number, read back from its cells. */
export function wordOf({ cells, codes, ends }: Trie, word: number): string {
  let cell = ends[word] ?? 0;
  let text = '';
  while (cell > 0) {
    const parent = cells[cell * CELL] ?? 0;
    text = String.fromCharCode(codes[cell - (cells[parent * CELL + 1] ?? 0)] ?? 0) + text;
    cell = parent;
  }
  return text;
}

/** The number of a word, -1 if it is none. */
export function numberOf({ cells, rank }: Trie, word: string): number {
  let cell = 0;
  for (let i = 0; i < word.length; i++) {
    const next = (cells[cell * CELL + 1] ?? 0) + (rank[word.charCodeAt(i)] ?? 0);
    if (cells[next * CELL] !== cell) return -1;
    cell = next;
  }
  const value = cells[cell * CELL + 2] ?? 0;
  return value === 0 ? -1 : value & WORD_MASK;
}

/** End of the longest word that begins at `start`, or `start`. */
export function longestWord(
  { cells, rank }: Trie,
  text: string,
  start: number,
  end: number,
): number {
  let cell = 0;
  let longest = start;
  for (let i = start; i < end; i++) {
    const next = (cells[cell * CELL + 1] ?? 0) + (rank[text.charCodeAt(i)] ?? 0);
    if (cells[next * CELL] !== cell) break;
    cell = next;
    if ((cells[cell * CELL + 2] ?? 0) !== 0) longest = i + 1;
  }
  return longest;
}
