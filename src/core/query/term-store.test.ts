import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Tokens } from '../text/segment.ts';
import type { TermStore } from './term-store.ts';
import { termCounts, TermStoreBuilder } from './term-store.ts';

/** Property tests and whole corpora, also on a busy machine. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const LIST = ['水库', '河长', '泵站'];
const words = { wordCount: LIST.length, word: (id: number) => LIST[id] ?? '' };
const word = fc.constantFrom(...LIST, '堤', '苗圃', '2023年');
const articles = fc.array(fc.array(word, { maxLength: 12 }), { maxLength: 10 });

/** Words one behind the other, those of the list by number, the others by their place. */
function cut(own: readonly string[]): { text: string; tokens: Tokens } {
  const ends: number[] = [];
  own.forEach((one) => ends.push((ends.at(-1) ?? 0) + one.length));
  const tokens = {
    starts: Int32Array.from(own, (one, at) => (ends[at] ?? 0) - one.length),
    ends: Int32Array.from(ends),
    ids: Int32Array.from(own, (one) => (LIST.includes(one) ? LIST.indexOf(one) : -3)),
    count: own.length,
  };
  return { text: own.join(''), tokens };
}

function storeOf(all: readonly (readonly string[])[]): { store: TermStore; tokens: Uint32Array } {
  const builder = new TermStoreBuilder(words);
  const sizes = all.map((own) => {
    const { text, tokens } = cut(own);
    return builder.add(text, tokens, 0, 0);
  });
  return { store: builder.build(), tokens: Uint32Array.from(sizes) };
}

test('counts over any selection are those of a plain count, on either side of one half', () => {
  fc.assert(
    fc.property(articles, fc.infiniteStream(fc.boolean()), (all, flags) => {
      const { store, tokens } = storeOf(all);
      const mask = Uint8Array.from(all, () => (flags.next().value === true ? 1 : 0));
      const chosen = all.filter((_, at) => mask[at] === 1);
      const found = termCounts(store, mask, chosen.length, tokens);
      expect(found.tokens).toBe(chosen.flat().length);
      store.terms.forEach((term, id) => {
        expect(found.counts[id]).toBe(chosen.flat().filter((one) => one === term).length);
        expect(found.documents[id]).toBe(chosen.filter((own) => own.includes(term)).length);
      });
    }),
    { numRuns: 1000 },
  );
});

test('postings name the articles of each word in rising order', () => {
  fc.assert(
    fc.property(articles, (all) => {
      const { store } = storeOf(all);
      store.terms.forEach((term, id) => {
        const [from, to] = [store.postingStarts[id], store.postingStarts[id + 1]];
        const holding = all.flatMap((own, at) => (own.includes(term) ? [at] : []));
        expect([...store.postingArticles.subarray(from, to)]).toEqual(holding);
        expect(store.documents[id]).toBe(holding.length);
        expect(store.totals[id]).toBe(all.flat().filter((one) => one === term).length);
      });
    }),
  );
});

test('words that touch the credit are left out', () => {
  const { text, tokens } = cut(['河长', '水库', '泵站']);
  const builder = new TermStoreBuilder(words);
  expect(builder.add(text, tokens, 1, 3)).toBe(1);
  expect(builder.build().terms).toEqual(['泵站']);
});
