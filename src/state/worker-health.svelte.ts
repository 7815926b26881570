import type { EngineStatus } from '#engine/client.ts';

/** The part of the client that tells how the worker is. */
interface Source {
  readonly status: EngineStatus;
  onStatus(listener: (status: EngineStatus) => void): () => void;
  restart(): Promise<void>;
  keepWaiting(): void;
}

/** How the worker is, for the status line; a notice may be put away until the next change. */
export class WorkerHealth {
  readonly #source: Source;
  #status = $state<EngineStatus>('starting');
  #isHidden = $state(false);

  /** `onrestart` is called when a new worker has the corpus open again. */
  constructor(source: Source, onrestart: () => void) {
    this.#source = source;
    this.#status = source.status;
    source.onStatus((status) => {
      this.#status = status;
      this.#isHidden = false;
      if (status === 'restarted') onrestart();
    });
  }

  get status(): EngineStatus {
    return this.#status;
  }

  /** What the reader has to know or decide, or null. */
  get notice(): 'silent' | 'restarted' | 'failed' | null {
    const status = this.#status;
    if (this.#isHidden || status === 'starting' || status === 'ready') return null;
    return status;
  }

  /** Lets a silent worker go on for as long as it takes. */
  wait(): void {
    this.#source.keepWaiting();
    this.hide();
  }

  /** Has been read. */
  hide(): void {
    this.#isHidden = true;
  }

  /** Ends the worker and begins a new one with the same corpus. */
  restart(): Promise<void> {
    return this.#source.restart();
  }
}
