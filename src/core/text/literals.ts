/**
 * What is recognised before segmentation: numbers, dates, ordinals and runs of Latin letters.
 * Each function returns the end of what begins at `at`, or `at` if nothing does.
 */
import { CHARACTER_CLASSES, DIGIT, LETTER } from './characters.ts';
import { foldCode } from './fold.ts';

const DIGIT_VALUES = '〇零一二三四五六七八九两○';
const UNIT_POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
/** Counted by an ordinal: 第118次, 第九版. */
const MEASURES = '次届版章条号期批轮名位场部集卷页款项站步代线份局棒回个位天年';
/** 年 belongs to the word that follows: 2022年底, 90年代. */
const NOT_AFTER_YEAR = '度底初末代均级龄轻货';
const NOT_AFTER_MONTH = '底初末均球光亮';
/** What 十一 counts where the dictionary would read 十 and 一个. */
const COUNTED = '个名位条家项次人天年倍';
const MOST_NUMERALS = 16;

const NUMERAL_KINDS: Uint8Array = numeralKinds();
const ZERO_KIND = 1;
const DIGIT_KIND = 2;
const UNIT_KIND = 3;

function numeralKinds(): Uint8Array {
  const table = new Uint8Array(65536);
  for (const c of DIGIT_VALUES) table[c.charCodeAt(0)] = 2;
  for (const c of '〇零○') table[c.charCodeAt(0)] = 1;
  for (const c of Object.keys(UNIT_POWERS)) table[c.charCodeAt(0)] = 3;
  return table;
}

/** Whether a code unit can begin a Chinese numeral, 第 or 百分之. */
export function isNumeralStart(code: number): boolean {
  return NUMERAL_KINDS[code] !== 0 || code === 0x7b2c;
}

function isOneOf(characters: string, text: string, at: number): boolean {
  return at < text.length && characters.includes(text.charAt(at));
}

function alnum(text: string, at: number): boolean {
  const kind = CHARACTER_CLASSES[text.charCodeAt(at)];
  return kind === DIGIT || kind === LETTER;
}

/** Letters and digits, joined by `-` `.` `_` `&` `'` (COVID-19, 5G, 3.5, 1,000, 2022-09-26, 8:30). */
export function latinEnd(text: string, at: number): number {
  let end = at;
  let isNumber = true;
  while (end < text.length) {
    if (alnum(text, end)) {
      isNumber &&= CHARACTER_CLASSES[text.charCodeAt(end)] === DIGIT;
      end++;
    } else if (end > at && isJoint(text, end, isNumber)) end++;
    else break;
  }
  return isNumber ? numberEnd(text, at, end) : end;
}

/** Whether the code unit joins what stands on both sides of it. */
function isJoint(text: string, at: number, isNumber: boolean): boolean {
  if (at + 1 >= text.length || !alnum(text, at + 1)) return false;
  const c = String.fromCharCode(foldCode(text.charCodeAt(at)));
  const between = CHARACTER_CLASSES[text.charCodeAt(at + 1)];
  if (c === '.' || c === ',' || c === ':') {
    return isNumber && between === DIGIT && text.charAt(at) !== '，';
  }
  return c === '-' || c === '_' || (!isNumber && (c === '&' || c === "'"));
}

/** Extends a number by its percent sign, its 万 or 亿, or the parts of a date. */
function numberEnd(text: string, at: number, end: number): number {
  if (isOneOf('%％‰', text, end)) return end + 1;
  const dated = dateEnd(text, end);
  if (dated > end && end - at <= 4) return dated;
  if (isOneOf('万亿', text, end)) return isOneOf('亿', text, end + 1) ? end + 2 : end + 1;
  return end;
}

/** End of 年, 月 or 月 with its day, 日; `at` is behind the number. */
function dateEnd(text: string, at: number): number {
  if (isOneOf('年', text, at)) return isOneOf(NOT_AFTER_YEAR, text, at + 1) ? at : at + 1;
  if (isOneOf('日', text, at)) return at + 1;
  if (!isOneOf('月', text, at) || isOneOf(NOT_AFTER_MONTH, text, at + 1)) return at;
  if (isOneOf('份', text, at + 1)) return at + 2;
  const day = shortNumberEnd(text, at + 1);
  return day > at + 1 && isOneOf('日号', text, day) ? day + 1 : at + 1;
}

/** A number of a day: one or two digits, or a Chinese numeral. */
function shortNumberEnd(text: string, at: number): number {
  let end = at;
  while (end < at + 2 && CHARACTER_CLASSES[text.charCodeAt(end)] === DIGIT) end++;
  return end > at ? end : numeralEnd(text, at);
}

