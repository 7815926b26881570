import { findDates } from '../text/dates.ts';
import { NUMERAL_CHARACTERS as N, parseNumeral } from '../text/numerals.ts';
import { bodyStart, cueEnd } from './name-start.ts';

const TERM = new RegExp(`(?<![新本上历每])第?([${N}]{1,4})届`);
const YEAR_LABEL = new RegExp(`((?:19|20)\\d{2}|[二一][${N}]{3})年度?`);
/** A clause in which a holder is looked for is at most so long. */
const LONGEST_CLAUSE = 160;
const CLAUSE_STOP = /[，,。；;：:！!？?“”‘’"《》\s]/;
const TIME_WORDS = /(?:今天|昨天|今日|昨日|日前|近日|上午|下午|晚上|晚|当天|连日来)$/;

/** A name without （扩大）. */
export const bare = (text: string): string => text.replace(/[（(]扩大[）)]|扩大(?=会)/g, '');

const withoutParentheses = (text: string): string =>
  text.replace(/[（(](?!扩大|总理|联席)[^（()）]{0,30}[）)]/g, '');

/** The one that holds the meeting, where its name stands before the verb: 县政府3日在…召开第62次常务会议. */
export function subjectBefore(text: string, nameStart: number): string {
  const verb = /(?:召开了?|举行了?|进行了?|举办)$/.exec(
    text.slice(Math.max(0, nameStart - 4), nameStart),
  );
  if (verb === null) return '';
  const end = nameStart - verb[0].length;
  let from = end;
  let depth = 0;
  while (from > 0 && end - from < LONGEST_CLAUSE) {
    const character = text.charAt(from - 1);
    if (character === '）' || character === ')') depth += 1;
    else if (character === '（' || character === '(') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (CLAUSE_STOP.test(character) || text.slice(from - 2, from) === '——'))
      break;
    from -= 1;
  }
  return cleanSubject(text.slice(from, end));
}

function cleanSubject(stretch: string): string {
  if (/主持|委托/.test(stretch)) return '';
  let subject = withoutParentheses(stretch).split(/[（(]/, 1)[0] ?? '';
  const topic = subject.search(/就(?!业)/);
  if (topic > 0) subject = subject.slice(0, topic);
  for (const date of findDates(subject).reverse())
    subject = date.start < 2 ? subject.slice(date.end) : subject.slice(0, date.start);
  subject = subject
    .replace(/在[^在]{1,14}$/, '')
    .replace(/(?:胜利|隆重|圆满|共同|联合|也|同时|将|如期)$/, '');
  subject = subject
    .replace(TIME_WORDS, '')
    .replace(/^.{0,12}(?:本报讯|消息|报道)/, '')
    .replace(/(?:关于|[于在])$/, '');
  if (subject.length > 40) return '';
  const both = /^(.{2,16})[与和](.{2,16})$/.exec(subject);
  const isJoint = both !== null && both.slice(1).every((one) => ORGANISATION.test(one));
  return isJoint ? subject : subject.slice(cueEnd(subject));
}

/** 区政府党组会议和第3次常务会议: the second takes the holder of the first. */
export function sharedHolder(text: string, start: number): string {
  if (!/会议?[和及、]$/.test(text.slice(Math.max(0, start - 4), start))) return '';
  const first = text.slice(bodyStart(text, start - 1, 0), start);
  return /^.{0,16}?(?:政府|[省市县区州旗]委|人大|政协|国务院|公司)/.exec(first)?.[0] ?? '';
}

/** 石桥区 + 区委 → 石桥区委; else one behind the other. */
function withSubject(subject: string, body: string): string {
  if (subject === '') return body;
  if (body !== '' && subject.endsWith(body.charAt(0))) return subject + body.slice(1);
  if (body.startsWith(subject) || subject.endsWith(body))
    return body.startsWith(subject) ? body : subject;
  return subject + body;
}

/** 校党委 + 党委会议 → 校党委会议. */
function withHead(body: string, head: string): string {
  const again = /^(?:党委|党组|政府|人大|政协|常委会|董事会|监事会|理事会)/.exec(head)?.[0] ?? '';
  return again !== '' && body.endsWith(again) ? body + head.slice(again.length) : body + head;
}

/** A series' name with what was taken from it. */
export interface ComposedName {
  readonly series: string;
  readonly term: number | null;
  readonly yearLabel: number | null;
}

/** What a series' name is put together from. */
export interface NameParts {
  readonly body: string;
  readonly head: string;
  readonly subject: string;
  /** A name without ordinal may lack its holder: 市政府召开调度会. */
  readonly holderless?: boolean;
}

/** How the name of one that can hold a meeting ends, and how a name that says its holder or reach begins. */
const ORGANISATION =
  /(?:委|府|政协|人大|组|部|局|厅|会|院|校|公司|协|办|集团|中心|社|团|联|指挥部|专班|学|厂)$/;
const HOLDER =
  /^(?:全[国省市县区州旗镇乡校]|中央|中共|国务院|国家|[省市县区州旗](?!场|容|政)|.{1,8}[省市县区州][委政人])/;

/** 十四届全国人大 says its holder behind the term, 第三届理事会 does not. */
const OWN_HOLDER = new RegExp(`^第?[${N}]{1,4}届(?:全国|中央)`);

/** The series' name of the parts with its holder, its term (届) and yearly label. */
export function composed(parts: NameParts): ComposedName {
  const named = parts.body.replace(YEAR_LABEL, '');
  const incomplete = named === '' || (TERM.exec(named)?.index === 0 && !OWN_HOLDER.test(named));
  const ofPlace = /^(?:[省市县区州](?:委|政府|人大|政协)|人民政府|人民代表大会|人大)/;
  const place = ofPlace.test(named.replace(TERM, '')) ? parts.subject : '';
  const lacksHolder =
    parts.holderless === true &&
    (ORGANISATION.test(parts.subject) || endsInPlace(parts.subject)) &&
    !HOLDER.test(named);
  const subject = incomplete || endsInPlace(place) || lacksHolder ? parts.subject : '';
  const term = TERM.exec(parts.body) ?? TERM.exec(subject);
  const year = [parts.body, parts.head, subject]
    .map((part) => YEAR_LABEL.exec(part))
    .find((m) => m !== null);
  const body = withSubject(subject.replace(YEAR_LABEL, ''), named);
  return {
    series: withoutParentheses(bare(withHead(body, parts.head.replace(YEAR_LABEL, '')))),
    term: term === null ? null : parseNumeral(term[1] ?? ''),
    yearLabel: year == null ? null : parseNumeral(year[1] ?? ''),
  };
}

const endsInPlace = (text: string): boolean => /[省市县区州]$/.test(text) && text.length > 1;
