import type { OfficeSpan } from '../people/offices.ts';
import type { PersonRecord } from '../people/people-rows.ts';
import type { Table } from './table.ts';

/** people.csv: one row a person named in a session of the selection. */
export function peopleTable(people: readonly PersonRecord[]): Table {
  return {
    columns: [
      'person',
      'variants',
      'sessions_present',
      'sessions_chaired',
      'sessions_spoke',
      'articles',
      'first_date',
      'last_date',
      'offices',
    ],
    rows: people.map((one) => [
      one.person,
      one.variants,
      one.present,
      one.chaired,
      one.spoke,
      one.articles,
      one.first,
      one.last,
      one.offices.map(officeCell),
    ]),
  };
}

/** An office with the days between which it is printed, `省长 (2022-04-21/2022-08-22)`. */
function officeCell({ name, first, last }: OfficeSpan): string {
  if (first === null || last === null) return name;
  return first === last ? `${name} (${first})` : `${name} (${first}/${last})`;
}
