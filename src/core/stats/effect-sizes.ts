/** How much more frequent a word is in one corpus than in another, beside the log ratio. */
import { requireSamples } from './counts.ts';

const MILLION = 1e6;

const rate = (count: number, tokens: number): number => (tokens === 0 ? 0 : count / tokens);

/**
 * Simple maths (Kilgarriff 2009): (frequency per million in the first + k) / (the same in the second + k),
 * k > 0; a larger k brings more frequent words up. An empty corpus has the rate 0.
 */
export function simpleMaths(f1: number, n1: number, f2: number, n2: number, k = 1): number {
  requireSamples(f1, n1, f2, n2);
  if (!(k > 0)) throw new RangeError(`k is greater than 0, not ${String(k)}`);
  return (MILLION * rate(f1, n1) + k) / (MILLION * rate(f2, n2) + k);
}

/** %DIFF (Gabrielatos & Marchi 2011): the difference of the rates in per cent of the second; null where that is 0. */
export function percentDifference(f1: number, n1: number, f2: number, n2: number): number | null {
  requireSamples(f1, n1, f2, n2);
  const reference = rate(f2, n2);
  return reference === 0 ? null : ((rate(f1, n1) - reference) / reference) * 100;
}

/** Odds ratio (Cornfield 1951; for keywords Pojanapunya & Todd 2018); Infinity where only the second has no odds, null where neither has. */
export function oddsRatio(f1: number, n1: number, f2: number, n2: number): number | null {
  requireSamples(f1, n1, f2, n2);
  const [above, below] = [f1 * (n2 - f2), f2 * (n1 - f1)];
  return above === 0 && below === 0 ? null : above / below;
}
