/** Sets of places in the joined texts: joined, narrowed, brought near to each other. */
import { articleAt, type Texts } from '../texts.ts';
import type { Places } from './find-pattern.ts';

export const SENTENCE_STOPS = /[。！？!?\n]/;

/** Places that pass a test, in their order. */
export function keptPlaces(
  places: Places,
  isKept: (start: number, end: number) => boolean,
): Places {
  const starts: number[] = [];
  const ends: number[] = [];
  places.starts.forEach((start, at) => {
    const end = places.ends[at] ?? start;
    if (!isKept(start, end)) return;
    starts.push(start);
    ends.push(end);
  });
  return { starts, ends };
}

/** Several lists as one in order of place; of two that overlap the first stays. */
export function mergedPlaces(lists: readonly Places[]): Places {
  if (lists.length === 1 && lists[0]) return lists[0];
  const all = lists.flatMap(({ starts, ends }) =>
    starts.map((start, at) => [start, ends[at] ?? start] as const),
  );
  all.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const starts: number[] = [];
  const ends: number[] = [];
  for (const [start, end] of all) {
    if (start < (ends.at(-1) ?? 0)) continue;
    starts.push(start);
    ends.push(end);
  }
  return { starts, ends };
}

/** The articles that hold a place, 1 by number. */
export function maskOf(texts: Texts, places: Places, count: number): Uint8Array {
  const mask = new Uint8Array(count);
  for (const start of places.starts) mask[articleAt(texts, start)] = 1;
  return mask;
}

/**
 * Each place of `a` with the nearest of `b` in the same sentence, at most `within` characters between
 * the two, as one place from the first character of both to the last.
 */
export function nearPlaces(texts: Texts, a: Places, b: Places, within: number): Places {
  const pairs: (readonly [number, number])[] = [];
  let next = 0;
  a.starts.forEach((start, at) => {
    const end = a.ends[at] ?? start;
    while ((b.starts[next] ?? Infinity) < end) next += 1;
    const pair = nearest(texts, [start, end], b, next, within);
    if (pair !== null) pairs.push(pair);
  });
  return mergedPlaces([
    { starts: pairs.map(([start]) => start), ends: pairs.map(([, end]) => end) },
    { starts: [], ends: [] },
  ]);
}

function nearest(
  { joined }: Texts,
  [start, end]: readonly [number, number],
  b: Places,
  next: number,
  within: number,
): readonly [number, number] | null {
  const after = b.starts[next];
  const before = lastBefore(b, next, start);
  const gapAfter = after === undefined ? Infinity : after - end;
  const gapBefore = before === -1 ? Infinity : start - (b.ends[before] ?? 0);
  if (Math.min(gapAfter, gapBefore) > within) return null;
  const isAfter = gapAfter <= gapBefore;
  const between = isAfter ? joined.slice(end, after) : joined.slice(b.ends[before], start);
  if (SENTENCE_STOPS.test(between)) return null;
  return isAfter ? [start, b.ends[next] ?? end] : [b.starts[before] ?? start, end];
}

/** The last place of `b` that ends by `start`; few steps back, since places do not overlap. */
function lastBefore(b: Places, next: number, start: number): number {
  let at = next - 1;
  while (at >= 0 && (b.ends[at] ?? 0) > start) at -= 1;
  return at;
}
