/** Where a pattern stands in a text: leftmost, shortest, without overlaps; linear in the text. */
import { ANY, GAP, type Pattern } from './syntax.ts';

/** Places in rising order: `[starts[i], ends[i])`. */
export interface Places {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export const NO_PLACES: Places = { starts: [], ends: [] };

/** Nothing that a pattern stands for reaches over the end of a sentence or line. */
const STOPS = new Set([...'。！？!?\n'].map((character) => character.charCodeAt(0)));

/** All places of a pattern in a folded text. Each character is looked at a bounded number of times. */
export function findPattern(text: string, { pieces }: Pattern): Places {
  const [first, ...rest] = pieces.filter((piece) => piece !== '').map(pieceOf);
  if (first === undefined) return NO_PLACES;
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = nextPiece(text, first, 0); at !== -1;) {
    const end = endOfRest(text, rest, at + first.length);
    if (end !== -1) {
      starts.push(at);
      ends.push(end);
    }
    at = nextPiece(text, first, end === -1 ? at + 1 : end);
  }
  return { starts, ends };
}

interface Piece {
  readonly text: string;
  readonly length: number;
  /** The longest stretch without `?`, which is looked for, and where it begins in the piece. */
  readonly core: string;
  readonly offset: number;
}

function pieceOf(text: string): Piece {
  let core = '';
  let offset = 0;
  let at = 0;
  for (const part of text.split(ANY)) {
    if (part.length > core.length) [core, offset] = [part, at];
    at += part.length + 1;
  }
  return { text, length: text.length, core, offset };
}

function nextPiece(text: string, piece: Piece, from: number): number {
  for (
    let at = text.indexOf(piece.core, from + piece.offset);
    at !== -1;
    at = text.indexOf(piece.core, at + 1)
  )
    if (standsAt(text, piece, at - piece.offset)) return at - piece.offset;
  return -1;
}

function standsAt(text: string, { text: piece, length }: Piece, at: number): boolean {
  if (at < 0 || at + length > text.length) return false;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(at + i);
    const isSame = piece.startsWith(ANY, i) ? !STOPS.has(code) : code === piece.charCodeAt(i);
    if (!isSame) return false;
  }
  return true;
}

/** The end of the further pieces, each at most a gap behind the one before; −1 if one is missing. */
function endOfRest(text: string, rest: readonly Piece[], from: number): number {
  let end = from;
  for (const piece of rest) {
    const at = withinGap(text, piece, end);
    if (at === -1) return -1;
    end = at + piece.length;
  }
  return end;
}

function withinGap(text: string, piece: Piece, from: number): number {
  for (let at = from; at <= from + GAP; at++) {
    if (standsAt(text, piece, at)) return at;
    if (STOPS.has(text.charCodeAt(at))) return -1;
  }
  return -1;
}

/** Whether a whole word has the form of a pattern; an empty piece at an end lets it go on there. */
export function isOfForm(word: string, { pieces }: Pattern): boolean {
  const isOpenStart = pieces[0] === '';
  const isOpenEnd = pieces.at(-1) === '';
  const parts = pieces.filter((piece) => piece !== '').map(pieceOf);
  let end = 0;
  for (const [index, piece] of parts.entries()) {
    const isLast = index === parts.length - 1 && !isOpenEnd;
    const isFirst = index === 0 && !isOpenStart;
    const at = isLast ? word.length - piece.length : isFirst ? 0 : placeIn(word, piece, end);
    if (at < end || !standsAt(word, piece, at) || (isFirst && at !== 0)) return false;
    end = at + piece.length;
  }
  return isOpenEnd || end === word.length;
}

function placeIn(word: string, piece: Piece, from: number): number {
  for (let at = from; at + piece.length <= word.length; at++)
    if (standsAt(word, piece, at)) return at;
  return -1;
}
