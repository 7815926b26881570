/** The name for a file whose title holds nothing usable. */
const NAMELESS = 'chart';
/** Room for an ending and a browser's ` (1)` below the 255 bytes of common file systems. */
const MOST_BYTES = 120;
const FORBIDDEN = new Set('/\\:*?"<>|');
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/** A name that Windows, macOS and Linux all take, without ending, at most 120 bytes of UTF-8. */
export function toFileName(title: string): string {
  const clean = Array.from(title, (character) => (isBad(character) ? ' ' : character)).join('');
  const words = clean.split(/\s+/).filter((word) => word !== '');
  const name = trimDots(cutBytes(words.join(' ')));
  if (name === '') return NAMELESS;
  return RESERVED.test(name.split('.', 1)[0] ?? '') ? `${NAMELESS}-${name}` : name;
}

/** Control characters, marks that turn the direction of text, lone surrogates, and what file systems forbid. */
function isBad(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code < 0xe000))
    return true;
  if ((code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e)) return true;
  return (code >= 0x2066 && code <= 0x2069) || code === 0xfeff || FORBIDDEN.has(character);
}

function cutBytes(text: string): string {
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += byteLength(character);
    if (bytes > MOST_BYTES) break;
    kept += character;
  }
  return kept;
}

function byteLength(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** Windows drops dots and spaces at the end; a dot in front hides a file. */
function trimDots(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && '. '.includes(text.charAt(start))) start += 1;
  while (end > start && '. '.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
