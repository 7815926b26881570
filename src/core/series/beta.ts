import { logBinomial } from '../stats/log-binomial.ts';

const MOST_STEPS = 400;
const PRECISION = 1e-14;
/** Keeps the continued fraction from a division by zero. */
const TINY = 1e-300;
/** Halvings of 0…1: the quantile is exact to 1e-12. */
const HALVINGS = 42;

/** ln B(a, b) for whole a, b ≥ 1: B(a, b) = 1 / (a · C(a + b − 1, a)). */
function logBeta(a: number, b: number): number {
  return -Math.log(a) - logBinomial(a + b - 1, a);
}

const awayFromZero = (value: number): number => (Math.abs(value) < TINY ? TINY : value);

/** The even and odd coefficients of step m of the fraction. */
function coefficients(m: number, x: number, a: number, b: number): readonly [number, number] {
  const at = a + 2 * m;
  return [(m * (b - m) * x) / ((at - 1) * at), (-(a + m) * (a + b + m) * x) / (at * (at + 1))];
}

/** Continued fraction of the incomplete beta function (DLMF 8.17.22), by the modified Lentz method. */
function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= MOST_STEPS; m += 1) {
    let change = 1;
    for (const coefficient of coefficients(m, x, a, b)) {
      d = 1 / awayFromZero(1 + coefficient * d);
      c = awayFromZero(1 + coefficient / c);
      change = c * d;
      value *= change;
    }
    if (Math.abs(change - 1) < PRECISION) break;
  }
  return value;
}

/** Regularised incomplete beta function I_x(a, b), for whole a, b ≥ 1: the share of Beta(a, b) below x. */
export function betaBelow(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(a * Math.log(x) + b * Math.log(1 - x) - logBeta(a, b));
  // Each of the two forms converges fast on its own side of the mean (DLMF 8.17.4).
  return x < (a + 1) / (a + b + 2)
    ? (front * fraction(x, a, b)) / a
    : 1 - (front * fraction(1 - x, b, a)) / b;
}

/** The x with I_x(a, b) = p, for whole a, b ≥ 1 and 0 < p < 1; by halving, which cannot go astray. */
export function betaQuantile(p: number, a: number, b: number): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (low + high) / 2;
    if (betaBelow(middle, a, b) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
