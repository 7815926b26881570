import type { ArticleKind, Series, TopicId } from '#core/model.ts';
import type { CorpusInfo } from '#core/query/answers.ts';
import type { Messages } from '#i18n/index.ts';

/** The fields with a picker, in the order of the filter bar. */
export const PICKED = [
  'topics',
  'series',
  'people',
  'places',
  'levels',
  'kinds',
  'sources',
] as const;
export type PickedField = (typeof PICKED)[number];

/** A series by name, with what tells it from another of that name. */
export function seriesName(series: Series, all: readonly Series[], t: Messages): string {
  const isAlone = all.filter(({ name }) => name === series.name).length < 2;
  if (isAlone) return series.name;
  const year = series.yearLabel === null ? '' : String(series.yearLabel);
  const run = series.run !== null && series.run > 1 ? t.meetings.run(series.run) : '';
  const more = [series.place || t.common.unknownPlace, year, run]
    .filter((part) => part !== '')
    .join(' · ');
  return more === '' ? series.name : `${series.name}（${more}）`;
}

/** A value of a field as the reader knows it. */
export function valueName(
  field: PickedField,
  value: string,
  info: CorpusInfo | undefined,
  t: Messages,
): string {
  if (field === 'topics') return t.common.topics[value as TopicId];
  if (field === 'kinds') return t.common.kinds[value as ArticleKind];
  if (field !== 'series') return value;
  const all = info?.series ?? [];
  const found = all.find(({ id }) => id === value);
  return found ? seriesName(found, all, t) : value;
}

/** Whether names of this field are words of the corpus, not of the interface. */
export const isCorpusText = (field: PickedField): boolean =>
  field !== 'topics' && field !== 'kinds';
