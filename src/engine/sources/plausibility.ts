import { COMMON } from './common-characters.ts';

/** Characters looked at; more of a file changes nothing. */
const LOOKED_AT = 4000;
const PUNCTUATION = new Set('，。、；：？！“”‘’（）《》【】—…·　');

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

function isAscii(code: number): boolean {
  return (code >= 0x20 && code < 0x7f) || code === 9 || code === 10 || code === 13;
}

/** Full-width forms, circled and Roman numerals, squared units, arrows: rare, but of a newspaper. */
function isPrinted(code: number): boolean {
  return (code >= 0xff01 && code <= 0xff5e) || (code >= 0x2010 && code <= 0x27bf) || code === 0xa0;
}

function worth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (COMMON.has(character)) return 1;
  if (PUNCTUATION.has(character)) return 0.8;
  if (isHan(code)) return 0.15;
  return isPrinted(code) ? 0.3 : -1;
}

/**
 * How much a text looks like printed Chinese: the mean worth of its characters outside ASCII, from
 * -1 (replacement characters, private use, foreign scripts) to 1. Pure ASCII is 0.
 */
export function plausibility(text: string): number {
  let sum = 0;
  let count = 0;
  for (const character of text.slice(0, LOOKED_AT)) {
    if (isAscii(character.charCodeAt(0))) continue;
    sum += worth(character);
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}
