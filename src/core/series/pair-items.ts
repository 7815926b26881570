import { inkOf } from '../reuse/ink.ts';

/** A formulation or a requirement; `speaker` is '' where nobody's. */
export interface Item {
  readonly text: string;
  readonly speaker: string;
  /** Of a requirement, the word it begins with (要, 一要, 必须). */
  readonly marker?: string;
}

/** The place in a list that a requirement begins with: 一要, 四是, 首先要. */
const ENUMERATED = /^(?:第?[一二三四五六七八九十]{1,3}(?:是|(?=要))|首先|其次|最后)/;

/** What an item says: the characters of its text, without its place in a list. */
export function sayingOf({ text, marker }: Item): string {
  return inkOf(marker === undefined ? text : text.replace(ENUMERATED, ''));
}

/** Places in the two lists. */
export interface Pair {
  readonly before: number;
  readonly after: number;
}

/** A reworded pair with the likeness of its texts, from {@link LIKE} up. */
export interface LikePair extends Pair {
  readonly likeness: number;
}

/** Two texts are one reworded from this likeness on. */
export const LIKE = 0.5;

/** Items that say the same (marks, width and case apart): those of the same speaker first, then in order. */
export function samePairs(before: readonly Item[], after: readonly Item[]): Pair[] {
  const taken = { before: new Set<number>(), after: new Set<number>() };
  const pairs = [true, false].flatMap((withSpeaker) => {
    const key = (item: Item): string =>
      withSpeaker ? `${sayingOf(item)} ${item.speaker}` : sayingOf(item);
    return byKey(before, after, key, taken);
  });
  return pairs.sort((a, b) => a.before - b.before);
}

interface Taken {
  readonly before: Set<number>;
  readonly after: Set<number>;
}

function byKey(
  before: readonly Item[],
  after: readonly Item[],
  key: (item: Item) => string,
  taken: Taken,
): Pair[] {
  const waiting = new Map<string, number[]>();
  before.forEach((item, at) => {
    if (taken.before.has(at)) return;
    const known = waiting.get(key(item));
    if (known === undefined) waiting.set(key(item), [at]);
    else known.push(at);
  });
  return after.flatMap((item, at) => {
    const first = taken.after.has(at) ? undefined : waiting.get(key(item))?.shift();
    if (first === undefined) return [];
    taken.before.add(first);
    taken.after.add(at);
    return [{ before: first, after: at }];
  });
}

/** How often each pair of neighbouring characters stands in what a text says. */
export function bigramsOf(ink: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < ink.length; i += 1) {
    const pair = ink.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** Dice coefficient 2·|A ∩ B| / (|A| + |B|) of two bags of character bigrams (Dice 1945), 0 to 1. */
export function dice(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0);
  const size = sizeOf(a) + sizeOf(b);
  return size === 0 ? 0 : (2 * shared) / size;
}

function sizeOf(bag: ReadonlyMap<string, number>): number {
  let size = 0;
  for (const count of bag.values()) size += count;
  return size;
}

/** One-to-one pairs of like texts among the items left over, the likest first, then by place. */
export function likePairs(
  before: readonly Item[],
  after: readonly Item[],
  same: readonly Pair[],
): LikePair[] {
  const olds = bags(before, new Set(same.map((pair) => pair.before)));
  const news = bags(after, new Set(same.map((pair) => pair.after)));
  const all = olds.flatMap(([old, left]) =>
    news.map(([now, right]) => ({ before: old, after: now, likeness: dice(left, right) })),
  );
  const like = all.filter(({ likeness }) => likeness >= LIKE);
  like.sort((a, b) => b.likeness - a.likeness || a.before - b.before || a.after - b.after);
  return oneToOne(like);
}

function bags(items: readonly Item[], taken: ReadonlySet<number>) {
  return items.flatMap((item, at) =>
    taken.has(at) ? [] : [[at, bigramsOf(sayingOf(item))] as const],
  );
}

function oneToOne(pairs: readonly LikePair[]): LikePair[] {
  const taken: Taken = { before: new Set(), after: new Set() };
  return pairs.filter(({ before, after }) => {
    if (taken.before.has(before) || taken.after.has(after)) return false;
    taken.before.add(before);
    taken.after.add(after);
    return true;
  });
}
