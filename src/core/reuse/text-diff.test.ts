import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { characterChanges, type CharacterChange } from './character-diff.ts';
import { commonSequence } from './common-sequence.ts';
import { inkOf } from './ink.ts';
import { splitSentences } from './split-sentences.ts';
import { textDiff, type DiffLine } from './text-diff.ts';

/** Property tests, also on a busy machine. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const BEFORE =
  '会议强调，要加固北岸堤防。要逐库检查闸门，责任到人。要清淤疏浚河道，确保行洪安全。要备足沙袋和块石。';

/** A line as one string: kind, and how its sentence begins. */
function shown(lines: readonly DiffLine[], before: string, after: string): string[] {
  return lines.map((line) => {
    const span = line.kind === 'dropped' || line.kind === 'moved_from' ? line.before : line.after;
    const text = line.kind === 'dropped' || line.kind === 'moved_from' ? before : after;
    return `${line.kind} ${text.slice(span.start, span.start + 5)}`;
  });
}

const kinds = (after: string): string[] => shown(textDiff(BEFORE, after).lines, BEFORE, after);

describe('two texts, sentence by sentence', () => {
  test('the same text is the same, marks and blanks apart', () => {
    const after = BEFORE.replaceAll('。', '。\n').replace('，', ',');
    expect(textDiff(BEFORE, after).lines.map(({ kind }) => kind)).toEqual(Array(4).fill('same'));
  });

  test('a reworded sentence stays in its place and shows what changed', () => {
    const after = BEFORE.replace('逐库检查闸门', '逐库检修闸门启闭机');
    const { lines } = textDiff(BEFORE, after);
    const line = lines[1];
    expect(line?.kind).toBe('reworded');
    expect(line !== undefined && 'changes' in line ? line.changes : []).toEqual([
      { kind: 'same', text: '要逐库检' },
      { kind: 'dropped', text: '查' },
      { kind: 'added', text: '修' },
      { kind: 'same', text: '闸门' },
      { kind: 'added', text: '启闭机' },
      { kind: 'same', text: '，责任到人。' },
    ]);
  });

  test('dropped and added sentences stand where they were and are', () => {
    expect(kinds(BEFORE.replace('要备足沙袋和块石。', '各乡组建抢险队。'))).toEqual([
      'same 会议强调，',
      'same 要逐库检查',
      'same 要清淤疏浚',
      'dropped 要备足沙袋',
      'added 各乡组建抢',
    ]);
  });

  test('a passage that moved is one block in both of its places, reworded or not', () => {
    const [first = '', second = '', third = '', last = ''] = BEFORE.split(/(?<=。)/);
    const after =
      first + last + '农业部门要抢收早稻。' + second.replace('责任到人', '责任到岗') + third;
    const { lines, movedBlocks } = textDiff(BEFORE, after);
    expect(shown(lines, BEFORE, after)).toEqual([
      'same 会议强调，',
      'moved_to 要备足沙袋',
      'added 农业部门要',
      'reworded 要逐库检查',
      'same 要清淤疏浚',
      'moved_from 要备足沙袋',
    ]);
    expect(movedBlocks).toBe(1);
  });

  test('two passages that changed places: the longer stays, the shorter moved as one block', () => {
    const [first = '', second = '', third = '', last = ''] = BEFORE.split(/(?<=。)/);
    const more = '要畅通预警信息，进村入户。';
    const before = first + second + third + last + more;
    const after = third + last + more + first + second;
    const { lines, movedBlocks } = textDiff(before, after);
    expect(movedBlocks).toBe(1);
    expect(
      lines.map((line) => ('block' in line ? `${line.kind} ${String(line.block)}` : line.kind)),
    ).toEqual(['moved_from 0', 'moved_from 0', 'same', 'same', 'same', 'moved_to 0', 'moved_to 0']);
  });

  test('nothing against something', () => {
    expect(textDiff('', '')).toEqual({ lines: [], movedBlocks: 0 });
    expect(textDiff('', BEFORE).lines.map(({ kind }) => kind)).toEqual(Array(4).fill('added'));
    expect(textDiff(BEFORE, '').lines.map(({ kind }) => kind)).toEqual(Array(4).fill('dropped'));
  });
});

