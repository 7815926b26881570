/** A run of characters of a wording: in both, or only in the one it is cut from. */
export interface Stretch {
  readonly text: string;
  readonly isShared: boolean;
}

/** Two wordings cut into what they share and what only one has; joined again each is whole. */
export interface WordingDiff {
  readonly before: readonly Stretch[];
  readonly after: readonly Stretch[];
}

/** Cells of the table that is filled at most, some 4 MB; longer texts differ as a whole between their ends. */
const MOST_CELLS = 2_000_000;
/** Shared runs shorter than this between two changes are chance, and read as changed. */
const LEAST_SHARED = 2;

/**
 * What two wordings have in common by their longest common subsequence of characters (Wagner & Fischer 1974),
 * common ends taken off first.
 */
export function wordingDiff(before: string, after: string): WordingDiff {
  const [old, now] = [[...before], [...after]];
  const head = commonHead(old, now);
  const tail = commonHead(old.slice(head).reverse(), now.slice(head).reverse());
  const middle = sharedPlaces(
    old.slice(head, old.length - tail),
    now.slice(head, now.length - tail),
  );
  const shared: Place[] = [
    ...Array.from({ length: head }, (_, at) => [at, at] as const),
    ...middle.map(([a, b]) => [a + head, b + head] as const),
    ...Array.from(
      { length: tail },
      (_, at) => [old.length - tail + at, now.length - tail + at] as const,
    ),
  ];
  const kept = withoutChance(shared, old.length, now.length);
  return {
    before: stretches(old, new Set(kept.map(([at]) => at))),
    after: stretches(now, new Set(kept.map(([, at]) => at))),
  };
}

/** The place of one shared character in both wordings. */
type Place = readonly [before: number, after: number];

function commonHead(a: readonly string[], b: readonly string[]): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}

function sharedPlaces(a: readonly string[], b: readonly string[]): Place[] {
  const width = b.length + 1;
  if ((a.length + 1) * width > MOST_CELLS) return [];
  const lengths = commonLengths(a, b);
  const places: Place[] = [];
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) places.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return places;
}

/** Length of the longest common subsequence of the rests from i and j on, row by row. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  return lengths;
}

/** Drops runs of shared characters that are too short to mean anything, unless they begin or end both texts. */
function withoutChance(shared: readonly Place[], oldLength: number, newLength: number): Place[] {
  return runsOf(shared).flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    const begins = first?.[0] === 0 && first[1] === 0;
    const ends = last?.[0] === oldLength - 1 && last[1] === newLength - 1;
    return begins || ends || run.length >= LEAST_SHARED ? run : [];
  });
}

function runsOf(shared: readonly Place[]): Place[][] {
  const runs: Place[][] = [];
  for (const place of shared) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && last[0] + 1 === place[0] && last[1] + 1 === place[1]) run.push(place);
    else runs.push([place]);
  }
  return runs;
}

function stretches(characters: readonly string[], shared: ReadonlySet<number>): Stretch[] {
  const found: { text: string; isShared: boolean }[] = [];
  characters.forEach((text, at) => {
    const isShared = shared.has(at);
    const last = found.at(-1);
    if (last?.isShared === isShared) last.text += text;
    else found.push({ text, isShared });
  });
  return found;
}
