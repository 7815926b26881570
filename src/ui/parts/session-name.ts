import type { CorpusInfo } from '#core/query/answers.ts';
import type { Messages } from '#i18n/index.ts';

/** A session id in words: the series' name and the ordinal, or the name and the day of an unnumbered meeting. */
export function sessionName(id: string, info: CorpusInfo | undefined, t: Messages): string {
  const series = info?.series.find((one) => one.numbered && id.startsWith(`${one.id}/`));
  if (series) return `${series.name} ${t.common.ordinal(Number(id.slice(series.id.length + 1)))}`;
  const [, name = id, ...rest] = id.split('/');
  const day = rest.find((part) => /^\d{4}-\d{2}-\d{2}$/.test(part));
  return day ? `${name} ${t.format.day(day)}` : name;
}
