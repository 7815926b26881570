/** The most recently asked values by key, up to a total weight. */
export class Recent<V> {
  readonly #limit: number;
  readonly #weigh: (value: V) => number;
  readonly #values = new Map<string, V>();
  #weight = 0;

  constructor(limit: number, weigh: (value: V) => number = () => 1) {
    this.#limit = limit;
    this.#weigh = weigh;
  }

  get(key: string): V | undefined {
    const value = this.#values.get(key);
    if (value === undefined) return undefined;
    this.#values.delete(key);
    this.#values.set(key, value);
    return value;
  }

  set(key: string, value: V): void {
    const before = this.#values.get(key);
    if (before !== undefined) this.#drop(key, before);
    this.#values.set(key, value);
    this.#weight += this.#weigh(value);
    for (const [oldest, old] of this.#values) {
      if (this.#weight <= this.#limit || oldest === key) return;
      this.#drop(oldest, old);
    }
  }

  /** The value of a key, made if it is not here. */
  take(key: string, make: () => V): V {
    const known = this.get(key);
    if (known !== undefined) return known;
    const value = make();
    this.set(key, value);
    return value;
  }

  #drop(key: string, value: V): void {
    this.#values.delete(key);
    this.#weight -= this.#weigh(value);
  }
}
