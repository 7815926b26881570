import type { Meeting, ParticipantRole, Participation } from '../model.ts';
import { SPEAKING } from '../people/people-rows.ts';
import { spanCell } from './spans.ts';
import type { Cell, Table } from './table.ts';

const ATTENDING: readonly ParticipantRole[] = ['出席', '参加'];
const OTHER: readonly ParticipantRole[] = ['列席', '批示'];

const COLUMNS: readonly (readonly [name: string, cell: (meeting: Meeting) => Cell])[] = [
  ['session_id', (meeting) => meeting.sessionId],
  ['series', (meeting) => meeting.series],
  ['series_as_written', (meeting) => meeting.seriesAsWritten],
  ['place', (meeting) => meeting.place],
  ['place_basis', (meeting) => meeting.placeBasis],
  ['body_type', (meeting) => meeting.bodyType],
  ['level', (meeting) => meeting.level],
  ['run', (meeting) => meeting.run],
  ['term', (meeting) => meeting.term],
  ['year_label', (meeting) => meeting.yearLabel],
  ['ordinal', (meeting) => meeting.ordinal],
  ['part_of', (meeting) => meeting.partOf],
  ['part_date', (meeting) => meeting.partDate],
  ['date', (meeting) => meeting.dated.day],
  ['date_end', (meeting) => meeting.dateEnd],
  ['date_text', (meeting) => meeting.written?.text ?? null],
  ['date_basis', (meeting) => meeting.dated.basis.join('+')],
  ['evidence', (meeting) => meeting.evidence],
  ['chair', (meeting) => people(meeting, ['主持'])],
  ['speakers', speakers],
  ['attendees', attendees],
  ['attendee_groups', (meeting) => meeting.groups],
  ['absent', (meeting) => people(meeting, ['缺席'])],
  ['others', (meeting) => others(meeting).map(({ person }) => person)],
  ['other_roles', (meeting) => others(meeting).map(({ role }) => role)],
  ['format', (meeting) => meeting.format],
  ['venue', (meeting) => meeting.venue],
  ['joint_with', (meeting) => meeting.jointWith],
  ['session_group', (meeting) => meeting.group],
  ['conveys', (meeting) => meeting.conveys],
  ['article_id', (meeting) => meeting.articleId],
  ['file', (meeting) => meeting.file],
  ['span', spanCell],
  ['quote', (meeting) => meeting.quote],
  ['rule', (meeting) => meeting.rule],
];

/** meetings.csv: one row for each session, or part of one, and article that gives evidence of it. */
export function meetingsTable(meetings: readonly Meeting[]): Table {
  return {
    columns: COLUMNS.map(([name]) => name),
    rows: meetings.map((meeting) => COLUMNS.map(([, cell]) => cell(meeting))),
  };
}

function people(meeting: Meeting, roles: readonly ParticipantRole[]): string[] {
  const named = inPrintedOrder(meeting).filter(({ role }) => roles.includes(role));
  return [...new Set(named.map(({ person }) => person))];
}

function inPrintedOrder({ participants }: Meeting): Participation[] {
  return [...participants].sort((a, b) => a.position - b.position);
}

/** Whoever spoke, demanded or reported; the chair is not repeated. */
function speakers(meeting: Meeting): string[] {
  const chairs = people(meeting, ['主持']);
  return people(meeting, SPEAKING).filter((person) => !chairs.includes(person));
}

function attendees(meeting: Meeting): string[] {
  const named = [...people(meeting, ['主持']), ...people(meeting, SPEAKING)];
  return people(meeting, ATTENDING).filter((person) => !named.includes(person));
}

function others(meeting: Meeting): Participation[] {
  return inPrintedOrder(meeting).filter(({ role }) => OTHER.includes(role));
}
