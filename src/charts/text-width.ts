/** Widths of text in CSS pixels, estimated without a canvas so that layouts are the same everywhere. */

const WIDE = 1;
const DIGIT = 0.56;
const CAPITAL = 0.68;
const LETTER = 0.54;
const THIN = 0.3;
const THIN_MARKS = new Set("iIjl.,:;'|!()[] ");
/** Chinese faces set these as wide as a character. */
const FULL_MARKS = new Set('—…·“”‘’');

function emOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x2e80) return WIDE;
  if (THIN_MARKS.has(character)) return THIN;
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  if (FULL_MARKS.has(character)) return WIDE;
  if (code >= 0x41 && code <= 0x5a) return CAPITAL;
  return LETTER;
}

/** Width of one line. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const character of text) em += emOf(character);
  return em * size;
}

/** The text, cut with … to fit a width. */
export function fitText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (textWidth(kept + character, size) + size > width) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Lines that fit a width, broken between Chinese characters or at blanks; the last of `most` lines is cut. */
export function wrapText(text: string, width: number, size: number, most: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest !== '' && lines.length < most - 1) {
    const line = firstLine(rest, width, size);
    lines.push(line.trimEnd());
    rest = rest.slice(line.length).trimStart();
  }
  if (rest !== '') lines.push(fitText(rest, width, size));
  return lines;
}

function firstLine(text: string, width: number, size: number): string {
  let line = '';
  let breakAt = 0;
  for (const character of text) {
    if (textWidth(line + character, size) > width) break;
    line += character;
    if (character === ' ' || emOf(character) === WIDE) breakAt = line.length;
  }
  if (line.length === text.length || line === '') return text;
  const next = text.charAt(line.length);
  const isFreeBreak = next === ' ' || emOf(next) === WIDE;
  return isFreeBreak || breakAt === 0 ? line : line.slice(0, breakAt);
}
