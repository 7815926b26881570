/** Log-likelihood of a word in two corpora. */

/**
 * G² over all four cells (Dunning 1993, https://aclanthology.org/J93-1003/), 2 Σ O ln(O / E) with
 * 0 ln 0 = 0; negative where the word is rarer in the first corpus. Sizes are tokens, never rates.
 */
export function signedLogLikelihood(f1: number, n1: number, f2: number, n2: number): number {
  const total = n1 + n2;
  if (total === 0) return 0;
  const share = (f1 + f2) / total;
  const sum =
    cell(f1, n1 * share) +
    cell(f2, n2 * share) +
    cell(n1 - f1, n1 * (1 - share)) +
    cell(n2 - f2, n2 * (1 - share));
  const value = Math.max(0, 2 * sum);
  return f1 * n2 < f2 * n1 ? -value : value;
}

function cell(observed: number, expected: number): number {
  return observed === 0 || expected === 0 ? 0 : observed * Math.log(observed / expected);
}
