import type { DatedBy } from '#core/model.ts';
import type { Messages } from '#i18n/index.ts';
import { rangeWords } from './range-words.ts';

/** A date, its window or its absence in the reader's words. */
export function datedWords(dated: DatedBy, t: Messages): string {
  const { day, earliest, latest } = dated;
  if (day !== null) return t.format.day(day);
  if (earliest !== null && latest !== null) {
    return rangeWords(earliest, latest, t);
  }
  if (earliest !== null) return t.common.notBefore(t.format.day(earliest));
  if (latest !== null) return t.common.notAfter(t.format.day(latest));
  return t.common.undated;
}

/** Why it is this date, joined; '' where nothing is known. */
export function basisWords(dated: DatedBy, t: Messages): string {
  const known = dated.basis.filter((basis) => basis !== 'unknown');
  return known.map((basis) => t.common.basis[basis]).join(' + ');
}
