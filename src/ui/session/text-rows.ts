import type { DifferenceLine, TextDifference } from '#core/query/text-difference.ts';
import type { CharacterChange } from '#core/reuse/text-diff.ts';
import type { Stretch } from '#core/series/character-diff.ts';

/** What changed stands by itself; what did not is folded into runs. */
export type TextRow =
  | { readonly kind: 'fold'; readonly lines: readonly DifferenceLine[] }
  | { readonly kind: 'line'; readonly line: DifferenceLine };

/** The lines of a comparison, unchanged neighbours together. */
export function textRows({ lines }: TextDifference): TextRow[] {
  const rows: TextRow[] = [];
  let same: DifferenceLine[] = [];
  const fold = () => {
    if (same.length > 0) rows.push({ kind: 'fold', lines: same });
    same = [];
  };
  for (const line of lines) {
    if (line.kind === 'same') same.push(line);
    else {
      fold();
      rows.push({ kind: 'line', line });
    }
  }
  fold();
  return rows;
}

export const COUNTED = ['same', 'reworded', 'moved_to', 'dropped', 'added'] as const;

/** Sentences of each kind; a moved one counts once, where it stands now. */
export function kindCounts({
  lines,
}: TextDifference): Readonly<Record<(typeof COUNTED)[number], number>> {
  const count = (kind: DifferenceLine['kind']) => lines.filter((line) => line.kind === kind).length;
  return {
    same: count('same'),
    reworded: count('reworded'),
    moved_to: count('moved_to'),
    dropped: count('dropped'),
    added: count('added'),
  };
}

/** One side of a reworded sentence, with what only this side has told apart. */
export function stretchesOf(
  changes: readonly CharacterChange[],
  side: 'before' | 'after',
): Stretch[] {
  const other = side === 'before' ? 'added' : 'dropped';
  return changes
    .filter(({ kind }) => kind !== other)
    .map(({ kind, text }) => ({ text, isShared: kind === 'same' }));
}
