import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mattr } from './lexical-richness.ts';
import { mattrOfIds } from './mattr-of-ids.ts';

test('counting by number gives the very figure that counting by word gives', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 300 }),
      fc.integer({ min: 1, max: 120 }),
      (words, window) => {
        expect(mattrOfIds(Uint32Array.from(words), 31, window)).toBe(mattr(words, window));
      },
    ),
  );
});

test('one word again and again is 1 ÷ window, words that never return are 1', () => {
  expect(mattrOfIds(new Uint32Array(250), 1)).toBe(0.01);
  expect(
    mattrOfIds(
      Uint32Array.from({ length: 250 }, (_, at) => at),
      250,
    ),
  ).toBe(1);
  expect(mattrOfIds(new Uint32Array(99), 1)).toBeNull();
});