/** End of a well-formed Chinese numeral (一百一十四, 三千二百万, 二〇二二), of any length. */
export function numeralEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && end < at + MOST_NUMERALS && NUMERAL_KINDS[text.charCodeAt(end)] !== 0)
    end++;
  if (end === at || end === at + MOST_NUMERALS) return at;
  return isYearLike(text, at, end) || isWellFormed(text, at, end) ? end : at;
}

/** Four digits without units: 一九七八, 二〇二二. */
function isYearLike(text: string, at: number, end: number): boolean {
  if (end - at !== 4) return false;
  for (let i = at; i < end; i++) if (NUMERAL_KINDS[text.charCodeAt(i)] === UNIT_KIND) return false;
  return isOneOf('一二', text, at);
}

/** Digits and units in turn, units falling between two of 万 and 亿. */
function isWellFormed(text: string, at: number, end: number): boolean {
  let limit = 4;
  let digit = false;
  for (let i = at; i < end; i++) {
    const kind = NUMERAL_KINDS[text.charCodeAt(i)];
    if (kind === ZERO_KIND) {
      if (i === at || i === end - 1 || digit) return false;
      continue;
    }
    if (kind === DIGIT_KIND) {
      if (digit) return false;
      digit = true;
      continue;
    }
    const power = UNIT_POWERS[text.charAt(i)] ?? 0;
    if (power >= 4 && i === at) return false;
    if (power < 4 && (power >= limit || (!digit && !(power === 1 && limit === 4)))) return false;
    limit = power >= 4 ? 4 : power;
    digit = false;
  }
  return true;
}

/**
 * A number, a date or an ordinal in Chinese numerals, where it is none of the dictionary's words:
 * three numerals and more, 百分之…, 四月二十一日, 第…次. `longest` is the end of the longest word here.
 */
export function numeralTokenEnd(text: string, at: number, longest: number): number {
  const end = text.charAt(at) === '第' ? ordinalEnd(text, at) : cardinalEnd(text, at);
  if (end > longest || (end === longest && end - at >= 3)) return end;
  return isTeen(text, at, end) && isOneOf(COUNTED, text, end) ? end : at;
}

function ordinalEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < at + 6 && CHARACTER_CLASSES[text.charCodeAt(end)] === DIGIT) end++;
  if (end === at + 1) end = numeralEnd(text, at + 1);
  if (end === at + 1) return at;
  if (text.startsWith('季度', end)) return end + 2;
  if (isOneOf(MEASURES, text, end)) return end + 1;
  return end > at + 2 ? end : at;
}

function cardinalEnd(text: string, at: number): number {
  if (text.startsWith('百分之', at)) {
    const end = valueEnd(text, at + 3);
    return end > at + 3 ? end : at;
  }
  const end = numeralEnd(text, at);
  if (end === at) return at;
  if (isOneOf('月', text, end) && end - at <= 3) return monthEnd(text, at, end);
  if (isOneOf('年', text, end) && isYearLike(text, at, end)) return dateEnd(text, end);
  return end - at >= 3 || isTeen(text, at, end) ? end : at;
}

/** 十一 … 十九, which 一个月 and its like would tear apart. */
function isTeen(text: string, at: number, end: number): boolean {
  const isPair = end - at === 2 && text.charAt(at) === '十';
  return isPair && NUMERAL_KINDS[text.charCodeAt(at + 1)] === DIGIT_KIND;
}

function valueEnd(text: string, at: number): number {
  if (CHARACTER_CLASSES[text.charCodeAt(at)] !== DIGIT) return numeralEnd(text, at);
  return latinEnd(text, at);
}

/** 四月二十一日 is one token; a month alone is left to the dictionary. */
function monthEnd(text: string, at: number, end: number): number {
  const day = numeralEnd(text, end + 1);
  return day > end + 1 && isOneOf('日号', text, day) ? day + 1 : at;
}

/** Whether a token is a number, a date or an ordinal as a whole (3.5％, 2022年, 第118次) and no word. */
export function isNumeric(token: string): boolean {
  const kind = CHARACTER_CLASSES[token.charCodeAt(0)];
  if (kind === LETTER) return false;
  if (kind !== DIGIT) return token !== '' && numeralTokenEnd(token, 0, 0) === token.length;
  for (let i = 1; i < token.length; i++)
    if (CHARACTER_CLASSES[token.charCodeAt(i)] === LETTER) return false;
  return latinEnd(token, 0) === token.length;
}
