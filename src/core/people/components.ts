import { addTo, createBitset, has, type Bitset } from '../query/bitset.ts';

/**
 * The strongly connected components of a graph on 0 … `size` − 1, in topological order, each rising. Among those
 * that could come next the one with the smallest number does. Reachability by Warshall (1962).
 */
export function components(size: number, hasEdge: (a: number, b: number) => boolean): number[][] {
  const reach = reachability(size, hasEdge);
  const isBound = (a: number, b: number) =>
    a === b || (reaches(reach, a, b) && reaches(reach, b, a));
  const all = Array.from({ length: size }, (_, at) => at);
  const parts: number[][] = [];
  for (const at of all) {
    const own = parts.find(([head = 0]) => isBound(at, head));
    if (own === undefined) parts.push([at]);
    else own.push(at);
  }
  return inOrder(parts, (a, b) => reaches(reach, a[0] ?? 0, b[0] ?? 0));
}

/** Topological order; of several that are free, the first. */
function inOrder(
  parts: readonly number[][],
  isBefore: (a: readonly number[], b: readonly number[]) => boolean,
): number[][] {
  const others = (one: readonly number[]) => parts.filter((other) => other !== one);
  const blockers = parts.map((one) => others(one).filter((other) => isBefore(other, one)).length);
  const ordered: number[][] = [];
  while (ordered.length < parts.length) {
    const at = blockers.indexOf(0);
    const next = parts[at];
    if (next === undefined) break;
    ordered.push(next);
    blockers[at] = -1;
    parts.forEach((one, place) => {
      if (one !== next && isBefore(next, one)) blockers[place] = (blockers[place] ?? 0) - 1;
    });
  }
  return ordered;
}

function reaches(reach: readonly Bitset[], a: number, b: number): boolean {
  const row = reach[a];
  return row !== undefined && has(row, b);
}

function reachability(size: number, hasEdge: (a: number, b: number) => boolean): Bitset[] {
  const rows = Array.from({ length: size }, (_, a) => {
    const row = createBitset(size);
    for (let b = 0; b < size; b += 1) if (hasEdge(a, b)) addTo(row, b);
    return row;
  });
  rows.forEach((through, middle) => {
    for (const row of rows)
      if (has(row, middle))
        through.words.forEach((word, at) => {
          row.words[at] = (row.words[at] ?? 0) | word;
        });
  });
  return rows;
}
