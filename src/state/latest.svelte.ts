/** The newest answer to a question that reads reactive state; a late answer to an older question is dropped. */
export class Latest<T> {
  #answer = $state.raw<T>();
  #error = $state.raw<unknown>();
  #pending = $state(false);
  #tries = $state(0);

  /** Call while a component is being set up: the question lives as long as that component. */
  constructor(ask: (signal: AbortSignal) => Promise<T>) {
    $effect(() => {
      void this.#tries;
      const controller = new AbortController();
      const { signal } = controller;
      this.#pending = true;
      ask(signal).then(
        (answer) => {
          if (!signal.aborted) this.#settle(answer, undefined);
        },
        (error: unknown) => {
          if (!signal.aborted) this.#settle(this.#answer, error);
        },
      );
      return () => {
        controller.abort();
      };
    });
  }

  #settle(answer: T | undefined, error: unknown) {
    this.#answer = answer;
    this.#error = error;
    this.#pending = false;
  }

  /** The last answer; it stays on screen while the next one is under way. */
  get current(): T | undefined {
    return this.#answer;
  }

  get error(): unknown {
    return this.#error;
  }

  get pending(): boolean {
    return this.#pending;
  }

  /** Asks again, after an error. */
  retry(): void {
    this.#tries += 1;
  }
}
