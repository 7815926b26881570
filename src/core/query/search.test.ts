import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { fold } from '../text/fold.ts';
import { fromSpan } from '../text/mapped.ts';
import { cardinality, has } from './bitset.ts';
import { occurrences } from './occurrences.ts';
import { hitSpans, searchHits, searchTerms } from './search.ts';
import { buildTexts } from './texts.ts';

/** Property tests and whole corpora, also on a busy machine. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

test('blanks part the terms, quotes keep them together', () => {
  expect(searchTerms('  防汛　抗旱 ', fold)).toEqual(['防汛', '抗旱']);
  expect(searchTerms('"河长 制" 水库', fold)).toEqual(['河长 制', '水库']);
  expect(searchTerms('“一河 一策', fold)).toEqual(['一河 一策']);
  expect(searchTerms('ＡＢＣ abc 防汛 防汛', fold)).toEqual(['abc', '防汛']);
  expect(searchTerms(' " " ', fold)).toEqual([]);
});

test('a search that is far too long is cut', () => {
  expect(searchTerms('河'.repeat(500), fold)).toEqual(['河'.repeat(200)]);
});

test('all terms must be there, and nothing else decides', () => {
  const letters = fc
    .array(fc.constantFrom('河', '长', '制', 'Ａ', 'b'), { maxLength: 12 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 10 }), letters, letters, (zones, a, b) => {
      const folded = zones.map(fold);
      const texts = buildTexts(
        folded,
        zones.map(() => ({ body: 0, creditEnd: 0 })),
      );
      const terms = searchTerms(`${a} ${b}`, fold);
      const hits = searchHits(terms, zones.length, (term) => occurrences(texts, term));
      if (terms.length === 0) return void expect(hits).toBeNull();
      const wanted = folded.filter((zone) => terms.every((term) => zone.includes(term)));
      expect(hits && cardinality(hits)).toBe(wanted.length);
      folded.forEach((zone, at) =>
        expect(hits && has(hits, at)).toBe(terms.every((term) => zone.includes(term))),
      );
    }),
    { numRuns: 1000 },
  );
});

test('hits lead back to the raw characters', () => {
  const raw = '＊＊巡河ＡＢ，再巡河';
  const text = fromSpan(raw, { start: 2, end: raw.length });
  const spans = hitSpans(text, fold(text.value), ['巡河', 'ab']);
  expect(spans.map(({ start, end }) => raw.slice(start, end))).toEqual(['巡河', 'ＡＢ', '巡河']);
});
