import type { Series, Session, SessionStatus } from '../model.ts';
import { inkOf } from '../reuse/ink.ts';
import { likePairs, samePairs, sayingOf, type Item, type Pair } from './pair-items.ts';

export type { Item } from './pair-items.ts';

/** What became of the items of one session in another; `added` and `dropped` keep the order of their list. */
export interface ItemChanges<T extends Item> {
  readonly added: readonly T[];
  readonly dropped: readonly T[];
  readonly kept: readonly ItemPair<T>[];
  /** Said by somebody else, or far from its old rank among what both have. */
  readonly moved: readonly MovedItem<T>[];
  readonly reworded: readonly RewordedItem<T>[];
}

export interface ItemPair<T extends Item> {
  readonly before: T;
  readonly after: T;
}

export interface MovedItem<T extends Item> extends ItemPair<T> {
  readonly otherSpeaker: boolean;
  /** Ranks, from 1, among the items that both sessions have word for word. */
  readonly rankBefore: number;
  readonly rankAfter: number;
}

export interface RewordedItem<T extends Item> extends ItemPair<T> {
  /** Dice coefficient of character bigrams, 0.5 to 1. */
  readonly likeness: number;
  readonly otherSpeaker: boolean;
}

/** Formulations that only one of two sessions puts in quotation marks, though both have the words. */
export interface PhraseChanges<T extends Item> extends ItemChanges<T> {
  /** In marks before; after, the words stand in the text without them. Not dropped. */
  readonly lostMarks: readonly T[];
  /** In marks after; before, the words stood in the text without them. Not new. */
  readonly gainedMarks: readonly T[];
}

/** Text, formulations and requirements of one session: of all articles that report it. */
export interface SessionItems<P extends Item, D extends Item> {
  readonly text: string;
  readonly phrases: readonly P[];
  readonly demands: readonly D[];
}

export interface SessionChanges<P extends Item, D extends Item> {
  readonly phrases: PhraseChanges<P>;
  readonly demands: ItemChanges<D>;
}

/** Sessions of one series that stand between two of its ordinals, by status; ordinals in order. */
export type Between = Readonly<Record<SessionStatus, readonly number[]>>;

/** A rank has changed much if it moved by more than this share of the common items … */
const FAR_SHARE = 0.25;
/** … and by at least so many places. */
const FAR_PLACES = 3;

/** Changes from one session to another, of whatever series. */
export function compareSessions<P extends Item, D extends Item>(
  before: SessionItems<P, D>,
  after: SessionItems<P, D>,
): SessionChanges<P, D> {
  return {
    phrases: comparePhrases(before, after),
    demands: compareItems(before.demands, after.demands),
  };
}

function comparePhrases<P extends Item>(
  before: SessionItems<P, Item>,
  after: SessionItems<P, Item>,
): PhraseChanges<P> {
  const changes = compareItems(before.phrases, after.phrases);
  const [old, now] = [inkOf(before.text), inkOf(after.text)];
  const isIn = (phrase: P, ink: string): boolean => ink.includes(sayingOf(phrase));
  return {
    ...changes,
    added: changes.added.filter((phrase) => !isIn(phrase, old)),
    dropped: changes.dropped.filter((phrase) => !isIn(phrase, now)),
    lostMarks: changes.dropped.filter((phrase) => isIn(phrase, now)),
    gainedMarks: changes.added.filter((phrase) => isIn(phrase, old)),
  };
}

/** Each item of both lists exactly once: kept, moved, reworded, dropped or added. */
export function compareItems<T extends Item>(
  before: readonly T[],
  after: readonly T[],
): ItemChanges<T> {
  const same = samePairs(before, after);
  const like = likePairs(before, after, same);
  const paired = [...same, ...like];
  const [olds, news] = [paired.map((pair) => pair.before), paired.map((pair) => pair.after)];
  const ranked = rankedPairs(before, after, same);
  return {
    added: without(after, news),
    dropped: without(before, olds),
    kept: ranked.filter((pair) => !isMoved(pair, same.length)).map(toPair),
    moved: ranked.filter((pair) => isMoved(pair, same.length)),
    reworded: like.flatMap((pair) =>
      itemsOf(before, after, pair).map((items) => ({
        ...items,
        likeness: pair.likeness,
        otherSpeaker: items.before.speaker !== items.after.speaker,
      })),
    ),
  };
}

function without<T>(items: readonly T[], places: readonly number[]): T[] {
  const taken = new Set(places);
  return items.filter((_, at) => !taken.has(at));
}

function itemsOf<T extends Item>(
  before: readonly T[],
  after: readonly T[],
  pair: Pair,
): ItemPair<T>[] {
  const [old, now] = [before[pair.before], after[pair.after]];
  return old === undefined || now === undefined ? [] : [{ before: old, after: now }];
}

/** Pairs in the order of the first list, with their ranks among the pairs. */
function rankedPairs<T extends Item>(
  before: readonly T[],
  after: readonly T[],
  same: readonly Pair[],
): MovedItem<T>[] {
  const later = same.map((pair) => pair.after).sort((a, b) => a - b);
  const ranks = new Map(later.map((place, at) => [place, at + 1]));
  return same.flatMap((pair, at) =>
    itemsOf(before, after, pair).map((items) => ({
      ...items,
      otherSpeaker: items.before.speaker !== items.after.speaker,
      rankBefore: at + 1,
      rankAfter: ranks.get(pair.after) ?? 0,
    })),
  );
}

function isMoved<T extends Item>(item: MovedItem<T>, many: number): boolean {
  const places = Math.abs(item.rankBefore - item.rankAfter);
  return item.otherSpeaker || (places >= FAR_PLACES && places > many * FAR_SHARE);
}

function toPair<T extends Item>({ before, after }: ItemPair<T>): ItemPair<T> {
  return { before, after };
}

/** What stands between two sessions of a series, by ordinal; null if they are not two ordinals of it. */
export function sessionsBetween(series: Series, one: Session, other: Session): Between | null {
  const [a, b] = [one.ordinal, other.ordinal];
  if (a === null || b === null || one.seriesId !== series.id || other.seriesId !== series.id)
    return null;
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  const ordinals = (status: SessionStatus): number[] =>
    series.sessions.flatMap(({ ordinal, status: own }) =>
      own === status && ordinal !== null && ordinal > low && ordinal < high ? [ordinal] : [],
    );
  return {
    reported: ordinals('reported'),
    conveyed: ordinals('conveyed'),
    mentioned: ordinals('mentioned'),
    unseen: ordinals('unseen'),
  };
}
