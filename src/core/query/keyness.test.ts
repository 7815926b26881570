import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { keynessCsv } from '../export/keyness-table.ts';
import { streamOf } from '../stats/fixtures/streams.ts';
import { signedLogLikelihood } from '../stats/log-likelihood.ts';
import { conservativeLogRatio } from '../stats/lrc.ts';
import type { WordCounts } from '../stats/token-stream.ts';
import { wordCounts } from '../stats/token-stream.ts';
import { contrastOf } from './contrast.ts';
import { NO_FILTERS } from './filters.ts';
import { keynessTable } from './keyness.ts';

/** Property tests, also on a busy machine. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const TERMS = ['水库', '河长', '泵站', '堤防', '苗圃', '莲藕'];
const SHOWN = Uint8Array.from([1, 1, 1, 1, 1, 0]);

function side(counts: readonly number[]): WordCounts {
  return {
    counts: Uint32Array.from(counts),
    documents: Uint32Array.from(counts, (count) => Math.min(count, 2)),
    tokens: counts.reduce((sum, count) => sum + count, 40),
  };
}

const counts = fc.array(fc.nat(60), { minLength: TERMS.length, maxLength: TERMS.length });

test('the table holds every word that is frequent enough, once, in order, corrected by their number', () => {
  fc.assert(
    fc.property(counts, counts, fc.nat(9), (own, others, least) => {
      const [a, b] = [side(own), side(others)];
      const table = keynessTable(TERMS, SHOWN, a, b, { least });
      const rows = Array.from(table.ids, (_, at) => table.row(at));
      const wanted = TERMS.slice(0, 5).filter(
        (_, id) => (own[id] ?? 0) + (others[id] ?? 0) >= Math.max(1, least),
      );
      expect(rows.map(({ term }) => term).sort()).toEqual(wanted.sort());
      expect(table.correction).toEqual({ alpha: 0.05, m: wanted.length });
      for (const { term, countA, countB, lrc, g2 } of rows) {
        const id = TERMS.indexOf(term);
        expect([countA, countB]).toEqual([own[id], others[id]]);
        const input = [countA, a.tokens, countB, b.tokens] as const;
        expect(lrc).toBe(conservativeLogRatio(...input, 0.05 / wanted.length));
        expect(g2).toBe(signedLogLikelihood(...input));
      }
      const lrcs = rows.map(({ lrc }) => lrc);
      expect(lrcs).toEqual(lrcs.toSorted((x, y) => y - x));
      expect(table.certainA).toBe(lrcs.filter((lrc) => lrc > 0).length);
      expect(table.certainB).toBe(lrcs.filter((lrc) => lrc < 0).length);
    }),
  );
});

test('tokens under a mask are a side like any other: headlines against bodies', () => {
  const stream = streamOf([
    [
      [0, 0, 0, 1],
      [2, 2, 1],
    ],
    [
      [0, 0],
      [2, 2, 2, 1],
    ],
  ]);
  const headline = Uint8Array.from([1, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0]);
  const body = headline.map((one) => 1 - one);
  const [a, b] = [wordCounts(stream, 6, headline), wordCounts(stream, 6, body)];
  const table = keynessTable(TERMS, SHOWN, a, b, {});
  expect(Array.from(table.ids, (_, at) => table.row(at).term)).toEqual(['水库', '河长', '泵站']);
  expect(table.row(0)).toMatchObject({ countA: 5, articlesA: 2, countB: 0, articlesB: 0 });
  expect(table.row(0)).toMatchObject({ high: Infinity, lrc: 0 });
});

test('a side without a word compares nothing', () => {
  const empty = { counts: new Uint32Array(6), documents: new Uint32Array(6), tokens: 0 };
  const table = keynessTable(TERMS, SHOWN, empty, side([9, 9, 9, 9, 9, 9]), {});
  expect([table.ids.length, table.correction.m]).toEqual([0, 0]);
  expect([table.certainA, table.certainB]).toEqual([0, 0]);
});

test('the rest differs in content or time before it differs in the kind of page', () => {
  expect(contrastOf(NO_FILTERS)).toBeNull();
  expect(contrastOf({ ...NO_FILTERS, kinds: ['news'] })).toBe('kinds');
  expect(contrastOf({ ...NO_FILTERS, kinds: ['news'], from: '2023-01-01' })).toBe('date');
  const both = { ...NO_FILTERS, search: '水库', from: '2023-01-01' };
  expect(contrastOf(both)).toBe('search');
  expect(contrastOf(both, 'date')).toBe('date');
  expect(contrastOf(both, 'topics')).toBe('search');
});

test('keyness.csv has the columns of the contract, and a p too small for a number', () => {
  const a = { ...side([5000, 3, 0, 0, 0, 0]), tokens: 10_000 };
  const b = { ...side([10, 4, 0, 0, 0, 0]), tokens: 100_000 };
  const table = keynessCsv(keynessTable(TERMS, SHOWN, a, b, {}), a.tokens, b.tokens);
  expect(table.columns.join(' ')).toBe(
    'term count_a tokens_a articles_a count_b tokens_b articles_b g2 log_ratio lrc p m',
  );
  expect(table.rows).toHaveLength(2);
  expect(table.rows[0]?.slice(0, 7)).toEqual(['水库', 5000, 10_000, 2, 10, 100_000, 2]);
  expect(table.rows[0]?.[10]).toMatch(/^\d\.\d{3}e-\d{4}$/);
  expect(table.rows[1]?.[10]).toBeGreaterThan(0);
  expect(table.rows[1]?.[11]).toBe(2);
});
