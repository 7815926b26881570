/** Builds a double-array trie from a packed list and further words. */
import { layOut, layOutAdded, type Placed } from './double-array.ts';
import { LinkedTrie } from './linked-trie.ts';
import { WORD_MASK, type Trie } from './trie.ts';
import type { WordList } from './word-list.ts';

/** Collects words, then lays them out; a fork goes on from there and lays out only what it adds. */
export class TrieBuilder {
  #linked: LinkedTrie;
  #placed: Placed | undefined;

  /** `capacity`: nodes that are expected. */
  constructor(capacity: number) {
    this.#linked = new LinkedTrie(capacity);
  }

  /** A builder with the same words in the same places; this one does not change with it. */
  fork(): TrieBuilder {
    const fork = new TrieBuilder(0);
    fork.#linked = this.#linked.fork();
    fork.#placed = this.#placed;
    return fork;
  }

  /** {@link LinkedTrie.addList}. */
  addList(list: WordList, total: number): void {
    this.#linked.addList(list, total);
  }

  /** {@link LinkedTrie.add}. */
  add(word: string, cost: number): number {
    return this.#linked.add(word, cost);
  }

  /** {@link LinkedTrie.drop}. */
  drop(word: string): void {
    this.#linked.drop(word);
  }

  /** Finds the places of all words, or of those that were added to a fork. */
  layOut(): Placed {
    const { words } = this.#linked;
    if (words > WORD_MASK) throw new Error(`word list: ${String(words)} words are too many`);
    this.#placed = this.#placed ? layOutAdded(this.#placed, this.#linked) : layOut(this.#linked);
    this.#linked.settle();
    return this.#placed;
  }

  /** The words as a double array. */
  build(): Trie {
    const { cells, cellOf } = this.layOut();
    const { codes, rank, words, nodes, word } = this.#linked;
    const ends = new Int32Array(words);
    for (let node = 0; node < nodes; node++) {
      const number = word[node] ?? 0;
      if (number > 0) ends[number - 1] = cellOf[node] ?? 0;
    }
    return { cells, ends, rank, codes: Uint16Array.from(codes) };
  }
}
