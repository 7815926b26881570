/** Dispersion of a word over the parts (articles) of a corpus: 0 as even as can be, 1 in one part. */
import { logBinomial } from './log-binomial.ts';

/** A corpus cut into parts, as far as dispersion needs to know it. */
export interface Parts {
  readonly tokens: number;
  readonly parts: number;
  /** Share of the shortest part, 0–1. */
  readonly smallest: number;
  /** Distinct lengths with the number of parts that have them, for sums over all parts. */
  readonly lengths: readonly (readonly [length: number, parts: number])[];
}

/** Parts by their lengths in tokens; empty ones are no parts. */
export function partsOf(lengths: Iterable<number>): Parts {
  const counts = new Map<number, number>();
  let tokens = 0;
  let parts = 0;
  let shortest = Infinity;
  for (const length of lengths) {
    if (length === 0) continue;
    tokens += length;
    parts += 1;
    shortest = Math.min(shortest, length);
    counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  return { tokens, parts, smallest: parts === 0 ? 0 : shortest / tokens, lengths: [...counts] };
}

/**
 * Deviation of proportions DP = ½ Σ |v/f − s| (Gries 2008, doi 10.1075/ijcl.13.4.02gri). `counts` and
 * `lengths` are those of the parts that hold the word; all others have v = 0 and add their s.
 */
export function dp(parts: Parts, counts: ArrayLike<number>, lengths: ArrayLike<number>): number {
  const frequency = total(counts);
  let distance = 0;
  let covered = 0;
  for (let at = 0; at < counts.length; at++) {
    const share = (lengths[at] ?? 0) / parts.tokens;
    distance += Math.abs((counts[at] ?? 0) / frequency - share);
    covered += share;
  }
  return (distance + Math.max(0, 1 - covered)) / 2;
}

function total(counts: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < counts.length; at++) sum += counts[at] ?? 0;
  return sum;
}

/**
 * DPnorm = DP / (1 − min s) (Lijffijt & Gries 2012, doi 10.1075/ijcl.17.1.08lij). Null with fewer
 * than two parts or without an occurrence, where it is undefined.
 */
export function dpNorm(
  parts: Parts,
  counts: ArrayLike<number>,
  lengths: ArrayLike<number>,
): number | null {
  if (parts.parts < 2 || total(counts) === 0) return null;
  return Math.min(1, dp(parts, counts, lengths) / (1 - parts.smallest));
}

/**
 * Mean DPnorm of a word of this frequency whose occurrences fall on the tokens at random. The count
 * in a part of share s is then binomial, and its mean deviation has a closed form (de Moivre 1730;
 * Diaconis & Zabell 1991, doi 10.1214/ss/1177011699): 2 k C(f, k) s^k (1 − s)^(f − k + 1) with
 * k = ⌊f s⌋ + 1. Exact, so nothing is drawn.
 */
export function expectedDpNorm(parts: Parts, frequency: number): number | null {
  if (parts.parts < 2 || frequency === 0) return null;
  let distance = 0;
  for (const [length, times] of parts.lengths)
    distance += times * meanDeviation(frequency, length / parts.tokens);
  return distance / frequency / 2 / (1 - parts.smallest);
}

function meanDeviation(n: number, p: number): number {
  const k = Math.floor(n * p) + 1;
  if (p >= 1 || k > n) return 0;
  if (k === 1) return 2 * n * p * (1 - p) ** n;
  return 2 * k * Math.exp(logBinomial(n, k) + k * Math.log(p) + (n - k + 1) * Math.log1p(-p));
}
