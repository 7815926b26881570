import { TermPairs, type TermStore } from './term-store.ts';
import type { TokenStream } from './token-stream.ts';

/** Half-open ranges of the joined texts, rising and apart. */
export type Ranges = readonly (readonly [from: number, to: number])[];

/** The words of a stream that stand wholly inside the ranges of their article. */
export function streamIn(stream: TokenStream, ranges: readonly Ranges[]): TokenStream {
  const kept = new Uint8Array(stream.ids.length);
  const articles = new Uint32Array(ranges.length + 1);
  let size = 0;
  ranges.forEach((own, article) => {
    size += markInside(stream, article, own, kept);
    articles[article + 1] = size;
  });
  const isKept = (_: number, at: number) => kept[at] !== 0;
  return {
    articles,
    starts: stream.starts.filter(isKept),
    lengths: stream.lengths.filter(isKept),
    ids: stream.ids.filter(isKept),
    breaks: kept.filter((value) => value !== 0).map((value) => value - 1),
  };
}

/** Marks words inside: 1, or 2 where a sentence or a range begins; says how many there are. */
function markInside(
  { articles, starts, lengths, breaks }: TokenStream,
  article: number,
  ranges: Ranges,
  kept: Uint8Array,
): number {
  let range = 0;
  let count = 0;
  let isBreak = true;
  for (let at = articles[article] ?? 0; at < (articles[article + 1] ?? 0); at++) {
    const start = starts[at] ?? 0;
    isBreak ||= breaks[at] === 1;
    while (start >= (ranges[range]?.[1] ?? Infinity)) {
      range += 1;
      isBreak = true;
    }
    const [from, to] = ranges[range] ?? [Infinity, Infinity];
    if (start < from || start + (lengths[at] ?? 0) > to) continue;
    kept[at] = isBreak ? 2 : 1;
    isBreak = false;
    count += 1;
  }
  return count;
}

/** Counts of the words of a stream. */
export function termsOf(terms: readonly string[], { articles, ids }: TokenStream): TermStore {
  const pairs = new TermPairs();
  const own = new Map<number, number>();
  for (let article = 0; article + 1 < articles.length; article++) {
    own.clear();
    for (const id of ids.subarray(articles[article], articles[article + 1]))
      own.set(id, (own.get(id) ?? 0) + 1);
    pairs.append(own);
  }
  return pairs.build(terms);
}
