/** The almanac with the reader's changes on top. */
import type { Override } from '../overrides/overrides.ts';
import type { Almanac, AlmanacEntry } from './almanac.ts';

type Change = Extract<Override, { kind: 'almanac' }>;

/** An entry of the almanac as it stands, and whether the reader wrote or changed it. */
export interface EditedEntry extends AlmanacEntry {
  readonly origin: 'shipped' | 'changed' | 'own';
}

const byDay = (a: AlmanacEntry, b: AlmanacEntry): number =>
  a.earliest < b.earliest ? -1 : a.earliest > b.earliest ? 1 : a.id < b.id ? -1 : 1;

/** All entries that stand, in order of day; a removed one is gone. */
export function editedAlmanac(almanac: Almanac, overrides: readonly Override[]): EditedEntry[] {
  const entries = new Map<string, EditedEntry>(
    almanac.map((entry) => [entry.id, { ...entry, origin: 'shipped' }]),
  );
  for (const change of overrides) {
    if (change.kind !== 'almanac') continue;
    if (change.removed) entries.delete(change.id);
    else entries.set(change.id, standing(change, almanac));
  }
  return [...entries.values()].sort(byDay);
}

function standing(change: Change, almanac: Almanac): EditedEntry {
  const { id, words, earliest, label, labelEn, ahead, use } = change;
  const isShipped = almanac.some((entry) => entry.id === id);
  const origin = isShipped ? 'changed' : 'own';
  return { id, words, earliest, label, labelEn, ahead, use, origin };
}

/** The entries whose words bound the days of texts. */
export function boundingEntries(almanac: Almanac, overrides: readonly Override[]): Almanac {
  return editedAlmanac(almanac, overrides).filter(({ use }) => use === 'bound');
}

/** A change of an entry as a correction: the entry as it shall stand, or as it stood when it was removed. */
export function toAlmanacChange(
  entry: AlmanacEntry,
  removed: boolean,
  reason: string,
  at: string,
): Change {
  const { id, words, earliest, label, labelEn, ahead, use } = entry;
  return { kind: 'almanac', id, words, earliest, label, labelEn, ahead, use, removed, reason, at };
}

/** Words as typed, one after the other with ；;，,、 or a line end between them; none twice. */
export function toWords(typed: string): string[] {
  const words = typed.split(/[；;，,、\n]/u).map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ''))];
}
