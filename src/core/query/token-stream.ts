/** Every counted word of the corpus in reading order: what windows, neighbours and n-grams are read from. */

export interface TokenStream {
  /** Article a has the words `articles[a] … articles[a + 1])`. */
  readonly articles: Uint32Array;
  /** First position of each word in the joined texts. */
  readonly starts: Uint32Array;
  /** UTF-16 code units. */
  readonly lengths: Uint16Array;
  /** Number of the word in the term store. */
  readonly ids: Uint32Array;
  /** 1 where a sentence, a line or an article begins with this word. */
  readonly breaks: Uint8Array;
}

const LONGEST = 0xffff;
const ENDS = new Set([...'。！？!?；;…\n'].map((character) => character.charCodeAt(0)));

/** Whether a sentence ends between two places of a text. */
export function hasSentenceEnd(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (ENDS.has(text.charCodeAt(at))) return true;
  return false;
}

/** Takes the words of article after article, in the order of the joined texts. */
export class TokenStreamBuilder {
  readonly #articles: number[] = [0];
  #starts = new Uint32Array(1 << 16);
  #lengths = new Uint16Array(1 << 16);
  #ids = new Uint32Array(1 << 16);
  #breaks = new Uint8Array(1 << 16);
  #size = 0;
  #offset = 0;
  #end = 0;

  /** Begins the next article; `text` is its folded zone. */
  begin(): void {
    this.#end = -1;
  }

  /** Adds a word of the present article that stands at `[start, end)` of its text. */
  push(text: string, start: number, end: number, id: number): void {
    if (this.#size === this.#ids.length) this.#grow();
    const at = this.#size++;
    this.#starts[at] = this.#offset + start;
    this.#lengths[at] = Math.min(end - start, LONGEST);
    this.#ids[at] = id;
    this.#breaks[at] = this.#end === -1 || hasSentenceEnd(text, this.#end, start) ? 1 : 0;
    this.#end = end;
  }

  /** Ends the present article. */
  end(text: string): void {
    this.#offset += text.length + 1;
    this.#articles.push(this.#size);
  }

  #grow(): void {
    const size = this.#ids.length * 2;
    this.#starts = grown(new Uint32Array(size), this.#starts);
    this.#lengths = grown(new Uint16Array(size), this.#lengths);
    this.#ids = grown(new Uint32Array(size), this.#ids);
    this.#breaks = grown(new Uint8Array(size), this.#breaks);
  }

  build(): TokenStream {
    return {
      articles: Uint32Array.from(this.#articles),
      starts: this.#starts.slice(0, this.#size),
      lengths: this.#lengths.slice(0, this.#size),
      ids: this.#ids.slice(0, this.#size),
      breaks: this.#breaks.slice(0, this.#size),
    };
  }
}

function grown<T extends Uint8Array | Uint16Array | Uint32Array>(to: T, from: T): T {
  to.set(from);
  return to;
}

/** The first word that begins at or behind a position of the joined texts. */
export function tokenAt(stream: TokenStream, position: number): number {
  let low = 0;
  let high = stream.starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stream.starts[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** First word of each sentence, and the end. */
export function sentencesOf({ breaks, ids }: TokenStream): Uint32Array {
  const firsts: number[] = [];
  breaks.forEach((isBreak, at) => {
    if (isBreak === 1) firsts.push(at);
  });
  firsts.push(ids.length);
  return Uint32Array.from(firsts);
}

/** 1 for every word of the articles of a mask. */
export function tokenMask({ articles, ids }: TokenStream, mask: Uint8Array): Uint8Array {
  const tokens = new Uint8Array(ids.length);
  for (let article = 0; article < mask.length; article++)
    if (mask[article] === 1) tokens.fill(1, articles[article], articles[article + 1]);
  return tokens;
}
