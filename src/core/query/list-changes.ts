/** What became of the printed lists of each series, from one reported session to the next. */
import { orderChanges } from '../people/printed-order.ts';
import type { Archive } from './archive.ts';
import type { Filters } from './filters.ts';
import { numberedSeries } from './meetings.ts';
import type { SeriesChanges } from './people-answers.ts';

/** Changes in the selection, newest first; series with a single list have none. `series` is an id, or '' for all. */
export function listChanges(archive: Archive, filters: Filters, series: string): SeriesChanges[] {
  const { meetings, meetingArticles } = archive.corpus;
  const { mask } = archive.select(filters);
  const selected = meetings.filter((_, row) => mask[meetingArticles[row] ?? -1] === 1);
  return numberedSeries(archive.corpus)
    .filter(({ id }) => series === '' || id === series)
    .map(({ id }) => ({
      series: id,
      changes: orderChanges(selected.filter(({ seriesId }) => seriesId === id)).reverse(),
    }))
    .filter(({ changes }) => changes.length > 0);
}
