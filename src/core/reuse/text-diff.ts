/**
 * What became of the sentences of one text in another: the same, reworded, moved, dropped, added. Sentences are
 * compared by their ink (marks, blanks, width and case apart): first those that are equal in order, then like ones
 * between them, then those that stand elsewhere.
 */
import { bigramsOf, dice, LIKE } from '../series/pair-items.ts';
import { characterChanges, type CharacterChange } from './character-diff.ts';
import { commonSequence, type CommonPlace } from './common-sequence.ts';
import { inkOf } from './ink.ts';
import { splitSentences, type TextSpan } from './split-sentences.ts';

export type { CharacterChange } from './character-diff.ts';
export type { TextSpan } from './split-sentences.ts';

/** Two sentences that are one, or one reworded. */
export interface SentencePair {
  readonly before: TextSpan;
  readonly after: TextSpan;
  /** Dice coefficient of character bigrams, 0.6 to 1; 1 if they differ in marks at most. */
  readonly likeness: number;
  /** Character by character; one stretch where nothing changed. */
  readonly changes: readonly CharacterChange[];
}

/** A line of the comparison; a moved sentence has two, one where it stood and one where it stands. */
export type DiffLine =
  | ({ readonly kind: 'same' | 'reworded' } & SentencePair)
  | ({ readonly kind: 'moved_from' | 'moved_to'; readonly block: number } & SentencePair)
  | { readonly kind: 'dropped'; readonly before: TextSpan }
  | { readonly kind: 'added'; readonly after: TextSpan };

export interface TextDiff {
  /** In the order of the second text; what only the first has stands where it was among the sentences kept in place. */
  readonly lines: readonly DiffLine[];
  /** Blocks of sentences that moved together; their numbers run from 0 in the order of the second text. */
  readonly movedBlocks: number;
}

interface Sentence {
  readonly span: TextSpan;
  readonly text: string;
  readonly ink: string;
  readonly bigrams: ReadonlyMap<string, number>;
  readonly size: number;
}

interface Pair extends CommonPlace {
  readonly likeness: number;
}

/** Compares two texts sentence by sentence; offsets are UTF-16 code units of each. */
export function textDiff(before: string, after: string): TextDiff {
  const [old, now] = [sentencesOf(before), sentencesOf(after)];
  const equal = equalInOrder(old, now);
  const kept = [...equal, ...likeInOrder(old, now, equal)].sort((a, b) => a.before - b.before);
  const moved = inBlocks(movedPairs(old, now, kept));
  return { lines: linesOf(old, now, kept, moved), movedBlocks: (moved.at(-1)?.block ?? -1) + 1 };
}

function sentencesOf(text: string): Sentence[] {
  return splitSentences(text).map((span) => {
    const own = text.slice(span.start, span.end);
    const ink = inkOf(own);
    return { span, text: own, ink, bigrams: bigramsOf(ink), size: Math.max(0, ink.length - 1) };
  });
}

function equalInOrder(old: readonly Sentence[], now: readonly Sentence[]): Pair[] {
  const numbers = new Map<string, number>();
  const numberOf = ({ ink }: Sentence): number => {
    const known = numbers.get(ink) ?? numbers.size;
    numbers.set(ink, known);
    return known;
  };
  const places = commonSequence(old.map(numberOf), now.map(numberOf));
  return places.map((place) => ({ ...place, likeness: 1 }));
}

/** Like sentences in the gaps between equal ones, in order, so that their likeness is greatest in sum. */
function likeInOrder(
  old: readonly Sentence[],
  now: readonly Sentence[],
  equal: readonly Pair[],
): Pair[] {
  const ends = [...equal, { before: old.length, after: now.length }];
  let [i, j] = [0, 0];
  return ends.flatMap(({ before, after }) => {
    const pairs = likeInGap(old.slice(i, before), now.slice(j, after));
    const found = pairs.map((pair) => ({
      ...pair,
      before: pair.before + i,
      after: pair.after + j,
    }));
    [i, j] = [before + 1, after + 1];
    return found;
  });
}

