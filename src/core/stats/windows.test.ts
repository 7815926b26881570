import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holds } from './fixtures/samples.ts';
import { articlesOf, streamOf, type Sentences } from './fixtures/streams.ts';
import { wordCounts } from './token-stream.ts';
import { placesOf, windowCounts } from './windows.ts';

const WORDS = 5;

/** Each token looks for a node near it in its own sentence. */
function plainTogether(articles: Sentences, node: number, window: number): number[] {
  const together = new Array<number>(WORDS).fill(0);
  for (const sentence of articles.flat())
    sentence.forEach((word, at) => {
      const near = sentence.slice(Math.max(0, at - window), at + window + 1);
      if (word !== node && near.includes(node)) together[word] = (together[word] ?? 0) + 1;
    });
  return together;
}

test('a token counts once if any node stands near it in its sentence', () => {
  holds(fc.tuple(articlesOf(WORDS), fc.nat(6)), ([articles, window]) => {
    const stream = streamOf(articles);
    const { together, places } = windowCounts(stream, placesOf(stream, 0), window, WORDS);
    const plain = plainTogether(articles, 0, window);
    expect([...together]).toEqual(plain);
    expect(places).toBe(plain.reduce((sum, count) => sum + count, 0));
  });
});

test('a node of two words has its window on both sides of it', () => {
  const stream = streamOf([[[1, 0, 2, 3, 4]]]);
  const { together } = windowCounts(stream, { starts: [1], length: 2 }, 1, WORDS);
  expect([...together]).toEqual([0, 1, 0, 1, 0]);
});

test('tokens outside the mask are no collocates and no words', () => {
  const stream = streamOf([[[1, 0, 2]], [[2, 0, 1]]]);
  const mask = Uint8Array.from([1, 1, 1, 0, 1, 1]);
  const { together } = windowCounts(stream, placesOf(stream, 0, mask), 2, WORDS, mask);
  expect([...together]).toEqual([0, 2, 1, 0, 0]);
  const counts = wordCounts(stream, WORDS, mask);
  expect([[...counts.counts], counts.tokens]).toEqual([[2, 2, 1, 0, 0], 5]);
});

test('words are counted with their articles, under any mask', () => {
  holds(
    fc.tuple(articlesOf(WORDS), fc.array(fc.nat(1), { minLength: 1, maxLength: 50 })),
    ([articles, flags]) => {
      const stream = streamOf(articles);
      const mask = Uint8Array.from(stream.ids, (_, at) => flags[at % flags.length] ?? 0);
      const own = wordCounts(stream, WORDS, mask);
      const kept = [...stream.ids].map((word, at) => (mask[at] === 1 ? word : -1));
      const parts = articles.map((_, at) =>
        kept.slice(stream.articles[at], stream.articles[at + 1]),
      );
      for (let word = 0; word < WORDS; word++) {
        expect(own.counts[word]).toBe(kept.filter((one) => one === word).length);
        expect(own.documents[word]).toBe(parts.filter((part) => part.includes(word)).length);
      }
      expect(own.tokens).toBe(kept.filter((word) => word !== -1).length);
    },
  );
});
