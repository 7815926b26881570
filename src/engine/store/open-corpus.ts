import type { Override } from '#core/overrides/overrides.ts';
import { ownLexicon } from '#core/overrides/own-words.ts';
import type { OwnWords } from '#core/text/segment.ts';
import type { Corpus } from '#core/query/corpus.ts';
import type { OpenRequest, Progress } from '../protocol.ts';
import type { LoadedFile, LoadProgress, LoadSummary } from '../sources/corpus.ts';
import { indexWords } from './index-words.ts';
import type { Reading } from './place-corpus.ts';
import { placeCorpus } from './place-corpus.ts';
import type { ReadFile } from './read-file.ts';
import { readFile } from './read-file.ts';
import type { Readers } from './readers.ts';
import { Turns } from './turns.ts';

export interface OpenOptions {
  readonly signal: AbortSignal | undefined;
  readonly onProgress: (progress: Omit<Progress, 'info'>) => void;
  /** Takes a first part that may be asked about; absent if nobody waits for one. */
  readonly onFirstPart: ((reading: Reading, corpus: Corpus) => void) | undefined;
}

export interface Opened {
  readonly reading: Reading;
  readonly corpus: Corpus;
}

/** A first part is shown if reading takes longer than this, in milliseconds. */
const FIRST_PART_AFTER = 600;
/** ... and if about so many milliseconds of reading are still to come: a first part is built twice. */
const WORTH_IT = 1000;
export const NOTHING_YET: LoadProgress = {
  stage: 'list',
  files: 0,
  filesTotal: 0,
  bytes: 0,
  bytesTotal: 0,
  problems: [],
};

/** Reads, cuts into words, dates and lays out a corpus, in slices; throws only when it is aborted. */
export async function openCorpus(
  ask: OpenRequest,
  readers: Readers,
  options: OpenOptions,
): Promise<Opened> {
  const opening = new Opening(ask, readers, options);
  const summary = await opening.read();
  return opening.finish(summary);
}

class Opening {
  readonly #ask: OpenRequest;
  readonly #readers: Readers;
  readonly #options: OpenOptions;
  readonly #turns: Turns;
  readonly #files: ReadFile[] = [];
  readonly #wordList: Promise<Uint8Array>;
  readonly #began = performance.now();
  #progress = NOTHING_YET;
  #hasFirstPart = false;

  constructor(ask: OpenRequest, readers: Readers, options: OpenOptions) {
    this.#ask = ask;
    this.#readers = readers;
    this.#options = options;
    this.#turns = new Turns(options.signal);
    this.#wordList = readers.wordList(ask.wordListUrl);
    this.#wordList.catch(() => undefined);
  }

  async read(): Promise<LoadSummary> {
    const { signal } = this.#options;
    const files = this.#readers.load(this.#ask.source, {
      ...(signal ? { signal } : {}),
      onProgress: (progress) => this.#tell(progress),
    });
    try {
      for (;;) {
        const next = await files.next();
        if (next.done === true) return next.value;
        await this.#take(next.value);
      }
    } catch (error) {
      await files.throw(error).catch(() => undefined);
      throw error;
    }
  }

  async #take(loaded: LoadedFile): Promise<void> {
    this.#files.push(readFile(loaded, this.#readers));
    await this.#turns.rest();
    if (this.#isFirstPartDue()) await this.#showFirstPart();
  }

  async finish(summary: LoadSummary): Promise<Opened> {
    this.#tell({ ...this.#progress, stage: 'index', problems: summary.problems });
    return this.#build(summary, false);
  }

  #tell(progress: LoadProgress): void {
    this.#progress = progress;
    this.#options.onProgress(progress);
  }

  #isFirstPartDue(): boolean {
    if (this.#hasFirstPart || this.#options.onFirstPart === undefined) return false;
    const passed = performance.now() - this.#began;
    const toCome = (passed / this.#files.length) * (this.#progress.filesTotal - this.#files.length);
    return passed > FIRST_PART_AFTER && toCome > WORTH_IT;
  }

  async #showFirstPart(): Promise<void> {
    this.#hasFirstPart = true;
    const { filesTotal, problems } = this.#progress;
    const { source } = this.#ask;
    const name = source.kind === 'files' ? source.name : '';
    const summary = { problems, hash: '', name, fiction: false, filesTotal };
    const { reading, corpus } = await this.#build(summary, true);
    this.#options.onFirstPart?.(reading, corpus);
  }

  async #build(summary: LoadSummary, partial: boolean): Promise<Opened> {
    const files = [...this.#files];
    const list = await this.#wordList;
    const tokenizer = (own: OwnWords) => this.#readers.tokenizer(list, own);
    const words = await indexWords(files, ownLexicon(this.#overrides()), tokenizer, this.#turns);
    const reading: Reading = { files, words, tokenizer, summary, partial };
    await this.#turns.rest();
    return { reading, corpus: placeCorpus(reading, this.#overrides(), this.#readers) };
  }

  #overrides(): readonly Override[] {
    return this.#ask.overrides;
  }
}
