import type { Override } from './overrides.ts';

/** Kinds that mark what is shown and change nothing that was read. */
const MARKS: ReadonlySet<Override['kind']> = new Set(['line_mark', 'keep_apart']);

/** Whether the corpus must be placed again when one list of corrections replaces another. */
export function changesReading(before: readonly Override[], after: readonly Override[]): boolean {
  const [a, b] = [before, after].map((list) => list.filter(({ kind }) => !MARKS.has(kind)));
  return JSON.stringify(a) !== JSON.stringify(b);
}
