import type { ContrastField } from '#core/query/contrast.ts';
import type { CorpusInfo } from '#core/query/answers.ts';
import { without, type Filters } from '#core/query/filters.ts';
import type { Messages } from '#i18n/index.ts';
import { activeChips } from '../shell/active-chips.ts';

/** The rest in words: what it differs in, and which filters it shares with A. */
export function restWords(
  a: Filters,
  contrast: ContrastField,
  info: CorpusInfo | undefined,
  t: Messages,
): string {
  const shared = activeChips(without(a, contrast), info, t).map(({ label }) => label);
  const other =
    shared.length === 0
      ? t.compare.sameNothing
      : t.compare.sameOther(shared.join(t.lang === 'zh' ? '；' : '; '));
  return `${t.compare.restOf[contrast]}${t.lang === 'zh' ? '（' : ' ('}${other}${t.lang === 'zh' ? '）' : ')'}`;
}
