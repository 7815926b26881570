import type { Table } from '#core/export/table.ts';
import type { PeopleMatrix } from '#core/query/people-answers.ts';
import type { Messages } from '#i18n/index.ts';

/** A row a person and session, in the order of the matrix; blanks ("not named") have none. */
export function peopleMatrixTable({ people, columns, cells }: PeopleMatrix, t: Messages): Table {
  const ordered = [...cells].sort((a, b) => a.person - b.person || a.session - b.session);
  return {
    columns: ['person', 'role', 'office', 'office_day', 'series', 'ordinal', 'date', 'session_id'],
    rows: ordered.flatMap(({ person, session, roles, office, officeDay }) => {
      const held = columns[session]?.session;
      if (held === undefined) return [];
      const { name, ordinal, dated, id } = held;
      const words = roles.map((role) => t.people.roles[role]);
      const who = people[person]?.person ?? '';
      return [[who, words, office, officeDay ?? dated.day, name, ordinal, dated.day, id]];
    }),
  };
}

/** What the matrix says, for those who do not see it. */
export function peopleMatrixSentence(matrix: PeopleMatrix, t: Messages): string {
  const { people, columns, peopleTotal, columnsTotal } = matrix;
  const words = t.charts.matrix;
  if (people.length === 0 || columns.length === 0) return words.none;
  const most = Math.max(...people.map(({ sessions }) => sessions));
  const first = people.find(({ sessions }) => sessions === most)?.person ?? '';
  const isCut = people.length < peopleTotal || columns.length < columnsTotal;
  return [
    words.sentence(peopleTotal, columnsTotal),
    words.most(first, most),
    isCut ? words.more(people.length, columns.length) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(t.lang === 'zh' ? '' : ' ');
}
