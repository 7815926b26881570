/** Lets other questions be answered while long work goes on, and notices an abort. */
export class Turns {
  readonly #signal: AbortSignal | undefined;
  readonly #slice: number;
  #last = performance.now();

  /** `slice` is how long work may go on, in milliseconds. */
  constructor(signal: AbortSignal | undefined, slice = 30) {
    this.#signal = signal;
    this.#slice = slice;
  }

  /** Waits a turn if the slice is used up; throws the reason of an abort. */
  async rest(): Promise<void> {
    this.#signal?.throwIfAborted();
    if (performance.now() - this.#last < this.#slice) return;
    await new Promise((resume) => setTimeout(resume, 0));
    this.#signal?.throwIfAborted();
    this.#last = performance.now();
  }
}
