import { expect, test } from 'vitest';
import { spanShare } from './span-share.ts';

const days = (first: string | null, last: string | null) => ({ first, last });

test('both ends of a span are inside it', () => {
  const whole = days('2031-01-01', '2031-01-10');
  expect(spanShare(days('2031-01-01', '2031-01-05'), whole)).toEqual({ start: 0, size: 50 });
  expect(spanShare(days('2031-01-10', '2031-01-10'), whole)).toEqual({ start: 90, size: 10 });
  expect(spanShare(whole, whole)).toEqual({ start: 0, size: 100 });
});

test('without a day there is no place', () => {
  expect(spanShare(days(null, null), days('2031-01-01', '2031-01-10'))).toBeNull();
  expect(spanShare(days('2031-01-01', '2031-01-01'), days(null, null))).toBeNull();
});
