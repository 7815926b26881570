import type { Messages } from '#i18n/index.ts';

/** A measure that may lie on either side of 0, two decimals below 100: +1.84, −0.50, 0, +∞. */
export function signed(value: number, t: Messages): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  const digits = size < 100 ? size.toFixed(2) : t.format.count(size);
  return `${value > 0 ? '+' : '−'}${Number.isFinite(size) ? digits : '∞'}`;
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Below this a probability is written as a power of ten. */
const SMALL = 0.001;

/** A probability with its power of ten where it is small: 0.034, 2.1 × 10⁻¹²; also where no number is as small. */
export function probability(p: number, log10: number): string {
  if (p >= SMALL) return String(Number(p.toPrecision(2)));
  const [power, digits] = mantissa(log10);
  const raised = [...String(power)].map((digit) => RAISED.charAt(Number(digit))).join('');
  return `${digits} × 10⁻${raised}`;
}

/** The power, positive, and one digit behind the point; 9.96 is the next power. */
function mantissa(log10: number): [power: number, digits: string] {
  const power = Math.ceil(-log10);
  const digits = (10 ** (log10 + power)).toFixed(1);
  return digits === '10.0' ? [power - 1, '1.0'] : [power, digits];
}
