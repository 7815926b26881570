import { expect, test } from 'vitest';
import { isDecided, toKeepApart } from './kept-apart.ts';
import { toMerge } from './merges.ts';

test('a pair that is kept apart is decided, whichever form comes first', () => {
  const apart = [toKeepApart('穆清婉', '穆清宛', '', '')];
  expect(isDecided(['穆清宛', '穆清婉'], apart)).toBe(true);
  expect(isDecided(['穆清宛', '穆清碗'], apart)).toBe(false);
  expect(isDecided(['穆清宛', '穆清婉'], [])).toBe(false);
});

test('a pair of one name is decided', () => {
  const merges = [toMerge('穆清宛', '穆清婉', '', ''), toMerge('穆清碗', '穆清婉', '', '')];
  expect(isDecided(['穆清宛', '穆清碗'], merges)).toBe(true);
});

test('forms stay apart under the names that they were merged into', () => {
  const list = [toKeepApart('丁向川', '丁向州', '', ''), toMerge('丁向川', '丁向舟', '', '')];
  expect(isDecided(['丁向舟', '丁向州'], list)).toBe(true);
});
