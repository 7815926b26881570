/** Which words mark one selection against another. */
import type { Correction } from '../stats/keyness.ts';
import { keyness, keynessOrder, keynessRank } from '../stats/keyness.ts';
import type { WordCounts } from '../stats/token-stream.ts';
import type { Archive } from './archive.ts';
import type {
  KeynessOptions,
  KeynessQuestion,
  KeynessRow,
  KeynessView,
} from './keyness-answers.ts';
import { isWhole, WHOLE } from './lens.ts';
import { phraseSides } from './phrase-sides.ts';
import { Recent } from './recent.ts';
import type { Sides } from './sides.ts';
import { sidesOf } from './sides.ts';

const ALPHA = 0.05;
const LEAST = 3;
/** With fewer certain words than this a list says little. */
const FEW = 10;
const NAMED = 400;

/** All compared words, those that surely mark A first, those that surely mark B last. */
export interface KeynessTable {
  readonly correction: Correction;
  readonly ids: Uint32Array;
  /** Words that surely mark A, and B: their interval does not hold 0. */
  readonly certainA: number;
  readonly certainB: number;
  /** All measures of the word in a row. */
  readonly row: (at: number) => KeynessRow;
}

/** One window of the table with everything that a reader has to know about it. */
export function keynessView(archive: Archive, ask: KeynessQuestion): KeynessView {
  const seen = archive.through(ask.lens ?? WHOLE);
  const { sides, table, phrases } = comparisonOf(seen, ask);
  const { articles } = archive.corpus;
  return {
    a: sides.a.size,
    b: sides.b.size,
    contrast: sides.contrast,
    shared: sides.shared.length,
    sharedArticles: sides.shared.slice(0, NAMED).flatMap((at) => {
      const article = articles[at];
      return article === undefined ? [] : [{ id: article.id, title: article.title.value }];
    }),
    ...table.correction,
    least: ask.least ?? LEAST,
    certain: table.certainA + table.certainB,
    certainA: table.certainA,
    certainB: table.certainB,
    fewPass: table.certainA + table.certainB < FEW,
    rows: window(table, ask),
    ...phrases,
  };
}

/** All that does not depend on the window. */
interface Comparison {
  readonly sides: Sides;
  readonly table: KeynessTable;
  readonly phrases: ReturnType<typeof phraseSides>;
}

/** Comparisons made lately: a reader looks at both ends of a table and pages through it. */
const KEPT = 2;
const known = new WeakMap<Archive, Recent<Comparison>>();

function comparisonOf(archive: Archive, ask: KeynessQuestion): Comparison {
  const { a, b, contrast, lens, alpha, least, singles, stopwords } = ask;
  const key = JSON.stringify([a, b, contrast, alpha, least, singles, stopwords]);
  const recent = known.get(archive) ?? new Recent<Comparison>(KEPT);
  known.set(archive, recent);
  return recent.take(key, () => {
    const sides = sidesOf(archive, ask);
    const table = keynessOf(archive, sides, ask);
    return { sides, table, phrases: phraseSides(archive.corpus, sides, !isWhole(lens ?? WHOLE)) };
  });
}

function window(table: KeynessTable, { side, offset, limit }: KeynessQuestion): KeynessRow[] {
  const last = table.ids.length - 1;
  const places = Array.from({ length: Math.min(limit, Math.max(0, last + 1 - offset)) }, (_, at) =>
    side === 'a' ? offset + at : last - offset - at,
  );
  return places.map((at) => table.row(at));
}

/** The whole table of two sides (`sidesOf`): what an export holds. */
export function keynessOf(archive: Archive, sides: Sides, options: KeynessOptions): KeynessTable {
  const { singles = false, stopwords = false } = options;
  const shown = archive.shownTerms(singles, stopwords);
  const { terms } = archive.corpus.terms;
  return keynessTable(terms, shown, sides.a.counts, sides.b.counts, options);
}

/**
 * The table from the counts of two sides, however they were made: by articles (`termCounts`) or by tokens under a
 * mask, a zone or a speaker (`wordCounts`). `shown` is 1 for the words that may be in it.
 */
export function keynessTable(
  terms: readonly string[],
  shown: Uint8Array,
  a: WordCounts,
  b: WordCounts,
  { alpha = ALPHA, least = LEAST }: KeynessOptions,
): KeynessTable {
  const compared = a.tokens > 0 && b.tokens > 0 ? comparedIds(shown, a, b, least) : [];
  const correction = { alpha, m: compared.length };
  const lrc = new Float64Array(compared.length);
  const g2 = new Float64Array(compared.length);
  compared.forEach((id, at) => {
    const rank = keynessRank(...samples(id, a, b), correction);
    lrc[at] = rank.lrc;
    g2[at] = rank.g2;
  });
  const words = compared.map((id) => terms[id] ?? '');
  const ids = keynessOrder(words, lrc, g2).map((at) => compared[at] ?? 0);
  return {
    correction,
    ids,
    certainA: lrc.filter((value) => value > 0).length,
    certainB: lrc.filter((value) => value < 0).length,
    row: (at) => rowOf(terms, ids[at] ?? 0, a, b, correction),
  };
}

/** The word in both sides: count and tokens of A, count and tokens of B. */
function samples(id: number, a: WordCounts, b: WordCounts): [number, number, number, number] {
  return [a.counts[id] ?? 0, a.tokens, b.counts[id] ?? 0, b.tokens];
}

function comparedIds(shown: Uint8Array, a: WordCounts, b: WordCounts, least: number): number[] {
  const ids: number[] = [];
  for (let id = 0; id < shown.length; id++)
    if (shown[id] === 1 && (a.counts[id] ?? 0) + (b.counts[id] ?? 0) >= Math.max(1, least))
      ids.push(id);
  return ids;
}

function rowOf(
  terms: readonly string[],
  id: number,
  a: WordCounts,
  b: WordCounts,
  correction: Correction,
): KeynessRow {
  const counts = samples(id, a, b);
  const { p, interval, ...measures } = keyness(...counts, correction);
  return {
    term: terms[id] ?? '',
    countA: counts[0],
    articlesA: a.documents[id] ?? 0,
    countB: counts[2],
    articlesB: b.documents[id] ?? 0,
    ...measures,
    ...interval,
    p: p.p,
    log10P: p.log10,
  };
}
