/** A corpus with what was asked of it lately, so that views of the same selection share the work. */
import type { NGrams } from '../stats/n-grams.ts';
import { fold } from '../text/fold.ts';
import type { ArticleSort } from './answers.ts';
import type { Corpus } from './corpus.ts';
import type { Selection } from './crossfilter.ts';
import { select } from './crossfilter.ts';
import type { Filters } from './filters.ts';
import type { LineList } from './hits.ts';
import { isWhole, lensCorpus, type Lens } from './lens.ts';
import type { Occurrences } from './occurrences.ts';
import { NOWHERE, occurrences, occurrencesOfAll, Scan } from './occurrences.ts';
import { Recent } from './recent.ts';
import { reprintIndex } from './reprint-index.ts';
import { searchHits, searchTerms } from './search.ts';
import type { Compare } from './sort.ts';
import { articleOrder, textRanks } from './sort.ts';
import { shownTerms } from './shown-terms.ts';
import { speechesOf, type Speech } from './speeches.ts';
import type { TermCounts } from './term-store.ts';
import { termCounts } from './term-store.ts';

const SELECTIONS = 16;
const COUNTS = 4;
const LENSES = 2;
const LINES = 4;
const NGRAMS = 2;
/** Pairs of article and count that are kept of strings asked for: 8 bytes each. */
const OCCURRENCES = 5_000_000;
/** So many words are looked up before anybody asks. */
const FREQUENT = 1000;

export class Archive {
  readonly corpus: Corpus;
  /** Order of strings for the reader (pinyin); ties by code point. */
  readonly compare: Compare;
  /** Ordered places of queries asked lately: a reader pages through one list. */
  readonly lines = new Recent<LineList>(LINES);
  readonly ngrams = new Recent<NGrams>(NGRAMS);
  readonly #whole: Archive | undefined;
  readonly #lenses = new Recent<Archive>(LENSES);
  readonly #selections = new Recent<Selection>(SELECTIONS);
  readonly #counts = new Recent<TermCounts>(COUNTS);
  readonly #occurrences = new Recent<Occurrences>(OCCURRENCES, (one) => one.articles.length + 16);
  readonly #shown = new Recent<Uint8Array>(4);
  #termNumbers: ReadonlyMap<string, number> | undefined;
  #termRanks: Uint32Array | undefined;
  readonly #orders = new Map<string, Uint32Array>();
  readonly #speeches: (readonly Speech[] | undefined)[] = [];

  /** `whole` is the archive of the same articles without a lens; it selects. */
  constructor(corpus: Corpus, compare: Compare, whole?: Archive) {
    this.corpus = corpus;
    this.compare = compare;
    this.#whole = whole;
  }

  /** The same articles seen through a lens. */
  through(lens: Lens): Archive {
    if (isWhole(lens)) return this;
    return this.#lenses.take(JSON.stringify(lens), () => {
      return new Archive(lensCorpus(this, lens), this.compare, this);
    });
  }

  /** The articles that pass all clauses. */
  select(filters: Filters): Selection {
    if (this.#whole !== undefined) return this.#whole.select(filters);
    return this.#selections.take(JSON.stringify(filters), () => {
      const { columns } = this.corpus;
      const terms = searchTerms(filters.search, fold);
      const hits = searchHits(terms, columns.count, (term) => this.find(term));
      const isOnce = filters.reprints === 'once';
      return select(columns, filters, {
        hits,
        counted: isOnce ? reprintIndex(this.corpus).counted : null,
      });
    });
  }

  /** Occurrences and articles of every word in the selection. */
  count(selection: Selection): TermCounts {
    const { terms, columns } = this.corpus;
    return this.#counts.take(JSON.stringify(selection.filters), () =>
      termCounts(terms, selection.mask, selection.articles.length, columns.tokens),
    );
  }

  /** Where a folded string stands in the whole corpus. */
  find(term: string): Occurrences {
    return this.#occurrences.take(term, () => occurrences(this.corpus.texts, term));
  }

  /** {@link find} of many strings at once. */
  findAll(terms: readonly string[]): Occurrences[] {
    const known = new Map(terms.map((term) => [term, this.#occurrences.get(term)]));
    const missing = [...known].filter(([, found]) => found === undefined).map(([term]) => term);
    const found = occurrencesOfAll(this.corpus.texts, missing);
    missing.forEach((term, at) => {
      const one = found[at];
      if (one === undefined) return;
      known.set(term, one);
      this.#occurrences.set(term, one);
    });
    return terms.map((term) => known.get(term) ?? NOWHERE);
  }

  /** A pass over the text for the words in most articles; {@link keep} takes its results. */
  scanFrequent(): { readonly scan: Scan; readonly terms: readonly string[] } {
    const { documents, terms } = this.corpus.terms;
    const shown = this.shownTerms(false, false);
    const ids = [...terms.keys()].filter((id) => shown[id] === 1);
    ids.sort((a, b) => (documents[b] ?? 0) - (documents[a] ?? 0) || a - b);
    const frequent = ids.slice(0, FREQUENT).map((id) => terms[id] ?? '');
    return { scan: new Scan(this.corpus.texts, frequent), terms: frequent };
  }

  keep(terms: readonly string[], found: readonly Occurrences[]): void {
    terms.forEach((term, at) => this.#occurrences.set(term, found[at] ?? NOWHERE));
  }

  /** The number of a word; −1 if the corpus has none. */
  termNumber(term: string): number {
    this.#termNumbers ??= new Map(this.corpus.terms.terms.map((word, id) => [word, id]));
    return this.#termNumbers.get(term) ?? -1;
  }

  /** Ranks of all words in the reader's order; made once. */
  termRanks(): Uint32Array {
    this.#termRanks ??= textRanks(this.corpus.terms.terms, this.compare);
    return this.#termRanks;
  }

  /** Which words a table shows, 1 by word number. */
  shownTerms(singles: boolean, stopwords: boolean): Uint8Array {
    return this.#shown.take(`${String(singles)} ${String(stopwords)}`, () =>
      shownTerms(this.corpus.terms, singles, stopwords, this.corpus.stopwords),
    );
  }

  /** Who demands what in an article; made once. */
  speeches(article: number): readonly Speech[] {
    return (this.#speeches[article] ??= speechesOf(this.corpus, article));
  }

  /** All article numbers in an order; made once. */
  order(sort: ArticleSort, descending: boolean): Uint32Array {
    const key = `${sort}${descending ? ' down' : ''}`;
    const known = this.#orders.get(key);
    if (known) return known;
    const order = articleOrder(
      this.corpus.columns,
      this.corpus.articles,
      sort,
      descending,
      this.compare,
    );
    this.#orders.set(key, order);
    return order;
  }
}
