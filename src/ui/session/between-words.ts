import type { SessionPair } from '#core/query/session-answers.ts';
import type { Messages } from '#i18n/index.ts';

/** Ordinals in order, runs of three and more as their ends: 85–99、101. */
export function ordinalRuns(ordinals: readonly number[]): string[] {
  const runs: [number, number][] = [];
  for (const ordinal of ordinals) {
    const run = runs.at(-1);
    if (run?.[1] === ordinal - 1) run[1] = ordinal;
    else runs.push([ordinal, ordinal]);
  }
  return runs.flatMap(([first, last]) => {
    if (last - first >= 2) return [`${first}–${last}`];
    return last > first ? [`${first}`, `${last}`] : [`${first}`];
  });
}

/** What stands between two compared sessions, the unseen ones first. */
export function betweenWords({ between }: SessionPair, t: Messages): string {
  const words = t.meetings.session;
  if (between === null) return words.betweenNone;
  const parts = (['unseen', 'reported', 'conveyed', 'mentioned'] as const).flatMap((status) => {
    const ordinals = between[status];
    const runs = ordinalRuns(ordinals).join(t.lang === 'zh' ? '、' : ', ');
    return ordinals.length === 0
      ? []
      : [words.betweenPart(runs, t.common.status[status], ordinals.length)];
  });
  return parts.length === 0
    ? words.betweenNothing
    : words.between(parts.join(t.lang === 'zh' ? '；' : '; '));
}
