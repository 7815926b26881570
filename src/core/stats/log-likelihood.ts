/** Log-likelihood of a word in two corpora. */
import { requireSamples } from './counts.ts';

/**
 * G² over all four cells (Dunning 1993, https://aclanthology.org/J93-1003/), 2 Σ O ln(O / E) with
 * 0 ln 0 = 0; negative where the word is rarer in the first corpus. Sizes are tokens, never rates:
 * a RangeError where one is no whole number.
 */
export function signedLogLikelihood(f1: number, n1: number, f2: number, n2: number): number {
  requireSamples(f1, n1, f2, n2);
  const total = n1 + n2;
  if (total === 0) return 0;
  const share = (f1 + f2) / total;
  const sum =
    hits(f1, n1, f2, n2) + cell(n1 - f1, n1 * (1 - share)) + cell(n2 - f2, n2 * (1 - share));
  return signed(Math.max(0, 2 * sum), f1, n1, f2, n2);
}

/** The same over the two cells of the word only (Rayson & Garside 2000), as many word lists print it. */
export function twoTermLogLikelihood(f1: number, n1: number, f2: number, n2: number): number {
  requireSamples(f1, n1, f2, n2);
  return signed(Math.max(0, 2 * hits(f1, n1, f2, n2)), f1, n1, f2, n2);
}

function hits(f1: number, n1: number, f2: number, n2: number): number {
  const share = (f1 + f2) / (n1 + n2);
  return cell(f1, n1 * share) + cell(f2, n2 * share);
}

function signed(value: number, f1: number, n1: number, f2: number, n2: number): number {
  return f1 * n2 < f2 * n1 ? -value : value;
}

function cell(observed: number, expected: number): number {
  return observed === 0 || expected === 0 ? 0 : observed * Math.log(observed / expected);
}
