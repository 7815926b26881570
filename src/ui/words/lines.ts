import type {
  ConcordanceLine,
  ConcordanceQuestion,
  LineMark,
  LineOrder,
} from '#core/query/concordance-answers.ts';
import type { Override } from '#core/overrides/overrides.ts';

export const ORDERS: readonly LineOrder[] = [
  'place',
  'date',
  'session',
  'speaker',
  'node',
  'R1',
  'R2',
  'R3',
  'L1',
  'L2',
  'L3',
];

/** Words further out decide between lines that are equal so far. */
export function fullOrder(order: LineOrder): LineOrder[] {
  const side = order[0];
  if (side !== 'L' && side !== 'R') return [order];
  return ORDERS.filter((one) => one.length === 2 && one.startsWith(side) && one >= order);
}

/** How the lines are shown: what the controls set. */
export type LineChoice = Pick<ConcordanceQuestion, 'descending' | 'sample' | 'seed' | 'marks'> & {
  readonly order: LineOrder;
};

export const FIRST_CHOICE: LineChoice = {
  order: 'place',
  descending: false,
  sample: null,
  seed: 1,
  marks: 'all',
};

/** The correction that marks a line of a query. */
export function toLineMark(
  query: string,
  { articleId, span }: ConcordanceLine,
  value: LineMark,
  reason: string,
  at: string,
): Override {
  return {
    kind: 'line_mark',
    query,
    article: articleId,
    span: `${span.start}-${span.end}`,
    value,
    reason,
    at,
  };
}
