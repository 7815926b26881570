/**
 * Classes of characters by fixed ranges, so that counts do not move with a browser's Unicode tables.
 */

/** White space, punctuation, symbols: nothing that is counted. */
export const OTHER = 0;
/** Han characters of the basic plane, 〇 included. */
export const HAN = 1;
/** ASCII and full-width digits. */
export const DIGIT = 2;
/** Letters of alphabets and syllabaries. */
export const LETTER = 3;
/** First half of a Han character outside the basic plane. */
export const HAN_LEAD = 4;

const RANGES: readonly (readonly [from: number, to: number, kind: number])[] = [
  [0x30, 0x39, DIGIT],
  [0xff10, 0xff19, DIGIT],
  [0x41, 0x5a, LETTER],
  [0x61, 0x7a, LETTER],
  [0xc0, 0xd6, LETTER],
  [0xd8, 0xf6, LETTER],
  [0xf8, 0x24f, LETTER],
  [0x370, 0x3ff, LETTER],
  [0x400, 0x52f, LETTER],
  [0x1e00, 0x1eff, LETTER],
  [0xff21, 0xff3a, LETTER],
  [0xff41, 0xff5a, LETTER],
  [0x3041, 0x3096, LETTER],
  [0x30a1, 0x30fa, LETTER],
  [0xac00, 0xd7a3, LETTER],
  [0x3007, 0x3007, HAN],
  [0x3400, 0x4dbf, HAN],
  [0x4e00, 0x9fff, HAN],
  [0xf900, 0xfaff, HAN],
  [0xd840, 0xd8bf, HAN_LEAD],
];

/** Class of each UTF-16 code unit. */
export const CHARACTER_CLASSES: Uint8Array = classTable();

function classTable(): Uint8Array {
  const table = new Uint8Array(65536);
  for (const [from, to, kind] of RANGES) table.fill(kind, from, to + 1);
  return table;
}

/** Whether a UTF-16 code unit is a Han character of the basic plane. */
export function isHan(code: number): boolean {
  return CHARACTER_CLASSES[code] === HAN;
}

/** Han characters, letters and digits of a text; the unit under every 每万字. */
export function countCharacters(text: string, start = 0, end: number = text.length): number {
  let count = 0;
  for (let i = start; i < end; i++) if (CHARACTER_CLASSES[text.charCodeAt(i)] !== OTHER) count++;
  return count;
}
