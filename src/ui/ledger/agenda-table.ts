import type { Table } from '#core/export/table.ts';
import type { TopicId } from '#core/model.ts';
import type { AgendaColumn, Lane } from '#core/query/answers.ts';

/** Share of a topic in a session, 0 where it is not spoken of. */
export function shareOf({ shares }: AgendaColumn, topic: TopicId): number {
  return shares.find((one) => one.topic === topic)?.share ?? 0;
}

/** Every reported session and topic of a lane, a row each. */
export function agendaTable({ agenda }: Lane): Table {
  return {
    columns: ['session_id', 'ordinal', 'date', 'topic', 'share'],
    rows: agenda.flatMap(({ id, ordinal, day, shares }) =>
      shares.map(({ topic, share }) => [id, ordinal, day, topic, share]),
    ),
  };
}