function likeInGap(old: readonly Sentence[], now: readonly Sentence[]): Pair[] {
  const width = now.length + 1;
  const best = new Float64Array((old.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  const likeness = old.map((one) => now.map((other) => likenessOf(one, other)));
  const gain = (i: number, j: number): number => (likeness[i]?.[j] ?? 0) + at(i + 1, j + 1);
  const isPair = (i: number, j: number): boolean => (likeness[i]?.[j] ?? 0) > 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), isPair(i, j) ? gain(i, j) : 0);
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length)
    if (isPair(i, j) && gain(i, j) === at(i, j))
      pairs.push({ before: i, after: j, likeness: likeness[i++]?.[j++] ?? 0 });
    else if (at(i, j + 1) === at(i, j)) j += 1;
    else i += 1;
  return pairs;
}

/** 0 where they are not alike; bags of very different size cannot be. */
function likenessOf(a: Sentence, b: Sentence): number {
  if (a.ink === b.ink) return 1;
  const most = (2 * Math.min(a.size, b.size)) / (a.size + b.size || 1);
  if (most < LIKE) return 0;
  const value = dice(a.bigrams, b.bigrams);
  return value >= LIKE ? value : 0;
}

/** One-to-one pairs among the sentences that are left, the likest first, then by place. */
function movedPairs(
  old: readonly Sentence[],
  now: readonly Sentence[],
  kept: readonly Pair[],
): Pair[] {
  const takenOld = new Set(kept.map(({ before }) => before));
  const takenNow = new Set(kept.map(({ after }) => after));
  const all = old.flatMap((one, before) =>
    takenOld.has(before)
      ? []
      : now.flatMap((other, after) => {
          const likeness = takenNow.has(after) ? 0 : likenessOf(one, other);
          return likeness > 0 ? [{ before, after, likeness }] : [];
        }),
  );
  all.sort((a, b) => b.likeness - a.likeness || a.before - b.before || a.after - b.after);
  return all.filter(({ before, after }) => {
    if (takenOld.has(before) || takenNow.has(after)) return false;
    takenOld.add(before);
    takenNow.add(after);
    return true;
  });
}

interface MovedPair extends Pair {
  readonly block: number;
}

/** In the order of the second text; sentences that follow each other in both are one block. */
function inBlocks(pairs: readonly Pair[]): MovedPair[] {
  const blocks: MovedPair[] = [];
  for (const pair of pairs.toSorted((a, b) => a.after - b.after)) {
    const last = blocks.at(-1);
    const isNext = last?.after === pair.after - 1 && last.before === pair.before - 1;
    blocks.push({ ...pair, block: (last?.block ?? -1) + (isNext ? 0 : 1) });
  }
  return blocks;
}

function linesOf(
  old: readonly Sentence[],
  now: readonly Sentence[],
  kept: readonly Pair[],
  moved: readonly MovedPair[],
): DiffLine[] {
  const from = new Map(moved.map((pair) => [pair.before, pair]));
  const to = new Map(moved.map((pair) => [pair.after, pair]));
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  for (const pair of [...kept, { before: old.length, after: now.length, likeness: 0 }]) {
    for (; i < pair.before; i++) lines.push(...leftLine(old, now, i, from.get(i)));
    for (; j < pair.after; j++) lines.push(...newLine(old, now, j, to.get(j)));
    for (const one of pairOf(old, now, pair))
      lines.push({ kind: pair.likeness === 1 ? 'same' : 'reworded', ...one });
    [i, j] = [pair.before + 1, pair.after + 1];
  }
  return lines;
}

function leftLine(
  old: readonly Sentence[],
  now: readonly Sentence[],
  at: number,
  moved: MovedPair | undefined,
): DiffLine[] {
  if (moved !== undefined)
    return pairOf(old, now, moved).map((pair) => ({
      kind: 'moved_from',
      block: moved.block,
      ...pair,
    }));
  const one = old[at];
  return one === undefined ? [] : [{ kind: 'dropped', before: one.span }];
}

function newLine(
  old: readonly Sentence[],
  now: readonly Sentence[],
  at: number,
  moved: MovedPair | undefined,
): DiffLine[] {
  if (moved !== undefined)
    return pairOf(old, now, moved).map((pair) => ({
      kind: 'moved_to',
      block: moved.block,
      ...pair,
    }));
  const one = now[at];
  return one === undefined ? [] : [{ kind: 'added', after: one.span }];
}

function pairOf(
  old: readonly Sentence[],
  now: readonly Sentence[],
  { before, after, likeness }: Pair,
): SentencePair[] {
  const [one, other] = [old[before], now[after]];
  if (one === undefined || other === undefined) return [];
  const changes = characterChanges(one.text, other.text);
  return [{ before: one.span, after: other.span, likeness, changes }];
}
