/** The table of words over a selection. */
import type { Parts } from '../stats/dispersion.ts';
import { dpNorm, expectedDpNorm, partsOf } from '../stats/dispersion.ts';
import { per10k } from '../stats/frequency.ts';
import { fold } from '../text/fold.ts';
import type { TermRow, TermSort, TermsView } from './answers.ts';
import type { Archive } from './archive.ts';
import type { Corpus } from './corpus.ts';
import type { Selection } from './crossfilter.ts';
import { NO_DAY, toDay } from './days.ts';
import { filterDays } from './facets.ts';
import type { Filters } from './filters.ts';
import { WHOLE, type Lens } from './lens.ts';
import type { Occurrences } from './occurrences.ts';
import { NOWHERE } from './occurrences.ts';
import type { TermCounts } from './term-store.ts';

export interface TermsQuestion {
  readonly filters: Filters;
  readonly sort: TermSort;
  readonly descending: boolean;
  /** One-character terms too. */
  readonly singles: boolean;
  /** Stop words and numbers too. */
  readonly stopwords: boolean;
  readonly pattern: string;
  readonly extra: readonly string[];
  readonly lens?: Lens;
  readonly offset: number;
  readonly limit: number;
}

/** A window of the sorted words; the `extra` strings follow it. */
export function termsView(whole: Archive, ask: TermsQuestion): TermsView {
  const archive = whole.through(ask.lens ?? WHOLE);
  const selection = archive.select(ask.filters);
  const measure = new TermMeasure(archive, selection);
  const { ids, total } = sortedTerms(archive, selection, ask, ask.offset + ask.limit);
  const wanted = Array.from(ids.subarray(ask.offset), (id) => archive.corpus.terms.terms[id] ?? '');
  const extra = ask.extra.map(fold).filter((term) => term !== '' && !wanted.includes(term));
  const all = [...wanted, ...new Set(extra)];
  const found = archive.findAll(all);
  return {
    rows: all.map((term, at) => measure.row(term, found[at] ?? NOWHERE)),
    total,
    tokens: measure.tokens,
    characters: measure.characters,
    articles: selection.articles.length,
  };
}

type TermOrder = Pick<TermsQuestion, 'sort' | 'descending' | 'singles' | 'stopwords' | 'pattern'>;

/** The first `most` words that the table shows, and how many there are. */
export function sortedTerms(
  archive: Archive,
  selection: Selection,
  order: TermOrder,
  most: number,
): { ids: Uint32Array; total: number } {
  const all = shownIds(archive, selection, order);
  const key = sortKey(archive, selection, archive.count(selection), order.sort);
  const keys = new Uint32Array(all.length);
  for (let at = 0; at < all.length; at++) keys[at] = key(all[at] ?? 0);
  const reach = order.descending ? reachOf(keys, most) : 0;
  const few = reach === 0 ? all : all.filter((_, at) => (keys[at] ?? 0) >= reach);
  const kept = reach === 0 ? keys : keys.filter((value) => value >= reach);
  const ids = sorted(few, kept, archive.corpus.terms.terms.length, order.descending);
  return { ids: ids.subarray(0, most), total: all.length };
}

/** Words of the selection that pass pattern and choices. */
function shownIds(archive: Archive, selection: Selection, order: TermOrder): Uint32Array {
  const { counts } = archive.count(selection);
  const { terms } = archive.corpus.terms;
  const kept = archive.shownTerms(order.singles, order.stopwords);
  const pattern = fold(order.pattern.trim());
  const ids = new Uint32Array(counts.length);
  let size = 0;
  for (let id = 0; id < counts.length; id++) {
    if (counts[id] === 0 || kept[id] === 0) continue;
    if (pattern === '' || terms[id]?.includes(pattern)) ids[size++] = id;
  }
  return ids.subarray(0, size);
}

const LARGEST = 4096;

/** A key that at least `most` words reach, so that only these are sorted; 0 if that saves nothing. */
function reachOf(keys: Uint32Array, most: number): number {
  const tally = new Uint32Array(LARGEST + 1);
  for (const key of keys) {
    const at = Math.min(key, LARGEST);
    tally[at] = (tally[at] ?? 0) + 1;
  }
  let reached = 0;
  for (let key = LARGEST; key > 0; key--) {
    reached += tally[key] ?? 0;
    if (reached >= most) return key;
  }
  return 0;
}

/** Sorts by key, then by number, as one array of whole numbers. */
function sorted(
  ids: Uint32Array,
  keys: Uint32Array,
  size: number,
  descending: boolean,
): Uint32Array {
  const packed = new Float64Array(ids.length);
  const sign = descending ? -1 : 1;
  ids.forEach((id, at) => (packed[at] = sign * (keys[at] ?? 0) * size + id));
  packed.sort();
  const order = new Uint32Array(packed.length);
  packed.forEach((value, at) => (order[at] = value - Math.floor(value / size) * size));
  return order;
}

const STEPS = 1 << 20;

function sortKey(
  archive: Archive,
  selection: Selection,
  counts: TermCounts,
  sort: TermSort,
): (id: number) => number {
  const { terms } = archive.corpus.terms;
  switch (sort) {
    case 'count':
      return (id) => counts.counts[id] ?? 0;
    case 'articles':
      return (id) => counts.documents[id] ?? 0;
    case 'length':
      return (id) => terms[id]?.length ?? 0;
    case 'term': {
      const ranks = archive.termRanks();
      return (id) => ranks[id] ?? 0;
    }
    case 'dispersion': {
      const measure = new TermMeasure(archive, selection);
      return (id) => Math.round((measure.dispersion(id) ?? 1) * STEPS);
    }
  }
}

