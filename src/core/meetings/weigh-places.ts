import type { PlaceEvidence } from '../model.ts';
import { isCity, provinceOf } from '../text/gazetteer.ts';

/** A reason with the weight it has in a decision. */
export interface Vote extends PlaceEvidence {
  readonly weight: number;
}

/** What a body's level makes of the reasons; the place is '' where they are too weak or contradict each other. */
export interface Decision {
  readonly place: string;
  readonly basis: PlaceEvidence['from'] | 'unknown';
  /** Those that speak for the place; where none wins, all that were strong enough to contradict. */
  readonly evidence: readonly PlaceEvidence[];
}

export const NO_DECISION: Decision = { place: '', basis: 'unknown', evidence: [] };

/** Reasons must weigh so much together … */
const ENOUGH = 2;
/** … and so many times as much as those for any other place. */
const AHEAD = 2;
const NEAREST_FIRST = ['text', 'page', 'manifest', 'corpus'] as const;

/**
 * The place that a reason speaks for at a level, '' if it says nothing of that level: 省委 takes the province of a city,
 * 市委 a city, 县委 a county.
 */
export function placeAtLevel(place: string, level: string): string {
  if (level === '省') return provinceOf(place) || (/(?:省|自治区)$/.test(place) ? place : '');
  if (level === '市') return isCity(place) ? place : '';
  if (level === '县') return /[县旗]$/.test(place) ? place : '';
  return level === '区' && /(?<!自治|特别行政)区$/.test(place) ? place : '';
}

/** Levels whose bodies are called without their place (省委, 市委 …). */
export const isLocalLevel = (level: string): boolean => /^[省市县区]$/.test(level);

/** Weighs reasons for the place of a body of one level. */
export function decide(votes: readonly Vote[], level: string): Decision {
  const byPlace = new Map<string, Vote[]>();
  for (const vote of votes) {
    const place = placeAtLevel(vote.place, level);
    if (place !== '') byPlace.set(place, [...(byPlace.get(place) ?? []), vote]);
  }
  const ranked = [...byPlace]
    .map(([place, own]) => ({ place, own, weight: own.reduce((sum, one) => sum + one.weight, 0) }))
    .sort((a, b) => b.weight - a.weight);
  const [best, second] = ranked;
  if (best === undefined || best.weight < ENOUGH) return NO_DECISION;
  if (second !== undefined && best.weight < AHEAD * second.weight)
    return { ...NO_DECISION, evidence: [...best.own, ...second.own].map(withoutWeight) };
  const froms = new Set(best.own.map((one) => one.from));
  const basis = NEAREST_FIRST.find((from) => froms.has(from)) ?? 'unknown';
  return { place: best.place, basis, evidence: best.own.map(withoutWeight) };
}

function withoutWeight({ place, from, words, file, span }: Vote): PlaceEvidence {
  return { place, from, words, file, span };
}
