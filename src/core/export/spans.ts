import type { Span } from '../model.ts';

/** A span as a cell: `start-end` in UTF-16 code units of the decoded raw file, end exclusive. */
export function spanCell({ start, end }: Span): string {
  return `${start}-${end}`;
}

/** First to last raw character of a mapped text; empty if it has no place in the file. */
export function hullCell(
  pieces: readonly { readonly start: number; readonly length: number }[],
): string {
  if (pieces.length === 0) return '';
  const start = Math.min(...pieces.map((piece) => piece.start));
  const end = Math.max(...pieces.map((piece) => piece.start + piece.length));
  return spanCell({ start, end });
}
