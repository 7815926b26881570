import { parseConflict, type Conflict } from '#core/proof/conflict.ts';
import type { Messages } from '#i18n/index.ts';

function wordsOf(conflict: Conflict, t: Messages): string {
  const words = t.proof.conflict;
  if (conflict.kind === 'order') return words.order;
  const { kind, values } = conflict;
  const shown = values.map((value) => {
    if (kind === 'date') return t.format.day(value);
    return kind === 'ordinal' ? t.common.ordinal(Number(value)) : value;
  });
  return words[kind](shown.join(t.proof.against));
}

/** What readings of a session disagree on, in the reader's words; '' where they agree. */
export function conflictWords(code: string, t: Messages): string {
  const said = parseConflict(code).map((conflict) => wordsOf(conflict, t));
  return said.join(t.lang === 'zh' ? '；' : '; ');
}
