/**
 * Binomial probabilities to nearly the last bit, also for millions of trials, by the saddle-point form
 * (C. Loader, Fast and Accurate Computation of Binomial Probabilities, 2000), which R uses too: no
 * difference of large logarithms is taken.
 */

const HALF_LOG_TAU = 0.5 * Math.log(2 * Math.PI);
/** From here on four terms of Stirling's series leave less than 1e-14. */
const SERIES_FROM = 16;
const SMALL = stirlingErrors(SERIES_FROM);

function stirlingErrors(below: number): Float64Array {
  const errors = new Float64Array(below);
  let factorial = 1;
  for (let n = 1; n < below; n++) {
    factorial *= n;
    errors[n] = Math.log(factorial) - (n + 0.5) * Math.log(n) + n - HALF_LOG_TAU;
  }
  return errors;
}

/** ln n! less Stirling's formula, for whole n ≥ 1. */
function stirlingError(n: number): number {
  if (n < SERIES_FROM) return SMALL[n] ?? 0;
  const square = n * n;
  return (1 / 12 - (1 / 360 - (1 / 1260 - 1 / (1680 * square)) / square) / square) / n;
}

/** x ln(x / m) + m − x, without cancellation where the two are near. */
function deviance(x: number, m: number): number {
  const gap = x - m;
  if (Math.abs(gap) >= 0.1 * (x + m)) return x * Math.log(x / m) - gap;
  const v = gap / (x + m);
  let sum = gap * v;
  let power = 2 * x * v;
  for (let odd = 3; odd < 40; odd += 2) {
    power *= v * v;
    const next = sum + power / odd;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/** ln of the probability of k successes in n trials; p and q = 1 − p are both given, for neither is exact as 1 less the other. */
export function logBinomialMass(k: number, n: number, p: number, q: number): number {
  if (k === 0) return n === 0 ? 0 : n * (p < 0.5 ? Math.log1p(-p) : Math.log(q));
  if (k === n) return n * (q < 0.5 ? Math.log1p(-q) : Math.log(p));
  const errors = stirlingError(n) - stirlingError(k) - stirlingError(n - k);
  const distance = deviance(k, n * p) + deviance(n - k, n * q);
  return errors - distance + 0.5 * Math.log(n / k / (n - k)) - HALF_LOG_TAU;
}
