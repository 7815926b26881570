import type { Corpus } from '#core/query/corpus.ts';
import { knownReprints, reprintIndexSteps } from '#core/query/reprint-index.ts';
import { Turns } from './turns.ts';

/**
 * The search for reprints of one corpus: begun when first asked for, between the other questions, and kept.
 * It rests while nobody waits for it.
 */
export class ReprintSearch {
  readonly #corpus: Corpus;
  #steps: ReturnType<typeof reprintIndexSteps> | undefined;
  #running: Promise<void> | undefined;
  #waiting = 0;
  #isStopped = false;

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  /** True when the reprints are known, or nobody may ask any more. */
  get isOver(): boolean {
    return this.#isStopped || knownReprints(this.#corpus) !== undefined;
  }

  /** Another corpus takes the place. */
  stop(): void {
    this.#isStopped = true;
  }

  /** Resolves when it {@link isOver}; rejects with the reason of an abort, which stops only this waiting. */
  async wait(signal: AbortSignal | undefined): Promise<void> {
    this.#waiting += 1;
    try {
      while (!this.isOver) {
        this.#running ??= this.#run();
        await unlessAborted(this.#running, signal);
      }
    } finally {
      this.#waiting -= 1;
    }
  }

  async #run(): Promise<void> {
    const turns = new Turns(undefined);
    try {
      while (this.#waiting > 0 && !this.#isStopped && !this.#advance()) await turns.rest();
    } finally {
      this.#running = undefined;
    }
  }

  /** One step; true after the last one. A step that fails ends the search, and the next one begins anew. */
  #advance(): boolean {
    const steps = this.#steps ?? reprintIndexSteps(this.#corpus);
    this.#steps = undefined;
    const isDone = steps.next().done === true;
    this.#steps = steps;
    return isDone;
  }
}

async function unlessAborted(work: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return work;
  signal.throwIfAborted();
  let abort = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    abort = () => {
      reject(signal.reason as Error);
    };
  });
  signal.addEventListener('abort', abort);
  try {
    await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
