import { describe, expect, test } from 'vitest';
import { chiSquare } from './chi-square.ts';
import { collocation, type PairCounts } from './collocation.ts';
import { dp, dpNorm, partsOf } from './dispersion.ts';
import { oddsRatio, percentDifference, simpleMaths } from './effect-sizes.ts';
import { mattr, msttr, ttr } from './lexical-richness.ts';
import { signedLogLikelihood, twoTermLogLikelihood } from './log-likelihood.ts';
import { logRatio } from './log-ratio.ts';
import { conservativeLogRatio, ratioInterval } from './lrc.ts';

/** A published value of a measure that ships: `id` as in the collection beside the project. */
interface Case {
  readonly id: string;
  readonly input: unknown;
  /** As printed in the source. */
  readonly published: number | readonly number[];
  readonly source: string;
  readonly of: (input: number[] & string[] & { v: number[]; sizes: number[] }) => unknown;
}

interface Reference {
  readonly id: string;
  readonly input: never;
  readonly computed: number | readonly number[];
}

const shared = import.meta.glob<string>('../../../../shared/refvalues.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const REFERENCES = Object.values(shared).flatMap((text) => JSON.parse(text) as Reference[]);

/** Measures of f1, f2, n1, n2 and of cells a, b, c, d in the order in which the collection has them. */
type Measure = (f1: number, n1: number, f2: number, n2: number) => unknown;
const byCounts =
  (measure: Measure): Case['of'] =>
  ([f1 = 0, f2 = 0, n1 = 0, n2 = 0]) =>
    measure(f1, n1, f2, n2);
const byPairs =
  (measure: Measure): Case['of'] =>
  ([f1 = 0, n1 = 0, f2 = 0, n2 = 0]) =>
    measure(f1, n1, f2, n2);
const byCells =
  (measure: Measure): Case['of'] =>
  ([a = 0, b = 0, c = 0, d = 0]) =>
    measure(a, a + c, b, b + d);
const measured = (counts: Omit<PairCounts, 'span'>) => collocation({ ...counts, span: 1 }, 1);
/** Without a corpus in the source, one of a million words: Dice does not look at it. */
const byPair =
  (name: 't' | 'mi' | 'dice' | 'logDice'): Case['of'] =>
  ([together = 0, node = 0, collocate = 0, tokens = 1_000_000]) =>
    measured({ together, node, collocate, tokens })?.[name];
const equalParts = (counts: readonly number[]) => counts.map(() => 10);

const SWISS = [110, 2442, 111, 29_114];
const PART_SIZES = { v: [1, 2, 3, 4, 5], sizes: [9, 10, 10, 10, 11] };
const ONES = 'one one two one one two one'.split(' ');
const FRUIT = 'apple orange apple orange pear pear apple orange'.split(' ');
const LL = [52, 57, 50_000, 75_000];
const TEXTS = [7, 2, 10, 9];
const MANUAL = [7, 1000, 2, 1000];

const CASES: readonly Case[] = [
  {
    id: 'LL2 Rayson 52/50000 vs 57/75000',
    input: LL,
    published: 2.65,
    source: 'Lancaster corpus course',
    of: byCounts(twoTermLogLikelihood),
  },
  {
    id: 'LL4 same',
    input: LL,
    published: 2.654064,
    source: 'recomputed',
    of: byCounts(signedLogLikelihood),
  },
  {
    id: 'G2 Dunning (10,0,3,31764)',
    input: [10, 0, 3, 31_764],
    published: 167.23,
    source: 'Dunning 1993',
    of: byCells(signedLogLikelihood),
  },
  {
    id: 'G2 Dunning the swiss (110,2442,111,29114)',
    input: SWISS,
    published: 270.72,
    source: 'Dunning 1993',
    of: byCells(signedLogLikelihood),
  },
  {
    id: 'G2 Dunning can be(8,5,24,31740)',
    input: [8, 5, 24, 31_740],
    published: 95.29,
    source: 'Dunning 1993',
    of: byCells(signedLogLikelihood),
  },
  {
    id: 'chi2 M&S new companies',
    input: [8, 15_820, 4667, 14_287_173],
    published: 1.55,
    source: 'Manning & Schütze 1999',
    of: byCells(chiSquare),
  },
  {
    id: 'chi2 vache/cow',
    input: [59, 8, 6, 570_934],
    published: 456_400,
    source: 'Manning & Schütze 1999',
    of: byCells(chiSquare),
  },
  {
    id: 'chi2 Dunning (3,0,0,31774)',
    input: [3, 0, 0, 31_774],
    published: 31_777,
    source: 'Dunning 1993',
    of: byCells(chiSquare),
  },
  {
    id: 'chi2 Yates (1,3,3,1)',
    input: [1, 3, 3, 1],
    published: 0.5,
    source: 'Pedersen 1996',
    of: byCells((a, b, c, d) => chiSquare(a, b, c, d, true)),
  },
  {
    id: 't M&S new companies',
    input: [8, 15_828, 4675, 14_307_668],
    published: 0.9999,
    source: 'Manning & Schütze 1999',
    of: byPair('t'),
  },
  {
    id: 't M&S Ayatollah Ruhollah',
    input: [20, 42, 20, 14_307_668],
    published: 4.4721,
    source: 'Manning & Schütze 1999',
    of: byPair('t'),
  },
  {
    id: 'MI Ayatollah',
    input: [20, 42, 20, 14_307_668],
    published: 18.38,
    source: 'Manning & Schütze 1999',
    of: byPair('mi'),
  },
  {
    id: 'MI 0.29',
    input: [20, 15_019, 15_629, 14_307_668],
    published: 0.29,
    source: 'Manning & Schütze 1999',
    of: byPair('mi'),
  },
  {
    id: 'MI Church&Hanks',
    input: [8, 1105, 44, 15_000_000],
    published: 11.3,
    source: 'Church & Hanks 1990',
    of: byPair('mi'),
  },
  {
    id: 'dice Smadja',
    input: [130, 3121, 143],
    published: 0.08,
    source: 'Smadja et al. 1996',
    of: byPair('dice'),
  },
  {
    id: 'logDice of same',
    input: [130, 3121, 143],
    published: 10.349942,
    source: 'recomputed',
    of: byPair('logDice'),
  },
  {
    id: 'deltaP of course',
    input: [5610, 168_938, 2257, 10_233_063],
    published: [0.032, 0.697],
    source: 'Gries 2013',
    of: ([a = 0, b = 0, c = 0, d = 0]) => {
      const own = measured({ together: a, node: a + b, collocate: a + c, tokens: a + b + c + d });
      return [own?.deltaPNode, own?.deltaPCollocate];
    },
  },
  {
    id: 'SimpleMaths Kilgarriff 35/112289776 vs 263/1559716979 n=1',
    input: [35, 263, 112_289_776, 1_559_716_979],
    published: 1.1224,
    source: 'Kilgarriff 2009',
    of: byCounts(simpleMaths),
  },
  {
    id: 'SimpleMaths with tokens n=f+rest',
    input: [35, 263, 112_289_776, 1_559_716_979],
    published: 1.1224,
    source: 'Kilgarriff 2009',
    of: byCounts(simpleMaths),
  },
  {
    id: '%DIFF Gabrielatos&Marchi',
    input: [206_523, 178_174, 959_641, 1_562_358],
    published: 88.7,
    source: 'Gabrielatos & Marchi 2011',
    of: byCounts(percentDifference),
  },
  {
    id: 'OR Pojanapunya',
    input: [16_217, 735, 2_796_938, 2_087_946],
    published: 16.6,
    source: 'Pojanapunya & Todd 2018',
    of: byCounts(oddsRatio),
  },
  {
    id: 'G2 corpora::keyness(7,1000,2,1000)',
    input: MANUAL,
    published: 2.954494,
    source: 'R corpora',
    of: byPairs(signedLogLikelihood),
  },
  {
    id: 'LogRatio Walter corpora',
    input: MANUAL,
    published: 1.584963,
    source: 'R corpora',
    of: byPairs(logRatio),
  },
  {
    id: 'LRC corpora',
    input: MANUAL,
    published: 0,
    source: 'R corpora',
    of: byPairs((...counts) => conservativeLogRatio(...counts, 0.05)),
  },
  {
    id: 'PositiveLRC corpora',
    input: MANUAL,
    published: -0.287418,
    source: 'R corpora',
    of: byPairs((...counts) => ratioInterval(...counts, 0.1).low),
  },
  {
    id: 'SimpleMaths corpora',
    input: MANUAL,
    published: 3.498751,
    source: 'R corpora',
    of: byPairs(simpleMaths),
  },
  {
    id: 'quanteda chi2 none (b: 7/10 vs 2/9)',
    input: TEXTS,
    published: 4.33716,
    source: 'R chisq.test',
    of: byCounts(chiSquare),
  },
  {
    id: 'quanteda chi2 yates',
    input: TEXTS,
    published: 2.632438,
    source: 'R chisq.test',
    of: byCounts((a, b, c, d) => chiSquare(a, b, c, d, true)),
  },
  {
    id: 'quanteda lr none',
    input: TEXTS,
    published: 4.534939,
    source: 'Deducer',
    of: byCounts(signedLogLikelihood),
  },
  {
    id: 'DP [3,3,3]',
    input: [3, 3, 3],
    published: 0,
    source: 'Gries 2008',
    of: (v) => dp(partsOf(equalParts(v)), v, equalParts(v)),
  },
  {
    id: 'DP [2,1,0]',
    input: [2, 1, 0],
    published: 0.333333,
    source: 'Lijffijt & Gries 2012',
    of: (v) => dp(partsOf(equalParts(v)), v, equalParts(v)),
  },
  {
    id: 'DPnorm [2,1,0]',
    input: [2, 1, 0],
    published: 0.5,
    source: 'Lijffijt & Gries 2012',
    of: (v) => dpNorm(partsOf(equalParts(v)), v, equalParts(v)),
  },
  {
    id: 'DP on [1..5] equal parts',
    input: [1, 2, 3, 4, 5],
    published: 0.2,
    source: 'recomputed',
    of: (v) => dp(partsOf(equalParts(v)), v, equalParts(v)),
  },
  {
    id: 'Gries DP unequal',
    input: PART_SIZES,
    published: 0.18,
    source: 'Gries 2008',
    of: ({ v, sizes }) => dp(partsOf(sizes), v, sizes),
  },
  {
    id: 'Gries DPnorm unequal',
    input: PART_SIZES,
    published: 0.22,
    source: 'Gries 2020',
    of: ({ v, sizes }) => dpNorm(partsOf(sizes), v, sizes),
  },
  { id: 'TTR', input: ONES, published: 0.286, source: 'quanteda', of: (words) => ttr(words) },
  {
    id: 'MATTR w2,w3,w4',
    input: ONES,
    published: [0.8333333, 0.6666667, 0.5],
    source: 'quanteda',
    of: (words) => [2, 3, 4].map((window) => mattr(words, window)),
  },
  {
    id: 'MSTTR 2,3,4',
    input: FRUIT,
    published: [0.875, 0.6666667, 0.625],
    source: 'quanteda',
    of: (words) => [2, 3, 4].map((segment) => msttr(words, segment)),
  },
];

/** Half a unit of the last printed digit. */
function rounding(printed: number): number {
  const digits = String(printed).split('.')[1]?.length ?? 0;
  return 0.51 * 10 ** -digits;
}

const listOf = (value: unknown): number[] => (Array.isArray(value) ? value : [value]).map(Number);

describe('published values, to their last printed digit', () => {
  test.each(CASES)('$id ($source)', ({ input, published, of }) => {
    const own = listOf(of(input as never));
    const printed = listOf(published);
    expect(own).toHaveLength(printed.length);
    printed.forEach((value, at) => {
      // Manning & Schütze print the χ² of vache/cow to hundreds.
      const slack = value === 456_400 ? 50 : rounding(value);
      expect(Math.abs((own[at] ?? NaN) - value)).toBeLessThan(slack);
    });
  });
});

test('the collection beside the project has the same inputs and gives the same values, or is absent', () => {
  if (REFERENCES.length === 0) return expect(REFERENCES).toEqual([]);
  for (const { id, input, of } of CASES) {
    const reference = REFERENCES.find((one) => one.id === id);
    expect(reference?.input, id).toEqual(input);
    if (reference === undefined) continue;
    const computed = listOf(reference.computed);
    listOf(of(reference.input)).forEach((value, at) => {
      const slack = 2e-6 * Math.max(1, Math.abs(value));
      expect(Math.abs(value - (computed[at] ?? NaN)), id).toBeLessThan(slack);
    });
  }
});
