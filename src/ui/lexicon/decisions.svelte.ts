import type { Override } from '#core/overrides/overrides.ts';
import { toWord } from '#core/overrides/own-words.ts';
import { corrections, desk } from '#state/index.ts';
import { now } from './now.ts';

type Lexical = Extract<Override, { readonly kind: 'lexicon' | 'stopword' }>;
type Decision = Pick<Lexical, 'kind' | 'word' | 'value'>;

/** What the reader decides of words: a correction each, and whether one is being applied. */
export class Decisions {
  #under = $state(0);

  get isWorking(): boolean {
    return this.#under > 0;
  }

  add(decision: Decision): Promise<void> {
    const word = toWord(decision.word);
    const rest = { reason: desk.t.lexicon.reason, at: now() };
    return this.#act({ type: 'add', override: { ...decision, word, ...rest } as Lexical });
  }

  /** Takes a decision back. */
  forget(kind: Lexical['kind'], word: string): Promise<void> {
    const index = corrections.list.findIndex((one) => one.kind === kind && one.word === word);
    return this.#act({ type: 'remove', index });
  }

  undo(): Promise<void> {
    return this.#act({ type: 'undo' });
  }

  redo(): Promise<void> {
    return this.#act({ type: 'redo' });
  }

  async #act(action: Parameters<typeof corrections.act>[0]): Promise<void> {
    this.#under += 1;
    try {
      await corrections.act(action);
    } finally {
      this.#under -= 1;
    }
  }
}
