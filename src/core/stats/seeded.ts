/** Repeatable draws: the same seed gives the same sample in every browser. */

/** Numbers in [0, 1) by mulberry32 (T. Ettinger, public domain, 2017), a 32-bit generator that passes gjrand. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** `size` of the numbers 0 … count − 1, each as likely as any other, in rising order (Fisher & Yates 1938). */
export function sampleOf(count: number, size: number, seed: number): Uint32Array {
  const all = Uint32Array.from({ length: count }, (_, at) => at);
  const next = seeded(seed);
  const wanted = Math.min(size, count);
  for (let at = 0; at < wanted; at++) {
    const other = at + Math.floor(next() * (count - at));
    const value = all[at] ?? 0;
    all[at] = all[other] ?? 0;
    all[other] = value;
  }
  return all.slice(0, wanted).sort();
}
