/** The cheapest path through the words of a Han run. */
import { CELL, COST_SHIFT, WORD_MASK } from './trie.ts';
import { UNKNOWN } from './tokens.ts';

/** Longest Han run that is cut at once; longer ones are cut in pieces, which bounds the memory. */
export const LONGEST_RUN = 4096;
/** 16 × ln of the sum of all frequencies in the list: the cost of a word of frequency 1. */
export const TOTAL_COST = 286;

/** Finds paths in a trie; the memory of the last one is read and written from outside. */
export class Cutter {
  /** Ranks of the characters of the run; filled by the caller. */
  readonly ranks = new Uint16Array(LONGEST_RUN + 1);
  /** Length of the word on the cheapest path from each character on. */
  readonly steps = new Uint16Array(LONGEST_RUN + 1);
  /** Number of that word, {@link UNKNOWN} if it is none. */
  readonly words = new Int32Array(LONGEST_RUN + 1);
  readonly #route = new Int32Array(LONGEST_RUN + 1);
  readonly #cells: Int32Array;

  /** `cells` of a {@link Trie}. */
  constructor(cells: Int32Array) {
    this.#cells = cells;
  }

  /** Finds the path through the first `length` ranks; of two equal ones the longer first word. */
  cut(length: number): void {
    const cells = this.#cells;
    const route = this.#route;
    const { ranks, steps, words } = this;
    route[length] = 0;
    for (let i = length - 1; i >= 0; i--) {
      let best = TOTAL_COST + (route[i + 1] ?? 0);
      let step = 1;
      let found = UNKNOWN;
      let parent = 0;
      let base = cells[1] ?? 0;
      for (let j = i; j < length; j++) {
        const next = base + (ranks[j] ?? 0);
        const cell = next * CELL;
        if (cells[cell] !== parent) break;
        parent = next;
        base = cells[cell + 1] ?? 0;
        const value = cells[cell + 2] ?? 0;
        if (value === 0) continue;
        const total = (value >> COST_SHIFT) + (route[j + 1] ?? 0);
        if (total > best) continue;
        best = total;
        step = j - i + 1;
        found = value & WORD_MASK;
      }
      route[i] = best;
      steps[i] = step;
      words[i] = found;
    }
  }
}
