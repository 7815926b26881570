import type { MappedText, Piece, Span } from '../model.ts';

export const EMPTY: MappedText = { value: '', pieces: [] };

/** One span of the raw file as a text. */
export function fromSpan(raw: string, span: Span): MappedText {
  return {
    value: raw.slice(span.start, span.end),
    pieces: [{ at: 0, start: span.start, length: span.end - span.start }],
  };
}

/** Texts one behind the other, with a glue that has no place in the file. */
export function join(texts: readonly MappedText[], glue: string): MappedText {
  const pieces: Piece[] = [];
  let value = '';
  texts.forEach((text, index) => {
    if (index > 0) value += glue;
    for (const piece of text.pieces) pieces.push({ ...piece, at: piece.at + value.length });
    value += text.value;
  });
  return { value, pieces };
}

/** Spans of the raw file as one text. */
export function joinSpans(raw: string, spans: readonly Span[], glue: string): MappedText {
  return join(
    spans.map((span) => fromSpan(raw, span)),
    glue,
  );
}

/**
 * The places in the raw file of `value.slice(start, end)`, in reading order; adjacent ones are joined.
 * Glue has no place and is passed over.
 */
export function toRaw(text: MappedText, start: number, end: number): Span[] {
  const spans: Span[] = [];
  for (const piece of text.pieces) {
    const from = Math.max(start, piece.at);
    const to = Math.min(end, piece.at + piece.length);
    if (from >= to) continue;
    const span = { start: piece.start + from - piece.at, end: piece.start + to - piece.at };
    const last = spans.at(-1);
    if (last?.end === span.start) spans[spans.length - 1] = { start: last.start, end: span.end };
    else spans.push(span);
  }
  return spans;
}

/** First to last raw character of `value.slice(start, end)`; null if it is all glue. */
export function rawHull(text: MappedText, start: number, end: number): Span | null {
  const spans = toRaw(text, start, end);
  if (spans.length === 0) return null;
  return {
    start: Math.min(...spans.map((span) => span.start)),
    end: Math.max(...spans.map((span) => span.end)),
  };
}

/** A part of a text, still mapped. */
export function slice(text: MappedText, start: number, end: number): MappedText {
  const pieces: Piece[] = [];
  for (const piece of text.pieces) {
    const from = Math.max(start, piece.at);
    const to = Math.min(end, piece.at + piece.length);
    if (from < to)
      pieces.push({ at: from - start, start: piece.start + from - piece.at, length: to - from });
  }
  return { value: text.value.slice(start, end), pieces };
}
