/** Names of people as words: long ones everywhere, short ones only where they were read. */
import type { TrieBuilder } from './trie-builder.ts';
import { CELL, COST_SHIFT, type Trie } from './trie.ts';

/**
 * Cost of a name: above a frequent word, below three single characters. 王国庆 stays whole before 主持,
 * and 王国|庆祝 is not torn.
 */
const NAME_COST = 180;
/** Names up to this length are also the beginnings of ordinary words: 王明 in 王明白. */
const SHORT = 2;

interface Held {
  readonly at: number;
  readonly asleep: number;
  readonly awake: number;
}

/** Short names that hold in one text and not in the next. */
export class NameSwitch {
  readonly #cells: Int32Array;
  readonly #held: ReadonlyMap<string, Held>;
  #current: readonly string[] | undefined = [];

  private constructor(trie: Trie, numbers: ReadonlyMap<string, number>) {
    this.#cells = trie.cells;
    this.#held = new Map([...numbers].map(([name, word]) => [name, heldOf(trie, word)]));
  }

  /** Adds names to a builder; the answer makes the switch once the trie is there. */
  static add(builder: TrieBuilder, names: readonly string[]): (trie: Trie) => NameSwitch {
    const numbers = new Map<string, number>();
    for (const name of names)
      if (name.length > SHORT) builder.add(name, NAME_COST);
      else numbers.set(name, builder.add(name, 0));
    return (trie) => new NameSwitch(trie, numbers);
  }

  /** Only these short names hold from now on; all of them without a list. */
  hold(names: readonly string[] | undefined): void {
    if (names === this.#current) return;
    for (const name of this.#current ?? this.#held.keys()) this.#put(name, 'asleep');
    for (const name of names ?? this.#held.keys()) this.#put(name, 'awake');
    this.#current = names;
  }

  #put(name: string, state: 'asleep' | 'awake'): void {
    const held = this.#held.get(name);
    if (held !== undefined) this.#cells[held.at] = held[state];
  }
}

/** A name that is also a word of the list keeps the lower of both costs. */
function heldOf({ cells, ends }: Trie, word: number): Held {
  const at = (ends[word] ?? 0) * CELL + 2;
  const asleep = cells[at] ?? 0;
  const cost = asleep >> COST_SHIFT;
  const awake = (Math.min(cost === 0 ? NAME_COST : cost, NAME_COST) << COST_SHIFT) | word;
  return { at, asleep, awake };
}
