/** What a gesture does to the history: one step, part of a drag, its end, or nothing worth an entry. */
export type Gesture = 'step' | 'drag' | 'drop' | 'quiet';

export interface HistoryPort {
  push(address: string): void;
  replace(address: string): void;
  /** Calls back after `ms`; returns what cancels it. */
  later(run: () => void, ms: number): () => void;
}

/** Browsers drop replacements beyond about 200 in a few seconds without a word; two a second are safe. */
const REPLACE_EVERY = 500;

/** Writes the place into the address: one history entry a gesture, at most two replacements a second during it. */
export class Mirror {
  readonly #port: HistoryPort;
  #dragging = false;
  #waiting: string | null = null;
  #cancel: (() => void) | null = null;

  constructor(port: HistoryPort) {
    this.#port = port;
  }

  /** Between the first `drag` and its `drop`. */
  get isDragging(): boolean {
    return this.#dragging;
  }

  write(address: string, gesture: Gesture): void {
    if (gesture === 'step') return this.#step(address);
    if (gesture === 'quiet') return this.#port.replace(address);
    if (!this.#dragging) {
      this.#dragging = true;
      this.#port.push(address);
    } else this.#replaceSoon(address);
    if (gesture === 'drop') this.#drop(address);
  }

  #step(address: string): void {
    this.#forget();
    this.#dragging = false;
    this.#port.push(address);
  }

  #drop(address: string): void {
    this.#forget();
    this.#dragging = false;
    this.#port.replace(address);
  }

  #replaceSoon(address: string): void {
    this.#waiting = address;
    this.#cancel ??= this.#port.later(() => {
      this.#cancel = null;
      if (this.#waiting !== null) this.#port.replace(this.#waiting);
      this.#waiting = null;
    }, REPLACE_EVERY);
  }

  #forget(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#waiting = null;
  }
}

/** The browser's own history. */
export const browserHistory: HistoryPort = {
  push: (address) => {
    const { hash } = new URL(`#${address}`, location.href);
    if (location.hash !== hash) history.pushState(null, '', `#${address}`);
  },
  replace: (address) => {
    history.replaceState(null, '', `#${address}`);
  },
  later: (run, ms) => {
    const timer = setTimeout(run, ms);
    return () => {
      clearTimeout(timer);
    };
  },
};
