import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PairCounter } from './pair-counter.ts';

test('pairs are counted as a map of strings counts them, however many there are', () => {
  const pair = fc.tuple(fc.nat(30), fc.nat(30));
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 300 }), (pairs) => {
      const counter = new PairCounter(1);
      const wanted = new Map<string, number>();
      const places = new Map<string, number>();
      for (const [first, second] of pairs) {
        const key = `${String(first)} ${String(second)}`;
        const place = counter.add(first, second);
        expect(places.get(key) ?? place).toBe(place);
        places.set(key, place);
        wanted.set(key, (wanted.get(key) ?? 0) + 1);
      }
      expect(counter.size).toBe(wanted.size);
      for (const [key, count] of wanted) expect(counter.counts[places.get(key) ?? -1]).toBe(count);
      let total = 0;
      counter.each((_, count) => (total += count));
      expect(total).toBe(pairs.length);
    }),
  );
});
