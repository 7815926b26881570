import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collocation, LEAST_TOGETHER, type PairCounts } from './collocation.ts';
import { gap, holds } from './fixtures/samples.ts';

/** The four cells of next words, as Gries 2013 prints them. */
function fromCells(a: number, b: number, c: number, d: number): PairCounts {
  return { together: a, node: a + b, collocate: a + c, tokens: a + b + c + d, span: 1 };
}

const pair = (together: number, node: number, collocate: number, tokens = 14_307_668) =>
  collocation({ together, node, collocate, tokens, span: 1 }, 1);

test('t, MI, Dice and ΔP of the textbooks', () => {
  // Manning & Schütze 1999, 5.3.2 and 5.4.
  expect(pair(8, 15_828, 4675)?.t).toBeCloseTo(0.9999, 4);
  expect(pair(20, 42, 20)?.t).toBeCloseTo(4.4721, 4);
  expect(pair(20, 42, 20)?.mi).toBeCloseTo(18.38, 2);
  expect(pair(20, 15_019, 15_629)?.mi).toBeCloseTo(0.29, 2);
  // Church & Hanks 1990, p. 24.
  expect(pair(8, 1105, 44, 15_000_000)?.mi).toBeCloseTo(11.3, 1);
  // Smadja, McKeown & Hatzivassiloglou 1996, p. 13; logDice recomputed.
  expect(pair(130, 3121, 143)?.dice).toBeCloseTo(0.08, 2);
  expect(pair(130, 3121, 143)?.logDice).toBeCloseTo(10.349942, 6);
  // Gries 2013, p. 144: of course.
  const course = collocation(fromCells(5610, 168_938, 2257, 10_233_063));
  expect(course?.deltaPNode).toBeCloseTo(0.032, 3);
  expect(course?.deltaPCollocate).toBeCloseTo(0.697, 3);
});

const xlogx = (x: number): number => (x === 0 ? 0 : x * Math.log(x));

/** The measures from the cells of the table and from logarithms of the counts. */
function plain({ together, node, collocate, tokens, span }: PairCounts) {
  const inside = node * span;
  const cells = [
    together,
    inside - together,
    collocate - together,
    tokens - inside - collocate + together,
  ];
  const [a = 0, b = 0, c = 0, d = 0] = cells;
  const margins = xlogx(a + b) + xlogx(c + d) + xlogx(a + c) + xlogx(b + d);
  const g2 = 2 * (cells.reduce((sum, cell) => sum + xlogx(cell), 0) - margins + xlogx(tokens));
  const cross = a * d - b * c;
  const logE = Math.log2(node) + Math.log2(collocate) + Math.log2(span) - Math.log2(tokens);
  const chance = collocate / (tokens - node);
  return {
    logDice: 15 + Math.log2(together) - Math.log2(node + collocate),
    g2: a * (c + d) < c * (a + b) ? -g2 : g2,
    t: Math.sqrt(together) - 2 ** (logE - Math.log2(together) / 2),
    mi: Math.log2(together) - logE,
    mi3: 3 * Math.log2(together) - logE,
    z: (together - inside * chance) / Math.sqrt(inside * chance * (1 - chance)),
    dice: 1 / (node / together / 2 + collocate / together / 2),
    deltaPNode: cross / (a + b) / (c + d),
    deltaPCollocate: cross / (a + c) / (b + d),
  };
}

const counts: fc.Arbitrary<PairCounts> = fc
  .tuple(
    fc.integer({ min: 1, max: 200 }),
    fc.nat(500),
    fc.nat(500),
    fc.integer({ min: 1, max: 10 }),
    fc.integer({ min: 1, max: 100_000 }),
  )
  .map(([together, moreNodes, more, span, rest]) => {
    const [node, collocate] = [together + moreNodes, together + more];
    return { together, node, collocate, span, tokens: node * span + collocate + rest };
  });

test('all measures are those of the table of the window', () => {
  holds(counts, (input) => {
    const own = collocation(input, 1);
    for (const [name, value] of Object.entries(plain(input)))
      expect(gap(own?.[name as keyof typeof own] ?? NaN, value), name).toBeLessThan(1e-7);
  });
});

test('always together is 14, and a rare pair is not measured', () => {
  expect(pair(30, 30, 30)?.logDice).toBe(14);
  expect(collocation(fromCells(LEAST_TOGETHER - 1, 3, 2, 1000))).toBeNull();
  expect(collocation(fromCells(LEAST_TOGETHER, 3, 2, 1000))).not.toBeNull();
  expect(collocation(fromCells(0, 3, 2, 1000), 0)).toBeNull();
});

test('windows that would be longer than the text are as long as the text', () => {
  const crowded = { together: 9, node: 8, collocate: 9, tokens: 20, span: 10 };
  expect(collocation(crowded)?.g2).toBeGreaterThanOrEqual(0);
  expect(collocation(crowded)?.deltaPNode).toBeCloseTo(9 / 20, 12);
});

test('rates, and more together than there are, are refused', () => {
  const input = { together: 9, node: 20, collocate: 30, tokens: 1000, span: 10 };
  expect(() => collocation({ ...input, node: 0.02 })).toThrow(RangeError);
  expect(() => collocation({ ...input, collocate: 8 })).toThrow(RangeError);
});
