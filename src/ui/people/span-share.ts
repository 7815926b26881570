import type { Day } from '#core/model.ts';
import { toNumber } from '#core/query/days.ts';

interface Days {
  readonly first: Day | null;
  readonly last: Day | null;
}

/** Where a span of days stands in a longer one, in percent of its length; null where either has no day. */
export function spanShare(span: Days, whole: Days): { start: number; size: number } | null {
  if (span.first === null || span.last === null) return null;
  if (whole.first === null || whole.last === null) return null;
  const from = toNumber(whole.first);
  const length = toNumber(whole.last) - from + 1;
  const start = toNumber(span.first) - from;
  const size = toNumber(span.last) - toNumber(span.first) + 1;
  return { start: (100 * start) / length, size: (100 * size) / length };
}
