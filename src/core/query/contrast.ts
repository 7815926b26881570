/** What the rest of a comparison differs in. */
import type { FilterField, Filters } from './filters.ts';
import { activeFields } from './filters.ts';

/** What a comparison is most likely about comes first: content and time before the kinds of pages. */
export const CONTRASTS = [
  'search',
  'people',
  'series',
  'topics',
  'date',
  'places',
  'levels',
  'kinds',
  'sources',
] as const satisfies readonly FilterField[];

export type ContrastField = (typeof CONTRASTS)[number];

/** The fields of which the rest can differ: A has a clause of each, the most telling one first. */
export function contrastsOf(a: Filters): ContrastField[] {
  const active = activeFields(a);
  return CONTRASTS.filter((field) => active.includes(field));
}

/** The field that was asked for, if A has a clause of it, else the most telling one; null if A is everything. */
export function contrastOf(a: Filters, asked?: ContrastField | null): ContrastField | null {
  const fields = contrastsOf(a);
  return fields.find((field) => field === asked) ?? fields[0] ?? null;
}
