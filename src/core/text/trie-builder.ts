/** Builds a double-array trie from a packed list and further words. */
import type { Trie } from './trie.ts';
import { copy, TrieLayout } from './trie-layout.ts';
import type { WordList } from './word-list.ts';

/** Collects words in a linked trie, then lays them out. */
export class TrieBuilder {
  readonly #codes: number[] = [];
  readonly #rank = new Uint16Array(65536);
  #child: Int32Array;
  #sibling: Int32Array;
  #label: Uint16Array;
  #cost: Int32Array;
  #word: Int32Array;
  #nodes = 1;
  #words = 0;

  constructor(capacity: number) {
    this.#child = new Int32Array(capacity);
    this.#sibling = new Int32Array(capacity);
    this.#label = new Uint16Array(capacity);
    this.#cost = new Int32Array(capacity);
    this.#word = new Int32Array(capacity);
  }

  /** Adds the words of an empty builder's first list, which comes sorted; a word costs `total - weight`. */
  addList(list: WordList, total: number): void {
    for (const code of list.alphabet) this.#rankOf(code);
    const path = new Int32Array(16);
    const last = new Int32Array(16);
    let before = 0;
    let tail = 0;
    for (let i = 0; i < list.count; i++) {
      const shape = list.shapes[i] ?? 0;
      const shared = shape >> 3;
      const length = shared + (shape & 7);
      for (let depth = shared; depth < length; depth++) {
        const delta = list.tails[tail++] ?? 0;
        const isNext = depth === shared && shared < before;
        const rank = isNext ? ((last[depth] ?? 0) + delta) & 0xffff : delta;
        const node = this.#append(rank + 1);
        if (isNext) this.#sibling[path[depth + 1] ?? 0] = node;
        else this.#child[path[depth] ?? 0] = node;
        path[depth + 1] = node;
        last[depth] = rank;
      }
      before = length;
      this.#end(path[length] ?? 0, total - (list.weights[i] ?? 0));
    }
  }

  /** Adds one word; one that is there already keeps its number and takes the lower cost. */
  add(word: string, cost: number): number {
    let node = 0;
    for (let i = 0; i < word.length; i++) node = this.#step(node, this.#rankOf(word.charCodeAt(i)));
    return this.#end(node, cost);
  }

  #end(node: number, cost: number): number {
    const had = this.#cost[node] ?? 0;
    this.#cost[node] = had === 0 ? cost : Math.min(had, cost);
    if (had === 0) this.#word[node] = this.#words++;
    return this.#word[node] ?? 0;
  }

  #step(node: number, label: number): number {
    let child = this.#child[node] ?? 0;
    while (child !== 0 && this.#label[child] !== label) child = this.#sibling[child] ?? 0;
    if (child !== 0) return child;
    const added = this.#append(label);
    this.#sibling[added] = this.#child[node] ?? 0;
    this.#child[node] = added;
    return added;
  }

  #append(label: number): number {
    const node = this.#nodes++;
    if (node >= this.#label.length) this.#grow();
    this.#label[node] = label;
    return node;
  }

  #grow(): void {
    const length = 2 * this.#label.length + 16;
    this.#child = copy(this.#child, length);
    this.#sibling = copy(this.#sibling, length);
    this.#cost = copy(this.#cost, length);
    this.#word = copy(this.#word, length);
    const labels = new Uint16Array(length);
    labels.set(this.#label);
    this.#label = labels;
  }

  #rankOf(code: number): number {
    if (this.#rank[code] === 0) {
      this.#codes.push(code);
      this.#rank[code] = this.#codes.length;
    }
    return this.#rank[code] ?? 0;
  }

  /** Lays the words out as a double array: nodes with many children first, single children in the gaps. */
  build(): Trie {
    const layout = new TrieLayout(this.#nodes + this.#codes.length + 1, this.#codes.length + 1);
    const baseOf = new Int32Array(this.#nodes);
    const cellOf = new Int32Array(this.#nodes);
    for (const node of this.#byChildren()) {
      const labels: number[] = [];
      let first = 0xffff;
      for (let c = this.#child[node] ?? 0; c !== 0; c = this.#sibling[c] ?? 0) {
        const label = this.#label[c] ?? 0;
        labels.push(label);
        first = Math.min(first, label);
      }
      const base = layout.place(node, labels, first);
      baseOf[node] = base;
      for (let c = this.#child[node] ?? 0; c !== 0; c = this.#sibling[c] ?? 0)
        cellOf[c] = base + (this.#label[c] ?? 0);
    }
    return this.#trieOf(layout.owners(), baseOf, cellOf);
  }

  /** Nodes that have children, those with most first (counting sort). */
  #byChildren(): Int32Array {
    const counts = new Uint16Array(this.#nodes);
    const starts = new Int32Array(this.#codes.length + 2);
    for (let node = 0; node < this.#nodes; node++) {
      let count = 0;
      for (let c = this.#child[node] ?? 0; c !== 0; c = this.#sibling[c] ?? 0) count++;
      counts[node] = count;
      starts[count] = (starts[count] ?? 0) + 1;
    }
    let at = 0;
    for (let count = starts.length - 1; count > 0; count--) {
      const nodes = starts[count] ?? 0;
      starts[count] = at;
      at += nodes;
    }
    const sorted = new Int32Array(at);
    counts.forEach((count, node) => {
      if (count === 0) return;
      const place = starts[count] ?? 0;
      starts[count] = place + 1;
      sorted[place] = node;
    });
    return sorted;
  }

  /** `owners` has the parent of the node in each cell, -1 for a free cell. */
  #trieOf(owners: Int32Array, baseOf: Int32Array, cellOf: Int32Array): Trie {
    const base = new Int32Array(owners.length);
    const cost = new Int32Array(owners.length);
    const word = new Int32Array(owners.length).fill(-1);
    const check = owners.map((owner) => (owner < 0 ? -1 : (cellOf[owner] ?? 0)));
    const cells = new Int32Array(this.#words);
    for (let node = 0; node < this.#nodes; node++) {
      const cell = cellOf[node] ?? 0;
      base[cell] = baseOf[node] ?? 0;
      if (this.#cost[node] === 0) continue;
      cost[cell] = this.#cost[node] ?? 0;
      word[cell] = this.#word[node] ?? 0;
      cells[this.#word[node] ?? 0] = cell;
    }
    const codes = Uint16Array.of(0, ...this.#codes);
    return { base, check, cost, word, rank: this.#rank, codes, cells };
  }
}
