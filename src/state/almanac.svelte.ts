import { ALMANAC } from '#core/meetings/almanac.ts';
import { editedAlmanac, type EditedEntry } from '#core/meetings/edited-almanac.ts';
import type { Lang } from '#i18n/index.ts';
import type { CorrectionList } from './corrections.svelte.ts';

/** An event of the almanac in the reader's language. */
export interface NamedEvent {
  readonly day: string;
  readonly label: string;
}

/** The almanac as the reader has made it: the shipped entries with the corrections on top. */
export class AlmanacShelf {
  readonly #corrections: CorrectionList;
  readonly #entries = $derived.by(() => editedAlmanac(ALMANAC, this.#corrections.list));

  constructor(corrections: CorrectionList) {
    this.#corrections = corrections;
  }

  /** All entries in order of day. */
  get entries(): readonly EditedEntry[] {
    return this.#entries;
  }

  /** Events of the days `from` to `to`, those that bound dates first; none where the axis has no ends. */
  between(from: string | null, to: string | null, lang: Lang): NamedEvent[] {
    if (from === null || to === null) return [];
    const shown = this.#entries.filter(
      ({ earliest, use }) => use !== 'off' && earliest >= from && earliest <= to,
    );
    const telling = [
      ...shown.filter(({ use }) => use === 'bound'),
      ...shown.filter(({ use }) => use === 'mark'),
    ];
    return telling.map((entry) => ({ day: entry.earliest, label: entryLabel(entry, lang) }));
  }
}

/** Name of an entry in a language; the reader's own entries have one name. */
export function entryLabel({ label, labelEn }: EditedEntry, lang: Lang): string {
  return lang === 'en' && labelEn !== '' ? labelEn : label;
}
