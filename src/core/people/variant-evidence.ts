import { shapeBetween, type Shape } from './glyphs.ts';
import type { NamePair } from './name-pairs.ts';
import { isOffice, type NamePlace, type PlaceKind, type SharedPlace } from './name-places.ts';
import { soundBetween, type PinyinOf } from './sound.ts';

/** Why two forms may be one person; names listed are what both forms share. */
export type VariantEvidence =
  /** Same neighbours in the printed list: on both sides, at the same end, or on one side in the same office. */
  | {
      readonly kind: 'slot';
      readonly sides: 'both' | 'edge' | 'one';
      readonly neighbours: readonly string[];
    }
  /** Same office in the same series. */
  | { readonly kind: 'office'; readonly office: string }
  /** Signed with the same partners in the same newspaper. */
  | { readonly kind: 'partner'; readonly partners: readonly string[] }
  | { readonly kind: 'topic'; readonly topics: readonly string[] }
  | {
      readonly kind: 'sound';
      readonly nearness: 'same' | 'near';
      /** Without tones, in the order of the pair. */
      readonly syllables: readonly [string, string];
    }
  | { readonly kind: 'shape'; readonly shape: Shape };

/** How the differing characters are alike. */
export interface Likeness {
  readonly evidence: readonly VariantEvidence[];
  /** Same sound, or a shape that is taken for the other. */
  readonly isStrong: boolean;
}

const UNLIKE: Likeness = { evidence: [], isStrong: false };

/** Sound and shape of the characters that tell two names apart; a lost character is like nothing. */
export function likenessOf(
  { change, characters: [a, b] }: Pick<NamePair, 'change' | 'characters'>,
  pinyinOf: PinyinOf,
): Likeness {
  if (change === 'lost') return UNLIKE;
  const syllables = [pinyinOf(a), pinyinOf(b)] as const;
  const nearness = soundBetween(...syllables);
  const shape = shapeBetween(a, b);
  const evidence: VariantEvidence[] = [];
  if (nearness !== null)
    evidence.push({
      kind: 'sound',
      nearness,
      syllables: [syllables[0] ?? '', syllables[1] ?? ''],
    });
  if (shape !== null) evidence.push({ kind: 'shape', shape });
  return { evidence, isStrong: nearness === 'same' || shape !== null };
}

const SLOTS: readonly PlaceKind[] = ['both', 'edge', 'before', 'after', 'office', 'partner'];

/** The places of one pair that speak for one person, given how alike the names are. */
export function slotsOf(
  shared: readonly SharedPlace[],
  pair: NamePair,
  like: Likeness,
): SharedPlace[] {
  return shared.filter(({ place }) => SLOTS.includes(place.kind) && speaks(place, pair, like));
}

/**
 * A name of two characters that differs in one is another person's as often as not, so it has to be alike;
 * so has a name that only one neighbour, or the office alone, holds in its place.
 */
function speaks(place: NamePlace, pair: NamePair, { evidence, isStrong }: Likeness): boolean {
  const isAlike = evidence.length > 0;
  switch (place.kind) {
    case 'both':
    case 'partner':
      return isAlike || pair.a.length > 2;
    case 'edge':
      return isOffice(place.office) ? isAlike || pair.a.length > 2 : isStrong;
    case 'before':
    case 'after':
    case 'office':
      return isStrong;
    case 'topic':
    case 'paper':
      return false;
  }
}

/** Slots, offices, partners and topics as evidence, one item a kind. */
export function placeEvidence(
  slots: readonly SharedPlace[],
  shared: readonly SharedPlace[],
): VariantEvidence[] {
  const first = (...kinds: PlaceKind[]): NamePlace | undefined =>
    slots.find(({ place }) => kinds.includes(place.kind))?.place;
  const evidence: VariantEvidence[] = [];
  const slot = first('both') ?? first('edge') ?? first('before', 'after');
  if (slot !== undefined) evidence.push(slotEvidence(slot));
  const office = shared.find(({ place }) => place.kind === 'office')?.place.office;
  if (office !== undefined) evidence.push({ kind: 'office', office });
  const partners = namesIn(slots, 'partner');
  if (partners.length > 0) evidence.push({ kind: 'partner', partners });
  const topics = namesIn(shared, 'topic');
  if (topics.length > 0) evidence.push({ kind: 'topic', topics });
  return evidence;
}

function slotEvidence({ kind, with: neighbours }: NamePlace): VariantEvidence {
  const sides = kind === 'both' || kind === 'edge' ? kind : 'one';
  return { kind: 'slot', sides, neighbours: neighbours.filter((name) => name !== '') };
}

function namesIn(places: readonly SharedPlace[], kind: PlaceKind): string[] {
  return places.flatMap(({ place }) => (place.kind === kind ? place.with : []));
}
