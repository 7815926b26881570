import type { Table } from '#core/export/table.ts';
import type { TopicId } from '#core/model.ts';
import type { Lane } from '#core/query/answers.ts';
import type { Messages } from '#i18n/index.ts';
import { agendaSlots, mainTopic } from './agenda-layout.ts';
import { seriesName } from './series-name.ts';

/** A row a reported session and topic of a series; share of the report's sentences, 0–1. */
export function agendaTable({ series, sessions, agenda }: Lane): Table {
  return {
    columns: ['series', 'ordinal', 'date', 'topic', 'sentence_share', 'main', 'session_id'],
    rows: agenda.flatMap((column) => {
      const session = sessions.find(({ id }) => id === column.id) ?? null;
      const main = mainTopic(column, session);
      return column.shares.map(({ topic, share }) => [
        series.name,
        column.ordinal,
        column.day,
        topic,
        share,
        topic === main ? 1 : 0,
        column.id,
      ]);
    }),
  };
}

const SPOKEN = 3;

/** What the columns say, for those who do not see them. */
export function agendaSentence(lane: Lane, t: Messages): string {
  const words = t.charts.agenda;
  const slots = agendaSlots(lane);
  const counts = new Map<TopicId, number>();
  let unseen = 0;
  for (const slot of slots) {
    if (slot.kind === 'gap') unseen += slot.unseen;
    else {
      const main = mainTopic(slot.column, slot.session);
      if (main !== null) counts.set(main, (counts.get(main) ?? 0) + 1);
    }
  }
  if (lane.agenda.length === 0) return words.none;
  const mains = [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, SPOKEN)
    .map(([topic, count]) => words.mainCount(t.common.topics[topic], count));
  return words.sentence(
    seriesName(lane.series, [lane.series], t),
    lane.agenda.length,
    unseen,
    t.format.list(mains),
  );
}
