import fc from 'fast-check';
import { expect, test } from 'vitest';
import { consensusOrder } from './consensus-order.ts';

const orderOf = (...lists: readonly string[]) =>
  consensusOrder(lists.map((list) => [...list])).order.join('');

test('lists that agree are interleaved as they are printed', () => {
  expect(orderOf('甲乙丁', '甲丙丁', '乙丙')).toBe('甲乙丙丁');
  expect(orderOf('甲乙丙', '甲新乙')).toBe('甲新乙丙');
});

test('what no list decides stands in order of first appearance', () => {
  expect(orderOf('甲乙', '丙丁')).toBe('甲乙丙丁');
  expect(orderOf('丙丁', '甲乙')).toBe('丙丁甲乙');
});

test('the majority decides, and what is printed otherwise is counted', () => {
  const consensus = consensusOrder(['甲乙丙', '甲乙丙', '乙甲丙'].map((list) => [...list]));
  expect(consensus).toEqual({ order: ['甲', '乙', '丙'], pairs: 9, against: 1 });
});

test('a circle stays together between those before and after it', () => {
  const { order } = consensusOrder(['首甲乙末', '首乙丙末', '首丙甲末'].map((list) => [...list]));
  expect(order[0]).toBe('首');
  expect(order.at(-1)).toBe('末');
});

test('no list gives no order', () => {
  expect(consensusOrder([])).toEqual({ order: [], pairs: 0, against: 0 });
});

const aList = fc.uniqueArray(fc.constantFrom(...'甲乙丙丁戊'), { maxLength: 5 });
const someLists = fc.array(aList, { maxLength: 7 });

function permutations(names: readonly string[]): string[][] {
  if (names.length === 0) return [[]];
  return names.flatMap((name) =>
    permutations(names.filter((other) => other !== name)).map((rest) => [name, ...rest]),
  );
}

const against = (order: readonly string[], lists: readonly (readonly string[])[]) =>
  lists.reduce(
    (sum, list) =>
      sum +
      list.reduce(
        (own, a, at) =>
          own + list.slice(at + 1).filter((b) => order.indexOf(b) < order.indexOf(a)).length,
        0,
      ),
    0,
  );

/** Whether majorities of pairs go round in a circle somewhere. */
function hasCircle(lists: readonly (readonly string[])[], names: readonly string[]): boolean {
  const wins = (a: string, b: string) =>
    against(
      [b, a],
      lists.map((list) => list.filter((one) => one === a || one === b)),
    ) >
    against(
      [a, b],
      lists.map((list) => list.filter((one) => one === a || one === b)),
    );
  const left = new Set(names);
  for (;;) {
    const free = [...left].find((name) => ![...left].some((other) => wins(other, name)));
    if (free === undefined) return left.size > 0;
    left.delete(free);
  }
}

test('no other order has fewer pairs against it, unless majorities run in a circle', () => {
  fc.assert(
    fc.property(someLists, (lists) => {
      const consensus = consensusOrder(lists);
      const names = [...new Set(lists.flat())];
      expect([...consensus.order].sort()).toEqual([...names].sort());
      expect(consensus.against).toBe(against(consensus.order, lists));
      const best = Math.min(...permutations(names).map((order) => against(order, lists)));
      expect(consensus.against).toBeGreaterThanOrEqual(best);
      if (!hasCircle(lists, names)) expect(consensus.against).toBe(best);
    }),
    { numRuns: 300 },
  );
});

test('lists cut from one order give it back without a pair against it', () => {
  fc.assert(
    fc.property(fc.array(fc.subarray([...'甲乙丙丁戊己庚辛'])), (lists) => {
      const { order, against: inverted } = consensusOrder(lists);
      expect(inverted).toBe(0);
      for (const list of lists) expect(order.filter((name) => list.includes(name))).toEqual(list);
    }),
  );
});
