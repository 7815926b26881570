import { expect, test } from 'vitest';
import { messagesOf } from '#i18n/index.ts';
import { probability, signed } from './measure-words.ts';

const en = messagesOf('en');

test('a measure names its side, an open end of an interval too', () => {
  expect([1.842, -0.5, 1234.5, 0, Infinity, -Infinity].map((value) => signed(value, en))).toEqual([
    '+1.84',
    '−0.50',
    '+1,235',
    '0',
    '+∞',
    '−∞',
  ]);
});

test('a small probability is a power of ten, also where it is too small for a number', () => {
  expect(probability(0.0342, Math.log10(0.0342))).toBe('0.034');
  expect(probability(2.14e-12, Math.log10(2.14e-12))).toBe('2.1 × 10⁻¹²');
  expect(probability(1e-5, -5)).toBe('1.0 × 10⁻⁵');
  expect(probability(9.97e-6, Math.log10(9.97e-6))).toBe('1.0 × 10⁻⁵');
  expect(probability(0, -400.5)).toBe('3.2 × 10⁻⁴⁰¹');
});
