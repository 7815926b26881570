/** Reads one article again for the places that the readings do not keep; only where somebody asks for them. */
import type { ArticleReading, MeetingReading, Span } from '../model.ts';
import type { Candidate } from '../meetings/candidates.ts';
import { gather } from '../meetings/gather.ts';
import { bodySentences, headlineSentences, type Sentence } from '../meetings/sentences.ts';
import { ownersOf, ownSentences } from '../meetings/setting.ts';
import { rawHull } from '../text/mapped.ts';

/** One session of an article with the sentences that speak of it. */
export interface Trace {
  readonly candidate: Candidate;
  /** The raw characters of its name. */
  readonly name: Span | null;
  /** From its own sentence on, until another session is reported. */
  readonly own: readonly Sentence[];
}

/** Every session that an article names, with its sentences. */
export function tracesOf(article: ArticleReading): readonly Trace[] {
  const sentences = [...headlineSentences(article), ...bodySentences(article)];
  const candidates = gather(sentences);
  const owners = ownersOf(candidates);
  return candidates.map((candidate) => ({
    candidate,
    name: hullIn(candidate.sentence, candidate.name.start, candidate.name.end),
    own: ownSentences(candidate, sentences, owners),
  }));
}

/** The trace of a reading of the same article. */
export function traceOf(reading: MeetingReading, traces: readonly Trace[]): Trace | undefined {
  return traces.find(
    ({ candidate, name }) =>
      candidate.name.ordinal === reading.ordinal &&
      candidate.name.series === reading.series &&
      (name?.start ?? 0) === reading.start &&
      (name?.end ?? 0) === reading.end,
  );
}

/** The raw characters from first to last of a stretch of a sentence. */
export function hullIn(sentence: Sentence, start: number, end: number): Span | null {
  return rawHull(sentence.source, sentence.at + start, sentence.at + end);
}

/** Where a text stands first in these sentences, as raw characters; empty if it stands nowhere. */
export function placesOf(text: string, sentences: readonly Sentence[]): readonly Span[] {
  if (text === '') return [];
  for (const sentence of sentences) {
    const at = sentence.text.indexOf(text);
    const span = at < 0 ? null : hullIn(sentence, at, at + text.length);
    if (span !== null) return [span];
  }
  return [];
}
