/** Strings by number and numbers by string, in order of first use. */
export class StringTable {
  readonly values: string[] = [];
  readonly #codes = new Map<string, number>();

  constructor(values: Iterable<string> = []) {
    for (const value of values) this.code(value);
  }

  /** The number of this string; a new string gets the next one. */
  code(value: string): number {
    const known = this.#codes.get(value);
    if (known !== undefined) return known;
    const code = this.values.length;
    this.#codes.set(value, code);
    this.values.push(value);
    return code;
  }

  /** The number of a string that is known, else −1. */
  find(value: string): number {
    return this.#codes.get(value) ?? -1;
  }
}
