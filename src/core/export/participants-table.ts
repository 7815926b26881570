import type { Meeting } from '../model.ts';
import { spanCell } from './spans.ts';
import type { Table } from './table.ts';

/** participants.csv: one row a person, session and article. */
export function participantsTable(meetings: readonly Meeting[]): Table {
  const rows = meetings.flatMap(({ sessionId, articleId, participants }) =>
    participants.map((one) => [
      sessionId,
      one.person,
      one.asWritten,
      one.office,
      one.role,
      one.position,
      one.venue,
      articleId,
      spanCell(one),
    ]),
  );
  return {
    columns: [
      'session_id',
      'person',
      'as_written',
      'office',
      'role',
      'position',
      'venue',
      'article_id',
      'span',
    ],
    rows,
  };
}
