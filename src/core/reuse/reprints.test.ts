import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boilerplate } from './boilerplate.ts';
import { HashSet } from './hash-set.ts';
import { inkOf } from './ink.ts';
import {
  CONTAINED,
  FEWEST_SHINGLES,
  VERSION,
  countedOnce,
  findReprints,
  type Reprints,
} from './reprints.ts';
import { WIDTH, overlap, shingleStream, shingles } from './shingles.ts';

/** The 8-grams of a text as strings. */
function grams(text: string): Set<string> {
  const ink = inkOf(text);
  const found = new Set<string>();
  for (let i = 0; i + WIDTH <= ink.length; i += 1) found.add(ink.slice(i, i + WIDTH));
  return found;
}

/** Some text of so many characters that no other seed gives. */
function prose(seed: number, length: number): string {
  let state = (seed * 2654435761 + 12345) >>> 0;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return String.fromCharCode(0x4e00 + ((state >>> 16) % 5000));
  }).join('');
}

describe('shingles', () => {
  test('see characters, not marks, blanks, width or case', () => {
    expect(inkOf('ＡＢ—c１２，石桥　镇。')).toBe('abc12石桥镇');
    expect(shingles('石桥镇的新渠今天通水')).toEqual(shingles('石桥镇，的新渠\n今天 “通水”。'));
    expect(inkOf('\u{20000}𠮷甲')).toBe('\u{20000}𠮷甲');
  });

  test('a text shorter than one has none', () => {
    expect(shingles('石桥镇新渠通水')).toHaveLength(0);
    expect(shingles('石桥镇的新渠通水')).toHaveLength(1);
    expect(overlap(shingles(''), shingles('石桥镇的新渠通水'))).toEqual({
      shared: 0,
      aInB: 0,
      bInA: 0,
      jaccard: 0,
    });
  });

  test('the same characters give the same hash wherever they stand', () => {
    const alone = shingleStream('石桥镇的新渠通水')[0];
    expect(shingleStream(`${prose(3, 40)}石桥镇的新渠通水`).at(-1)).toBe(alone);
  });

  test('containment and Jaccard are those of sets of strings', () => {
    const text = fc.array(fc.constantFrom('甲', '乙', 'A', '，'), { maxLength: 60 });
    fc.assert(
      fc.property(text, text, (first, second) => {
        const [a, b] = [first.join(''), second.join('')];
        const [x, y] = [grams(a), grams(b)];
        const shared = [...x].filter((gram) => y.has(gram)).length;
        const found = overlap(shingles(a), shingles(b));
        expect(found.shared).toBe(shared);
        expect(found.aInB).toBe(x.size === 0 ? 0 : shared / x.size);
        expect(found.jaccard).toBe(shared === 0 ? 0 : shared / (x.size + y.size - shared));
      }),
    );
  });
});

describe('reprints', () => {
  const report = prose(1, 400);

  test('are found abridged, enlarged and with other words here and there', () => {
    const abridged = report.slice(0, 250);
    const enlarged = report + prose(2, 200);
    const edited = `${report.slice(0, 100)}改${report.slice(101, 300)}了${report.slice(301)}`;
    const found = findReprints([report, prose(9, 300), abridged, enlarged, edited]);
    expect(
      found.groups.map(({ first, copies }) => [first, copies.map(({ text }) => text)]),
    ).toEqual([[0, [2, 3, 4]]]);
    expect(found.groups[0]?.copies[0]).toMatchObject({ inFirst: 1, ofFirst: 243 / 393 });
    expect([...countedOnce(5, found, false)]).toEqual([1, 1, 0, 0, 0]);
  });

  test('a roundup holds its items and does not make them one', () => {
    const items = [prose(11, 60), prose(12, 60), prose(13, 60), prose(14, 60)];
    const found = findReprints([items[0] ?? '', items.join('\n'), items[3] ?? '']);
    expect(found.groups).toEqual([]);
    expect(found.parts).toEqual([
      { part: 0, whole: 1, inWhole: 1 },
      { part: 2, whole: 1, inWhole: 1 },
    ]);
    expect([...countedOnce(3, found, true)]).toEqual([0, 1, 0]);
    expect([...countedOnce(3, found, false)]).toEqual([1, 1, 1]);
  });

  test('short texts and texts that share less are left alone', () => {
    const short = prose(4, FEWEST_SHINGLES + WIDTH - 2);
    expect(findReprints([short, short])).toEqual({ groups: [], parts: [] });
    const other = report.slice(0, 300) + prose(6, 300);
    expect(findReprints([report, other])).toEqual({ groups: [], parts: [] });
    expect(findReprints([])).toEqual({ groups: [], parts: [] });
  });
});

