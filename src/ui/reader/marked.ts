import type { MappedText, Span } from '#core/model.ts';

export type Mark = '' | 'topic' | 'hit';

export interface Run {
  readonly text: string;
  readonly mark: Mark;
}

/** Raw spans to mark; a hit covers a topic word. */
export interface Marks {
  readonly hits: readonly Span[];
  readonly topics: readonly Span[];
}

export const NO_MARKS: Marks = { hits: [], topics: [] };

const KINDS: readonly Mark[] = ['', 'topic', 'hit'];

function paint(marks: Uint8Array, text: MappedText, spans: readonly Span[], kind: Mark): void {
  const value = KINDS.indexOf(kind);
  for (const piece of text.pieces) {
    for (const span of spans) {
      const from = Math.max(span.start, piece.start);
      const to = Math.min(span.end, piece.start + piece.length);
      if (from < to) marks.fill(value, piece.at + from - piece.start, piece.at + to - piece.start);
    }
  }
}

/** A text as runs, marked or not, cut into paragraphs at `\n`. */
export function markedParagraphs(text: MappedText, { hits, topics }: Marks): Run[][] {
  const marks = new Uint8Array(text.value.length);
  paint(marks, text, topics, 'topic');
  paint(marks, text, hits, 'hit');
  const paragraphs: Run[][] = [];
  let at = 0;
  for (const paragraph of text.value.split('\n')) {
    paragraphs.push(runsOf(paragraph, marks.subarray(at, at + paragraph.length)));
    at += paragraph.length + 1;
  }
  return paragraphs;
}

function runsOf(text: string, marks: Uint8Array): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && marks[at] === marks[from]) continue;
    runs.push({ text: text.slice(from, at), mark: KINDS[marks[from] ?? 0] ?? '' });
    from = at;
  }
  return runs;
}
