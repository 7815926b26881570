import { Rarity, RoughSet, telling } from './rarity.ts';
import { overlap, shingles, type Shingles } from './shingles.ts';

/** From this containment of the shorter in the longer on, one of two texts is taken from the other. */
export const CONTAINED = 0.8;
/** The longer of two versions is at least so much in the shorter; else the shorter is a part of it (a roundup). */
export const VERSION = 0.5;
/** Texts with fewer shingles (39 characters and less) are too short to tell. */
export const FEWEST_SHINGLES = 32;

/** A text that is, for the most part, the first one of its group; texts are numbered as they came. */
export interface Copy {
  readonly text: number;
  /** Share of this text's shingles that stand in the first, and the other way round. */
  readonly inFirst: number;
  readonly ofFirst: number;
  readonly jaccard: number;
}

/** A text and its reprints, abridged or enlarged ones too, in the order that they came in. */
export interface ReprintGroup {
  readonly first: number;
  readonly copies: readonly Copy[];
}

/** A text that stands in a much longer one. Both are the first of their group, or alone. */
export interface PartOf {
  readonly part: number;
  readonly whole: number;
  /** Share of the part's shingles that stand in the whole. */
  readonly inWhole: number;
}

export interface Reprints {
  readonly groups: readonly ReprintGroup[];
  readonly parts: readonly PartOf[];
}

/**
 * Near-duplicates among texts, to be given oldest first. Each text is held against the first of every group
 * before it: it joins the likest (Jaccard) of those of which one contains the other by {@link CONTAINED} or more
 * and the longer is no mere collection; else it begins its own. The same text again goes where it went before.
 * No pair is missed: candidates come from an inverted index over the rarest shingles and are then measured in full.
 */
export function findReprints(texts: readonly string[]): Reprints {
  const sets = texts.map(shingles);
  return findReprintsOf(sets.length, (at) => sets[at] ?? NOTHING);
}

/** The same over sets of shingles, which are asked for several times; they need not all be kept. */
export function findReprintsOf(many: number, setOf: (at: number) => Shingles): Reprints {
  const twins = twinsOf(many, setOf);
  const index = new Firsts(twins, setOf);
  /** The first of each text's group. */
  const firsts = new Int32Array(many);
  const copies = new Map<number, Copy[]>();
  const parts: PartOf[] = [];
  for (let at = 0; at < many; at += 1) {
    firsts[at] = at;
    const set = setOf(at);
    if (set.length < FEWEST_SHINGLES) continue;
    const twin = twins[at] ?? at;
    const near = twin === at ? index.near(at, set) : [firsts[twin] ?? twin];
    const found = near.map((first) => toNear(first, overlap(set, setOf(first))));
    const likest = likestOf(found);
    if (likest === null) {
      index.add(at, set);
      parts.push(...found.flatMap((one) => toPart(at, one)));
    } else {
      firsts[at] = likest.first;
      push(copies, likest.first, toCopy(at, likest));
    }
  }
  return {
    groups: [...copies]
      .map(([first, own]) => ({ first, copies: own }))
      .sort((a, b) => a.first - b.first),
    parts: parts.sort((a, b) => a.part - b.part || a.whole - b.whole),
  };
}

/** For each text the first one with the same shingles: mostly itself. */
function twinsOf(many: number, setOf: (at: number) => Shingles): Int32Array {
  const byPrint = new Map<number, number[]>();
  return Int32Array.from({ length: many }, (_, at) => {
    const set = setOf(at);
    const print = set.reduce((sum, hash) => (Math.imul(sum, 31) + hash) | 0, set.length);
    const twin = byPrint.get(print)?.find((other) => isSame(set, setOf(other)));
    if (twin === undefined) push(byPrint, print, at);
    return twin ?? at;
  });
}

function isSame(a: Shingles, b: Shingles): boolean {
  return a.length === b.length && a.every((hash, at) => hash === b[at]);
}

interface Near {
  readonly first: number;
  readonly inFirst: number;
  readonly ofFirst: number;
  readonly jaccard: number;
}

function toNear(first: number, { aInB, bInA, jaccard }: ReturnType<typeof overlap>): Near {
  return { first, inFirst: aInB, ofFirst: bInA, jaccard };
}

function likestOf(found: readonly Near[]): Near | null {
  let best: Near | null = null;
  for (const near of found)
    if (isVersion(near) && (best === null || near.jaccard > best.jaccard)) best = near;
  return best;
}

function isVersion({ inFirst, ofFirst }: Near): boolean {
  return Math.max(inFirst, ofFirst) >= CONTAINED && Math.min(inFirst, ofFirst) >= VERSION;
}

function toCopy(text: number, { inFirst, ofFirst, jaccard }: Near): Copy {
  return { text, inFirst, ofFirst, jaccard };
}

function toPart(at: number, { first, inFirst, ofFirst }: Near): PartOf[] {
  if (inFirst >= CONTAINED) return [{ part: at, whole: first, inWhole: inFirst }];
  return ofFirst >= CONTAINED ? [{ part: first, whole: at, inWhole: ofFirst }] : [];
}

const NOTHING = new Uint32Array(0);

/** Index of the first texts of all groups: which of them can contain a text, or be contained in it. */
class Firsts {
  readonly #tellings: readonly Uint32Array[];
  /** Shingles that tell of some text; no others are indexed. */
  readonly #watched: RoughSet;
  /** Firsts by every watched shingle that they hold. */
  readonly #holding = new Map<number, number[]>();
  /** Firsts by the shingles that tell of them. */
  readonly #told = new Map<number, number[]>();

  constructor(twins: Int32Array, setOf: (at: number) => Shingles) {
    const isOwn = (at: number): boolean => twins[at] === at;
    const size = twins.reduce((sum, _, at) => sum + (isOwn(at) ? setOf(at).length : 0), 0);
    const rarity = new Rarity(size);
    this.#watched = new RoughSet(size);
    for (let at = 0; at < twins.length; at += 1) if (isOwn(at)) rarity.add(setOf(at));
    this.#tellings = Array.from({ length: twins.length }, (_, at) => {
      const set = isOwn(at) ? setOf(at) : NOTHING;
      return set.length < FEWEST_SHINGLES ? NOTHING : telling(set, rarity, CONTAINED);
    });
    for (const own of this.#tellings) for (const hash of own) this.#watched.add(hash);
  }

  add(at: number, set: Shingles): void {
    for (const hash of set) if (this.#watched.has(hash)) push(this.#holding, hash, at);
    for (const hash of this.#tellings[at] ?? []) push(this.#told, hash, at);
  }

  /** Firsts that may contain the text, or be contained in it, in order. */
  near(at: number, set: Shingles): number[] {
    const found = new Set<number>();
    for (const hash of this.#tellings[at] ?? [])
      for (const first of this.#holding.get(hash) ?? []) found.add(first);
    for (const hash of set)
      if (this.#watched.has(hash)) for (const first of this.#told.get(hash) ?? []) found.add(first);
    return [...found].sort((a, b) => a - b);
  }
}

function push<T>(lists: Map<number, T[]>, key: number, value: T): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [value]);
  else known.push(value);
}

/**
 * Which texts to count when each is to count once: all but the copies, and, if asked, without those that stand
 * in a longer text anyway. 1 by text.
 */
export function countedOnce(many: number, reprints: Reprints, withoutParts: boolean): Uint8Array {
  const counted = new Uint8Array(many).fill(1);
  for (const { copies } of reprints.groups) for (const { text } of copies) counted[text] = 0;
  if (withoutParts) for (const { part } of reprints.parts) counted[part] = 0;
  return counted;
}
