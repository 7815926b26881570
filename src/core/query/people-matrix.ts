/** Who took part in what: one row a person, one column a numbered session that was reported. */
import type { Meeting, Series, Session } from '../model.ts';
import { consensusOrder, type Consensus } from '../people/consensus-order.ts';
import { officeAt, type OfficeSighting } from '../people/offices.ts';
import { ROLES } from '../people/people-rows.ts';
import { printedList } from '../people/printed-order.ts';
import type { Archive } from './archive.ts';
import type { Corpus } from './corpus.ts';
import type { Selection } from './crossfilter.ts';
import type { Filters } from './filters.ts';
import { laneSession, numberedSeries } from './meetings.ts';
import type {
  ColumnGap,
  MatrixCell,
  MatrixColumn,
  PeopleMatrix,
  RowOrder,
  SeriesChoice,
} from './people-answers.ts';
import { byCodeUnit } from './sort.ts';

export interface MatrixQuestion {
  readonly filters: Filters;
  /** Id; '' for all series; null for the one with most lists. */
  readonly series: string | null;
  readonly order: RowOrder;
}

/** So many rows and columns cross to the page: the people named most often, the last sessions. */
const MOST = 400;

/** The matrix under these filters. */
export function peopleMatrix(archive: Archive, question: MatrixQuestion): PeopleMatrix {
  const { corpus } = archive;
  const selection = archive.select(question.filters);
  const held = numberedSeries(corpus)
    .map((series) => ({ series, sessions: namedSessions(corpus, selection, series) }))
    .filter(({ sessions }) => sessions.length > 0);
  const choices = held.map(({ series, sessions }) => ({ id: series.id, lists: sessions.length }));
  const chosen = chosenSeries(question.series, choices);
  const shown = held.filter(({ series }) => chosen === '' || series.id === chosen);
  const all = shown
    .flatMap(({ series, sessions }) =>
      sessions.map((session, at) => ({
        session: laneSession(corpus, selection, series, session),
        gap: shown.length > 1 ? null : gapBefore(series, sessions[at - 1], session),
      })),
    )
    .sort(shown.length > 1 ? byDay : () => 0);
  const columns = all.slice(-MOST);
  const lists = columns.map(({ session }) => selectedRows(corpus, selection, session.id));
  const rows = rowsOf(archive, lists, question.order);
  const people = rows.people.slice(0, MOST);
  return {
    choices,
    series: shown.length === 1 ? (shown[0]?.series.id ?? '') : '',
    people: people.map(({ person, sessions }) => ({ person, sessions })),
    columns,
    cells: cellsOf(
      people.map(({ person }) => person),
      lists,
      sightings(corpus, selection),
    ),
    peopleTotal: rows.total,
    columnsTotal: all.length,
    printed: { lists: lists.length, pairs: rows.printed.pairs, against: rows.printed.against },
  };
}

function chosenSeries(asked: string | null, choices: readonly SeriesChoice[]): string {
  if (asked === '' || choices.some(({ id }) => id === asked)) return asked ?? '';
  const most = Math.max(...choices.map(({ lists }) => lists));
  return choices.find(({ lists }) => lists === most)?.id ?? '';
}

/** Reported sessions of the selection that name anybody, in order of the series. */
function namedSessions(corpus: Corpus, selection: Selection, series: Series): Session[] {
  return series.sessions.filter(
    ({ id, status }) =>
      status === 'reported' &&
      selectedRows(corpus, selection, id).some(({ participants }) => participants.length > 0),
  );
}

function selectedRows(corpus: Corpus, selection: Selection, session: string): Meeting[] {
  const rows = corpus.sessions.get(session)?.rows ?? [];
  return rows.flatMap((row) =>
    selection.mask[corpus.meetingArticles[row] ?? -1] === 1 ? (corpus.meetings[row] ?? []) : [],
  );
}

function gapBefore(series: Series, before: Session | undefined, after: Session): ColumnGap | null {
  if (before?.ordinal == null || after.ordinal === null) return null;
  const [low, high] = [before.ordinal, after.ordinal];
  if (high - low < 2) return null;
  const between = series.sessions.filter(
    ({ ordinal }) => ordinal !== null && ordinal > low && ordinal < high,
  );
  const unseen = between.filter(({ status }) => status === 'unseen').length;
  return { from: low + 1, to: high - 1, unseen, others: between.length - unseen };
}

