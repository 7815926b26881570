import type { Article, Meeting } from '../model.ts';
import { bylineLists, sessionLists, type NameList } from './name-lists.ts';
import { namePairs, type NamePair } from './name-pairs.ts';
import {
  areTogether,
  bylinePlaces,
  profilesOf,
  sessionPlaces,
  sharedPlaces,
  type FormProfile,
  type SharedPlace,
} from './name-places.ts';
import { NO_PINYIN, type PinyinOf } from './sound.ts';
import {
  likenessOf,
  placeEvidence,
  slotsOf,
  type Likeness,
  type VariantEvidence,
} from './variant-evidence.ts';

export interface VariantsInput {
  /** With the user's merges applied: a merged form is proposed no more. */
  readonly meetings: readonly Meeting[];
  readonly articles: readonly Article[];
  /** Pinyin without tones (the engine makes it from its collator); without it sounds are left out. */
  readonly pinyinOf?: PinyinOf;
}

/** One form of a name, counted in articles. */
export interface VariantForm {
  readonly name: string;
  readonly articles: number;
  /** Articles in which it stands in a slot that the other form has too. */
  readonly inSlot: number;
  /** Articles in the slot, else all; at most {@link MOST_EXAMPLES}. */
  readonly examples: readonly string[];
}

/** Two forms that may be one name, the more frequent first. Never a merge: that is the user's click. */
export interface VariantProposal {
  readonly where: 'sessions' | 'bylines';
  readonly forms: readonly [VariantForm, VariantForm];
  readonly change: NamePair['change'];
  /** The differing characters in the order of the forms; '' where one form lacks it. */
  readonly characters: readonly [string, string];
  readonly evidence: readonly VariantEvidence[];
  /** One form has at least three articles in the slot and at least twice as many as the other. */
  readonly decidable: boolean;
  readonly canonical: string | null;
}

/** At most so many articles are named as examples of a form. */
export const MOST_EXAMPLES = 5;
const MAJORITY = 3;
const RATIO = 2;
/** A form whose character is not like the other's is believed a misreading in so few articles only. */
const RARE = 2;
/** Among more signing names of one newspaper than this, alike ones turn up by chance. */
const FEW_NAMES = 150;

/** Forms that may be one name: decidable ones first, then by articles. */
export function proposeVariants(input: VariantsInput): readonly VariantProposal[] {
  const pinyinOf = input.pinyinOf ?? NO_PINYIN;
  const sessions = inSessions(sessionLists(input.meetings), pinyinOf);
  const known = new Set(sessions.map(keyOf));
  const bylines = inBylines(bylineLists(input.articles), pinyinOf);
  return [...sessions, ...bylines.filter((one) => !known.has(keyOf(one)))].sort(byWeight);
}

/** The names of a proposal in an order of their own. */
const keyOf = ({ forms }: VariantProposal): string =>
  forms
    .map(({ name }) => name)
    .sort()
    .join(' ');

function byWeight(one: VariantProposal, other: VariantProposal): number {
  const byArticles = [1, 0].map(
    (at) => (other.forms[at]?.articles ?? 0) - (one.forms[at]?.articles ?? 0),
  );
  const decided = Number(other.decidable) - Number(one.decidable);
  const order = [decided, ...byArticles].find((difference) => difference !== 0);
  return order ?? (keyOf(one) < keyOf(other) ? -1 : 1);
}

/** A pair with all that is known of it. */
interface Candidate {
  readonly where: VariantProposal['where'];
  readonly pair: NamePair;
  readonly a: FormProfile;
  readonly b: FormProfile;
  readonly like: Likeness;
  readonly shared: readonly SharedPlace[];
  readonly slots: readonly SharedPlace[];
  readonly lists: readonly NameList[];
}

function inSessions(lists: readonly NameList[], pinyinOf: PinyinOf): VariantProposal[] {
  return candidatesIn('sessions', lists, pinyinOf)
    .filter(({ slots }) => slots.length > 0)
    .map(toProposal);
}

function inBylines(lists: readonly NameList[], pinyinOf: PinyinOf): VariantProposal[] {
  const small = smallPapers(lists);
  return candidatesIn('bylines', lists, pinyinOf)
    .filter((one) => one.slots.length > 0 || isNoChance(one, small))
    .map(toProposal);
}

