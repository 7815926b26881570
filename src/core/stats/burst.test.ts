import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bursts, type Batch } from './burst.ts';
import { gap, holds } from './fixtures/samples.ts';

/** −ln of a binomial probability as a sum of logarithms. */
function cost({ hits, of }: Batch, rate: number): number {
  let log = hits * Math.log(rate) + (of - hits) * Math.log(1 - rate);
  for (let i = 1; i <= hits; i++) log += Math.log((of - hits + i) / i);
  return -log;
}

/** The cheapest of all sequences of states, each tried. */
function plainCheapest(batches: readonly Batch[], s: number, gamma: number): number {
  const [hits, of] = [
    batches.reduce((sum, batch) => sum + batch.hits, 0),
    batches.reduce((sum, batch) => sum + batch.of, 0),
  ];
  const costs = batches.map(
    (batch) => [cost(batch, hits / of), cost(batch, (s * hits) / of)] as const,
  );
  let cheapest = Infinity;
  for (let states = 0; states < 1 << batches.length; states++)
    cheapest = Math.min(cheapest, costOf(states, costs, gamma * Math.log(batches.length)));
  return cheapest;
}

function costOf(
  states: number,
  costs: readonly (readonly [number, number])[],
  entering: number,
): number {
  let [sum, before] = [0, 0];
  costs.forEach(([calm, raised], at) => {
    const state = (states >> at) & 1;
    sum += (state === 1 ? raised : calm) + (state > before ? entering : 0);
    before = state;
  });
  return sum;
}

const batch = fc.tuple(fc.nat(4), fc.nat(9)).map(([hits, more]) => ({ hits, of: hits + more }));
const gammas = fc.constantFrom(0, 0.5, 1, 2);

test('the states found cost as little as the cheapest of all sequences', () => {
  holds(fc.tuple(fc.array(batch, { minLength: 1, maxLength: 7 }), gammas), ([batches, gamma]) => {
    const found = bursts(batches, { gamma });
    const hits = batches.reduce((sum, one) => sum + one.hits, 0);
    const of = batches.reduce((sum, one) => sum + one.of, 0);
    if (found.kind === 'not_computed')
      return expect(found.reason).toBe(hits === 0 ? 'no_occurrence' : 'too_frequent');
    expect(2 * hits).toBeLessThan(of);
    const calm = batches.reduce((sum, one) => sum + cost(one, hits / of), 0);
    const entering = gamma * Math.log(batches.length);
    const own = found.bursts.reduce((sum, { weight }) => sum - weight + entering, calm);
    expect(gap(own, plainCheapest(batches, 2, gamma))).toBeLessThan(1e-9);
  });
});

const calm = { hits: 1, of: 20 };
const raised = { hits: 9, of: 20 };

test('a run of sessions full of a word is one burst, with gaps between that ended it', () => {
  const batches = [
    ...Array<Batch>(12).fill(calm),
    raised,
    raised,
    ...Array<Batch>(12).fill(calm),
    raised,
  ];
  const found = bursts(batches);
  expect(found.kind === 'bursts' && found.bursts.map(({ from, to }) => [from, to])).toEqual([
    [12, 13],
    [26, 26],
  ]);
  const quiet = { hits: 0, of: 0 };
  const gaps = bursts([...Array<Batch>(12).fill(calm), raised, quiet, raised]);
  expect(gaps.kind === 'bursts' && gaps.bursts.map(({ from, to }) => [from, to])).toEqual([
    [12, 14],
  ]);
});

test('a steady word has no burst, however rare', () => {
  expect(bursts(Array<Batch>(20).fill(calm))).toEqual({ kind: 'bursts', rate: 0.05, bursts: [] });
});

test('where s times the rate is no probability nothing is computed', () => {
  expect(bursts([{ hits: 1, of: 2 }])).toEqual({ kind: 'not_computed', reason: 'too_frequent' });
  expect(bursts([{ hits: 0, of: 2 }])).toEqual({ kind: 'not_computed', reason: 'no_occurrence' });
  expect(bursts([])).toEqual({ kind: 'not_computed', reason: 'no_occurrence' });
});

test('rates and impossible options are refused', () => {
  expect(() => bursts([{ hits: 0.5, of: 2 }])).toThrow(RangeError);
  expect(() => bursts([{ hits: 3, of: 2 }])).toThrow(RangeError);
  expect(() => bursts([calm], { s: 1 })).toThrow(RangeError);
  expect(() => bursts([calm], { gamma: -1 })).toThrow(RangeError);
});
