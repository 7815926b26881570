import { AFTER_NAME, NO_NAMES, OFFICE_ENDS } from './offices.ts';
import { COMPOUND_SURNAMES, FREQUENT_SURNAMES, SURNAMES } from './surnames.ts';
import { WordEnds } from './word-ends.ts';

const OFFICES = new WordEnds(OFFICE_ENDS);
const TITLES_AFTER = new WordEnds(AFTER_NAME);
const HAN_NAME = /^[\u4e00-\u9fff]{2,4}$/;
const INTERPUNCT = /[·•・‧]/;
const FOREIGN_END = /[\u4e00-\u9fffA-Za-z]{1,10}(?:[·•・‧][\u4e00-\u9fffA-Za-z]{1,10}){1,4}$/;
const FOREIGN_NAME = /^[\u4e00-\u9fffA-Za-z]{1,10}(?:[·•・‧][\u4e00-\u9fffA-Za-z]{1,10}){1,4}$/;
/** A person named in a text, with the office before the name as written. */
export interface NamedPerson {
  readonly name: string;
  readonly office: string;
  /** Where the name begins in the text that was split. */
  readonly at: number;
}

function hasSurname(text: string): boolean {
  return SURNAMES.has(text.charAt(0)) || COMPOUND_SURNAMES.has(text.slice(0, 2));
}

/** No given name ends so: 商务部, 高新区. */
const BODY_END =
  /[部局委厅省市县区会院校组办所镇乡州国党协方上等者次]$|有关|相关|全体|^(?:以及|各|和|及|与)|(?:指出|强调|表示|邀请)$/;

/** Whether a short text is a word, a body or an office and no name. */
export function isNoName(text: string): boolean {
  return NO_NAMES.has(text) || BODY_END.test(text) || endsInOffice(text);
}

/** Whether a text can be a whole Chinese name: a family name and one or two more characters (three after a compound one). */
export function isChineseName(text: string): boolean {
  if (!HAN_NAME.test(text) || !hasSurname(text)) return false;
  if (isNoName(text)) return false;
  if (text.length === 4) return COMPOUND_SURNAMES.has(text.slice(0, 2)) || doubleSurname(text);
  return true;
}

/** 陈李某某: two family names before a given name of two. */
function doubleSurname(text: string): boolean {
  return FREQUENT_SURNAMES.has(text.charAt(0)) && FREQUENT_SURNAMES.has(text.charAt(1));
}

/** Whether a text can be a foreign name as Chinese papers print it, with interpuncts. */
export function isForeignName(text: string): boolean {
  return FOREIGN_NAME.test(text);
}

/** The text without what may stand after a name (同志, 先生, 委员长, 等). */
export function withoutTitleAfter(text: string): string {
  for (const word of TITLES_AFTER.of(text)) {
    const rest = text.slice(0, -word.length);
    if (isChineseName(rest) || endsInName(rest)) return withoutTitleAfter(rest);
  }
  return text;
}

function endsInName(text: string): boolean {
  return text.length > 2 && splitPlain(text) !== null;
}

/** Where the office ends that ends last in the text and leaves a name of at least one character. */
function officeEnd(text: string, most: number): number {
  let best = -1;
  for (let at = Math.max(1, text.length - most); at <= text.length - 2; at += 1)
    if (OFFICES.has(text, at)) best = at;
  return best;
}

function splitPlain(text: string): NamedPerson | null {
  const foreign = INTERPUNCT.test(text) ? FOREIGN_END.exec(text) : null;
  if (foreign !== null) return splitForeign(text, foreign.index);
  const end = officeEnd(text, 4);
  if (end > 0 && isChineseName(text.slice(end)))
    return { name: text.slice(end), office: text.slice(0, end), at: end };
  if (isChineseName(text)) return { name: text, office: '', at: 0 };
  return null;
}

function splitForeign(text: string, from: number): NamedPerson {
  const dot = text.slice(from).search(INTERPUNCT) + from;
  let at = from;
  for (let i = from; i < dot; i += 1) if (OFFICES.has(text, i)) at = i;
  return { name: text.slice(at), office: text.slice(0, at), at };
}

/**
 * Splits one item of a list into office and name (省委副书记、省长 is to be split off before);
 * null where no name is found. An office alone is never a name.
 */
export function splitPerson(text: string): NamedPerson | null {
  return splitPlain(withoutTitleAfter(text));
}

/** A name of two to seven characters without a known family name, right after an office of heads of state and ministers. */
export function splitForeignOffice(text: string): NamedPerson | null {
  const match =
    /(?:总统|首相|总理|国王|外长|议长|防长|总干事|秘书长|大使|部长|国务卿|主席|酋长|苏丹|王储|特使)([\u4e00-\u9fff]{2,8})$/.exec(
      text,
    );
  const name = match?.[1];
  if (name === undefined || /[在与同对和会了将表出]/.test(name) || endsInOffice(name)) return null;
  const at = text.length - name.length;
  return { name, office: text.slice(0, at), at };
}

/** Whether a text ends in an office, so that names after it inherit it. */
export function endsInOffice(text: string): boolean {
  return OFFICES.has(text);
}
