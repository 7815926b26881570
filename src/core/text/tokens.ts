/** Tokens as positions and numbers, without strings. */

/** Ids of tokens that are no word of the list. */
export const NUMBER = -1;
export const LATIN = -2;
export const UNKNOWN = -3;

/** Tokens of a text in order: `[starts[i], ends[i])`, and the number of the word or a negative kind. */
export interface Tokens {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly ids: Int32Array;
  readonly count: number;
}

/** Tokens that can be filled again and again without making strings. */
export class TokenBuffer implements Tokens {
  starts: Int32Array;
  ends: Int32Array;
  ids: Int32Array;
  count = 0;

  constructor(capacity = 1024) {
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.ids = new Int32Array(capacity);
  }

  /** Makes room for `length` further tokens. */
  reserve(length: number): void {
    if (this.count + length <= this.ids.length) return;
    const size = Math.max(2 * this.ids.length, this.count + length);
    this.starts = grown(this.starts, size);
    this.ends = grown(this.ends, size);
    this.ids = grown(this.ids, size);
  }

  push(start: number, end: number, id: number): void {
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.ids[this.count++] = id;
  }
}

function grown(from: Int32Array, length: number): Int32Array {
  const to = new Int32Array(length);
  to.set(from);
  return to;
}
