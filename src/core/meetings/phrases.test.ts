import { expect, test } from 'vitest';
import { quotedPhrases } from './phrases.ts';

test('quoted phrases are found once each, speech is left out', () => {
  const text = '坚持“一村一策”，用好“一村一策”和“早查快办”。他说：“我们一定办好！”';
  expect(quotedPhrases(text)).toEqual(['一村一策', '早查快办']);
});

test('a quotation of more than 24 characters is no phrase', () => {
  expect(quotedPhrases(`“${'长'.repeat(25)}”`)).toEqual([]);
});
