import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { fromAscii, toAscii } from './ascii-terms.ts';

/** Property tests and whole corpora, also on a busy machine. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const term = fc
  .array(fc.nat(0xffff), { maxLength: 8 })
  .map((units) => String.fromCharCode(...units));

test('every term comes back, and prefixes stay prefixes', () => {
  fc.assert(
    fc.property(term, term, (a, b) => {
      expect(fromAscii(toAscii(a))).toBe(a);
      expect(toAscii(b).startsWith(toAscii(a))).toBe(b.startsWith(a));
      expect(toAscii(a + b).startsWith(toAscii(a))).toBe(true);
    }),
  );
});
