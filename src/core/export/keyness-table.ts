import type { KeynessTable } from '../query/keyness.ts';
import { decimal } from './numbers.ts';
import type { Table } from './table.ts';

/** keyness.csv: one row a compared word, what marks A first; `tokens_a` and `tokens_b` are the whole sides. */
export function keynessCsv(
  { ids, row, correction }: KeynessTable,
  tokensA: number,
  tokensB: number,
): Table {
  return {
    columns: [
      'term',
      'count_a',
      'tokens_a',
      'articles_a',
      'count_b',
      'tokens_b',
      'articles_b',
      'g2',
      'log_ratio',
      'lrc',
      'p',
      'm',
    ],
    rows: Array.from(ids, (_, at) => {
      const one = row(at);
      return [
        one.term,
        one.countA,
        tokensA,
        one.articlesA,
        one.countB,
        tokensB,
        one.articlesB,
        decimal(one.g2),
        decimal(one.logRatio),
        decimal(one.lrc),
        probability(one.p, one.log10P),
        correction.m,
      ];
    }),
  };
}

/** Four significant digits, written so also where no number is as small. */
function probability(p: number, log10: number): number | string {
  if (p >= 1e-300) return Number(p.toPrecision(4));
  const exponent = Math.floor(log10);
  return `${(10 ** (log10 - exponent)).toFixed(3)}e${String(exponent)}`;
}
