import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinSpans, slice, toRaw } from './mapped.ts';

const raw = '甲乙丙\n\n丁戊';
const text = joinSpans(
  raw,
  [
    { start: 0, end: 3 },
    { start: 5, end: 7 },
  ],
  '',
);

test('a joined text leads back to the characters it came from', () => {
  expect(text.value).toBe('甲乙丙丁戊');
  expect(toRaw(text, 2, 4)).toEqual([
    { start: 2, end: 3 },
    { start: 5, end: 6 },
  ]);
});

test('every slice of every text equals its raw spans with the glue left out', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 }),
      fc.nat(40),
      fc.nat(40),
      (lines, a, b) => {
        const page = lines.join('|');
        let at = 0;
        const spans = lines.map((line) => {
          const span = { start: at, end: at + line.length };
          at += line.length + 1;
          return span;
        });
        const joined = joinSpans(page, spans, '\u0000');
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const wanted = joined.value.slice(from, to).replaceAll('\u0000', '');
        const part = slice(joined, from, to);
        const read = (spansOf: ReturnType<typeof toRaw>) =>
          spansOf.map((span) => page.slice(span.start, span.end)).join('');
        expect(read(toRaw(joined, from, to)).replaceAll('\u0000', '')).toBe(wanted);
        expect(read(toRaw(part, 0, part.value.length)).replaceAll('\u0000', '')).toBe(wanted);
      },
    ),
  );
});
