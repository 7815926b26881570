/** Strings as a trie in one typed array, walked from every position of a text. */

/** Called with the place of a string in the list and its length. */
export type OnMatch = (index: number, length: number) => void;

/** Numbers a slot: parent node, character, child node, place of the string that ends there or −1. */
const SLOT = 4;

export class TermTrie {
  /** First characters lead to their node at once; 0 is none. */
  readonly #heads = new Int32Array(0x10000);
  readonly #headEnds = new Int32Array(0x10000).fill(-1);
  /** Open addressing by parent and character; all of a slot lies in one cache line. */
  readonly #slots: Int32Array;
  readonly #mask: number;
  #nodes = 1;

  constructor(terms: readonly string[]) {
    const most = terms.reduce((sum, term) => sum + term.length, 1);
    const size = 1 << (32 - Math.clz32(most * 2));
    this.#slots = new Int32Array(size * SLOT);
    this.#mask = size - 1;
    terms.forEach((term, index) => this.#insert(term, index));
  }

  /** All strings of the trie that begin at `at`, shortest first. */
  match(text: string, at: number, onMatch: OnMatch): void {
    const head = text.charCodeAt(at);
    let node = this.#heads[head] ?? 0;
    if (node === 0) return;
    let end = this.#headEnds[head] ?? -1;
    if (end !== -1) onMatch(end, 1);
    for (let next = at + 1; next < text.length; next++) {
      const slot = this.#find(node, text.charCodeAt(next));
      node = this.#slots[slot + 2] ?? 0;
      if (node === 0) return;
      end = this.#slots[slot + 3] ?? -1;
      if (end !== -1) onMatch(end, next + 1 - at);
    }
  }

  #insert(term: string, index: number): void {
    if (term === '') return;
    const head = term.charCodeAt(0);
    if (this.#heads[head] === 0) this.#heads[head] = this.#nodes++;
    if (term.length === 1) this.#headEnds[head] = index;
    let node = this.#heads[head] ?? 0;
    for (let at = 1; at < term.length; at++) {
      const slot = this.#addChild(node, term.charCodeAt(at));
      node = this.#slots[slot + 2] ?? 0;
      if (at === term.length - 1) this.#slots[slot + 3] = index;
    }
  }

  #addChild(node: number, character: number): number {
    const slot = this.#find(node, character);
    if (this.#slots[slot + 2] === 0) this.#slots.set([node, character, this.#nodes++, -1], slot);
    return slot;
  }

  /** The slot that holds this child, or the free one where it would be. */
  #find(node: number, character: number): number {
    const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(character, 0x85ebca6b);
    let place = (hash >>> 7) & this.#mask;
    for (;;) {
      const slot = place * SLOT;
      if (this.#slots[slot + 2] === 0) return slot;
      if (this.#slots[slot] === node && this.#slots[slot + 1] === character) return slot;
      place = (place + 1) & this.#mask;
    }
  }
}
