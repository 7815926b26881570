/** Natural logarithm of a binomial coefficient. */

const TABLED = 1024;
const TABLE = logFactorials(TABLED);

function logFactorials(most: number): Float64Array {
  const table = new Float64Array(most + 1);
  for (let n = 2; n <= most; n++) table[n] = (table[n - 1] ?? 0) + Math.log(n);
  return table;
}

// Stirling's series to the third term; beyond the table its error is below 1e-20.
function logFactorial(n: number): number {
  if (n <= TABLED) return TABLE[n] ?? 0;
  const square = n * n;
  const series = (1 / 12 - (1 / 360 - 1 / (1260 * square)) / square) / n;
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + series;
}

/** ln C(n, k) for whole numbers 0 ≤ k ≤ n. */
export function logBinomial(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}
