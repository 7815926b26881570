import type { Sentence } from '../meetings/sentences.ts';
import type { Span } from '../model.ts';
import { hullIn } from './places.ts';
import { MEETING, speakerOf, type Scene, type Speech } from './speakers.ts';
import { speechCues, type SpeechCue } from './speech-cues.ts';
import { subjectOf, type Subject } from './subjects.ts';

/** Words of one speaker in a sentence: `start` to `end`; null where nobody of the meeting speaks. */
export interface Stretch extends Span {
  readonly speech: Speech | null;
  /** A list of requirements is announced (提出三点要求：). */
  readonly isList: boolean;
}

/** A sentence by speakers, and who speaks on behind it. */
export interface Spoken {
  readonly stretches: readonly Stretch[];
  readonly after: Speech | null;
}

const LONGEST_STRANGER = 16;
/** Nobody's speech any more: what was before or after, what reporters heard. */
const AFTERWARDS = /^(?:会后|会前|据悉|据了解|据介绍|记者|又讯|本报讯)/;
const MEETING_DOES =
  /^(?:会议|全会|大会)(?:还|并)?(?:听取|审议|研究|传达|学习|讨论|通报|观看|书面|套开|部署)/;

/** Whether a sentence tells what the meeting did, which makes the meeting its speaker. */
export function isDeedOfMeeting(text: string): boolean {
  return MEETING_DOES.test(text.trimStart());
}

/** Sentences that end a speech, or sum up what the meeting did. */
function turn(sentence: Sentence, speech: Speech | null): Speech | null {
  const text = sentence.text.trimStart();
  if (AFTERWARDS.test(text)) return null;
  const deed = MEETING_DOES.exec(text);
  if (deed === null) return speech;
  const at = sentence.text.length - text.length;
  return { speaker: MEETING, span: hullIn(sentence, at, at + deed[0].length) };
}

/** Somebody unknown takes the floor (使节们表示，): nobody's requirements. A long clause names no speaker. */
function stranger(cue: SpeechCue): Subject | null {
  const isSaid = cue.isClosed && cue.verb !== '要求' && cue.verb !== '提出';
  return isSaid && cue.subject.length <= LONGEST_STRANGER ? { kind: 'group' } : null;
}

/** Whose words the cue begins; null if it begins none. `isSecond`: the sentence has named its speaker. */
function subjectAt(cue: SpeechCue, isSecond: boolean, { known }: Scene): Subject | null {
  const subject = subjectOf(cue.subject, known) ?? stranger(cue);
  return subject?.kind === 'ellipsis' && isSecond ? null : subject;
}

function speechAt(
  cue: SpeechCue,
  subject: Subject,
  sentence: Sentence,
  current: Speech | null,
  scene: Scene,
): Speech | null {
  const span = hullIn(sentence, cue.start, cue.isClosed ? cue.end - 1 : cue.end);
  const place = { sentence, start: cue.start, at: span.start, current };
  const speaker = speakerOf(subject, place, scene);
  return speaker === null ? null : { speaker, span };
}

/** A sentence, its quotations masked, cut where a verb of saying gives the floor to somebody else. */
export function stretchesOf(
  sentence: Sentence,
  masked: string,
  before: Speech | null,
  scene: Scene,
): Spoken {
  const stretches: Stretch[] = [];
  let after = turn(sentence, before);
  let now = { start: 0, speech: after, isList: false };
  for (const cue of speechCues(masked)) {
    const subject = cue.start < now.start ? null : subjectAt(cue, now.start > 0, scene);
    if (subject === null) continue;
    if (cue.start > now.start) stretches.push({ ...now, end: cue.start });
    const speech = speechAt(cue, subject, sentence, now.speech, scene);
    now = { start: cue.end, speech, isList: cue.isList };
    // What is quoted is over with its sentence.
    if (subject.kind !== 'cited') after = speech;
  }
  stretches.push({ ...now, end: masked.length });
  return { stretches, after };
}
