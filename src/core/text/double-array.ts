/** Lays a linked trie out as a double array: all of it, or what was added since. */
import type { LinkedTrie } from './linked-trie.ts';
import { CELL, COST_SHIFT } from './trie.ts';
import { copy, TrieLayout } from './trie-layout.ts';

/** A trie with the places of its nodes. */
export interface Placed {
  readonly layout: TrieLayout;
  /** As in `Trie`. */
  readonly cells: Int32Array;
  /** Cell of each node. */
  readonly cellOf: Int32Array;
}

/** Places all nodes: those with many children first, single children in the gaps. */
export function layOut(linked: LinkedTrie): Placed {
  const { nodes, codes } = linked;
  const layout = new TrieLayout(nodes, codes.length);
  const cellOf = new Int32Array(nodes);
  const baseOf = new Int32Array(nodes);
  for (const node of byChildren(linked)) {
    const base = placeChildren(layout, linked, node);
    baseOf[node] = base;
    linked.eachChild(node, (child, label) => (cellOf[child] = base + label));
  }
  const cells = freeCells(new Int32Array(0), layout.size);
  for (let cell = 1; cell < layout.size; cell++) {
    const owner = layout.owner(cell);
    if (owner >= 0) cells[cell * CELL] = cellOf[owner] ?? 0;
  }
  for (let node = 0; node < nodes; node++) {
    const at = (cellOf[node] ?? 0) * CELL;
    cells[at + 1] = baseOf[node] ?? 0;
    cells[at + 2] = valueOf(linked, node);
  }
  return { layout, cells, cellOf };
}

/** Places the nodes that are new and those that got further children; the rest stays where it is. */
export function layOutAdded(before: Placed, linked: LinkedTrie): Placed {
  const { nodes, codes } = linked;
  const placed = before.cellOf.length;
  const layout = before.layout.fork(codes.length);
  const cellOf = copy(before.cellOf, nodes);
  const order = [...linked.touched].filter((node) => node < placed);
  for (let node = placed; node < nodes; node++) order.push(node);
  let cells = freeCells(before.cells.slice(), layout.size + 4 * order.length);
  for (const node of order) {
    if (linked.child[node] === 0) continue;
    const base = placeChildren(layout, linked, node);
    cells = freeCells(cells, layout.size);
    const parent = cellOf[node] ?? 0;
    cells[parent * CELL + 1] = base;
    linked.eachChild(node, (child, label) => {
      const from = cellOf[child] ?? 0;
      cellOf[child] = base + label;
      cells[(base + label) * CELL] = parent;
      if (from === 0) return;
      moveCell(cells, from, base + label);
      layout.leave(from);
      linked.eachChild(child, (grandchild) => {
        cells[(cellOf[grandchild] ?? 0) * CELL] = base + label;
      });
    });
  }
  for (const node of linked.changed) cells[(cellOf[node] ?? 0) * CELL + 2] = valueOf(linked, node);
  return { layout, cells, cellOf };
}

/** Base and value move; the cell that they leave is free. */
function moveCell(cells: Int32Array, from: number, to: number): void {
  for (const part of [1, 2]) {
    cells[to * CELL + part] = cells[from * CELL + part] ?? 0;
    cells[from * CELL + part] = 0;
  }
  cells[from * CELL] = -1;
}

function placeChildren(layout: TrieLayout, linked: LinkedTrie, node: number): number {
  const labels: number[] = [];
  let first = 0xffff;
  linked.eachChild(node, (_, label) => {
    labels.push(label);
    first = Math.min(first, label);
  });
  return layout.place(node, labels, first);
}

function valueOf({ cost, word }: LinkedTrie, node: number): number {
  const price = cost[node] ?? 0;
  return price === 0 ? 0 : (price << COST_SHIFT) | ((word[node] ?? 1) - 1);
}

/** The cells with free ones behind them, up to a number of cells. */
function freeCells(cells: Int32Array, size: number): Int32Array {
  if (cells.length >= size * CELL) return cells;
  const grown = copy(cells, size * CELL);
  for (let at = cells.length; at < grown.length; at += CELL) grown[at] = -1;
  return grown;
}

/** Nodes that have children, those with most first (counting sort). */
function byChildren(linked: LinkedTrie): Int32Array {
  const { nodes, codes } = linked;
  const counts = new Uint16Array(nodes);
  const starts = new Int32Array(codes.length + 1);
  for (let node = 0; node < nodes; node++) {
    let count = 0;
    linked.eachChild(node, () => count++);
    counts[node] = count;
    starts[count] = (starts[count] ?? 0) + 1;
  }
  let at = 0;
  for (let count = starts.length - 1; count > 0; count--) {
    const size = starts[count] ?? 0;
    starts[count] = at;
    at += size;
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