function candidatesIn(
  where: VariantProposal['where'],
  lists: readonly NameList[],
  pinyinOf: PinyinOf,
): Candidate[] {
  const pairs = namePairs(lists.flatMap(({ names }) => names.map(({ name }) => name)).sort());
  const wanted = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const profiles = profilesOf(lists, wanted, where === 'sessions' ? sessionPlaces : bylinePlaces);
  return pairs.flatMap((pair) => {
    const [a, b] = [profiles.get(pair.a), profiles.get(pair.b)];
    if (a === undefined || b === undefined || areTogether(a, b)) return [];
    const like = likenessOf(pair, pinyinOf);
    if (!isBelieved(pair, like, [a, b], lists)) return [];
    const shared = sharedPlaces(a, b);
    return [{ where, pair, a, b, like, shared, slots: slotsOf(shared, pair, like), lists }];
  });
}

/** Newspapers with few signing names. */
function smallPapers(lists: readonly NameList[]): ReadonlySet<string> {
  const names = new Map<string, Set<string>>();
  for (const list of lists) {
    const known = names.get(list.scope) ?? new Set();
    names.set(list.scope, known);
    for (const { name } of list.names) known.add(name);
  }
  return new Set([...names].filter(([, all]) => all.size <= FEW_NAMES).map(([scope]) => scope));
}

const articlesOf = (lists: readonly NameList[], numbers: Iterable<number>): ReadonlySet<string> =>
  new Set([...numbers].flatMap((number) => lists[number]?.articleId ?? []));

function hasRare(forms: readonly FormProfile[], lists: readonly NameList[]): boolean {
  return forms.some((form) => {
    const articles = new Set<string>();
    for (const number of form.lists) {
      articles.add(lists[number]?.articleId ?? '');
      if (articles.size > RARE) return false;
    }
    return true;
  });
}

/** Alike, or a name of three characters and more of which one form is rare. */
function isBelieved(
  { a }: NamePair,
  like: Likeness,
  forms: readonly FormProfile[],
  lists: readonly NameList[],
): boolean {
  return like.evidence.length > 0 || (a.length > 2 && hasRare(forms, lists));
}

/** Alike names without a common partner: one of them rare, in a newspaper that has few. */
function isNoChance(one: Candidate, small: ReadonlySet<string>): boolean {
  const paper = one.shared.find(({ place }) => place.kind === 'paper');
  const isSmall = paper !== undefined && small.has(paper.place.scope);
  return isSmall && one.like.isStrong && hasRare([one.a, one.b], one.lists);
}

function toProposal(one: Candidate): VariantProposal {
  const forms = [formOf(one, 'a'), formOf(one, 'b')] as const;
  const isTurned = compareForms(...forms) > 0;
  const [major, minor] = isTurned ? [forms[1], forms[0]] : forms;
  const { characters, change } = one.pair;
  const decidable = major.inSlot >= MAJORITY && major.inSlot >= RATIO * minor.inSlot;
  return {
    where: one.where,
    forms: [major, minor],
    change,
    characters: isTurned ? [characters[1], characters[0]] : characters,
    evidence: [...placeEvidence(one.slots, one.shared), ...turned(one.like, isTurned)],
    decidable,
    canonical: decidable ? major.name : null,
  };
}

function turned({ evidence }: Likeness, isTurned: boolean): VariantEvidence[] {
  return evidence.map((one) =>
    one.kind === 'sound' && isTurned
      ? { ...one, syllables: [one.syllables[1], one.syllables[0]] }
      : one,
  );
}

/** More articles in the slot first, then more at all, then by code unit. */
function compareForms(a: VariantForm, b: VariantForm): number {
  return b.inSlot - a.inSlot || b.articles - a.articles || (a.name < b.name ? -1 : 1);
}

function formOf({ lists, slots, ...both }: Candidate, side: 'a' | 'b'): VariantForm {
  const { name, lists: own } = both[side];
  const all = articlesOf(lists, own);
  const inSlot = articlesOf(lists, new Set(slots.flatMap((slot) => slot[side])));
  const examples = [...(inSlot.size > 0 ? inSlot : all)].sort().slice(0, MOST_EXAMPLES);
  return { name, articles: all.size, inSlot: inSlot.size, examples };
}
