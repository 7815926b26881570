import type { Override } from '#core/overrides/overrides.ts';
import {
  NO_CORRECTIONS,
  reduceCorrections,
  type CorrectionAction,
} from '#core/overrides/reducer.ts';

/** The reader's corrections of the open corpus, in memory: a list on top of the raw files, with undo and redo. */
export class CorrectionList {
  #state = $state.raw(NO_CORRECTIONS);
  readonly #apply: (list: readonly Override[]) => Promise<void>;

  constructor(apply: (list: readonly Override[]) => Promise<void>) {
    this.#apply = apply;
  }

  get list(): readonly Override[] {
    return this.#state.list;
  }

  get canUndo(): boolean {
    return this.#state.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#state.future.length > 0;
  }

  async act(action: CorrectionAction): Promise<void> {
    const next = reduceCorrections(this.#state, action);
    if (next === this.#state) return;
    this.#state = next;
    await this.#apply(next.list);
  }

  /** Another corpus is open: nothing of the list fits it. */
  forget(): void {
    this.#state = NO_CORRECTIONS;
  }
}
