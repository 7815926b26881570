import { findDates } from '../text/dates.ts';
import { endsInOffice, isNoName, splitForeignOffice, splitPerson } from '../text/names.ts';

/** A person in a list, with offsets in the sentence. */
export interface ListedPerson {
  readonly name: string;
  readonly office: string;
  readonly start: number;
  readonly end: number;
}

/** The people that stand right before a verb, in printed order, and the groups without names among them. */
export interface PeopleList {
  readonly people: readonly ListedPerson[];
  readonly groups: readonly string[];
}

interface Item {
  readonly text: string;
  readonly at: number;
}

const NOTHING: PeopleList = { people: [], groups: [] };
const SEPARATOR = /[、，,；;：:（(）)“”《》\s]/;
/** What may stand between the last name and the verb. */
const ADVERBS =
  /(?:也|均|还|都|又|同时|分别|共同|一同|一起|应邀|亲自|受邀|先后|并|了|会上|线上|全程|依次|代表|将|将于|作|是|在|已|曾|应邀赴|正在|随后|今天|当天|日前|近日|昨日|日上午|上午|下午|召集|负责)$/;
const PLACE_PHRASE = /(?:通过视频|在|于)[^、，,；;在]{1,16}$/;
const TOPIC_PHRASE = /(?:围绕|(?<!成)就(?!业))[^；;。]{2,90}$/;
const REASON = /(?:由于|因)[^、，,；;]{0,14}$|受[^、，,；;受]{1,14}委托$/;
const AND_OTHERS = /等(?:[^、，,；;等]{0,14})$/;
/** What may stand before an office in its item: 会议听取了, 会议由, 当天. */
/** 和委员共三十九人: a count behind the names. */
const COUNT =
  /(?:和|及|以及|等)?[^、，,；;和及等]{0,8}?(?:共|等)?[一二三四五六七八九十百零余多0-9]{1,6}(?:余|多)?(?:人|名|位)[^、，,；;]{0,8}$/;
const INTRODUCTION = /^.{0,30}(?:会议|全会|大会|听取了?|会上|由(?!于)|出席了?|[日午天]的?)(?=.)/;
const GROUP_END =
  /(?:同志|负责人|成员|单位|委员|代表|人员|干部|领导|嘉宾|董事|监事|部门|班子|主任|书记|领导人|师生|职工|有关方面|有关部门)$/;

/** Bodies that are listed behind people: 副省长丁某，发展改革委、商务局等. */
const BODY_NAME = /[部委局办院署厅府组省市县区会]$|单位$/;

/** Cuts what may stand between the last name and the verb; dates and places too. */
function trimmed(region: string): string {
  let text = region;
  for (let turn = 0; turn < 6; turn += 1) {
    const before = text;
    text = text.replace(ADVERBS, '').replace(REASON, '');
    if (splitPerson(lastItem(text)) === null) text = text.replace(TOPIC_PHRASE, '');
    const last = findDates(text.slice(-16)).at(-1);
    if (last?.end === Math.min(16, text.length))
      text = text.slice(0, text.length - (last.end - last.start));
    if (splitPerson(lastItem(text)) === null) text = text.replace(PLACE_PHRASE, '');
    if (splitPerson(lastItem(text)) === null) text = text.replace(AND_OTHERS, '');
    if (splitPerson(lastItem(text)) === null) text = text.replace(COUNT, '');
    if (text === before) break;
  }
  return text;
}

function lastItem(text: string): string {
  return text.slice(
    Math.max(
      text.lastIndexOf('、'),
      text.lastIndexOf('，'),
      text.lastIndexOf(','),
      text.lastIndexOf(' '),
    ) + 1,
  );
}

/** 丁 一: a name of two characters set as wide as one of three. */
function isSpacedName(region: string, at: number): boolean {
  const next = region.charAt(at + 2);
  return (
    /\s/.test(region.charAt(at)) &&
    /[\u4e00-\u9fff]/.test(region.charAt(at - 1)) &&
    /[\u4e00-\u9fff]/.test(region.charAt(at + 1)) &&
    (next === '' || /[、，；]/.test(next))
  );
}

function itemsOf(region: string, at: number): Item[] {
  const items: Item[] = [];
  let from = 0;
  for (let i = 0; i <= region.length; i += 1) {
    if (i < region.length && (!SEPARATOR.test(region.charAt(i)) || isSpacedName(region, i)))
      continue;
    if (i > from) items.push({ text: region.slice(from, i), at: at + from });
    from = i + 1;
  }
  return items;
}

/** 李某与赵某: both sides are people, else the word belongs to an office (发展和改革委员会). */
function splitByAnd(item: Item): Item[] {
  for (const match of item.text.matchAll(/以及|[和与及同]/g)) {
    const left = { text: item.text.slice(0, match.index), at: item.at };
    const right = {
      text: item.text.slice(match.index + match[0].length),
      at: item.at + match.index + match[0].length,
    };
    if (personOf(left) !== null && personOf(right) !== null) return [left, right];
  }
  return [item];
}

function personOf(item: Item): ListedPerson | null {
  const plain = item.text.replace(/\s/g, '');
  const without = plain.replace(PLACE_PHRASE, '');
  const split = splitPerson(plain) ?? splitPerson(without) ?? splitForeignOffice(without);
  if (split === null || /委托/.test(split.office)) return null;
  const start = item.at + split.at;
  const office = split.office.replace(INTRODUCTION, '');
  const spaces = item.text.length - plain.length;
  return { name: split.name, office, start, end: start + split.name.length + spaces };
}

/** An unknown family name among known ones: 2 to 4 characters, and nothing that ends an office or a group. */
function looksLikeName(item: Item): boolean {
  return (
    /^[\u4e00-\u9fff]{2,4}$/.test(item.text) && !GROUP_END.test(item.text) && !isNoName(item.text)
  );
}

/** The people and groups of a stretch of text that ends at a verb. `at` is the place of the stretch. */
export function peopleBefore(region: string, at: number): PeopleList {
  const text = trimmed(region);
  const items = itemsOf(text, at).flatMap(splitByAnd);
  const people: ListedPerson[] = [];
  const groups: string[] = [];
  let waiting: ListedPerson | null = null;
  for (const item of items.reverse()) {
    const person = personOf(item) ?? listedName(item, people.length);
    if (person !== null) {
      people.unshift(person);
      waiting = person.office === '' ? null : person;
      continue;
    }
    if (waiting !== null && endsInOffice(item.text)) {
      const joined: ListedPerson = { ...waiting, office: `${item.text}、${waiting.office}` };
      people[0] = joined;
      waiting = joined;
      continue;
    }
    if (people.length > 0) break;
    const group = item.text.replace(PLACE_PHRASE, '');
    const joined =
      groups[0] !== undefined &&
      BODY_NAME.test(group) &&
      text.charAt(item.at - at + item.text.length) === '、';
    if (GROUP_END.test(group)) groups.unshift(group);
    else if (joined) groups[0] = `${group}、${groups[0] ?? ''}`;
    else if (!BODY_NAME.test(group)) break;
  }
  return people.length === 0 && groups.length === 0
    ? NOTHING
    : { people: inherited(people), groups };
}

function listedName(item: Item, known: number): ListedPerson | null {
  if (known < 2 || !looksLikeName(item)) return null;
  return { name: item.text, office: '', start: item.at, end: item.at + item.text.length };
}

/** 副省长甲、乙: the office before the first holds for those after it. */
function inherited(people: readonly ListedPerson[]): ListedPerson[] {
  let office = '';
  return people.map((person) => {
    if (person.office !== '') office = person.office;
    return { ...person, office };
  });
}