const clause = fc.constantFrom(
  '加固堤防',
  '检查闸门',
  '清淤疏浚',
  '备足沙袋',
  '组建抢险队',
  '抢收早稻',
);
const sentence = fc
  .array(clause, { minLength: 1, maxLength: 3 })
  .map((clauses) => `要${clauses.join('，')}。`);
const text = fc.array(sentence, { maxLength: 9 }).map((sentences) => sentences.join(''));

test('every sentence of both texts is in the lines exactly once, kept ones in order', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { lines } = textDiff(before, after);
      const starts = (part: 'before' | 'after', but: string): number[] =>
        lines.flatMap((line) =>
          line.kind === but || !(part in line)
            ? []
            : [(line as { [p in typeof part]: { start: number } })[part].start],
        );
      expect(starts('before', 'moved_to')).toEqual(
        splitSentences(before).map(({ start }) => start),
      );
      expect(starts('after', 'moved_from')).toEqual(
        splitSentences(after).map(({ start }) => start),
      );
      const blocks = lines.flatMap((line) => (line.kind === 'moved_to' ? [line.block] : []));
      expect(blocks).toEqual(blocks.toSorted((a, b) => a - b));
    }),
    { numRuns: 2000 },
  );
});

test('equal sentences are never shown as changed, and none is dropped while the same one is added', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { lines } = textDiff(before, after);
      const inkAt = (own: string, { start, end }: { start: number; end: number }): string =>
        inkOf(own.slice(start, end));
      const dropped = lines.flatMap((line) =>
        line.kind === 'dropped' ? [inkAt(before, line.before)] : [],
      );
      const added = new Set(
        lines.flatMap((line) => (line.kind === 'added' ? [inkAt(after, line.after)] : [])),
      );
      expect(dropped.filter((ink) => added.has(ink))).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

const letters = fc.string({ unit: fc.constantFrom('堤', '库', '闸', '𠮷', '河'), maxLength: 9 });
const joined = (changes: readonly CharacterChange[], but: string): string =>
  changes.flatMap(({ kind, text: own }) => (kind === but ? [] : [own])).join('');

test('the changes of a sentence give both sentences back', () => {
  fc.assert(
    fc.property(letters, letters, (before, after) => {
      const changes = characterChanges(before, after);
      expect(joined(changes, 'added')).toBe(before);
      expect(joined(changes, 'dropped')).toBe(after);
    }),
    { numRuns: 2000 },
  );
});

/** Length of the longest common subsequence, trying with and without each element. */
function plainLength(a: readonly number[], b: readonly number[]): number {
  const [first, ...rest] = a;
  if (first === undefined || b.length === 0) return 0;
  const at = b.indexOf(first);
  const without = plainLength(rest, b);
  return at === -1 ? without : Math.max(without, 1 + plainLength(rest, b.slice(at + 1)));
}

test('a common subsequence rises in both, is common, and none is longer', () => {
  const list = fc.array(fc.nat(3), { maxLength: 9 });
  fc.assert(
    fc.property(list, list, (a, b) => {
      const places = commonSequence(a, b);
      expect(places.every(({ before, after }) => a[before] === b[after])).toBe(true);
      for (const [at, place] of places.slice(1).entries()) {
        expect(place.before).toBeGreaterThan(places[at]?.before ?? 0);
        expect(place.after).toBeGreaterThan(places[at]?.after ?? 0);
      }
      expect(places).toHaveLength(plainLength(a, b));
    }),
    { numRuns: 2000 },
  );
});

test('sentences keep their closing quotes, and a text without marks is cut between characters', () => {
  const own = '他说：“守住！”\n  再查一遍；';
  expect(splitSentences(own).map(({ start, end }) => own.slice(start, end))).toEqual([
    '他说：“守住！”',
    '再查一遍；',
  ]);
  const endless = `堤${'𠮷'.repeat(1200)}`;
  const spans = splitSentences(endless);
  expect(spans.map(({ start, end }) => endless.slice(start, end)).join('')).toBe(endless);
  expect(spans.every(({ start }) => (endless.charCodeAt(start) & 0xfc00) !== 0xdc00)).toBe(true);
});
