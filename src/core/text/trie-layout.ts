/** Places of a double array: where the children of each node go. */

/** A family that needs more tries leaves the crowded cells before it to single children. */
const MOST_TRIES = 30;
const NEAR = 100;
const FREE = -1;
/** A cell that was left is not given away again: `#next` already leads past it. */
const LEFT = -2;

/** First-fit places for the children of a node. */
export class TrieLayout {
  /** Node whose child is in a cell, {@link FREE}, or {@link LEFT}. */
  #owner: Int32Array;
  /** A free cell from here on, by way of others (union-find). */
  #next: Int32Array;
  #labels: number;
  #used = 1;
  /** Families are looked for from here on; single children fill what is before. */
  #low = 1;

  constructor(cells: number, labels: number) {
    this.#labels = labels;
    this.#owner = new Int32Array(cells + labels).fill(FREE);
    this.#next = Int32Array.from({ length: cells + labels }, (_, cell) => cell);
  }

  /** The same places, to go on from; labels may have grown to `labels`. */
  fork(labels: number): TrieLayout {
    const fork = new TrieLayout(0, labels);
    fork.#owner = this.#owner.slice();
    fork.#next = this.#next.slice();
    fork.#used = this.#used;
    fork.#low = this.#low;
    return fork;
  }

  /** Finds room for children; `first` is the least of their labels. Returns the base. */
  place(node: number, labels: readonly number[], first: number): number {
    const isOne = labels.length === 1;
    let at = this.#free(Math.max(isOne ? 1 : this.#low, first));
    let tries = 0;
    for (; !this.#fits(at - first, labels); tries++) at = this.#free(at + 1);
    if (tries > MOST_TRIES && !isOne) this.#low = Math.max(this.#low, at - NEAR);
    for (const label of labels) this.#take(at - first + label, node);
    return at - first;
  }

  /** Empties a cell. */
  leave(cell: number): void {
    this.#owner[cell] = LEFT;
  }

  #take(cell: number, node: number): void {
    this.#owner[cell] = node;
    this.#next[cell] = cell + 1;
    this.#used = Math.max(this.#used, cell + 1);
  }

  #free(from: number): number {
    let cell = from;
    while (cell < this.#next.length && this.#next[cell] !== cell) {
      const next = this.#next[cell] ?? 0;
      const after = this.#next[next] ?? next;
      this.#next[cell] = after;
      cell = after;
    }
    return cell;
  }

  #fits(base: number, labels: readonly number[]): boolean {
    while (base + this.#labels >= this.#owner.length) this.#grow();
    for (const label of labels) if (this.#owner[base + label] !== FREE) return false;
    return true;
  }

  #grow(): void {
    const had = this.#owner.length;
    this.#owner = copy(this.#owner, 2 * had);
    this.#owner.fill(FREE, had);
    this.#next = copy(this.#next, 2 * had);
    for (let cell = had; cell < 2 * had; cell++) this.#next[cell] = cell;
  }

  /** Cells in use, and as many behind them as a walk may touch. */
  get size(): number {
    return this.#used + this.#labels + 1;
  }

  /** The node whose child is in a cell, negative for an empty one. */
  owner(cell: number): number {
    return cell < this.#used ? (this.#owner[cell] ?? -1) : -1;
  }
}

/** The numbers in a longer array. */
export function copy(from: Int32Array, length: number): Int32Array {
  const to = new Int32Array(length);
  to.set(from);
  return to;
}
