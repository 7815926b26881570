/** Which words mark one selection against another. */
import type { Correction } from '../stats/keyness.ts';
import { byKeyness, keyness, keynessRank } from '../stats/keyness.ts';
import type { WordCounts } from '../stats/token-stream.ts';
import type { Archive } from './archive.ts';
import type {
  KeynessOptions,
  KeynessQuestion,
  KeynessRow,
  KeynessView,
  SidesQuestion,
} from './keyness-answers.ts';
import { phraseSides } from './phrase-sides.ts';
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
  readonly certain: number;
  /** All measures of the word in a row. */
  readonly row: (at: number) => KeynessRow;
}

/** One window of the table with everything that a reader has to know about it. */
export function keynessView(archive: Archive, ask: KeynessQuestion): KeynessView {
  const sides = sidesOf(archive, ask);
  const table = keynessOf(archive, sides, ask);
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
    certain: table.certain,
    fewPass: table.certain < FEW,
    rows: window(table, ask),
    ...phraseSides(archive.corpus, sides),
  };
}

function window(table: KeynessTable, { side, offset, limit }: KeynessQuestion): KeynessRow[] {
  const last = table.ids.length - 1;
  const places = Array.from({ length: Math.min(limit, Math.max(0, last + 1 - offset)) }, (_, at) =>
    side === 'a' ? offset + at : last - offset - at,
  );
  return places.map((at) => table.row(at));
}

/** The whole table of two sides of a corpus. */
export function keynessTableOf(
  archive: Archive,
  ask: SidesQuestion & KeynessOptions,
): { readonly sides: Sides; readonly table: KeynessTable } {
  const sides = sidesOf(archive, ask);
  return { sides, table: keynessOf(archive, sides, ask) };
}

/** The table of two sides that are known already. */
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
  const ranks = compared.map((id) => ({
    id,
    term: terms[id] ?? '',
    ...rank(id, a, b, correction),
  }));
  ranks.sort(byKeyness);
  const ids = Uint32Array.from(ranks, ({ id }) => id);
  return {
    correction,
    ids,
    certain: ranks.reduce((sum, { lrc }) => sum + (lrc === 0 ? 0 : 1), 0),
    row: (at) => rowOf(terms, ids[at] ?? 0, a, b, correction),
  };
}

function comparedIds(shown: Uint8Array, a: WordCounts, b: WordCounts, least: number): number[] {
  const ids: number[] = [];
  for (let id = 0; id < shown.length; id++)
    if (shown[id] === 1 && (a.counts[id] ?? 0) + (b.counts[id] ?? 0) >= Math.max(1, least))
      ids.push(id);
  return ids;
}

function rank(id: number, a: WordCounts, b: WordCounts, correction: Correction) {
  return keynessRank(a.counts[id] ?? 0, a.tokens, b.counts[id] ?? 0, b.tokens, correction);
}

function rowOf(
  terms: readonly string[],
  id: number,
  a: WordCounts,
  b: WordCounts,
  correction: Correction,
): KeynessRow {
  const [countA, countB] = [a.counts[id] ?? 0, b.counts[id] ?? 0];
  const { p, interval, ...measures } = keyness(countA, a.tokens, countB, b.tokens, correction);
  return {
    term: terms[id] ?? '',
    countA,
    articlesA: a.documents[id] ?? 0,
    countB,
    articlesB: b.documents[id] ?? 0,
    ...measures,
    ...interval,
    p: p.p,
    log10P: p.log10,
  };
}
