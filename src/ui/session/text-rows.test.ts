import { expect, test } from 'vitest';
import type { DifferenceLine, TextDifference } from '#core/query/text-difference.ts';
import { kindCounts, stretchesOf, textRows } from './text-rows.ts';

const at = (text: string) => ({ text, articleId: 'a.txt#1', span: null });
const pairOf = (text: string) => ({ before: at(text), after: at(text), likeness: 1, changes: [] });
const same = (text: string): DifferenceLine => ({ kind: 'same', ...pairOf(text) });
const difference: TextDifference = {
  lines: [
    same('要清沟。'),
    same('要备沙袋。'),
    { kind: 'moved_from', block: 0, ...pairOf('要巡堤。') },
    { kind: 'added', after: at('要通知下游。') },
    same('要值班。'),
    { kind: 'moved_to', block: 0, ...pairOf('要巡堤。') },
  ],
  sentences: { before: 4, after: 5 },
};

test('unchanged neighbours are folded, what changed stands by itself and in order', () => {
  const rows = textRows(difference);
  expect(rows.map((row) => (row.kind === 'fold' ? row.lines.length : row.line.kind))).toEqual([
    2,
    'moved_from',
    'added',
    1,
    'moved_to',
  ]);
});

test('a moved sentence counts once, and the kinds add up to the later text', () => {
  const { same: kept, reworded, moved_to, dropped, added } = kindCounts(difference);
  expect([kept, reworded, moved_to, dropped, added]).toEqual([3, 0, 1, 0, 1]);
  expect(kept + reworded + moved_to + added).toBe(difference.sentences.after);
  expect(kept + reworded + moved_to + dropped).toBe(difference.sentences.before);
});

test('each side of a reworded sentence is whole', () => {
  const changes = [
    { kind: 'same', text: '要' },
    { kind: 'dropped', text: '赶紧' },
    { kind: 'added', text: '尽快' },
    { kind: 'same', text: '清沟。' },
  ] as const;
  const texts = (side: 'before' | 'after') => stretchesOf(changes, side).map(({ text }) => text);
  expect(texts('before').join('')).toBe('要赶紧清沟。');
  expect(texts('after').join('')).toBe('要尽快清沟。');
  expect(stretchesOf(changes, 'after').map(({ isShared }) => isShared)).toEqual([
    true,
    false,
    true,
  ]);
});
