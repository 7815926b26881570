/** Words that stand near the places of a query, counted. */
import type { Archive } from './archive.ts';
import type { Hit } from './hits.ts';
import { tokenAt, type TokenStream } from './token-stream.ts';

export interface CollocateCounts {
  /** By number of the word: how often it stands in a window, and on which side of the nearer node. */
  readonly together: ReadonlyMap<number, { left: number; right: number }>;
  /** Words in all windows; one that two windows hold is counted once. */
  readonly windowTokens: number;
}

/** Sides of a word in a window. */
const LEFT = 1;
const RIGHT = 2;

/**
 * Counts words within `window` words of a node, inside sentence and article, the node's own words left
 * out. Hits are in order of place.
 */
export function collocateCounts(
  { corpus: { stream } }: Archive,
  hits: readonly Hit[],
  window: number,
): CollocateCounts {
  const sides = new Map<number, { side: number; distance: number }>();
  const nodes = new Set<number>();
  for (const hit of hits) takeWindow(stream, hit, window, sides, nodes);
  for (const node of nodes) sides.delete(node);
  return { together: tally(stream, sides), windowTokens: sides.size };
}

type Sides = Map<number, { side: number; distance: number }>;

function takeWindow(
  stream: TokenStream,
  { start, end }: Hit,
  window: number,
  sides: Sides,
  nodes: Set<number>,
): void {
  const first = firstTouching(stream, start);
  let last = first;
  for (; (stream.starts[last] ?? Infinity) < end; last++) nodes.add(last);
  for (let distance = 1; distance <= window; distance++) {
    if (stream.breaks[first - distance + 1] === 1 || first - distance < 0) break;
    take(sides, first - distance, LEFT, distance);
  }
  for (let distance = 1; distance <= window; distance++) {
    const at = last + distance - 1;
    if (at >= stream.ids.length || stream.breaks[at] === 1) break;
    take(sides, at, RIGHT, distance);
  }
}

/** The first word that ends behind a position. */
function firstTouching(stream: TokenStream, position: number): number {
  let at = tokenAt(stream, position);
  while (at > 0 && (stream.starts[at - 1] ?? 0) + (stream.lengths[at - 1] ?? 0) > position) at -= 1;
  return at;
}

function take(sides: Sides, at: number, side: number, distance: number): void {
  const known = sides.get(at);
  if (known === undefined || distance < known.distance) sides.set(at, { side, distance });
}

function tally(stream: TokenStream, sides: Sides): CollocateCounts['together'] {
  const counts = new Map<number, { left: number; right: number }>();
  for (const [at, { side }] of sides) {
    const id = stream.ids[at] ?? 0;
    const own = counts.get(id) ?? { left: 0, right: 0 };
    if (side === LEFT) own.left += 1;
    else own.right += 1;
    counts.set(id, own);
  }
  return counts;
}
