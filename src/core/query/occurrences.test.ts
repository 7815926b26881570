import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { occurrences, occurrencesOfAll, Scan, stringCounts } from './occurrences.ts';
import { buildTexts } from './texts.ts';

/** Property tests and whole corpora, also on a busy machine. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const text = fc
  .array(fc.constantFrom('水', '利', '河', '长', '。', '\n'), { maxLength: 40 })
  .map((all) => all.join(''));
const term = fc
  .array(fc.constantFrom('水', '利', '河', '长'), { minLength: 1, maxLength: 4 })
  .map((all) => all.join(''));
const corpus = fc.array(text, { maxLength: 8 });
const terms = fc.uniqueArray(term, { minLength: 12, maxLength: 40 });
const NO_CREDIT = { body: 0, creditEnd: 0 };
const plain = (zones: readonly string[]) =>
  buildTexts(
    zones,
    zones.map(() => NO_CREDIT),
  );

/** Occurrences without overlaps, by cutting the text at the string. */
function slowly(zones: readonly string[], wanted: string): number[] {
  return zones.map((zone) => zone.split(wanted).length - 1);
}

function dense(zones: readonly string[], found: ReturnType<typeof occurrences>): number[] {
  const counts = zones.map(() => 0);
  found.articles.forEach((article, at) => (counts[article] = found.counts[at] ?? 0));
  return counts;
}

test('every string of one to four characters is found in exactly the articles that hold it', () => {
  fc.assert(
    fc.property(corpus, term, (zones, wanted) => {
      const found = occurrences(plain(zones), wanted);
      const holding = zones.flatMap((zone, at) => (zone.includes(wanted) ? [at] : []));
      expect([...found.articles]).toEqual(holding);
      expect(dense(zones, found)).toEqual(slowly(zones, wanted));
    }),
    { numRuns: 1000 },
  );
});

test('many strings in one pass are found like each alone, also in steps', () => {
  fc.assert(
    fc.property(corpus, terms, fc.integer({ min: 1, max: 30 }), (zones, all, step) => {
      const texts = plain(zones);
      const alone = all.map((one) => occurrences(texts, one));
      expect(occurrencesOfAll(texts, all)).toEqual(alone);
      const scan = new Scan(texts, all);
      while (!scan.isDone) scan.advance(step);
      expect(scan.results()).toEqual(alone);
    }),
    { numRuns: 300 },
  );
});

test('counts over a mask are the sums over its articles', () => {
  fc.assert(
    fc.property(corpus, terms, fc.infiniteStream(fc.boolean()), (zones, all, flags) => {
      const mask = Uint8Array.from(zones, () => (flags.next().value === true ? 1 : 0));
      const wanted = all.map((one) =>
        slowly(zones, one).reduce((sum, count, at) => sum + count * (mask[at] ?? 0), 0),
      );
      expect([...stringCounts(plain(zones), all, mask)]).toEqual(wanted);
    }),
    { numRuns: 300 },
  );
});

test('a string in the credit at the head of a body is found but not counted', () => {
  const zone = '河长制\n\n\n本报讯（记者 河长）河长巡河。';
  const texts = buildTexts([zone], [{ body: 6, creditEnd: 15 }]);
  expect(occurrences(texts, '河长')).toEqual({
    articles: Uint32Array.of(0),
    counts: Uint32Array.of(2),
  });
  expect(occurrences(texts, '记者')).toEqual({
    articles: Uint32Array.of(0),
    counts: Uint32Array.of(0),
  });
});
