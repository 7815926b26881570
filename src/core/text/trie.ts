/**
 * A double-array trie (Aoe 1989, doi 10.1109/32.31365) over the ranks of characters: the child of
 * cell `s` by rank `c` is `base[s] + c` if its `check` is `s`.
 */

/** A trie to walk; the root is cell 0, unknown characters have rank 0. */
export interface Trie {
  readonly base: Int32Array;
  readonly check: Int32Array;
  /** Cost of the word that ends in a cell, 0 where none ends. */
  readonly cost: Int32Array;
  /** Number of the word that ends in a cell. */
  readonly word: Int32Array;
  /** Rank of a code unit, from 1. */
  readonly rank: Uint16Array;
  /** Code unit of a rank. */
  readonly codes: Uint16Array;
  /** Last cell of each word. */
  readonly cells: Int32Array;
}

/** The word with a number, read back from its cells. */
export function wordOf(trie: Trie, word: number): string {
  let cell = trie.cells[word] ?? 0;
  let text = '';
  while (cell > 0) {
    const parent = trie.check[cell] ?? 0;
    text = String.fromCharCode(trie.codes[cell - (trie.base[parent] ?? 0)] ?? 0) + text;
    cell = parent;
  }
  return text;
}

/** The number of a word, -1 if it is none. */
export function numberOf(trie: Trie, word: string): number {
  let cell = 0;
  for (let i = 0; i < word.length; i++) {
    const next = (trie.base[cell] ?? 0) + (trie.rank[word.charCodeAt(i)] ?? 0);
    if (trie.check[next] !== cell) return -1;
    cell = next;
  }
  return trie.word[cell] ?? -1;
}

/** End of the longest word that begins at `start`, or `start`. */
export function longestWord(trie: Trie, text: string, start: number, end: number): number {
  let cell = 0;
  let longest = start;
  for (let i = start; i < end; i++) {
    const next = (trie.base[cell] ?? 0) + (trie.rank[text.charCodeAt(i)] ?? 0);
    if (trie.check[next] !== cell) break;
    cell = next;
    if ((trie.cost[cell] ?? 0) > 0) longest = i + 1;
  }
  return longest;
}
