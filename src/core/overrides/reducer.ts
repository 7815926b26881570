import type { Override } from './overrides.ts';

/** The list of corrections with what was undone; plain data, replaced and never changed. */
export interface Corrections {
  readonly list: readonly Override[];
  /** Lists to go back to, the nearest last. */
  readonly past: readonly (readonly Override[])[];
  /** Lists to come back to, the nearest last. */
  readonly future: readonly (readonly Override[])[];
}

export type CorrectionAction =
  | { readonly type: 'add'; readonly override: Override }
  | { readonly type: 'remove'; readonly index: number }
  | { readonly type: 'replace'; readonly list: readonly Override[] }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

export const NO_CORRECTIONS: Corrections = { list: [], past: [], future: [] };

/** The state after an action; an action that changes nothing gives the same state. */
export function reduceCorrections(state: Corrections, action: CorrectionAction): Corrections {
  switch (action.type) {
    case 'add':
      return moved(state, [
        ...state.list.filter((one) => !isSameTarget(one, action.override)),
        action.override,
      ]);
    case 'remove':
      return action.index in state.list
        ? moved(state, state.list.toSpliced(action.index, 1))
        : state;
    case 'replace':
      return moved(state, action.list);
    case 'undo':
      return undone(state);
    case 'redo':
      return redone(state);
  }
}

function moved(state: Corrections, list: readonly Override[]): Corrections {
  return { list, past: [...state.past, state.list], future: [] };
}

function undone({ list, past, future }: Corrections): Corrections {
  const before = past.at(-1);
  if (before === undefined) return { list, past, future };
  return { list: before, past: past.slice(0, -1), future: [...future, list] };
}

function redone({ list, past, future }: Corrections): Corrections {
  const after = future.at(-1);
  if (after === undefined) return { list, past, future };
  return { list: after, past: [...past, list], future: future.slice(0, -1) };
}

/** Two corrections of the same thing: the later one replaces the earlier. */
export function isSameTarget(a: Override, b: Override): boolean {
  return a.kind === b.kind && targetOf(a) === targetOf(b);
}

function targetOf(override: Override): string {
  switch (override.kind) {
    case 'published':
      return override.file;
    case 'article_date':
    case 'title':
    case 'main_topic':
      return override.article;
    case 'session_date':
      return override.session;
    case 'merge_people':
      return override.from;
    case 'line_mark':
      return `${override.query}\n${override.article}\n${override.span}`;
    case 'lexicon':
    case 'stopword':
      return override.word;
    case 'keep_apart':
      return [override.a, override.b].sort().join('\n');
    case 'almanac':
      return override.id;
  }
}
