import type { NameList } from './name-lists.ts';
import { isGroupWord } from './offices.ts';

/**
 * What is around a name in a list. Of a session: between two names; first or last, beside one name, in one
 * office; beside one name in one office of one series; in one office of one series alone. Of a byline: beside
 * a partner, under a topic, in a newspaper.
 */
export type PlaceKind =
  'both' | 'edge' | 'before' | 'after' | 'office' | 'partner' | 'topic' | 'paper';

export interface NamePlace {
  readonly kind: PlaceKind;
  /** Series or newspaper; '' where the neighbours alone make the place. */
  readonly scope: string;
  readonly office: string;
  /** The names or the topic that make the place; '' is the end of a list. */
  readonly with: readonly string[];
}

export type PlacesOf = (list: NameList, at: number) => readonly NamePlace[];

/** The places of one name in the list of a session. */
export const sessionPlaces: PlacesOf = ({ names, scope }, at) => {
  const office = names[at]?.office ?? '';
  const before = names[at - 1]?.name ?? '';
  const after = names[at + 1]?.name ?? '';
  const places: NamePlace[] = [];
  const add = (kind: PlaceKind, around: readonly string[], of = scope, as = office): void => {
    places.push({ kind, scope: of, office: as, with: around });
  };
  if (before !== '' && after !== '') add('both', [before, after], '', '');
  else if (before !== after) add('edge', [before, after], '');
  if (before !== '' && office !== '') add('before', [before]);
  if (after !== '' && office !== '') add('after', [after]);
  if (isOffice(office)) add('office', []);
  return places;
};

/** Whether a printed word is an office of one person, no group's. */
export const isOffice = (office: string): boolean => office !== '' && !isGroupWord(office);

/** The places of one name in a byline. */
export const bylinePlaces: PlacesOf = ({ names, scope, topics }, at) => {
  const place = (kind: PlaceKind, around: readonly string[]): NamePlace => ({
    kind,
    scope,
    office: '',
    with: around,
  });
  const partners = names.filter((_, other) => other !== at);
  return [
    ...partners.map(({ name }) => place('partner', [name])),
    ...topics.map((topic) => place('topic', [topic])),
    place('paper', []),
  ];
};

/** Numbers of the lists in which a name stands in a place. */
export interface PlaceUse {
  readonly place: NamePlace;
  readonly lists: readonly number[];
}

/** Where one form of a name stands; numbers are those of the lists. */
export interface FormProfile {
  readonly name: string;
  readonly lists: ReadonlySet<number>;
  readonly places: ReadonlyMap<string, PlaceUse>;
}

interface Draft {
  readonly name: string;
  readonly lists: Set<number>;
  readonly places: Map<string, { readonly place: NamePlace; readonly lists: number[] }>;
}

/** Where each of the wanted names stands in all lists. */
export function profilesOf(
  lists: readonly NameList[],
  wanted: ReadonlySet<string>,
  placesOf: PlacesOf,
): ReadonlyMap<string, FormProfile> {
  const drafts = new Map<string, Draft>();
  lists.forEach((list, number) => {
    list.names.forEach(({ name }, at) => {
      if (!wanted.has(name)) return;
      const draft = drafts.get(name) ?? { name, lists: new Set(), places: new Map() };
      drafts.set(name, draft);
      draft.lists.add(number);
      for (const place of placesOf(list, at)) take(draft, place, number);
    });
  });
  return drafts;
}

function take({ places }: Draft, place: NamePlace, list: number): void {
  const key = [place.kind, place.scope, place.office, ...place.with].join('\t');
  const known = places.get(key);
  if (known === undefined) places.set(key, { place, lists: [list] });
  else known.lists.push(list);
}

/** A place that two forms share, with the lists of each. */
export interface SharedPlace {
  readonly place: NamePlace;
  readonly a: readonly number[];
  readonly b: readonly number[];
}

/** The places that two forms share, those of most lists first. */
export function sharedPlaces(a: FormProfile, b: FormProfile): SharedPlace[] {
  const shared = [...a.places].flatMap(([key, { place, lists }]) => {
    const other = b.places.get(key);
    return other === undefined ? [] : [{ place, a: lists, b: other.lists }];
  });
  return shared.sort((x, y) => y.a.length + y.b.length - x.a.length - x.b.length);
}

/** Whether two forms stand in one list: then they are two people. */
export function areTogether(a: FormProfile, b: FormProfile): boolean {
  const [few, many] = a.lists.size < b.lists.size ? [a, b] : [b, a];
  return [...few.lists].some((list) => many.lists.has(list));
}
