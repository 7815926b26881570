import { CodedError } from '#core/errors.ts';
import type { CorpusInfo } from '#core/query/answers.ts';
import type { Answer, Ask, CallName, CallOptions, Engine, OpenRequest } from './protocol.ts';
import { Connection } from './rpc/connect.ts';
import type { WorkerLike } from './rpc/messages.ts';
import { startWorker } from './start-worker.ts';
import { Watch, type WatchTimes } from './watch.ts';

/**
 * `silent`: nothing was heard for five seconds while a call is under way (it may still be busy;
 * after twelve the worker counts as crashed unless {@link EngineClient.keepWaiting} was called);
 * `restarted`: a new worker has the corpus open again; `failed`: two crashes in a row, or the
 * corpus could not be opened again, and only {@link EngineClient.restart} tries once more.
 */
export type EngineStatus = 'starting' | 'ready' | 'silent' | 'restarted' | 'failed';

export interface ClientOptions {
  readonly start?: () => WorkerLike;
  /** How long a call under way may go without a sign from the worker. */
  readonly times?: WatchTimes;
}

interface Running {
  readonly worker: WorkerLike;
  readonly connection: Connection;
}

const TIMES: WatchTimes = { silence: 5000, patience: 12_000 };
const MOST_CRASHES = 2;
const IGNORE = (): void => undefined;

/** Waits for the end of a piece of work, good or bad, unless aborted before. */
function settled(work: Promise<unknown>, signal?: AbortSignal): Promise<void> {
  return new Promise((done, fail) => {
    signal?.addEventListener('abort', () => fail(signal.reason as Error), { once: true });
    work.then(
      () => done(),
      () => done(),
    );
  });
}

/** The engine as the page sees it: owns the worker, watches over it, replaces it when it dies. */
export class EngineClient implements Engine {
  readonly #start: () => WorkerLike;
  readonly #watch: Watch;
  readonly #listeners = new Set<(status: EngineStatus) => void>();
  #status: EngineStatus = 'starting';
  #running: Running | null = null;
  #generation = 0;
  #crashes = 0;
  /** What is open, as it must be opened again. */
  #opened: OpenRequest | null = null;
  /** Calls of `open` under way; they see to themselves when the worker is replaced. */
  #opening = 0;
  #reopening: Promise<CorpusInfo> | null = null;

  constructor({ start = startWorker, times = TIMES }: ClientOptions = {}) {
    this.#start = start;
    this.#watch = new Watch(times, {
      isBusy: () => (this.#running?.connection.pending ?? 0) > 0,
      onSilence: () => this.#tell('silent'),
      onDeath: () => this.#crash(),
    });
    this.#begin();
  }

  /** Rises with every new worker: what was asked before must be asked again. */
  get generation(): number {
    return this.#generation;
  }

  get status(): EngineStatus {
    return this.#status;
  }

  /** Calls `listener` at every change; gives the function that ends it. */
  onStatus(listener: (status: EngineStatus) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async call<N extends CallName>(
    name: N,
    ask: Ask<N>,
    options: CallOptions = {},
  ): Promise<Answer<N>> {
    options.signal?.throwIfAborted();
    if (name === 'open') {
      return await this.#open(ask as OpenRequest, options);
    }
    if (this.#running === null && this.#status !== 'failed') this.#replace();
    if (this.#reopening !== null) await settled(this.#reopening, options.signal);
    const answer = await this.#connection().call(name, ask, options);
    if (name === 'override') this.#keepOverrides(ask as Ask<'override'>);
    return answer;
  }

  /** A new worker with the same corpus; resolves when that is open again (or could not be). */
  async restart(): Promise<void> {
    if (this.#status === 'failed') this.#crashes = 0;
    this.#crash();
    if (this.#reopening !== null) await settled(this.#reopening);
  }

  /** Waits for a silent worker as long as it takes. */
  keepWaiting(): void {
    this.#watch.keepWaiting();
  }

  /** Ends the worker and every call under way, as an abort; the next call starts a new one. */
  stop(): void {
    const aborted = new DOMException('stopped', 'AbortError');
    this.#end(aborted);
  }

  #tell(status: EngineStatus): void {
    if (status === this.#status) return;
    this.#status = status;
    for (const listener of [...this.#listeners]) listener(status);
  }

  #connection(): Connection {
    if (this.#running === null) throw new CodedError('worker_failed');
    return this.#running.connection;
  }

  #keepOverrides({ overrides }: Ask<'override'>): void {
    if (this.#opened !== null) this.#opened = { ...this.#opened, overrides };
  }

  #begin(): void {
    this.#tell('starting');
    const worker = this.#start();
    const isCurrent = (): boolean => worker === this.#running?.worker;
    const onSign = (): void => {
      if (isCurrent()) this.#sign();
    };
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      if (isCurrent()) this.#crash();
    });
    this.#running = { worker, connection: new Connection(worker, { onSign }) };
    this.#watch.start();
  }

  #sign(): void {
    this.#watch.sign();
    if (this.#status === 'starting' || this.#status === 'silent') this.#tell('ready');
  }

  #end(error: Error): void {
    const ended = this.#running;
    this.#running = null;
    this.#watch.stop();
    ended?.worker.terminate();
    ended?.connection.close(error);
  }

  #crash(): void {
    this.#crashes += 1;
    if (this.#crashes < MOST_CRASHES) return this.#replace();
    this.#tell('failed');
    this.#end(new CodedError('worker_failed'));
  }

  #replace(): void {
    this.#generation += 1;
    this.#end(new CodedError('worker_restarted'));
    this.#begin();
    if (this.#opening > 0 || this.#opened === null) return;
    this.#reopening = this.#reopen(this.#opened);
    this.#reopening.catch(IGNORE);
  }

  async #reopen(request: OpenRequest): Promise<CorpusInfo> {
    const generation = this.#generation;
    const isCurrent = (): boolean => generation === this.#generation;
    try {
      const info = await this.#connection().call('open', request);
      if (isCurrent()) this.#settle('restarted');
      return info;
    } catch (error) {
      if (isCurrent() && this.#running !== null) this.#tell('failed');
      throw error;
    } finally {
      if (isCurrent()) this.#reopening = null;
    }
  }

  #settle(status: EngineStatus): void {
    this.#crashes = 0;
    this.#tell(status);
  }

  /** Asks the next worker if the one that was asked is replaced meanwhile. */
  async #open(request: OpenRequest, options: CallOptions): Promise<CorpusInfo> {
    this.#opening += 1;
    const first = this.#generation;
    try {
      if (this.#running === null) this.#begin();
      const info = await this.#openSomewhere(request, options);
      this.#opened = request;
      this.#settle(first === this.#generation ? this.#status : 'restarted');
      return info;
    } finally {
      this.#opening -= 1;
    }
  }

  async #openSomewhere(request: OpenRequest, options: CallOptions): Promise<CorpusInfo> {
    for (;;) {
      const generation = this.#generation;
      try {
        return await this.#connection().call('open', request, options);
      } catch (error) {
        if (generation === this.#generation || this.#running === null) throw error;
      }
    }
  }
}
