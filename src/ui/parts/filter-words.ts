import type { CorpusInfo } from '#core/query/answers.ts';
import type { Filters } from '#core/query/filters.ts';
import type { Messages } from '#i18n/index.ts';
import { activeChips } from '../shell/active-chips.ts';

/** What narrows the selection, in one line of words; it is printed in pictures and stands under exports. */
export function filterWords(filters: Filters, info: CorpusInfo | undefined, t: Messages): string {
  const labels = activeChips(filters, info, t).map((chip) => chip.label);
  return labels.length === 0 ? t.overview.noFilters : labels.join(t.lang === 'zh' ? '；' : '; ');
}
