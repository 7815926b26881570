import { CodedError } from '#core/errors.ts';
import type { CorpusInfo } from '#core/query/answers.ts';
import type { Override } from '#core/overrides/overrides.ts';
import type { Answer, Ask, CallName, CorpusSource, Engine, Progress } from '#engine/protocol.ts';

export type CorpusState = 'loading' | 'ready' | 'error';

const isAbort = (error: unknown) => error instanceof Error && error.name === 'AbortError';

/** Nothing could be read: that is no corpus, whatever the reason. */
function checked(info: CorpusInfo): CorpusInfo {
  if (info.files > 0) return info;
  const isNone = info.problems.some(({ code }) => code === 'no_corpus');
  throw new CodedError(isNone ? 'no_corpus' : 'nothing_read', String(info.problems.length));
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
  #source = $state.raw<CorpusSource>();
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
    return this.#source;
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
      if (!opening.signal.aborted) this.#settle(source, checked(info));
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

  /** The worker was replaced: every view asks again. */
  refresh(): void {
    this.#generation += 1;
  }

  #advance(progress: Progress): void {
    this.#progress = progress;
    if (progress.info && progress.info.files > 0) this.#show(progress.info);
  }

  #show(info: CorpusInfo): void {
    this.#info = info;
    this.#generation += 1;
  }

  #settle(source: CorpusSource, info: CorpusInfo): void {
    this.#source = source;
    if (this.#info !== info) this.#show(info);
    this.#progress = undefined;
    this.#opening = undefined;
    this.#state = 'ready';
  }

  #fail(error: unknown): void {
    this.#progress = undefined;
    this.#opening = undefined;
    const isStillOpen = this.#source !== undefined;
    this.#error = isStillOpen && isAbort(error) ? undefined : error;
    this.#state = isStillOpen ? 'ready' : 'error';
    if (!isStillOpen) this.#info = undefined;
  }
}
