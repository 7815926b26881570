import { logBinomialMass } from './binomial.ts';
import { requireCounts } from './counts.ts';

/** One period: so many of its articles hold the word. */
export interface Batch {
  readonly hits: number;
  readonly of: number;
}

export interface BurstOptions {
  /** The rate of a burst is so many times the ordinary one; 2 by default. */
  readonly s?: number;
  /** How hard it is to enter a burst; 1 by default. */
  readonly gamma?: number;
}

/** A run of periods with the raised rate, first and last inclusive. */
export interface Burst {
  readonly from: number;
  readonly to: number;
  /** By how much the raised rate explains these periods better, in nats, cost of entering apart. */
  readonly weight: number;
}

export type Bursts =
  | { readonly kind: 'bursts'; readonly rate: number; readonly bursts: readonly Burst[] }
  /** Without an occurrence, or so frequent that s times the rate is no probability. */
  | { readonly kind: 'not_computed'; readonly reason: 'no_occurrence' | 'too_frequent' };

/** Costs of the two states, period by period. */
interface Costs {
  readonly calm: Float64Array;
  readonly raised: Float64Array;
}

/**
 * Bursts of a word over batches (Kleinberg 2002, doi 10.1145/775047.775061, section 4): two states with the rates
 * p0 = R / D and p1 = s p0, cost −ln of the binomial probability, γ ln n to enter the raised one (also at the
 * start), nothing to leave it; the cheapest sequence of states. Of two equally cheap ones the calmer. Batches, for several articles share a day.
 */
export function bursts(batches: readonly Batch[], { s = 2, gamma = 1 }: BurstOptions = {}): Bursts {
  if (!(s > 1) || !(gamma >= 0)) throw new RangeError('a burst needs s > 1 and γ ≥ 0');
  const rate = rateOf(batches);
  if (rate === 0) return { kind: 'not_computed', reason: 'no_occurrence' };
  if (s * rate >= 1) return { kind: 'not_computed', reason: 'too_frequent' };
  const costs: Costs = { calm: costsAt(batches, rate), raised: costsAt(batches, s * rate) };
  const states = cheapestStates(costs, gamma * Math.log(batches.length));
  return { kind: 'bursts', rate, bursts: runs(states, costs) };
}

function rateOf(batches: readonly Batch[]): number {
  let hits = 0;
  let all = 0;
  for (const batch of batches) {
    requireCounts(batch.hits, batch.of);
    if (batch.hits > batch.of) throw new RangeError('more hits than articles');
    hits += batch.hits;
    all += batch.of;
  }
  return all === 0 ? 0 : hits / all;
}

function costsAt(batches: readonly Batch[], rate: number): Float64Array {
  return Float64Array.from(batches, ({ hits, of }) => -logBinomialMass(hits, of, rate, 1 - rate));
}

/** 1 where the state is raised (Viterbi 1967). */
function cheapestStates({ calm, raised }: Costs, entering: number): Uint8Array {
  const fromRaised = new Uint8Array(calm.length * 2);
  let [low, high] = [0, Infinity];
  calm.forEach((cost, at) => {
    const isLeft = high < low;
    const isKept = high < low + entering;
    fromRaised[at * 2] = isLeft ? 1 : 0;
    fromRaised[at * 2 + 1] = isKept ? 1 : 0;
    [low, high] = [
      (isLeft ? high : low) + cost,
      (isKept ? high : low + entering) + (raised[at] ?? 0),
    ];
  });
  const states = new Uint8Array(calm.length);
  let state = high < low ? 1 : 0;
  for (let at = calm.length - 1; at >= 0; at--) {
    states[at] = state;
    state = fromRaised[at * 2 + state] ?? 0;
  }
  return states;
}

function runs(states: Uint8Array, { calm, raised }: Costs): Burst[] {
  const found: Burst[] = [];
  let from = -1;
  let weight = 0;
  states.forEach((state, at) => {
    if (state === 0) return;
    if (states[at - 1] !== 1) [from, weight] = [at, 0];
    weight += (calm[at] ?? 0) - (raised[at] ?? 0);
    if (states[at + 1] !== 1) found.push({ from, to: at, weight });
  });
  return found;
}
