import type { Table } from '#core/export/table.ts';
import type { KeynessRow } from '#core/query/keyness-answers.ts';
import type { Messages } from '#i18n/index.ts';

/** Words that surely mark A and words that surely mark B, the surest first. */
export interface KeynessSides {
  readonly a: readonly KeynessRow[];
  readonly b: readonly KeynessRow[];
}

const bound = (value: number): number | string => (Number.isFinite(value) ? value : '');

/** What the bars show: LRC with both ends of its interval; an end that is infinite is empty. */
export function keynessPictureTable({ a, b }: KeynessSides): Table {
  return {
    columns: ['term', 'count_a', 'count_b', 'lrc', 'interval_low', 'interval_high'],
    rows: [...a, ...b].map(({ term, countA, countB, lrc, low, high }) => [
      term,
      countA,
      countB,
      lrc,
      bound(low),
      bound(high),
    ]),
  };
}

const SPOKEN = 3;

/** What the bars say, for those who do not see them. */
export function keynessSentence({ a, b }: KeynessSides, t: Messages): string {
  const words = t.charts.keyness;
  const names = (rows: readonly KeynessRow[]) =>
    rows.length === 0
      ? words.nothing
      : t.format.list(rows.slice(0, SPOKEN).map(({ term }) => term));
  return a.length + b.length === 0 ? words.none : words.sentence(names(a), names(b));
}
