/** The order of concordance lines. */
import type { Archive } from './archive.ts';
import type { LineOrder } from './concordance-answers.ts';
import { reportedSessions } from './demands.ts';
import type { Filters } from './filters.ts';
import { filterDays } from './facets.ts';
import type { Hit } from './hits.ts';
import { textRanks } from './sort.ts';
import { speechAt } from './speeches.ts';
import { tokenAt } from './token-stream.ts';

/** Sorts before every word and every day. */
const NOTHING = -1;

type KeyOf = (hit: Hit) => number;

/** The hits in order; the first criterion decides, the place at the last. */
export function orderedHits(
  archive: Archive,
  filters: Filters,
  hits: readonly Hit[],
  sort: readonly LineOrder[],
  descending: boolean,
): Hit[] {
  const keys = sort.map((order) => {
    const keyOf = keyFor(archive, filters, hits, order);
    return Float64Array.from(hits, (hit) => keyOf(hit));
  });
  const sign = descending ? -1 : 1;
  const places = Uint32Array.from(hits, (_, at) => at).sort((a, b) => {
    for (const key of keys) {
      const difference = (key[a] ?? 0) - (key[b] ?? 0);
      if (difference !== 0) return sign * difference;
    }
    return a - b;
  });
  return Array.from(places, (at) => hits[at]).filter((hit) => hit !== undefined);
}

function keyFor(archive: Archive, filters: Filters, hits: readonly Hit[], order: LineOrder): KeyOf {
  switch (order) {
    case 'place':
      return ({ start }) => start;
    case 'date': {
      const days = filterDays(archive.corpus, filters);
      return ({ article }) => days[article] ?? NOTHING;
    }
    case 'session':
      return sessionKey(archive);
    case 'speaker':
      return textKey(archive, hits, (hit) => speakerAt(archive, hit));
    case 'node':
      return textKey(archive, hits, ({ start, end }) =>
        archive.corpus.texts.joined.slice(start, end),
      );
    case 'L1':
    case 'L2':
    case 'L3':
      return wordKey(archive, -Number(order[1]));
    case 'R1':
    case 'R2':
    case 'R3':
      return wordKey(archive, Number(order[1]));
  }
}

/** Who demands what stands at a place; '' if nobody does. */
export function speakerAt(archive: Archive, { article, start }: Hit): string {
  return speechAt(archive.speeches(article), start)?.speaker ?? '';
}

/** Sessions in the order of their series and ordinals; articles that report none come first. */
function sessionKey(archive: Archive): KeyOf {
  const { corpus } = archive;
  const ranks = new Map([...corpus.sessions.keys()].map((id, at) => [id, at]));
  const reported = reportedSessions(corpus);
  return ({ article }) => ranks.get(reported.get(article) ?? '') ?? NOTHING;
}

function textKey(archive: Archive, hits: readonly Hit[], textOf: (hit: Hit) => string): KeyOf {
  const table = [...new Set(hits.map(textOf))];
  const ranks = textRanks(table, archive.compare);
  const rankOf = new Map(table.map((text, at) => [text, ranks[at] ?? 0]));
  return (hit) => rankOf.get(textOf(hit)) ?? 0;
}

/** The rank of the word so many places right (left: negative) of the node, inside the article. */
function wordKey(archive: Archive, distance: number): KeyOf {
  const { stream } = archive.corpus;
  const ranks = archive.termRanks();
  return (hit) => {
    const at = neighbour(archive, hit, distance);
    return at === null ? NOTHING : (ranks[stream.ids[at] ?? 0] ?? NOTHING);
  };
}

function neighbour(
  archive: Archive,
  { article, start, end }: Hit,
  distance: number,
): number | null {
  const { stream } = archive.corpus;
  const at =
    distance > 0 ? tokenAt(stream, end) + distance - 1 : lastBefore(archive, start) + distance + 1;
  const [from, to] = [stream.articles[article] ?? 0, stream.articles[article + 1] ?? 0];
  return at >= from && at < to ? at : null;
}

/** The last word that ends by a position. */
function lastBefore({ corpus: { stream } }: Archive, position: number): number {
  let at = tokenAt(stream, position) - 1;
  while (at >= 0 && (stream.starts[at] ?? 0) + (stream.lengths[at] ?? 0) > position) at -= 1;
  return at;
}
