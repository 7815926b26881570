import { push } from './multimap.ts';
import { Rarity, RoughSet, telling } from './rarity.ts';
import { overlap, shingles, type Shingles } from './shingles.ts';
import { drain } from './steps.ts';
import { Twins } from './twins.ts';

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
  return drain(reprintSteps(texts.length, (at) => texts[at] ?? ''));
}

/**
 * The same in small steps, a text each, so that whoever runs it may pause between two of them: every text is cut
 * into shingles, weighed by their rarity, and then held against those before it.
 */
export function* reprintSteps(
  many: number,
  textOf: (at: number) => string,
): Generator<undefined, Reprints> {
  const sets: Shingles[] = [];
  const twins = new Twins(sets);
  for (let at = 0; at < many; at += 1) {
    const set = shingles(textOf(at));
    sets.push(set);
    twins.add(set);
    yield;
  }
  const index = yield* firstsSteps(twins, sets);
  const found = new Groups(sets, twins, index);
  for (let at = 0; at < many; at += 1) {
    found.add(at);
    yield;
  }
  return found.reprints();
}

/** The groups as they grow, text by text. */
class Groups {
  readonly #sets: readonly Shingles[];
  readonly #twins: Twins;
  readonly #index: Firsts;
  /** The first of each text's group. */
  readonly #firsts: number[] = [];
  readonly #copies = new Map<number, Copy[]>();
  readonly #parts: PartOf[] = [];

  constructor(sets: readonly Shingles[], twins: Twins, index: Firsts) {
    this.#sets = sets;
    this.#twins = twins;
    this.#index = index;
  }

  add(at: number): void {
    this.#firsts.push(at);
    const set = this.#sets[at] ?? NOTHING;
    if (set.length < FEWEST_SHINGLES) return;
    const found = this.#candidates(at, set).map((first) =>
      toNear(first, overlap(set, this.#sets[first] ?? NOTHING)),
    );
    const likest = likestOf(found);
    if (likest === null) {
      this.#index.add(at, set);
      this.#parts.push(...found.flatMap((one) => toPart(at, one)));
    } else {
      this.#firsts[at] = likest.first;
      push(this.#copies, likest.first, toCopy(at, likest));
    }
  }

  /** The same text again goes where it went before. */
  #candidates(at: number, set: Shingles): number[] {
    const twin = this.#twins.of(at);
    return twin === at ? this.#index.near(at, set) : [this.#firsts[twin] ?? twin];
  }

  reprints(): Reprints {
    return {
      groups: [...this.#copies]
        .map(([first, copies]) => ({ first, copies }))
        .sort((a, b) => a.first - b.first),
      parts: this.#parts.sort((a, b) => a.part - b.part || a.whole - b.whole),
    };
  }
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

/** What tells of each text, and an index that watches for it. */
function* firstsSteps(twins: Twins, sets: readonly Shingles[]): Generator<undefined, Firsts> {
  const own = sets.map((set, at) => (twins.of(at) === at ? set : NOTHING));
  const size = own.reduce((sum, set) => sum + set.length, 0);
  const rarity = new Rarity(size);
  for (const set of own) {
    rarity.add(set);
    yield;
  }
  const watched = new RoughSet(size);
  const tellings: Uint32Array[] = [];
  for (const set of own) {
    const told = set.length < FEWEST_SHINGLES ? NOTHING : telling(set, rarity, CONTAINED);
    for (const hash of told) watched.add(hash);
    tellings.push(told);
    yield;
  }
  return new Firsts(tellings, watched);
}

/** Index of the first texts of all groups: which of them can contain a text, or be contained in it. */
class Firsts {
  readonly #tellings: readonly Uint32Array[];
  /** Shingles that tell of some text; no others are indexed. */
  readonly #watched: RoughSet;
  /** Firsts by every watched shingle that they hold. */
  readonly #holding = new Map<number, number[]>();
  /** Firsts by the shingles that tell of them. */
  readonly #told = new Map<number, number[]>();

  constructor(tellings: readonly Uint32Array[], watched: RoughSet) {
    this.#tellings = tellings;
    this.#watched = watched;
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
