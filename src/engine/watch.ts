/** Whom the watch asks and tells. */
export interface Watched {
  /** Whether an answer is owed; nobody waits for signs of an idle worker. */
  readonly isBusy: () => boolean;
  readonly onSilence: () => void;
  /** Silence for so long that nobody should be made to wait on. */
  readonly onDeath: () => void;
}

export interface WatchTimes {
  /** Milliseconds without a sign that are silence. */
  readonly silence: number;
  /** Milliseconds without a sign that are the end. */
  readonly patience: number;
}

/** Notices that a worker which owes an answer has given no sign of life for a while. */
export class Watch {
  readonly #times: WatchTimes;
  readonly #watched: Watched;
  #timer: ReturnType<typeof setInterval> | null = null;
  #quiet = 0;
  #isPatient = false;
  #looked = 0;

  constructor(times: WatchTimes, watched: Watched) {
    this.#times = times;
    this.#watched = watched;
  }

  start(): void {
    this.stop();
    this.sign();
    this.#looked = performance.now();
    this.#timer = setInterval(() => this.#look(), this.#times.silence / 10);
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  /** A sign of life. */
  sign(): void {
    this.#quiet = 0;
    this.#isPatient = false;
  }

  /** Takes no silence for death until there is a sign again. */
  keepWaiting(): void {
    this.#isPatient = true;
  }

  /** Adds up only the time that this page itself was awake: a sleeping laptop is no silence. */
  #look(): void {
    const now = performance.now();
    const passed = Math.min(now - this.#looked, this.#times.silence / 5);
    this.#looked = now;
    if (!this.#watched.isBusy()) return this.sign();
    this.#quiet += passed;
    if (this.#quiet >= this.#times.patience && !this.#isPatient) this.#watched.onDeath();
    else if (this.#quiet >= this.#times.silence) this.#watched.onSilence();
  }
}
