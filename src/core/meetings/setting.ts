import type { Candidate } from './candidates.ts';
import { formatInName, formatOf, hallsOf, venueOf } from './formats.ts';
import type { Sentence } from './sentences.ts';

/** How and where a meeting was held. */
export interface Setting {
  readonly format: string;
  readonly venue: string;
}

/** Reported sessions by the sentence that says most of them. */
export type Owners = ReadonlyMap<Sentence, readonly Candidate[]>;

/** Sorts the reported sessions of an article by their sentences. */
export function ownersOf(candidates: readonly Candidate[]): Owners {
  const owners = new Map<Sentence, Candidate[]>();
  for (const one of candidates)
    if (one.evidence === 'reported')
      owners.set(one.sentence, [...(owners.get(one.sentence) ?? []), one]);
  return owners;
}

/** The sentences from the session's own on, until another session is reported. */
export function ownSentences(
  candidate: Candidate,
  sentences: readonly Sentence[],
  owners: Owners,
): Sentence[] {
  const own: Sentence[] = [];
  let isOwn = false;
  for (const sentence of sentences) {
    if (sentence === candidate.sentence) isOwn = true;
    else if (isOwn && owners.get(sentence)?.some((one) => !isWith(one, candidate)) === true) break;
    if (isOwn) own.push(sentence);
  }
  return own;
}

const isWith = (a: Candidate, b: Candidate): boolean =>
  a === b || (a.group !== null && a.group === b.group);

/** Format and venue of a reported session as its article states them. */
export function settingOf(
  candidate: Candidate,
  sentences: readonly Sentence[],
  owners: Owners,
): Setting {
  const own = ownSentences(candidate, sentences, owners).map((sentence) => sentence.text);
  const halls = own.map(hallsOf).filter((part) => part !== '');
  const format = own.map(formatOf).find((value) => value !== '');
  return {
    format: format ?? formatInName(candidate.name.series),
    venue: halls.length > 0 ? [...new Set(halls)].join('/') : venueOf(candidate.sentence.text),
  };
}
