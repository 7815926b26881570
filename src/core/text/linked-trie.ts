/** Words as a trie of linked children: what a double array is laid out from. */
import { copy } from './trie-layout.ts';
import type { WordList } from './word-list.ts';

/** Nodes that a fork has room for before it grows. */
const SLACK = 1 << 14;

/** Collects words; nodes are numbers, the root is 0, and a node's children are a chain of siblings. */
export class LinkedTrie {
  /** Code units by rank, from 1. */
  readonly codes: number[] = [0];
  readonly rank = new Uint16Array(65536);
  child: Int32Array;
  sibling: Int32Array;
  /** Rank of the character that leads to a node. */
  label: Uint16Array;
  /** Cost of the word that ends in a node, 0 where none ends or it is not to be found. */
  cost: Int32Array;
  /** Number of the word that ends in a node + 1, 0 where none ends. */
  word: Int32Array;
  nodes = 1;
  words = 0;
  /** Nodes that got further children since they were laid out. */
  readonly touched = new Set<number>();
  /** Nodes whose word got another cost since. */
  readonly changed = new Set<number>();

  constructor(capacity: number) {
    this.child = new Int32Array(capacity);
    this.sibling = new Int32Array(capacity);
    this.label = new Uint16Array(capacity);
    this.cost = new Int32Array(capacity);
    this.word = new Int32Array(capacity);
  }

  /** The same words, to go on from. */
  fork(): LinkedTrie {
    const fork = new LinkedTrie(0);
    fork.codes.push(...this.codes.slice(1));
    fork.rank.set(this.rank);
    const room = this.nodes + SLACK;
    fork.child = copy(this.child.subarray(0, this.nodes), room);
    fork.sibling = copy(this.sibling.subarray(0, this.nodes), room);
    fork.cost = copy(this.cost.subarray(0, this.nodes), room);
    fork.word = copy(this.word.subarray(0, this.nodes), room);
    fork.label = new Uint16Array(room);
    fork.label.set(this.label.subarray(0, this.nodes));
    fork.nodes = this.nodes;
    fork.words = this.words;
    return fork;
  }

  /** Adds the words of an empty trie's first list, which comes sorted; a word costs `total - weight`. */
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
        if (isNext) this.sibling[path[depth + 1] ?? 0] = node;
        else this.child[path[depth] ?? 0] = node;
        path[depth + 1] = node;
        last[depth] = rank;
      }
      before = length;
      this.#end(path[length] ?? 0, total - (list.weights[i] ?? 0));
    }
  }

  /**
   * Adds one word; one that is there already keeps its number and takes the lower cost. A new word of
   * cost 0 gets a number, but no path takes it.
   */
  add(word: string, cost: number): number {
    let node = 0;
    for (let i = 0; i < word.length; i++) node = this.#step(node, this.#rankOf(word.charCodeAt(i)));
    this.changed.add(node);
    return this.#end(node, cost);
  }

  /** Lets no path take a word any more; its number stays. */
  drop(word: string): void {
    let node = 0;
    for (let i = 0; i < word.length; i++) {
      node = this.#find(node, this.rank[word.charCodeAt(i)] ?? 0);
      if (node === 0) return;
    }
    this.cost[node] = 0;
    this.changed.add(node);
  }

  eachChild(node: number, take: (child: number, label: number) => void): void {
    for (let child = this.child[node] ?? 0; child !== 0; child = this.sibling[child] ?? 0)
      take(child, this.label[child] ?? 0);
  }

  /** All nodes have their places. */
  settle(): void {
    this.touched.clear();
    this.changed.clear();
  }

  #end(node: number, cost: number): number {
    const had = this.cost[node] ?? 0;
    if (cost > 0) this.cost[node] = had === 0 ? cost : Math.min(had, cost);
    if (this.word[node] === 0) this.word[node] = ++this.words;
    return (this.word[node] ?? 1) - 1;
  }

  #find(node: number, label: number): number {
    let child = this.child[node] ?? 0;
    while (child !== 0 && this.label[child] !== label) child = this.sibling[child] ?? 0;
    return child;
  }

  #step(node: number, label: number): number {
    const child = this.#find(node, label);
    if (child !== 0) return child;
    const added = this.#append(label);
    this.sibling[added] = this.child[node] ?? 0;
    this.child[node] = added;
    this.touched.add(node);
    return added;
  }

  #append(label: number): number {
    const node = this.nodes++;
    if (node >= this.label.length) this.#grow();
    this.label[node] = label;
    return node;
  }

  #grow(): void {
    const length = 2 * this.label.length + 16;
    this.child = copy(this.child, length);
    this.sibling = copy(this.sibling, length);
    this.cost = copy(this.cost, length);
    this.word = copy(this.word, length);
    const labels = new Uint16Array(length);
    labels.set(this.label);
    this.label = labels;
  }

  #rankOf(code: number): number {
    if (this.rank[code] === 0) {
      this.rank[code] = this.codes.length;
      this.codes.push(code);
    }
    return this.rank[code] ?? 0;
  }
}