/** Those without any day come first: the matrix shows the last sessions. */
function byDay({ session: a }: MatrixColumn, { session: b }: MatrixColumn): number {
  const day = ({ dated }: MatrixColumn['session']) => dated.day ?? dated.earliest ?? '';
  return byCodeUnit(day(a), day(b)) || byCodeUnit(a.id, b.id);
}

interface Row {
  readonly person: string;
  readonly sessions: number;
  /** The first column that names the person. */
  readonly first: number;
}

interface Rows {
  readonly people: readonly Row[];
  readonly total: number;
  readonly printed: Consensus;
}

/** The rows; more than fit are cut to those named most often before they are put in order. */
function rowsOf(archive: Archive, lists: readonly (readonly Meeting[])[], order: RowOrder): Rows {
  const named = namedIn(lists);
  const byPresence = (a: Row, b: Row) => b.sessions - a.sessions || a.first - b.first;
  const kept = [...named]
    .sort((a, b) => byPresence(a, b) || archive.compare(a.person, b.person))
    .slice(0, MOST);
  const names = new Set(kept.map(({ person }) => person));
  const printed = consensusOrder(
    lists.map((meetings) => longest(meetings).filter((name) => names.has(name))),
  );
  const places = new Map(printed.order.map((person, place) => [person, place]));
  const place = ({ person }: Row) => places.get(person) ?? names.size;
  const orders: Readonly<Record<RowOrder, (a: Row, b: Row) => number>> = {
    printed: (a, b) => place(a) - place(b),
    presence: (a, b) => b.sessions - a.sessions || place(a) - place(b),
    first: (a, b) => a.first - b.first || place(a) - place(b),
  };
  return { people: kept.sort(orders[order]), total: named.length, printed };
}

function namedIn(lists: readonly (readonly Meeting[])[]): Row[] {
  const rows = new Map<string, { sessions: Set<number>; first: number }>();
  lists.forEach((meetings, column) => {
    for (const { person, role } of meetings.flatMap(({ participants }) => participants)) {
      const row = rows.get(person) ?? { sessions: new Set(), first: column };
      rows.set(person, row);
      if (role !== '缺席') row.sessions.add(column);
    }
  });
  return [...rows].map(([person, { sessions, first }]) => ({
    person,
    sessions: sessions.size,
    first,
  }));
}

/** The names of the report with most of them, as printed. */
function longest(meetings: readonly Meeting[]): readonly string[] {
  const ranked = meetings.filter(({ byStrokes }) => byStrokes !== true);
  const lists = ranked.map(({ participants }) =>
    printedList(participants).map(({ person }) => person),
  );
  return lists.reduce<readonly string[]>(
    (best, list) => (list.length > best.length ? list : best),
    [],
  );
}

/** Every office that the selection prints, by person. */
function sightings(corpus: Corpus, selection: Selection): Map<string, OfficeSighting[]> {
  const found = new Map<string, OfficeSighting[]>();
  corpus.meetings.forEach(({ participants, dated: { day } }, row) => {
    if (selection.mask[corpus.meetingArticles[row] ?? -1] !== 1) return;
    for (const { person, office } of participants) {
      const known = found.get(person);
      if (known === undefined) found.set(person, [{ office, day }]);
      else known.push({ office, day });
    }
  });
  return found;
}

function cellsOf(
  people: readonly string[],
  lists: readonly (readonly Meeting[])[],
  offices: ReadonlyMap<string, readonly OfficeSighting[]>,
): MatrixCell[] {
  const rows = new Map(people.map((person, row) => [person, row]));
  return lists.flatMap((meetings, session) => {
    const day = meetings.find(({ dated }) => dated.day !== null)?.dated.day ?? null;
    return [...inSession(meetings)].flatMap(([person, { roles, printed }]) => {
      const row = rows.get(person);
      if (row === undefined) return [];
      const own = officeAt(
        printed.map((office) => ({ office, day })),
        day,
      );
      const known = own ?? officeAt(offices.get(person) ?? [], day);
      return {
        person: row,
        session,
        roles: ROLES.filter((role) => roles.has(role)),
        office: known?.office ?? '',
        officeDay: own === null ? (known?.day ?? null) : null,
      };
    });
  });
}

function inSession(meetings: readonly Meeting[]) {
  const people = new Map<string, { roles: Set<string>; printed: string[] }>();
  for (const { person, role, office } of meetings.flatMap(({ participants }) => participants)) {
    const known = people.get(person) ?? { roles: new Set(), printed: [] };
    people.set(person, known);
    known.roles.add(role);
    known.printed.push(office);
  }
  return people;
}
