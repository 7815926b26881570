import type { CorpusInfo } from '#core/query/answers.ts';
import type { Messages } from '#i18n/index.ts';

/** What the open corpus is called: the shipped one by its nature, others by their own name; '' while none is open. */
export function corpusName(info: CorpusInfo | undefined, t: Messages): string {
  if (!info) return '';
  if (info.fiction) return t.shell.sample;
  return info.name || (info.partial ? '' : t.shell.unnamed);
}
