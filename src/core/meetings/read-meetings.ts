import type { ArticleReading, MeetingReading, Participation, Span, WrittenDate } from '../model.ts';
import { rawHull } from '../text/mapped.ts';
import { bodyTypeOf, levelOf, placeOf } from './bodies.ts';
import { formatInName } from './formats.ts';
import type { Candidate } from './candidates.ts';
import { gather } from './gather.ts';
import type { FoundParticipant } from './participants.ts';
import { attend, type Attendance } from './attend.ts';
import type { Sentence } from './sentences.ts';
import { ownersOf, settingOf, type Owners } from './setting.ts';
import { bodySentences, headlineSentences } from './sentences.ts';

const HAS_CUE = /会|集体学习|参加|出席/;

/** All sessions that an article reports, conveys or mentions, reported ones first, each once. */
export function readMeetings(article: ArticleReading): readonly MeetingReading[] {
  if (!hasCue(article)) return [];
  const sentences = [...headlineSentences(article), ...bodySentences(article)];
  const candidates = gather(sentences);
  const attendances = attend(sentences, candidates);
  const owners = ownersOf(candidates);
  return candidates.map((candidate, index) =>
    readingOf(candidate, attendances[index] ?? NOBODY, sentences, owners),
  );
}

function hasCue(article: ArticleReading): boolean {
  return [article.kicker, article.title, article.subtitle, article.body].some((text) =>
    HAS_CUE.test(text.value),
  );
}

function hull(sentence: Sentence, start: number, end: number): Span {
  return rawHull(sentence.source, sentence.at + start, sentence.at + end) ?? { start: 0, end: 0 };
}

/** The characters of the source, whose marks the sentence may have widened. */
function asPrinted(sentence: Sentence, start: number, end: number): string {
  return sentence.source.value.slice(sentence.at + start, sentence.at + end);
}

function writtenOf(candidate: Candidate): WrittenDate | null {
  const { date, dateSentence } = candidate;
  if (date === null || dateSentence === null) return null;
  return { ...date, ...hull(dateSentence, date.start, date.end) };
}

function participation(
  person: FoundParticipant & { readonly sentence: Sentence },
  index: number,
): Participation {
  return {
    person: person.name,
    asWritten: person.name,
    office: person.office,
    role: person.role,
    position: index + 1,
    venue: person.venue,
    ...hull(person.sentence, person.start, person.end),
  };
}

const NOBODY: Attendance = { people: [], groups: [], byStrokes: false };

function readingOf(
  candidate: Candidate,
  attendance: Attendance,
  sentences: readonly Sentence[],
  owners: Owners,
): MeetingReading {
  const { name, sentence } = candidate;
  const level = levelOf(name.series);
  const place = placeOf(name.series, level);
  const reported = candidate.evidence === 'reported';
  return {
    ...hull(sentence, name.start, name.end),
    series: name.series,
    seriesAsWritten: asPrinted(sentence, name.start, name.end),
    place,
    placeBasis: place === '' ? 'unknown' : 'text',
    bodyType: bodyTypeOf(name.series),
    level,
    term: name.term,
    yearLabel: name.yearLabel,
    ordinal: name.ordinal,
    partOf: candidate.part,
    written: writtenOf(candidate),
    evidence: candidate.evidence,
    participants: attendance.people.map(participation),
    groups: attendance.groups,
    ...(attendance.byStrokes ? { byStrokes: true } : {}),
    ...(reported
      ? settingOf(candidate, sentences, owners)
      : { format: formatInName(name.series), venue: '' }),
    jointWith: name.jointWith,
    group: candidate.group,
    quote: asPrinted(sentence, 0, sentence.text.length).trim(),
    rule: candidate.rule,
  };
}