interface Plain {
  readonly first: number;
  readonly own: number;
  readonly whole: number;
  readonly jaccard: number;
}

function measured(set: ReadonlySet<string>, other: ReadonlySet<string>, first: number): Plain {
  const shared = [...set].filter((gram) => other.has(gram)).length;
  return {
    first,
    own: shared / set.size,
    whole: shared / other.size,
    jaccard: shared / (set.size + other.size - shared),
  };
}

/** The definition: each text against the first of every group, over sets of strings. */
function slowTwin(texts: readonly string[]): string[] {
  const sets = texts.map(grams);
  const firsts: number[] = [];
  const went = new Map<string, number>();
  const found: string[] = [];
  sets.forEach((set, at) => {
    if (set.size < FEWEST_SHINGLES) return;
    const key = [...set].sort().join('/');
    const near = firsts.map((first) => measured(set, sets[first] ?? new Set(), first));
    const versions = near
      .filter(({ own, whole }) => Math.max(own, whole) >= CONTAINED)
      .filter(({ own, whole }) => Math.min(own, whole) >= VERSION)
      .sort((a, b) => b.jaccard - a.jaccard || a.first - b.first);
    const first = went.get(key) ?? versions[0]?.first ?? at;
    went.set(key, first);
    if (first !== at) found.push(`${at} copies ${first}`);
    else {
      firsts.push(at);
      for (const { first: other, own, whole } of near)
        if (own >= CONTAINED) found.push(`${at} in ${other}`);
        else if (whole >= CONTAINED) found.push(`${other} in ${at}`);
    }
  });
  return found.sort();
}

function told({ groups, parts }: Reprints): string[] {
  return [
    ...groups.flatMap(({ first, copies }) => copies.map(({ text }) => `${text} copies ${first}`)),
    ...parts.map(({ part, whole }) => `${part} in ${whole}`),
  ].sort();
}

test('the index finds what holding every text against every group finds', () => {
  const piece = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.nat(60), fc.integer({ min: 20, max: 120 }))
    .map(([seed, from, length]) => prose(seed, 180).slice(from, from + length));
  const corpus = fc.array(
    fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('')),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(corpus, (texts) => {
      expect(told(findReprints(texts))).toEqual(slowTwin(texts));
    }),
    { numRuns: 60 },
  );
});

describe('boilerplate', () => {
  test('is the share of 8-grams that stand in earlier texts', () => {
    const formula = prose(20, 27);
    const texts = [formula + prose(21, 80), formula + prose(22, 53), '短'];
    expect(boilerplate(texts)).toEqual([
      { shingles: 100, known: 0, share: null },
      { shingles: 73, known: 20, share: 20 / 73 },
      { shingles: 0, known: 0, share: null },
    ]);
  });

  test('the set of hashes is a set', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000), { maxLength: 3000 }), (hashes) => {
        const [fast, slow] = [new HashSet(), new Set<number>()];
        for (const hash of hashes) {
          expect(fast.has(hash)).toBe(slow.has(hash));
          fast.add(hash);
          slow.add(hash);
        }
        expect(fast.size).toBe(slow.size);
      }),
      { numRuns: 20 },
    );
  });
});
