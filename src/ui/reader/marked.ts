import type { MappedText, Span } from '#core/model.ts';

export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

/** True at each character of the text whose raw place lies in one of the spans. */
function marksOf(text: MappedText, spans: readonly Span[]): Uint8Array {
  const marks = new Uint8Array(text.value.length);
  for (const piece of text.pieces) {
    for (const span of spans) {
      const from = Math.max(span.start, piece.start);
      const to = Math.min(span.end, piece.start + piece.length);
      if (from < to) marks.fill(1, piece.at + from - piece.start, piece.at + to - piece.start);
    }
  }
  return marks;
}

/** A text as runs that are marked or not, cut into paragraphs at `\n`. */
export function markedParagraphs(text: MappedText, spans: readonly Span[]): Run[][] {
  const marks = marksOf(text, spans);
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
    runs.push({ text: text.slice(from, at), marked: marks[from] === 1 });
    from = at;
  }
  return runs;
}
