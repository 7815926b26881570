import type { Table } from '#core/export/table.ts';
import type { PeopleView } from '#core/query/answers.ts';
import type { Messages } from '#i18n/index.ts';

/** A row a person and session; blanks ("not named") have none. */
export function peopleMatrixTable({ people, sessions, roles }: PeopleView): Table {
  return {
    columns: ['person', 'role', 'series', 'ordinal', 'date', 'session_id'],
    rows: people.flatMap(({ person }, at) =>
      sessions.flatMap(({ id, name, ordinal, dated }, column) => {
        const role = roles[at]?.[column] ?? '';
        return role === '' ? [] : [[person, role, name, ordinal, dated.day, id]];
      }),
    ),
  };
}

/** What the matrix says, for those who do not see it. */
export function peopleMatrixSentence(
  { people, sessions, roles, total, sessionsTotal }: PeopleView,
  t: Messages,
): string {
  const words = t.charts.matrix;
  if (people.length === 0 || sessions.length === 0) return words.none;
  const named = roles.map((row) => row.filter((role) => role !== '' && role !== '缺席').length);
  const most = Math.max(...named);
  const first = people[named.indexOf(most)]?.person ?? '';
  const isCut = people.length < total || sessions.length < sessionsTotal;
  return [
    words.sentence(total, sessionsTotal),
    words.most(first, most),
    isCut ? words.more(people.length, sessions.length) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(t.lang === 'zh' ? '' : ' ');
}
