import { RICHNESS_WINDOW } from './lexical-richness.ts';

/**
 * The same figure as `mattr` for words that are small whole numbers below `distinct`, fast enough for millions of
 * words at every change of a filter; null for a text shorter than the window.
 */
export function mattrOfIds(
  ids: Uint32Array,
  distinct: number,
  window = RICHNESS_WINDOW,
): number | null {
  if (!(window >= 1)) throw new RangeError('a window holds at least one word');
  if (ids.length < window) return null;
  const counts = new Uint32Array(distinct);
  let types = 0;
  let sum = 0;
  for (let at = 0; at < ids.length; at++) {
    const entering = ids[at] ?? 0;
    const before = counts[entering] ?? 0;
    counts[entering] = before + 1;
    if (before === 0) types += 1;
    if (at >= window) types -= leave(counts, ids[at - window] ?? 0);
    if (at >= window - 1) sum += types;
  }
  return sum / window / (ids.length - window + 1);
}

/** 1 if no such word is left in the window. */
function leave(counts: Uint32Array, id: number): number {
  const left = (counts[id] ?? 1) - 1;
  counts[id] = left;
  return left === 0 ? 1 : 0;
}
