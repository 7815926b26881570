/** The `conflict` of a session as a value: codes joined with `+`, what they disagree on joined with `|`. */

/** What the reports of one session, or its neighbours, do not agree on. */
export type Conflict =
  | { readonly kind: 'order' }
  | {
      readonly kind: 'date' | 'chair' | 'format' | 'ordinal';
      /** The values that stand against each other; people of one list are joined with `、`. */
      readonly values: readonly string[];
    };

const KINDS = ['date', 'chair', 'format', 'ordinal'] as const;

/** The code of values that disagree; '' for fewer than two. */
export function conflictCode(kind: (typeof KINDS)[number], values: readonly string[]): string {
  return values.length < 2 ? '' : `${kind}:${values.join('|')}`;
}

/** Reads the code that sessions.csv holds; parts that it does not know are left out. */
export function parseConflict(code: string): Conflict[] {
  return code.split('+').flatMap((part): Conflict[] => {
    if (part === 'order') return [{ kind: 'order' }];
    const kind = KINDS.find((one) => part.startsWith(`${one}:`));
    return kind === undefined ? [] : [{ kind, values: part.slice(kind.length + 1).split('|') }];
  });
}

/** Whether a conflict leaves the day of its session in doubt. */
export function isDayInDoubt(code: string): boolean {
  return parseConflict(code).some(({ kind }) => kind === 'order' || kind === 'date');
}
