import { CodedError } from '#core/errors.ts';
import { articleDetail, articlesView } from '#core/query/articles.ts';
import type { CorpusInfo, Suggestion } from '#core/query/answers.ts';
import type { Override } from '#core/overrides/overrides.ts';
import { changesReading } from '#core/overrides/reach.ts';
import { ownLexicon } from '#core/overrides/own-words.ts';
import { Archive } from '#core/query/archive.ts';
import type { Corpus } from '#core/query/corpus.ts';
import { dispersion } from '#core/query/dispersion.ts';
import { facets } from '#core/query/facets.ts';
import { corpusInfo, fileReports } from '#core/query/info.ts';
import { WHOLE } from '#core/query/lens.ts';
import { meetingsView } from '#core/query/meetings.ts';
import { overview } from '#core/query/overview.ts';
import { peopleView } from '#core/query/people.ts';
import { reprints } from '#core/query/reprints.ts';
import { sessionDetail } from '#core/query/session.ts';
import { speakersIn } from '#core/query/speeches.ts';
import { termsView } from '#core/query/terms.ts';
import { trend } from '#core/query/trend.ts';
import type { Answer, Ask, CallName, CallOptions, Engine } from './protocol.ts';
import type { LateName } from './late-answers.ts';
import { RankedSearch } from './search/ranked-search.ts';
import { suggest } from './search/suggest.ts';
import { warmUp } from './search/warm-up.ts';
import { withLexicon } from './store/with-lexicon.ts';
import { PINYIN } from './store/collator.ts';
import { NOTHING_YET, openCorpus } from './store/open-corpus.ts';
import type { Reading } from './store/place-corpus.ts';
import { placeCorpus } from './store/place-corpus.ts';
import type { LoadProgress } from './sources/corpus.ts';
import { ReprintSearch } from './store/reprint-search.ts';
import type { Readers } from './store/readers.ts';
import { READERS } from './store/readers.ts';

type Answers = {
  readonly [N in CallName]: (ask: Ask<N>, options: CallOptions) => Answer<N> | Promise<Answer<N>>;
};

/** A corpus that may be asked. */
interface Desk {
  readonly reading: Reading;
  readonly archive: Archive;
  readonly info: CorpusInfo;
  readonly ranked: RankedSearch;
  readonly overrides: readonly Override[];
  readonly reprints: ReprintSearch;
}

