/** A list of words that is asked which of them a text ends in; only those with its last character are tried. */
export class WordEnds {
  readonly #byLast = new Map<string, string[]>();

  constructor(words: readonly string[]) {
    for (const word of words) {
      const last = word.slice(-1);
      const same = this.#byLast.get(last);
      if (same === undefined) this.#byLast.set(last, [word]);
      else same.push(word);
    }
  }

  /** The words that the text ends in before `end`, in the order of the list. */
  of(text: string, end = text.length): readonly string[] {
    const words = this.#byLast.get(text.charAt(end - 1));
    return words === undefined ? [] : words.filter((word) => text.endsWith(word, end));
  }

  /** Whether the text ends in one of the words before `end`. */
  has(text: string, end = text.length): boolean {
    return (
      this.#byLast.get(text.charAt(end - 1))?.some((word) => text.endsWith(word, end)) === true
    );
  }
}
