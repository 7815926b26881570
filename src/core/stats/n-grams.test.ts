import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holds } from './fixtures/samples.ts';
import { articlesOf, streamOf, type Sentences } from './fixtures/streams.ts';
import { nGrams, type NGrams } from './n-grams.ts';

interface Row {
  readonly text: string;
  readonly n: number;
  readonly count: number;
  readonly articles: number;
  readonly first: number;
  readonly foldedInto: string | null;
}

/** Sequences as strings in a map. */
function plainRows(articles: Sentences, least: number, longest: number): Row[] {
  const found = new Map<
    string,
    { n: number; count: number; articles: Set<number>; first: number }
  >();
  let start = 0;
  articles.forEach((sentences, article) => {
    for (const sentence of sentences) {
      for (let n = 2; n <= longest; n++)
        for (let at = 0; at + n <= sentence.length; at++) {
          const text = sentence.slice(at, at + n).join(' ');
          const known = found.get(text) ?? { n, count: 0, articles: new Set(), first: start + at };
          known.count += 1;
          known.articles.add(article);
          found.set(text, known);
        }
      start += sentence.length;
    }
  });
  const frequent = [...found].filter(([, { count }]) => count >= least);
  const parent = (text: string, n: number, count: number): string | null =>
    frequent
      .filter(([longer, own]) => own.n === n + 1 && own.count === count && isPart(text, longer))
      .sort(([, a], [, b]) => a.first - b.first)[0]?.[0] ?? null;
  const last = (text: string, n: number, count: number): string | null => {
    const next = parent(text, n, count);
    return next === null ? null : (last(next, n + 1, count) ?? next);
  };
  return frequent
    .map(([text, { n, count, articles: own, first }]) => ({
      text,
      n,
      count,
      articles: own.size,
      first,
      foldedInto: last(text, n, count),
    }))
    .sort((a, b) => b.count - a.count || b.n - a.n || a.first - b.first);
}

function isPart(text: string, longer: string): boolean {
  return longer.startsWith(`${text} `) || longer.endsWith(` ${text}`);
}

function rowsOf(articles: Sentences, grams: NGrams): Row[] {
  const ids = articles.flat(2);
  const text = (row: number): string => {
    const first = grams.firsts[row] ?? 0;
    return ids.slice(first, first + (grams.lengths[row] ?? 0)).join(' ');
  };
  return Array.from({ length: grams.size }, (_, row) => ({
    text: text(row),
    n: grams.lengths[row] ?? 0,
    count: grams.counts[row] ?? 0,
    articles: grams.documents[row] ?? 0,
    first: grams.firsts[row] ?? 0,
    foldedInto: grams.foldedInto[row] === -1 ? null : text(grams.foldedInto[row] ?? 0),
  }));
}

test('sequences are those of a map of strings, with counts, articles, folding and order', () => {
  const least = fc.integer({ min: 2, max: 3 });
  holds(
    fc.tuple(articlesOf(3), least, fc.integer({ min: 2, max: 6 })),
    ([articles, most, longest]) => {
      const own = nGrams(streamOf(articles), { least: most, longest });
      expect(rowsOf(articles, own)).toEqual(plainRows(articles, most, longest));
    },
  );
});

test('many different pairs, so that the table grows', () => {
  const sentence = Array.from({ length: 3000 }, (_, at) => (at * at) % 1009);
  const articles = [[sentence, sentence], [sentence.toReversed()]];
  const own = nGrams(streamOf(articles), { least: 2, longest: 3 });
  expect(rowsOf(articles, own)).toEqual(plainRows(articles, 2, 3));
});

test('what stands only inside one longer sequence is folded into the longest', () => {
  const articles = [
    [[1, 2, 3, 4]],
    [
      [1, 2, 3, 4],
      [2, 3],
    ],
  ];
  const rows = rowsOf(articles, nGrams(streamOf(articles), { least: 2 }));
  const folded = new Map(rows.map((row) => [row.text, row.foldedInto]));
  expect(folded.get('1 2')).toBe('1 2 3 4');
  expect(folded.get('1 2 3 4')).toBeNull();
  expect(folded.get('2 3')).toBeNull();
});

test('nothing runs over the end of a sentence or past the mask', () => {
  const articles = [
    [
      [1, 2],
      [3, 1, 2, 3],
    ],
    [[1, 2, 3]],
  ];
  const stream = streamOf(articles);
  const all = rowsOf(articles, nGrams(stream, { least: 2, shortest: 3 }));
  expect(all.map(({ text, count }) => [text, count])).toEqual([['1 2 3', 2]]);
  const mask = Uint8Array.from([1, 1, 1, 1, 0, 1, 1, 1, 1]);
  const masked = rowsOf(articles, nGrams(stream, { least: 2, mask }));
  expect(masked.map(({ text, count }) => [text, count])).toEqual([['1 2', 2]]);
});

test('lengths and counts that make no sense are refused, no words give no sequences', () => {
  const stream = streamOf([]);
  expect(nGrams(stream, { least: 2 }).size).toBe(0);
  expect(() => nGrams(stream, { least: 1 })).toThrow(RangeError);
  expect(() => nGrams(stream, { least: 2, shortest: 4, longest: 3 })).toThrow(RangeError);
  expect(() => nGrams(stream, { least: 2.5 })).toThrow(RangeError);
});
