/** How far a rule can be trusted: how often it was right on the annotated texts, which it was written on. */
import { RULE_RECORD } from './rule-record.ts';
import { isGiven, type Rule } from './rules.ts';

/** Steps of the mark: too few readings to say, then by the lower bound of the interval. */
export type ConfidenceStep = 0 | 1 | 2 | 3;

export interface Confidence {
  readonly right: number;
  readonly of: number;
  /** Wilson interval of the share right at 95 %, 0–1. */
  readonly low: number;
  readonly high: number;
  readonly step: ConfidenceStep;
}

/** Fewer annotated readings than this say nothing of a rule. */
export const LEAST_READINGS = 10;
/** Lower bounds from which a rule is well and best proven. */
const WELL = 0.7;
const BEST = 0.9;
const Z = 1.959964;

/** Wilson's score interval of a share (Wilson 1927) at 95 %; 0–1 where nothing was counted. */
export function wilson(right: number, of: number): { readonly low: number; readonly high: number } {
  if (of === 0) return { low: 0, high: 1 };
  const share = right / of;
  const spread = (Z * Z) / of;
  const middle = (share + spread / 2) / (1 + spread);
  const half = (Z / (1 + spread)) * Math.sqrt((share * (1 - share) + spread / 4) / of);
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** What the annotated texts say of so many readings. */
export function confidenceOf(right: number, of: number): Confidence {
  const { low, high } = wilson(right, of);
  const step = of < LEAST_READINGS ? 0 : low >= BEST ? 3 : low >= WELL ? 2 : 1;
  return { right, of, low, high, step };
}

/** The record of a rule; null where the value was given and not read. */
export function ruleConfidence(rule: Rule): Confidence | null {
  if (isGiven(rule)) return null;
  const [right, of] = RULE_RECORD[rule] ?? [0, 0];
  return confidenceOf(right, of);
}
