import type { Day, Meeting, ParticipantRole, Participation, Span } from '../model.ts';
import { officeChange, type OfficeChange } from './offices.ts';

/** A person of a list, in the place where the report prints the name first. */
export interface ListedName {
  readonly person: string;
  readonly office: string;
  readonly roles: readonly ParticipantRole[];
}

/** The same with its place in the raw file. */
export interface PrintedName extends ListedName, Span {}

/** Two people whose order turned: `before` stood first in the earlier list, `after` does in the later one. */
export interface Inversion {
  readonly before: string;
  readonly after: string;
  /** One of them has another role now, which may be the reason (a speaker is printed first). */
  readonly roleChanged: boolean;
}

export interface RoleChange {
  readonly person: string;
  readonly before: readonly ParticipantRole[];
  readonly after: readonly ParticipantRole[];
}

/** What became of a printed list from one session to a later one. */
export interface ListComparison {
  /** People of both lists, in the order of the earlier one. */
  readonly common: readonly string[];
  readonly inversions: readonly Inversion[];
  /** Kendall's τ-a over the common people, −1 to 1; null with fewer than two. */
  readonly tau: number | null;
  readonly entries: readonly string[];
  /** Not named any more; no statement that they were absent. */
  readonly exits: readonly string[];
  readonly offices: readonly OfficeChange[];
  readonly roles: readonly RoleChange[];
}

/** Named as away, or present by a written instruction only. */
const NOT_IN_LIST: readonly ParticipantRole[] = ['缺席', '批示'];

/** The people present in printed order, each once with all roles. */
export function printedList(participants: readonly Participation[]): PrintedName[] {
  const people = new Map<string, PrintedName & { readonly roles: ParticipantRole[] }>();
  const ordered = [...participants].sort((a, b) => a.position - b.position);
  for (const { person, office, role, start, end } of ordered) {
    if (NOT_IN_LIST.includes(role)) continue;
    const known = people.get(person);
    if (known === undefined) people.set(person, { person, office, roles: [role], start, end });
    else if (!known.roles.includes(role)) known.roles.push(role);
  }
  return [...people.values()];
}

/** Inversions, agreement and changes between two lists. A name that stands twice counts where it is first. */
export function compareLists(
  before: readonly ListedName[],
  after: readonly ListedName[],
): ListComparison {
  const [old, now] = [byName(before), byName(after)];
  const places = new Map([...now.keys()].map((person, place) => [person, place]));
  const pairs = [...old].flatMap(([person, was]) => {
    const is = now.get(person);
    return is === undefined ? [] : [{ person, was, is, place: places.get(person) ?? 0 }];
  });
  const changed = pairs.filter(({ was, is }) => !isSameRoles(was.roles, is.roles));
  const turned = new Set(changed.map(({ person }) => person));
  const inversions = inversionsOf(pairs, turned);
  return {
    common: pairs.map(({ person }) => person),
    inversions,
    tau: tauOf(pairs.length, inversions.length),
    entries: [...now.keys()].filter((person) => !old.has(person)),
    exits: [...old.keys()].filter((person) => !now.has(person)),
    offices: pairs.flatMap(
      ({ person, was, is }) => officeChange(person, was.office, is.office) ?? [],
    ),
    roles: changed.map(({ person, was, is }) => ({ person, before: was.roles, after: is.roles })),
  };
}

function byName(list: readonly ListedName[]): Map<string, ListedName> {
  const people = new Map<string, ListedName>();
  for (const one of list) if (!people.has(one.person)) people.set(one.person, one);
  return people;
}

interface Placed {
  readonly person: string;
  /** In the later list. */
  readonly place: number;
}

function inversionsOf(pairs: readonly Placed[], turned: ReadonlySet<string>): Inversion[] {
  return pairs.flatMap((one, at) =>
    pairs
      .slice(at + 1)
      .filter(({ place }) => place < one.place)
      .map(({ person }) => ({
        before: one.person,
        after: person,
        roleChanged: turned.has(one.person) || turned.has(person),
      })),
  );
}

/** (concordant − discordant) / pairs. Places are distinct, so there are no ties. */
function tauOf(people: number, inversions: number): number | null {
  const pairs = (people * (people - 1)) / 2;
  return pairs === 0 ? null : (pairs - 2 * inversions) / pairs;
}

function isSameRoles(a: readonly ParticipantRole[], b: readonly ParticipantRole[]): boolean {
  return a.length === b.length && a.every((role) => b.includes(role));
}

/** Two reported sessions of a series, one after the other among those with a list. */
export interface OrderChange {
  readonly from: string;
  readonly to: string;
  readonly fromOrdinal: number | null;
  readonly toOrdinal: number | null;
  readonly fromDay: Day | null;
  readonly toDay: Day | null;
  /** Ordinals between them; null where the series has none. */
  readonly between: number | null;
  readonly comparison: ListComparison;
  /** The reports that print the two lists. */
  readonly before: ReportedList;
  readonly after: ReportedList;
}

/** A list with the report that prints it. */
export interface ReportedList {
  readonly articleId: string;
  readonly names: readonly PrintedName[];
}

/**
 * Changes from each reported session of one series to the next. A session's list is that of its report with
 * the most names; reports without names say nothing, lists by strokes nothing of rank: they are passed over.
 */
export function orderChanges(meetings: readonly Meeting[]): OrderChange[] {
  const sessions = new Map<string, { meeting: Meeting; list: readonly PrintedName[] }>();
  for (const meeting of meetings) {
    if (meeting.evidence !== 'reported' || meeting.byStrokes === true) continue;
    const list = printedList(meeting.participants);
    const known = sessions.get(meeting.sessionId)?.list.length ?? 0;
    if (list.length > known) sessions.set(meeting.sessionId, { meeting, list });
  }
  const ordered = [...sessions.values()].sort((a, b) => bySession(a.meeting, b.meeting));
  return ordered.slice(1).flatMap(({ meeting, list }, at) => {
    const before = ordered[at];
    return before === undefined ? [] : [toChange(before.meeting, meeting, before.list, list)];
  });
}

function toChange(
  before: Meeting,
  after: Meeting,
  old: readonly PrintedName[],
  now: readonly PrintedName[],
): OrderChange {
  const isNumbered = before.ordinal !== null && after.ordinal !== null;
  return {
    from: before.sessionId,
    to: after.sessionId,
    fromOrdinal: before.ordinal,
    toOrdinal: after.ordinal,
    fromDay: before.dated.day,
    toDay: after.dated.day,
    between: isNumbered ? after.ordinal - before.ordinal - 1 : null,
    comparison: compareLists(old, now),
    before: { articleId: before.articleId, names: old },
    after: { articleId: after.articleId, names: now },
  };
}

const dayOf = ({ dated }: Meeting): Day => dated.day ?? dated.earliest ?? dated.latest ?? '9999';

/** By ordinal where both have one, else by day; ties by id, so that the order of files has no say. */
function bySession(a: Meeting, b: Meeting): number {
  if (a.ordinal !== null && b.ordinal !== null && a.ordinal !== b.ordinal)
    return a.ordinal - b.ordinal;
  const [x, y] = [`${dayOf(a)} ${a.sessionId}`, `${dayOf(b)} ${b.sessionId}`];
  return x === y ? 0 : x < y ? -1 : 1;
}
