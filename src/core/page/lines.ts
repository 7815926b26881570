import type { Span } from '../model.ts';

/** A line with ink on it; the span is its ink without leading marks (`#`, `●`) and without blanks. */
export interface Line extends Span {
  readonly text: string;
  /** Blank lines between this line and the one with ink before it; many before the first line. */
  readonly gap: number;
  /** Number of `#` in front of the text, else 0. */
  readonly level: number;
  /** Where the marks in front stand that are no text, else null. */
  readonly mark: Span | null;
}

/** The gap of the first line of a page: greater than any that a page can hold between lines. */
export const TOP = 99;

const MARKS = '#●◆■▲★◎○□△▪•';
const LEADING_MARK = /^(#{1,6}(?=[\s\u0085])|[●◆■▲★◎○□△▪•](?!\d))[\s\u0085]*/;

/** White space of JavaScript and U+0085, the next-line character. */
export function isBlank(code: number): boolean {
  if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) return true;
  if (code < 0x85) return false;
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** LF, VT, FF, CR, NEL and the two Unicode separators end a line; CR LF is one end. */
function isLineEnd(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** The span without blanks at its two ends; empty if there is nothing else. */
export function trim(raw: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isBlank(raw.charCodeAt(start))) start++;
  while (end > start && isBlank(raw.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** Start and end of every line of the file, the empty ones too. */
function* lineSpans(raw: string): Generator<Span> {
  let start = 0;
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    if (!isLineEnd(code)) continue;
    yield { start, end: at };
    if (code === 0x0d && raw.charCodeAt(at + 1) === 0x0a) at++;
    start = at + 1;
  }
  yield { start, end: raw.length };
}

function toLine(raw: string, ink: Span, gap: number): Line {
  const { start, end } = ink;
  const text = raw.slice(start, end);
  const mark = MARKS.includes(text.charAt(0))
    ? (LEADING_MARK.exec(text.slice(0, 24))?.[0] ?? '')
    : '';
  if (mark === '' || mark.length === text.length)
    return { start, end, text, gap, level: 0, mark: null };
  return {
    start: start + mark.length,
    end,
    text: text.slice(mark.length),
    gap,
    level: mark.startsWith('#') ? mark.trimEnd().length : 0,
    mark: trim(raw, { start, end: start + mark.length }),
  };
}

/** The lines of a page that have ink, in page order. */
export function readLines(raw: string): Line[] {
  const lines: Line[] = [];
  let gap = TOP;
  for (const span of lineSpans(raw)) {
    const ink = trim(raw, span);
    if (ink.start === ink.end) {
      gap++;
      continue;
    }
    lines.push(toLine(raw, ink, lines.length === 0 ? TOP : gap));
    gap = 0;
  }
  return lines;
}

/** A line of which only a part is meant: the ink of `from` to `to`, counted within the line. */
export function cutLine(raw: string, line: Line, from: number, to: number): Line {
  const ink = trim(raw, { start: line.start + from, end: line.start + to });
  return { ...line, ...ink, text: raw.slice(ink.start, ink.end) };
}
