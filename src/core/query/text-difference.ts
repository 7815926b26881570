/** The reports of two sessions sentence by sentence, each with its place in the raw file. */
import type { Span } from '../model.ts';
import {
  textDiff,
  type CharacterChange,
  type DiffLine,
  type SentencePair,
  type TextSpan,
} from '../reuse/text-diff.ts';
import { rawHull } from '../text/mapped.ts';
import type { Archive } from './archive.ts';
import type { Corpus } from './corpus.ts';
import { articlesOf, reportRows } from './session-reports.ts';
import { zoneOf } from './texts.ts';

/** A sentence as printed, broken lines joined. */
export interface PlacedSentence {
  readonly text: string;
  readonly articleId: string;
  /** Raw characters from its first to its last; null where it has no place of its own. */
  readonly span: Span | null;
}

interface PlacedPair {
  readonly before: PlacedSentence;
  readonly after: PlacedSentence;
  /** Dice coefficient of character bigrams, 0.6 to 1. */
  readonly likeness: number;
  readonly changes: readonly CharacterChange[];
}

export type DifferenceLine =
  | ({ readonly kind: 'same' | 'reworded' } & PlacedPair)
  | ({ readonly kind: 'moved_from' | 'moved_to'; readonly block: number } & PlacedPair)
  | { readonly kind: 'dropped'; readonly before: PlacedSentence }
  | { readonly kind: 'added'; readonly after: PlacedSentence };

/** In the order of the later reports; what only the earlier ones have stands where it was. */
export interface TextDifference {
  readonly lines: readonly DifferenceLine[];
  /** Sentences, or parts up to a semicolon, of headline blocks and bodies. */
  readonly sentences: { readonly before: number; readonly after: number };
}

/** Compares what two sessions are reported with; null where one of the two is not reported. */
export function textDifference(
  { corpus }: Archive,
  before: string,
  after: string,
): TextDifference | null {
  const [old, now] = [reportsOf(corpus, before), reportsOf(corpus, after)];
  if (old === null || now === null) return null;
  const lines = textDiff(old.text, now.text).lines.map((line) => placed(line, old, now));
  const count = (side: 'before' | 'after', without: DifferenceLine['kind']) =>
    lines.filter((line) => side in line && line.kind !== without).length;
  return {
    lines,
    sentences: { before: count('before', 'moved_to'), after: count('after', 'moved_from') },
  };
}

interface Reports {
  readonly text: string;
  readonly place: (span: TextSpan) => PlacedSentence;
}

function reportsOf(corpus: Corpus, id: string): Reports | null {
  const rows = reportRows(corpus, corpus.sessions.get(id)?.rows ?? []);
  if (rows.length === 0) return null;
  let start = 0;
  const parts = articlesOf(corpus, rows).flatMap((at) => {
    const article = corpus.articles[at];
    if (article === undefined) return [];
    const part = { id: article.id, zone: zoneOf(article), start };
    start += part.zone.value.length + 1;
    return [part];
  });
  const text = parts.map(({ zone }) => zone.value).join('\n');
  return {
    text,
    place: (span) => {
      const part = parts.findLast((one) => one.start <= span.start);
      return {
        text: text.slice(span.start, span.end),
        articleId: part?.id ?? '',
        span: part ? rawHull(part.zone, span.start - part.start, span.end - part.start) : null,
      };
    },
  };
}

function placed(line: DiffLine, old: Reports, now: Reports): DifferenceLine {
  if (line.kind === 'dropped') return { kind: line.kind, before: old.place(line.before) };
  if (line.kind === 'added') return { kind: line.kind, after: now.place(line.after) };
  const pair = placedPair(line, old, now);
  if (line.kind === 'moved_from' || line.kind === 'moved_to')
    return { kind: line.kind, block: line.block, ...pair };
  return { kind: line.kind, ...pair };
}

function placedPair(pair: SentencePair, old: Reports, now: Reports): PlacedPair {
  const { before, after, likeness, changes } = pair;
  return { before: old.place(before), after: now.place(after), likeness, changes };
}
