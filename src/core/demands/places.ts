import type { Sentence } from '../meetings/sentences.ts';
import type { MappedText, Span } from '../model.ts';

/** Number of the first piece that ends behind an offset; pieces lie in order of their offset. */
function pieceAt({ pieces }: MappedText, offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece !== undefined && piece.at + piece.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** First to last raw character of a part of a sentence, found without a walk over the whole article. */
export function hullIn({ source, at }: Sentence, start: number, end: number): Span {
  let first = Infinity;
  let last = 0;
  for (let n = pieceAt(source, at + start); n < source.pieces.length; n += 1) {
    const piece = source.pieces[n];
    if (piece === undefined || piece.at >= at + end) break;
    first = Math.min(first, piece.start + Math.max(at + start - piece.at, 0));
    last = Math.max(last, piece.start + Math.min(at + end - piece.at, piece.length));
  }
  return first < last ? { start: first, end: last } : { start: 0, end: 0 };
}

/** The characters of a part of a sentence as printed, without blanks and line breaks. */
export function printedIn({ source, at }: Sentence, start: number, end: number): string {
  return source.value.slice(at + start, at + end).replace(/\s/g, '');
}
