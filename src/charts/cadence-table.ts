import type { Table } from '#core/export/table.ts';
import type { Lane } from '#core/query/answers.ts';
import type { Messages } from '#i18n/index.ts';
import { seriesName } from './series-name.ts';

/** A row a slope: from which ordinal to which, their days, and days a session. */
export function cadenceTable(lanes: readonly Lane[]): Table {
  return {
    columns: ['series', 'ordinal', 'ordinal_to', 'date', 'date_to', 'sessions', 'days_per_session'],
    rows: lanes.flatMap((lane) =>
      lane.cadence.map(({ from, to, sessions, days }) => [
        lane.series.name,
        from,
        to,
        dayOf(lane, from),
        dayOf(lane, to),
        sessions,
        days,
      ]),
    ),
  };
}

function dayOf({ sessions }: Lane, ordinal: number): string | null {
  return sessions.find((session) => session.ordinal === ordinal)?.dated.day ?? null;
}

const SPOKEN = 4;

/** What the slopes say, for those who do not see them. */
export function cadenceSentence(lanes: readonly Lane[], t: Messages): string {
  const words = t.charts.cadence;
  const paced = lanes.filter(({ cadence }) => cadence.length > 0);
  if (paced.length === 0) return words.none;
  const all = paced.map(({ series }) => series);
  return paced
    .slice(0, SPOKEN)
    .map(({ series, cadence }) => {
      const steps = cadence
        .slice(-SPOKEN)
        .map(({ from, to, days }) => words.step(from, to, t.format.rate(days)));
      return words.sentence(seriesName(series, all, t), t.format.list(steps));
    })
    .join(t.lang === 'zh' ? '' : ' ');
}