/** Opens corpora and answers questions about the one that is open; runs in the worker and in Node. */
export class CorpusEngine implements Engine {
  readonly #readers: Readers;
  readonly #answers: Answers = {
    open: (ask, options) => this.#open(ask, options),
    override: (ask) => this.#override(ask),
    facets: ({ filters }) => facets(this.#archive, filters),
    overview: ({ filters }) => overview(this.#archive, filters, this.#current.info),
    meetings: ({ filters }) => meetingsView(this.#archive, filters),
    session: ({ id, filters }) => sessionDetail(this.#archive, id, filters),
    sessionPair: (ask) => this.#late('sessionPair', ask),
    textDifference: (ask) => this.#late('textDifference', ask),
    articles: (ask) =>
      articlesView(this.#archive, ask, (query) => this.#current.ranked.ranked(query)),
    article: ({ id, search }) => articleDetail(this.#archive, id, search),
    terms: (ask) => termsView(this.#archive, ask),
    trend: (ask) => trend(this.#archive, ask),
    dispersion: ({ filters, term, lens }) =>
      dispersion(this.#archive.through(lens ?? WHOLE), filters, term),
    speakers: ({ filters }) =>
      speakersIn(this.#archive.corpus, this.#archive.select(filters).articles),
    concordance: (ask) => this.#late('concordance', ask),
    collocates: (ask) => this.#late('collocates', ask),
    ngrams: (ask) => this.#late('ngrams', ask),
    lives: (ask) => this.#late('lives', ask),
    richness: (ask) => this.#late('richness', ask),
    people: ({ filters }) => peopleView(this.#archive, filters),
    matrix: (ask) => this.#late('matrix', ask),
    changes: (ask) => this.#late('changes', ask),
    person: (ask) => this.#late('person', ask),
    reprints: async (_, { signal }) => {
      await this.#findReprints(signal);
      return reprints(this.#archive.corpus);
    },
    variants: (ask) => this.#late('variants', ask),
    keyness: (ask) => this.#late('keyness', ask),
    suggest: (ask) => this.#suggest(ask),
    almanac: (ask) => this.#late('almanac', ask),
    files: () => fileReports(this.#archive.corpus),
    rows: (ask) => this.#late('rows', ask),
    lexicon: (ask) => this.#late('lexicon', ask),
    newWords: (ask) => this.#late('newWords', ask),
    export: (ask) => this.#late('export', ask),
    indexing: () => this.#desk?.ranked.isBuilding ?? false,
  };
  #desk: Desk | undefined;
  /** Rises with every opening, so that an older one cannot replace a newer one. */
  #openings = 0;
  /** Rises with every list of overrides. */
  #corrections = 0;

  constructor(readers: Readers = READERS) {
    this.#readers = readers;
  }

  async call<N extends CallName>(
    name: N,
    ask: Ask<N>,
    options: CallOptions = {},
  ): Promise<Answer<N>> {
    options.signal?.throwIfAborted();
    if (countsOnce(ask)) await this.#findReprints(options.signal);
    return this.#answers[name](ask, options);
  }

  get #current(): Desk {
    if (this.#desk === undefined) throw new CodedError('no_corpus');
    return this.#desk;
  }

  /** A first part that was left behind by an abort is no open corpus. */
  get #isOpen(): boolean {
    return this.#desk !== undefined && !this.#desk.info.partial;
  }

  get #archive(): Archive {
    return this.#current.archive;
  }

  async #open(ask: Ask<'open'>, { signal, onProgress }: CallOptions): Promise<CorpusInfo> {
    const opening = ++this.#openings;
    const isLatest = () => opening === this.#openings;
    let last: LoadProgress = NOTHING_YET;
    const { reading, corpus } = await openCorpus(ask, this.#readers, {
      signal,
      onProgress: (progress) => {
        last = progress;
        onProgress?.({ ...progress, info: null });
      },
      onFirstPart: this.#isOpen
        ? undefined
        : (part, first) => {
            if (!isLatest()) return;
            onProgress?.({ ...last, info: this.#seat(part, first, ask.overrides) });
          },
    });
    if (!isLatest()) return corpusInfo(corpus);
    const info = this.#seat(reading, corpus, ask.overrides);
    onProgress?.({ ...last, stage: 'done', info });
    void this.#prepare(this.#current);
    return info;
  }

  #seat(reading: Reading, corpus: Corpus, overrides: readonly Override[]): CorpusInfo {
    this.#desk?.reprints.stop();
    const archive = new Archive(corpus, PINYIN);
    const info = corpusInfo(corpus);
    const ranked = this.#rankedOf(reading, corpus);
    const reprints = new ReprintSearch(corpus);
    this.#desk = { reading, archive, info, ranked, reprints, overrides };
    return info;
  }

  /** Corrections leave the words as they are, and the ranked index with them. */
  #rankedOf(reading: Reading, corpus: Corpus): RankedSearch {
    const before = this.#desk;
    if (before?.reading.words === reading.words) return before.ranked;
    before?.ranked.stop();
    return new RankedSearch(corpus, reading.words.tokenizer);
  }

  /** Other words of the user's cut the corpus anew; a later call, or another corpus, overtakes that. */
  async #override({ overrides }: Ask<'override'>): Promise<CorpusInfo> {
    const correction = ++this.#corrections;
    const desk = this.#current;
    if (!changesReading(desk.overrides, overrides)) {
      this.#desk = { ...desk, overrides };
      return desk.info;
    }
    const reading = await withLexicon(desk.reading, ownLexicon(overrides));
    const { files } = this.#current.reading;
    if (correction !== this.#corrections || files !== desk.reading.files) return this.#current.info;
    const info = this.#seat(reading, placeCorpus(reading, overrides, this.#readers), overrides);
    void this.#prepare(this.#current);
    return info;
  }

  /** What makes later questions quicker; it stops when another corpus takes the place. */
  async #prepare(desk: Desk): Promise<void> {
    await warmUp(desk.archive, () => this.#desk?.archive !== desk.archive);
    await desk.ranked.build();
  }

  /** Waits until the reprints of the corpus are known; of the new one, if another takes its place meanwhile. */
  async #findReprints(signal: AbortSignal | undefined): Promise<void> {
    const desk = this.#current;
    await desk.reprints.wait(signal);
    if (this.#desk !== desk) await this.#findReprints(signal);
  }

  #suggest({ text, limit }: Ask<'suggest'>): readonly Suggestion[] {
    return suggest(this.#archive, this.#current.ranked, text, limit);
  }

  /** Answers that the first view does not need come in a chunk of their own. */
  async #late<N extends LateName>(name: N, ask: Ask<N>): Promise<Answer<N>> {
    const { LATE_ANSWERS } = await import('./late-answers.ts');
    return LATE_ANSWERS[name]({ ...this.#current, readers: this.#readers }, ask);
  }
}

/** Whether a question is about filters that count every text once. */
function countsOnce(ask: Ask<CallName>): boolean {
  const filters = 'filters' in ask ? [ask.filters] : 'a' in ask ? [ask.a, ask.b] : [];
  return filters.some((one) => one?.reprints === 'once');
}
