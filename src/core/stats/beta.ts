/** The incomplete beta function of whole parameters and its quantiles, to about twelve digits. */
import { logBinomialMass } from './binomial.ts';

const MOST_STEPS = 20_000;
const PRECISION = 1e-15;
/** Keeps the continued fraction from a division by zero. */
const TINY = 1e-300;
const MOST_TANGENTS = 100;

const awayFromZero = (value: number): number => (Math.abs(value) < TINY ? TINY : value);

/** Continued fraction of the incomplete beta function (DLMF 8.17.22), by the modified Lentz method. */
function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= MOST_STEPS; m += 1) {
    const at = a + 2 * m;
    const even = (m * (b - m) * x) / ((at - 1) * at);
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    value *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / (at * (at + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    value *= c * d;
    if (Math.abs(c * d - 1) < PRECISION) break;
  }
  return value;
}

/** ln of x^a y^b / B(a, b) with y = 1 − x: the slope of I_x(a, b) along the log odds of x. */
function logFront(x: number, y: number, a: number, b: number): number {
  return logBinomialMass(a, a + b, x, y) + Math.log((a / (a + b)) * b);
}

/** ln I_x(a, b) and the slope of that along the log odds of x. */
function logBelow(x: number, y: number, a: number, b: number): { value: number; slope: number } {
  const front = logFront(x, y, a, b);
  // Each of the two forms converges fast on its own side of the mean (DLMF 8.17.4).
  if (x < (a + 1) / (a + b + 2)) {
    const share = fraction(x, a, b) / a;
    return { value: front + Math.log(share), slope: 1 / share };
  }
  const value = Math.log1p((-Math.exp(front) * fraction(y, b, a)) / b);
  return { value, slope: Math.exp(front - value) };
}

/** Regularised incomplete beta function I_x(a, b), for whole a, b ≥ 1: the share of Beta(a, b) below x. */
export function betaBelow(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  return Math.exp(logBelow(x, 1 - x, a, b).value);
}

/**
 * The log odds ln(x / (1 − x)) of the x with I_x(a, b) = p, for whole a, b ≥ 1 and 0 < p < 1. Along the
 * log odds the density is log-concave, so ln I is concave too, and Newton's tangents close in from one side.
 */
export function betaQuantileLogOdds(p: number, a: number, b: number): number {
  const target = Math.log(p);
  let odds = Math.log(a / b);
  for (let i = 0; i < MOST_TANGENTS; i += 1) {
    const { value, slope } = logBelow(logistic(odds), logistic(-odds), a, b);
    const step = (target - value) / slope;
    odds += step;
    if (Math.abs(step) <= 1e-13 * Math.max(1, Math.abs(odds))) break;
  }
  return odds;
}

/** The x with I_x(a, b) = p, for whole a, b ≥ 1 and 0 < p < 1. */
export function betaQuantile(p: number, a: number, b: number): number {
  return logistic(betaQuantileLogOdds(p, a, b));
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
