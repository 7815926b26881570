import type { Series } from '#core/model.ts';
import type { LaneSession } from '#core/query/answers.ts';

/**
 * A session by its full name. The ordinal stands before the last 会议 or topic word as Chinese papers print it only
 * in the source; here name and ordinal stay apart, so that the name is the same on every page.
 */
export function sessionTitle(series: Series, session: LaneSession): string {
  const year = series.yearLabel === null ? '' : `${series.yearLabel}年`;
  return session.ordinal === null ? series.name : `${series.name} ${year}第${session.ordinal}次`;
}
