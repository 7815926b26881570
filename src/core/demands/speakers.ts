import type { Sentence } from '../meetings/sentences.ts';
import type { MeetingReading, Span } from '../model.ts';
import { antecedent, deedsOf, noteWriter, type Deed } from './antecedents.ts';
import { hullIn } from './places.ts';
import { personIn, type Known, type Subject } from './subjects.ts';

/** Stands for the meeting itself in the column of speakers. */
export const MEETING = '会议';

/** Who speaks, and where the text says so. */
export interface Speech {
  readonly speaker: string;
  readonly span: Span;
}

/** What the whole report tells of who was there and who took the floor. */
export interface Scene {
  readonly known: Known;
  readonly deeds: readonly Deed[];
  readonly sentences: readonly Sentence[];
}

/** A place where a verb of saying stands, with the speech before it. */
export interface Place {
  readonly sentence: Sentence;
  readonly start: number;
  /** Of the same place in the raw file. */
  readonly at: number;
  readonly current: Speech | null;
}

/** Their 表示要 is a promise. */
const AUDIENCE = /^[”\s]*(?:与会|参会|大家|代表|委员)/;
const OF_MEETING = /^[”\s]*(?:会议|全会|大会)/;

export function sceneOf(
  sentences: readonly Sentence[],
  meetings: readonly MeetingReading[],
): Scene {
  const reported = meetings.filter(({ evidence }) => evidence === 'reported');
  const people = reported.flatMap(({ participants }) => participants.map(({ person }) => person));
  const spans = sentences.map((sentence) => hullIn(sentence, 0, sentence.text.length));
  return {
    known: {
      people: [...new Set(people)],
      sessions: reported.flatMap(({ series, seriesAsWritten }) => [series, seriesAsWritten]),
    },
    deeds: deedsOf(reported, spans),
    sentences,
  };
}

/** Who is named in the words before, back to two sentences. */
function namedBefore({ sentence, start }: Place, { sentences, known }: Scene): string | null {
  const back = [1, 2].map((n) => sentences[sentence.index - n]?.text ?? '');
  for (const words of [sentence.text.slice(0, start), ...back]) {
    const name = personIn(words, known);
    if (name !== null) return name;
  }
  return null;
}

/** Whom 他 or a verb without subject means: the speaker of now, unless somebody took the floor since. */
function meant(place: Place, scene: Scene): string | null {
  const { current, at, sentence } = place;
  const deed = antecedent(scene.deeds, sentence.index, at);
  const isPerson = current !== null && current.speaker !== MEETING;
  if (isPerson && (deed === null || current.span.start >= deed.start)) return current.speaker;
  return deed?.person ?? namedBefore(place, scene) ?? scene.deeds[0]?.person ?? null;
}

/** A verb without subject (传达…精神，强调要): of the meeting where the sentence is about that. */
function unnamed(place: Place, scene: Scene): string | null {
  const { text } = place.sentence;
  if (AUDIENCE.test(text)) return null;
  if (OF_MEETING.test(text)) return MEETING;
  const opens = text.slice(0, place.start).trim() === '';
  return meant(place, scene) ?? (opens ? MEETING : null);
}

/** The person, or 会议, that a subject stands for; null if nobody requires anything. */
export function speakerOf(subject: Subject, place: Place, scene: Scene): string | null {
  switch (subject.kind) {
    case 'person':
      return subject.name;
    case 'meeting':
      return MEETING;
    case 'note':
      return noteWriter(scene.deeds, place.at) ?? namedBefore(place, scene);
    case 'pronoun':
      return meant(place, scene);
    case 'ellipsis':
      return unnamed(place, scene);
    case 'group':
    case 'cited':
      return null;
  }
}
