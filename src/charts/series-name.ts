import type { Series } from '#core/model.ts';
import type { Messages } from '#i18n/index.ts';

type Named = Pick<Series, 'name' | 'place' | 'run'>;

/**
 * A series as pictures name it; a numbering that began again says which time it is, and a name that series of several
 * places share in the picture says its place.
 */
export function seriesName(series: Named, all: readonly Named[], t: Messages): string {
  const { name, place, run } = series;
  const isShared = all.some((other) => other.name === name && other.place !== place);
  const more = [
    isShared ? place || t.common.unknownPlace : '',
    run !== null && run > 1 ? t.charts.lanes.run(run) : '',
  ];
  return [name, ...more.filter((part) => part !== '')].join(' · ');
}
