import type { MeetingReading, ParticipantRole, Span } from '../model.ts';

/** What a person does at the meeting, and the sentence of the body that says so (−1: the headline). */
export interface Deed {
  readonly person: string;
  readonly role: ParticipantRole;
  readonly start: number;
  readonly sentence: number;
}

const SPEAKS: ReadonlySet<ParticipantRole> = new Set(['主持', '讲话', '提出要求', '批示']);

/** Who presides, speaks, requires or has written, in order of the raw file. */
export function deedsOf(reported: readonly MeetingReading[], sentences: readonly Span[]): Deed[] {
  return reported
    .flatMap(({ participants }) => participants)
    .filter(({ role }) => SPEAKS.has(role))
    .map(({ person, role, start }) => ({
      person,
      role,
      start,
      sentence: sentences.findLastIndex((span) => span.start <= start && start < span.end),
    }))
    .sort((a, b) => a.start - b.start);
}

/**
 * Whom 他 means at a place of a sentence: who was last said to preside or speak; within one sentence
 * the speech outranks the chair. 提出要求 is said of a second speaker and counts next to it only.
 */
export function antecedent(deeds: readonly Deed[], sentence: number, at: number): Deed | null {
  const before = deeds.filter(({ role, start }) => start < at && role !== '批示');
  const isNear = (deed: Deed): boolean => deed.sentence >= sentence - 1;
  const last = before.findLast((deed) => deed.role !== '提出要求' || isNear(deed));
  if (last === undefined) return null;
  const beside = before.filter((deed) => deed.sentence === last.sentence);
  return (
    beside.find(({ role }) => role === '讲话') ?? beside.find(({ role }) => role === '主持') ?? last
  );
}

/** Whose written note was read out last. */
export function noteWriter(deeds: readonly Deed[], at: number): string | null {
  return deeds.findLast(({ role, start }) => role === '批示' && start < at)?.person ?? null;
}
