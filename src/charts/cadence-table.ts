import type { Table } from '#core/export/table.ts';
import type { Lane, MeetingsView } from '#core/query/answers.ts';
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

/** A row a link between two numbered sessions: who passed on whom, days of lag (equal bounds where known), offset. */
export function linksTable(linked: MeetingsView['linked'], lanes: readonly Lane[]): Table {
  const of = (id: string) => lanes.find(({ series }) => series.id === id);
  return {
    columns: [
      ...['series', 'ordinal', 'date', 'conveyed_series', 'conveyed_ordinal', 'conveyed_date'],
      ...['lag_min', 'lag_max', 'offset', 'session_id', 'conveyed_session_id'],
    ],
    rows: linked.flatMap(({ fromSeries, toSeries, links }) => {
      const [own, other] = [of(fromSeries), of(toSeries)];
      const day = (lane: Lane | undefined, ordinal: number | null) =>
        lane === undefined || ordinal === null ? null : dayOf(lane, ordinal);
      return links.map(({ from, to, fromOrdinal, toOrdinal, lag, offset }) => [
        own?.series.name ?? fromSeries,
        fromOrdinal,
        day(own, fromOrdinal),
        other?.series.name ?? toSeries,
        toOrdinal,
        day(other, toOrdinal),
        lag.min,
        lag.max,
        offset,
        from,
        to,
      ]);
    }),
  };
}

/** Days of lag in words: one number, a range, or a least number. */
export function lagWords(
  { lag: { min, max } }: MeetingsView['linked'][number]['links'][number],
  t: Messages,
): string {
  const words = t.charts.cadence;
  if (max === null) return words.lagLeast(min ?? 0);
  return min === max ? words.lag(String(max)) : words.lag(`${min ?? 0}–${max}`);
}

const SPOKEN = 4;

/** What the slopes and the links say, for those who do not see them. */
export function cadenceSentence(
  lanes: readonly Lane[],
  linked: MeetingsView['linked'],
  t: Messages,
): string {
  const words = t.charts.cadence;
  const paced = lanes.filter(({ cadence }) => cadence.length > 0);
  if (paced.length === 0) return words.none;
  const all = paced.map(({ series }) => series);
  const slopes = paced.slice(0, SPOKEN).map(({ series, cadence }) => {
    const steps = cadence
      .slice(-SPOKEN)
      .map(({ from, to, days }) => words.step(from, to, t.format.rate(days)));
    return words.sentence(seriesName(series, all, t), t.format.list(steps));
  });
  return [...slopes, ...linkSentence(paced, linked, t)].join(t.lang === 'zh' ? '' : ' ');
}

function linkSentence(
  lanes: readonly Lane[],
  linked: MeetingsView['linked'],
  t: Messages,
): string[] {
  const shown = new Set(lanes.map(({ series }) => series.id));
  const pairs = linked.filter((one) => shown.has(one.fromSeries) && shown.has(one.toSeries));
  const links = pairs.flatMap((pair) => pair.links);
  const spoken = links
    .slice(0, SPOKEN)
    .map((link) =>
      t.charts.cadence.passing(link.fromOrdinal ?? 0, link.toOrdinal ?? 0, lagWords(link, t)),
    );
  return links.length === 0 ? [] : [t.charts.cadence.passings(links.length, t.format.list(spoken))];
}
