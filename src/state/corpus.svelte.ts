import { CodedError } from '#core/errors.ts';
import type { CorpusInfo } from '#core/query/answers.ts';
import type { Override } from '#core/overrides/overrides.ts';
import type {
  Answer,
  Ask,
  CallName,
  CorpusSource,
  Engine,
  OpenRequest,
  Progress,
} from '#engine/protocol.ts';

export type CorpusState = 'loading' | 'ready' | 'error';

const isAbort = (error: unknown) => error instanceof Error && error.name === 'AbortError';

/** Why a corpus without a single file is none. */
function emptyError({ problems }: CorpusInfo, { kind }: CorpusSource): CodedError {
  const isNowhere = kind === 'static' && problems.some(({ code }) => code === 'no_corpus');
  return new CodedError(isNowhere ? 'no_corpus' : 'nothing_read', String(problems.length));
}

/** The corpus that is open or on its way; the only door to the engine for the components. */
export class Corpus {
  readonly #engine: Engine;
  readonly #wordListUrl: string;
  #info = $state.raw<CorpusInfo>();
  #state = $state<CorpusState>('loading');
  #progress = $state.raw<Progress>();
  #error = $state.raw<unknown>();
  #generation = $state(0);
  #opened = $state.raw<OpenRequest>();
  #opening: AbortController | undefined;

  constructor(engine: Engine, wordListUrl: string) {
    this.#engine = engine;
    this.#wordListUrl = wordListUrl;
  }

  get info(): CorpusInfo | undefined {
    return this.#info;
  }

  get state(): CorpusState {
    return this.#state;
  }

  get progress(): Progress | undefined {
    return this.#progress;
  }

  /** Why the last opening failed; a corpus that was open before still is, and `state` is `ready`. */
  get error(): unknown {
    return this.#error;
  }

  get source(): CorpusSource | undefined {
    return this.#opened?.source;
  }

  /** Opens a corpus; the one before stays on screen and in use until the new one has a first part. */
  async open(source: CorpusSource, overrides: readonly Override[] = []): Promise<void> {
    this.#opening?.abort();
    const opening = new AbortController();
    this.#opening = opening;
    this.#state = 'loading';
    this.#error = undefined;
    const onProgress = (progress: Progress) => {
      if (!opening.signal.aborted) this.#advance(progress);
    };
    try {
      const ask = { source, wordListUrl: this.#wordListUrl, overrides };
      const info = await this.#engine.call('open', ask, { signal: opening.signal, onProgress });
      if (info.files === 0) await this.#turnBack(emptyError(info, source));
      if (!opening.signal.aborted) this.#settle(ask, info);
    } catch (error) {
      if (this.#opening === opening) this.#fail(error);
    }
  }

  /** Stops the opening under way; what was open before stays. */
  cancel(): void {
    this.#opening?.abort();
  }

  /** An opening that failed before the engine was asked. */
  refuse(error: unknown): void {
    this.cancel();
    this.#fail(error);
  }

  /** The failure has been read. */
  forgetError(): void {
    if (this.#state !== 'error') this.#error = undefined;
  }

  /** Asks the engine; every answer is asked for again when the corpus changes. */
  ask<N extends CallName>(name: N, question: Ask<N>, signal?: AbortSignal): Promise<Answer<N>> {
    void this.#generation;
    return this.#engine.call(name, question, signal ? { signal } : {});
  }

  /** Applies the reader's corrections, all of them, on top of the raw files. */
  async correct(overrides: readonly Override[]): Promise<void> {
    if (this.#opened === undefined) return;
    this.#opened = { ...this.#opened, overrides };
    this.#show(await this.#engine.call('override', { overrides }));
  }

  /** The worker was replaced and opened the files again: corrections go on top, and every view asks again. */
  async refresh(): Promise<void> {
    const overrides = this.#opened?.overrides ?? [];
    if (overrides.length > 0) await this.correct(overrides);
    else this.#generation += 1;
  }

  /** The engine may hold the empty corpus by now: it gets the one before again. */
  async #turnBack(reason: CodedError): Promise<never> {
    if (this.#opened) await this.#engine.call('open', this.#opened);
    throw reason;
  }

  #advance(progress: Progress): void {
    this.#progress = progress;
    if (progress.info && progress.info.files > 0) this.#show(progress.info);
  }

  #show(info: CorpusInfo): void {
    this.#info = info;
    this.#generation += 1;
  }

  #settle(opened: OpenRequest, info: CorpusInfo): void {
    this.#opened = opened;
    if (this.#info !== info) this.#show(info);
    this.#progress = undefined;
    this.#opening = undefined;
    this.#state = 'ready';
  }

  #fail(error: unknown): void {
    this.#progress = undefined;
    this.#opening = undefined;
    const isStillOpen = this.#opened !== undefined;
    this.#error = isStillOpen && isAbort(error) ? undefined : error;
    this.#state = isStillOpen ? 'ready' : 'error';
    if (!isStillOpen) this.#info = undefined;
  }
}
