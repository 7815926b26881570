/** A stretch of a text in UTF-16 code units, end exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

const ENDS = '。！？；!?;\n';
const CLOSERS = '”’」』）)》〉"';
/** A text without marks is cut after so many characters, which bounds the work of a comparison. */
const LONGEST = 1000;

/** Sentences and parts up to a semicolon, with their mark and the quotes that close with it, without blanks around. */
export function splitSentences(text: string): TextSpan[] {
  const spans: TextSpan[] = [];
  for (let start = 0; start < text.length;) {
    const end = sentenceEnd(text, start);
    const span = trimmed(text, start, end);
    if (span.start < span.end) spans.push(span);
    start = end;
  }
  return spans;
}

function sentenceEnd(text: string, start: number): number {
  const most = Math.min(text.length, start + LONGEST);
  let at = start;
  while (at < most && !ENDS.includes(text.charAt(at))) at += 1;
  if (at === most) return isPairAt(text, most) ? most - 1 : most;
  while (at < text.length && (ENDS + CLOSERS).includes(text.charAt(at))) at += 1;
  return at;
}

/** A cut would part the two halves of a character outside the basic plane. */
function isPairAt(text: string, at: number): boolean {
  return at < text.length && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}

function trimmed(text: string, start: number, end: number): TextSpan {
  let [from, to] = [start, end];
  while (from < to && text.charAt(from).trim() === '') from += 1;
  while (to > from && text.charAt(to - 1).trim() === '') to -= 1;
  return { start: from, end: to };
}
