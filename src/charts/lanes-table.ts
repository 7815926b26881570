import type { MeetingsView } from '#core/query/answers.ts';
import type { Table } from '#core/export/table.ts';
import type { Messages } from '#i18n/index.ts';
import { seriesName } from './series-name.ts';

/** Every session on the lanes, the unseen ones too, with what makes its dot. */
export function lanesTable(view: MeetingsView): Table {
  const conveyedBy = new Map<string, string[]>();
  for (const { from, to } of view.links) conveyedBy.set(to, [...(conveyedBy.get(to) ?? []), from]);
  const sessions = [...view.lanes.flatMap((lane) => lane.sessions), ...view.unnumbered];
  return {
    columns: [
      'series',
      'ordinal',
      'status',
      'date',
      'date_earliest',
      'date_latest',
      'chair',
      'articles',
      'conflict',
      'conveyed_by',
      'selected',
      'session_id',
    ],
    rows: sessions.map(
      ({ id, name, ordinal, status, dated, chair, articleIds, conflict, selected }) => [
        name,
        ordinal,
        status,
        dated.day,
        dated.day === null ? dated.earliest : null,
        dated.day === null ? dated.latest : null,
        chair,
        articleIds.length,
        conflict,
        conveyedBy.get(id) ?? [],
        selected ? 1 : 0,
        id,
      ],
    ),
  };
}

const SPOKEN = 4;

/** What the lanes say, for those who do not see them. */
export function lanesSentence(view: MeetingsView, t: Messages): string {
  const words = t.charts.lanes;
  if (view.lanes.length + view.unnumbered.length === 0) return words.none;
  const sum = (status: 'reported' | 'unseen') =>
    view.lanes.reduce((total, { series }) => total + series.counts[status], 0);
  const sessions = view.lanes.reduce((total, lane) => total + lane.sessions.length, 0);
  return [
    view.first !== null && view.last !== null
      ? words.span(t.format.day(view.first), t.format.day(view.last))
      : '',
    words.sentence(view.lanes.length, sessions, sum('reported'), sum('unseen')),
    ...view.lanes.slice(0, SPOKEN).map((lane) => laneSentence(lane, view, t)),
    view.unnumbered.length > 0 ? words.unnumberedSentence(view.unnumbered.length) : '',
    view.links.length > 0 ? words.linkSentence(view.links.length) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(t.lang === 'zh' ? '' : ' ');
}

function laneSentence(
  { series }: MeetingsView['lanes'][number],
  view: MeetingsView,
  t: Messages,
): string {
  const { lowest, highest, counts } = series;
  const { reported, conveyed, mentioned, unseen } = counts;
  const all = view.lanes.map((lane) => lane.series);
  const name = seriesName(series, all, t);
  return t.charts.lanes.lane(
    name,
    lowest ?? 0,
    highest ?? 0,
    reported,
    conveyed,
    mentioned,
    unseen,
  );
}
