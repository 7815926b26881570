import type { Override } from '../overrides/overrides.ts';
import { mergedName, mergesOf } from './merges.ts';

/** The correction that two names are two people; taking it back proposes them again. */
export function toKeepApart(a: string, b: string, reason: string, at: string): Override {
  return { kind: 'keep_apart', a, b, reason, at };
}

/**
 * Whether the reader has decided on a pair of forms: kept it apart, or merged both into one name. A pair that is
 * kept apart stays so under the names that its forms were merged into.
 */
export function isDecided(
  [a, b]: readonly [string, string],
  overrides: readonly Override[],
): boolean {
  const merges = mergesOf(overrides);
  const pair = pairOf(mergedName(a, merges), mergedName(b, merges));
  if (pair === null) return true;
  return overrides.some(
    (one) =>
      one.kind === 'keep_apart' &&
      pairOf(mergedName(one.a, merges), mergedName(one.b, merges)) === pair,
  );
}

function pairOf(a: string, b: string): string | null {
  return a === b ? null : [a, b].sort().join('\n');
}
