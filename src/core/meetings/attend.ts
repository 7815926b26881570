import type { Candidate } from './candidates.ts';
import { participantsIn, type FoundParticipant } from './participants.ts';
import type { Sentence } from './sentences.ts';

export interface Seated extends FoundParticipant {
  readonly sentence: Sentence;
}

/** Who took part in one session of an article. */
export interface Attendance {
  readonly people: readonly Seated[];
  readonly groups: readonly string[];
}

const ROLE_WORD =
  /主持|出席|参加|列席|讲话|要求|通报|汇报|报告|发言|批示|说明|询问|致辞|缺席|请假|未能出席|参会|就座|到会/;

/** Roles whose verb has a meeting as its object. */
const SITS = new Set(['主持', '出席', '参加', '列席', '缺席']);
/** 主持召开 with a meeting that the article only speaks of. */
const HOLDS_ANOTHER = /^召开了?(?!会议|本次|此次|这次|全会|大会)/;

interface Seats {
  readonly people: Seated[];
  readonly groups: string[];
}

/** People of an article's sentences, given to the session that each sentence is about; body before headline. */
export function attend(
  sentences: readonly Sentence[],
  candidates: readonly Candidate[],
): Attendance[] {
  const seats: Seats[] = candidates.map(() => ({ people: [], groups: [] }));
  const body = sentences.filter((sentence) => sentence.zone === 'body');
  const headline = sentences.filter((sentence) => sentence.zone === 'headline');
  if (candidates.some((one) => one.evidence === 'reported'))
    for (const sentence of [...body, ...headline]) seat(sentence, candidates, seats);
  return seats;
}

function seat(sentence: Sentence, candidates: readonly Candidate[], seats: readonly Seats[]): void {
  if (!ROLE_WORD.test(sentence.text)) return;
  const found = participantsIn(sentence.text);
  for (const person of found.people)
    for (const index of targets(sentence, person.verb, candidates, person.role))
      add(seats[index], { ...person, sentence });
  for (const index of targets(sentence, 0, candidates, ''))
    for (const group of found.groups) {
      const groups = seats[index]?.groups;
      if (groups?.includes(group) === false) groups.push(group);
    }
}

function add(seats: Seats | undefined, person: Seated): void {
  if (seats === undefined) return;
  const same = seats.people.filter((other) => other.name === person.name);
  if (same.some((other) => other.role === person.role)) return;
  if (person.sentence.zone === 'headline' && same.length > 0) return;
  if (
    person.role === '主持' &&
    person.sentence.zone === 'headline' &&
    seats.people.some((p) => p.role === '主持')
  )
    return;
  seats.people.push(person);
}

/** The sessions that a verb is about: the one named right behind it, else the reported one named last before it. */
function targets(
  sentence: Sentence,
  verb: number,
  candidates: readonly Candidate[],
  role: string,
): number[] {
  const named = candidates.findIndex((one) =>
    one.places.some(
      (place) => place.sentence === sentence && place.start >= verb && place.start - verb < 4,
    ),
  );
  const direct = candidates[named];
  if (
    role === '主持' &&
    direct === undefined &&
    HOLDS_ANOTHER.test(sentence.text.slice(verb, verb + 12))
  )
    return [];
  if (direct !== undefined && SITS.has(role))
    return direct.evidence === 'reported' ? groupOf(named, candidates) : [];
  let best = -1;
  candidates.forEach((one, index) => {
    if (one.evidence === 'reported' && (best < 0 || startsBefore(one, sentence, verb)))
      best = best < 0 || startsBefore(one, sentence, verb) ? index : best;
  });
  return best < 0 ? [] : groupOf(best, candidates);
}

function startsBefore(one: Candidate, sentence: Sentence, verb: number): boolean {
  return (
    one.places.some(
      (place) =>
        place.sentence.zone === sentence.zone &&
        (place.sentence.index < sentence.index ||
          (place.sentence === sentence && place.start <= verb)),
    ) && one.sentence.zone === sentence.zone
  );
}

function groupOf(index: number, candidates: readonly Candidate[]): number[] {
  const group = candidates[index]?.group ?? null;
  if (group === null) return [index];
  return candidates.flatMap((one, i) =>
    one.group === group && one.evidence === 'reported' ? [i] : [],
  );
}
