/** The longest common subsequence of two sequences, for sentences by their number and for characters by their code. */

/** Places of one element in both sequences. */
export interface CommonPlace {
  readonly before: number;
  readonly after: number;
}

/**
 * One longest common subsequence, rising in both; of several the one whose places come first in `before`. Time and
 * memory go with the product of what is left without common beginning and end: give sentences, not books.
 */
export function commonSequence(before: ArrayLike<number>, after: ArrayLike<number>): CommonPlace[] {
  const head = commonHead(before, after);
  const tail = commonTail(before, after, head);
  const places: CommonPlace[] = [];
  for (let at = 0; at < head; at++) places.push({ before: at, after: at });
  const [endBefore, endAfter] = [before.length - tail, after.length - tail];
  addMiddle(places, before, after, { head, endBefore, endAfter });
  for (let at = 0; at < tail; at++) places.push({ before: endBefore + at, after: endAfter + at });
  return places;
}

function commonHead(before: ArrayLike<number>, after: ArrayLike<number>): number {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  return head;
}

function commonTail(before: ArrayLike<number>, after: ArrayLike<number>, head: number): number {
  const most = Math.min(before.length, after.length) - head;
  let tail = 0;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1;
  return tail;
}

interface Middle {
  readonly head: number;
  readonly endBefore: number;
  readonly endAfter: number;
}

function addMiddle(
  places: CommonPlace[],
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  { head, endBefore, endAfter }: Middle,
): void {
  const width = endAfter - head + 1;
  const lengths = new Uint32Array((endBefore - head + 1) * width);
  const cell = (i: number, j: number): number => (i - head) * width + j - head;
  for (let i = endBefore - 1; i >= head; i--)
    for (let j = endAfter - 1; j >= head; j--)
      lengths[cell(i, j)] =
        before[i] === after[j]
          ? (lengths[cell(i + 1, j + 1)] ?? 0) + 1
          : Math.max(lengths[cell(i + 1, j)] ?? 0, lengths[cell(i, j + 1)] ?? 0);
  let [i, j] = [head, head];
  while (i < endBefore && j < endAfter)
    if (before[i] === after[j]) places.push({ before: i++, after: j++ });
    else if ((lengths[cell(i, j + 1)] ?? 0) >= (lengths[cell(i + 1, j)] ?? 0)) j += 1;
    else i += 1;
}
