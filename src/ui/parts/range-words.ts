import type { Day } from '#core/model.ts';
import type { Messages } from '#i18n/index.ts';

/** Two days as a range; a year that both share is said once. */
export function rangeWords(from: Day, to: Day, t: Messages): string {
  if (from === to) return t.format.day(from);
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  if (t.lang === 'en' && sameYear)
    return t.common.between(t.format.monthDay(from), t.format.day(to));
  return t.common.between(t.format.day(from), sameYear ? t.format.monthDay(to) : t.format.day(to));
}
