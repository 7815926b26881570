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
  /** Whether a list says that it is ordered by strokes. */
  readonly byStrokes: boolean;
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
  byStrokes: boolean;
}

/** A place in a sentence that names the session with this number. */
interface Naming {
  readonly index: number;
  readonly start: number;
}

/** What a sentence's people may belong to: the sessions named in it, else the reported one named last before. */
interface Topic {
  readonly candidates: readonly Candidate[];
  readonly named: readonly Naming[];
  readonly current: number;
}

/** People of an article's sentences, given to the session that each sentence is about; body before headline. */
export function attend(
  sentences: readonly Sentence[],
  candidates: readonly Candidate[],
): Attendance[] {
  const seats: Seats[] = candidates.map(() => ({ people: [], groups: [], byStrokes: false }));
  const first = candidates.findIndex((one) => one.evidence === 'reported');
  if (first < 0) return seats;
  const namings = namingsBySentence(candidates);
  for (const zone of ['body', 'headline'] as const) {
    let current = first;
    for (const sentence of sentences) {
      if (sentence.zone !== zone) continue;
      const named = namings.get(sentence) ?? [];
      seat(sentence, { candidates, named, current }, seats);
      current = lastReported(named, candidates, zone) ?? current;
    }
  }
  return seats;
}

function namingsBySentence(candidates: readonly Candidate[]): Map<Sentence, Naming[]> {
  const namings = new Map<Sentence, Naming[]>();
  candidates.forEach((one, index) => {
    for (const { sentence, start } of one.places) {
      const list = namings.get(sentence);
      if (list === undefined) namings.set(sentence, [{ index, start }]);
      else list.push({ index, start });
    }
  });
  return namings;
}

/** The reported session that is named last of these, if its own sentence is of the zone. */
function lastReported(
  named: readonly Naming[],
  candidates: readonly Candidate[],
  zone: Sentence['zone'],
): number | null {
  let last: Naming | null = null;
  for (const naming of named) {
    const one = candidates[naming.index];
    if (one?.evidence !== 'reported' || one.sentence.zone !== zone) continue;
    if (last === null || naming.start >= last.start) last = naming;
  }
  return last?.index ?? null;
}

function seat(sentence: Sentence, topic: Topic, seats: readonly Seats[]): void {
  if (!ROLE_WORD.test(sentence.text)) return;
  const found = participantsIn(sentence.text);
  for (const person of found.people)
    for (const index of targets(sentence, person.verb, topic, person.role)) {
      const seat = seats[index];
      if (seat !== undefined && found.byStrokes) seat.byStrokes = true;
      add(seat, { ...person, sentence });
    }
  if (found.groups.length === 0) return;
  for (const index of targets(sentence, 0, topic, ''))
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
function targets(sentence: Sentence, verb: number, topic: Topic, role: string): number[] {
  const { candidates, named, current } = topic;
  const behind = named.find((one) => one.start >= verb && one.start - verb < 4);
  const direct = behind === undefined ? undefined : candidates[behind.index];
  const other = sentence.text.slice(verb, verb + 12);
  if (role === '主持' && direct === undefined && HOLDS_ANOTHER.test(other)) return [];
  if (behind !== undefined && direct !== undefined && SITS.has(role))
    return direct.evidence === 'reported' ? groupOf(behind.index, candidates) : [];
  const before = named.filter((one) => one.start <= verb);
  return groupOf(lastReported(before, candidates, sentence.zone) ?? current, candidates);
}

function groupOf(index: number, candidates: readonly Candidate[]): number[] {
  const group = candidates[index]?.group ?? null;
  if (group === null) return [index];
  return candidates.flatMap((one, i) =>
    one.group === group && one.evidence === 'reported' ? [i] : [],
  );
}
