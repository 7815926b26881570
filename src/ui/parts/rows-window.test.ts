import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsWindow } from './rows-window.ts';

test('at the top the first rows are shown and the first page is asked for', () => {
  expect(rowsWindow(0, 400, 40, 1000)).toEqual({ first: 0, end: 16, offset: 0, limit: 50 });
});

test('a window over two pages asks for both', () => {
  expect(rowsWindow(1800, 400, 40, 1000)).toEqual({ first: 39, end: 61, offset: 0, limit: 100 });
});

test('every row on screen is in the window, and every row in the window is asked for', () => {
  const numbers = fc.tuple(fc.nat(5_000_000), fc.nat(3000), fc.integer({ min: 20, max: 120 }));
  fc.assert(
    fc.property(numbers, fc.nat(100_000), ([scrolled, height, rowHeight], total) => {
      const window = rowsWindow(scrolled, height, rowHeight, total);
      expect(window.first).toBeLessThanOrEqual(Math.max(0, window.end));
      expect(window.end).toBeLessThanOrEqual(total);
      expect(window.offset).toBeLessThanOrEqual(window.first);
      expect(window.offset + window.limit).toBeGreaterThanOrEqual(window.end);
      const most = Math.max(0, total * rowHeight - height);
      const top = Math.floor(Math.min(scrolled, most) / rowHeight);
      if (total > 0) expect(window.first).toBeLessThanOrEqual(top);
    }),
  );
});
