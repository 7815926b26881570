import { push } from './multimap.ts';
import type { Shingles } from './shingles.ts';

/** For each text the first one with the same shingles: mostly itself. */
export class Twins {
  readonly #sets: readonly Shingles[];
  readonly #byPrint = new Map<number, number[]>();
  readonly #twins: number[] = [];

  /** `sets` may still grow; each is to be added once, in order. */
  constructor(sets: readonly Shingles[]) {
    this.#sets = sets;
  }

  /** The next text, which is the last of the sets. */
  add(set: Shingles): void {
    const at = this.#twins.length;
    const print = set.reduce((sum, hash) => (Math.imul(sum, 31) + hash) | 0, set.length);
    const twin = this.#byPrint.get(print)?.find((other) => isSame(set, this.#sets[other]));
    if (twin === undefined) push(this.#byPrint, print, at);
    this.#twins.push(twin ?? at);
  }

  of(at: number): number {
    return this.#twins[at] ?? at;
  }
}

function isSame(a: Shingles, b: Shingles | undefined): boolean {
  return a.length === b?.length && a.every((hash, at) => hash === b[at]);
}