/** Rows of the table for one selection. */
export class TermMeasure {
  readonly tokens: number;
  readonly characters: number;
  readonly #corpus: Corpus;
  readonly #selection: Selection;
  readonly #counts: TermCounts;
  readonly #parts: Parts;
  readonly #coarse: Parts;
  readonly #days: Int32Array;
  readonly #expected = new Map<number, number | null>();
  readonly #idOf: (term: string) => number;
  #columns = emptyColumns(0);

  constructor(archive: Archive, selection: Selection) {
    this.#corpus = archive.corpus;
    this.#selection = selection;
    this.#counts = archive.count(selection);
    const { tokens } = this.#corpus.columns;
    this.#parts = partsOf(Array.from(selection.articles, (article) => tokens[article] ?? 0));
    this.#coarse = coarseParts(this.#parts);
    this.#days = filterDays(this.#corpus, selection.filters);
    this.#idOf = (term) => archive.termNumber(term);
    this.tokens = this.#counts.tokens;
    this.characters = sum(this.#corpus.columns.counted, selection.articles);
  }

  /** DPnorm of a word in the selection. */
  dispersion(id: number): number | null {
    const { counts, lengths } = this.#postings(id);
    return dpNorm(this.#parts, counts, lengths);
  }

  /** A row; `countString` is given where it was counted already. */
  row(term: string, found: Occurrences, countString = this.#countStrings(found)): TermRow {
    const id = this.#idOf(term);
    const own = id === -1 ? this.#own(found.articles, found.counts) : this.#postings(id);
    const count = id === -1 ? 0 : (this.#counts.counts[id] ?? 0);
    const frequency = id === -1 ? countString : count;
    const articles = own.articles.length;
    return {
      term,
      count,
      countString,
      per10kCharacters: per10k(countString, this.characters),
      per10kTokens: per10k(count, this.tokens),
      articles,
      articlesShare: articles / (this.#selection.articles.length || 1),
      dpnorm: dpNorm(this.#parts, own.counts, own.lengths),
      dpExpected: this.#expectedOf(frequency),
      ...this.#bounds(own.articles),
    };
  }

  #postings(id: number): Own {
    const { postingStarts, postingArticles, postingCounts } = this.#corpus.terms;
    const [from, to] = [postingStarts[id] ?? 0, postingStarts[id + 1] ?? 0];
    return this.#own(postingArticles.subarray(from, to), postingCounts.subarray(from, to));
  }

  /** Into columns that the next word uses again. */
  #own(articles: ArrayLike<number>, counts: ArrayLike<number>): Own {
    const own = this.#room(articles.length);
    const { mask } = this.#selection;
    const { tokens } = this.#corpus.columns;
    let size = 0;
    for (let at = 0; at < articles.length; at++) {
      const article = articles[at] ?? 0;
      const count = counts[at] ?? 0;
      if (count === 0 || mask[article] !== 1) continue;
      own.articles[size] = article;
      own.counts[size] = count;
      own.lengths[size++] = tokens[article] ?? 0;
    }
    return {
      articles: own.articles.subarray(0, size),
      counts: own.counts.subarray(0, size),
      lengths: own.lengths.subarray(0, size),
    };
  }

  #room(size: number): Own {
    if (this.#columns.articles.length < size) this.#columns = emptyColumns(2 * size);
    return this.#columns;
  }

  #countStrings({ articles, counts }: Occurrences): number {
    const { mask } = this.#selection;
    let total = 0;
    for (let at = 0; at < articles.length; at++)
      total += (mask[articles[at] ?? 0] ?? 0) * (counts[at] ?? 0);
    return total;
  }

  #expectedOf(frequency: number): number | null {
    const known = this.#expected.get(frequency);
    if (known !== undefined) return known;
    const value = expectedDpNorm(this.#coarse, frequency);
    this.#expected.set(frequency, value);
    return value;
  }

  #bounds(articles: Uint32Array): Pick<TermRow, 'first' | 'last'> {
    let first = Infinity;
    let last = -Infinity;
    for (const article of articles) {
      const day = this.#days[article] ?? NO_DAY;
      if (day === NO_DAY) continue;
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
    return last < first ? { first: null, last: null } : { first: toDay(first), last: toDay(last) };
  }
}

/** Lengths that differ by less than 2 % as one, their mean: the expected value moves by less than 0.0001. */
function coarseParts(parts: Parts): Parts {
  const bins = new Map<number, { tokens: number; parts: number }>();
  for (const [length, times] of parts.lengths) {
    const bin = Math.round(Math.log(length) * 50);
    const known = bins.get(bin) ?? { tokens: 0, parts: 0 };
    bins.set(bin, { tokens: known.tokens + length * times, parts: known.parts + times });
  }
  return {
    ...parts,
    lengths: [...bins.values()].map((bin) => [bin.tokens / bin.parts, bin.parts]),
  };
}

/** Where a term stands in the selection: article, count, length of the article in tokens. */
interface Own {
  readonly articles: Uint32Array;
  readonly counts: Uint32Array;
  readonly lengths: Uint32Array;
}

function emptyColumns(size: number): Own {
  return {
    articles: new Uint32Array(size),
    counts: new Uint32Array(size),
    lengths: new Uint32Array(size),
  };
}

function sum(column: Uint32Array, articles: Uint32Array): number {
  let total = 0;
  for (const article of articles) total += column[article] ?? 0;
  return total;
}
