const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10000 };
/** One character that stands for a whole ten. */
const TENS: Readonly<Record<string, string>> = { 廿: '二十', 卅: '三十' };
const ARABIC = /^[0-9０-９]{1,9}$/;
const NAMES = '零一二三四五六七八九';

/** The characters that numbers are written with, as the inside of a character class. */
export const NUMERAL_CHARACTERS = '0-9０-９〇○零一二两三四五六七八九十百千廿卅';

/** The value of a whole number in Arabic (full width too) or Chinese figures; null if it is none. */
export function parseNumeral(text: string): number | null {
  if (text === '') return null;
  if (ARABIC.test(text)) return Number(toHalfWidth(text));
  const plain = [...text].map((character) => TENS[character] ?? character).join('');
  return /[十百千万]/.test(plain) ? byUnits(plain) : byPlaces(plain);
}

function toHalfWidth(text: string): string {
  return [...text]
    .map((c) => (c >= '０' ? String.fromCharCode(c.charCodeAt(0) - 0xfee0) : c))
    .join('');
}

/** 二〇二四: a figure a place. */
function byPlaces(text: string): number | null {
  let value = 0;
  for (const character of text) {
    const digit =
      DIGITS[character] ?? (ARABIC.test(character) ? Number(toHalfWidth(character)) : -1);
    if (digit < 0) return null;
    value = value * 10 + digit;
  }
  return value;
}

/** 一百零二, 十二, 两千. */
function byUnits(text: string): number | null {
  let value = 0;
  let digit: number | null = null;
  for (const character of text) {
    const unit = UNITS[character];
    if (unit === 10000) {
      value = (value + (digit ?? 0)) * unit;
      digit = null;
    } else if (unit !== undefined) {
      value += (digit ?? 1) * unit;
      digit = null;
    } else {
      const next: number | undefined = DIGITS[character];
      if (next === undefined) return null;
      digit = next;
    }
  }
  return value + (digit ?? 0);
}

/** A whole number from 0 to 99,999 in Chinese figures (102 → 一百零二). */
export function toChineseNumeral(value: number): string {
  if (value < 10) return NAMES.charAt(value);
  if (value < 20) return `十${value === 10 ? '' : NAMES.charAt(value - 10)}`;
  let text = '';
  let gap = false;
  for (const [unit, size] of [
    ['万', 10000],
    ['千', 1000],
    ['百', 100],
    ['十', 10],
    ['', 1],
  ] as const) {
    const digit = Math.floor(value / size) % 10;
    if (digit === 0) gap = text !== '';
    else {
      text += (gap ? '零' : '') + NAMES.charAt(digit) + unit;
      gap = false;
    }
  }
  return text;
}
