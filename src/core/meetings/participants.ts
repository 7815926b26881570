import type { ParticipantRole } from '../model.ts';
import { asPseudonym, withoutNotes } from './list-notes.ts';
import { peopleBefore, type ListedPerson } from './people-list.ts';

/** A person in a role, with offsets in the sentence; `verb` is where the role's verb ends. */
export interface FoundParticipant extends ListedPerson {
  readonly role: ParticipantRole;
  readonly verb: number;
  readonly venue: string;
}

export interface FoundPeople {
  readonly people: readonly FoundParticipant[];
  readonly groups: readonly string[];
  /** 按姓氏笔画为序: the order of the list is no rank. */
  readonly byStrokes: boolean;
}

interface RoleRule {
  readonly role: ParticipantRole;
  readonly pattern: string;
  readonly example: string;
}

/** Verbs of roles; the pattern that comes first at a place wins. */
const ROLE_RULES: readonly RoleRule[] = [
  { role: '缺席', pattern: '未能出席|未出席|缺席|请假', example: '董事丁某因公未能出席' },
  { role: '主持', pattern: '(?:共同)?主持(?![人词])', example: '区长丁某主持会议' },
  {
    role: '讲话',
    pattern:
      '(?:(?<!工)作了?|发表了?|致)?(?:重要|总结|动员)?讲话(?!精神|中|稿|时)|致辞|作(?:了)?(?:专题)?(?:辅导|讲座)',
    example: '市长丁某讲话',
  },
  {
    role: '提出要求',
    pattern: '(?:提出|作出|作|提)(?:了)?(?:具体|工作|明确)?要求|(?<!工)作了?(?:安排)?部署',
    example: '省长丁某提出具体要求',
  },
  {
    role: '通报',
    pattern: '通报(?!批评)|(?<!工)作了?[^，。；]{0,4}(?:传达|说明)',
    example: '丁某通报有关情况',
  },
  {
    role: '汇报',
    pattern:
      '(?<!工)作的(?:关于)?|关于[^，。；]{2,40}的(?:工作)?(?:报告|汇报)|(?<!工)作了?[^，。；]{0,12}(?:报告|汇报)|汇报',
    example: '秘书长丁某作的关于代表资格的报告',
  },
  {
    role: '发言',
    pattern: '(?:(?<!工)作了?[^，。；]{0,6})?发言(?!人)|提出询问|回答询问|到会听取意见',
    example: '代表丁某作交流发言',
  },
  { role: '批示', pattern: '作出?了?(?:重要)?批示', example: '总理丁某作出重要批示' },
  { role: '列席', pattern: '列席', example: '法院院长丁某列席会议' },
  {
    role: '出席',
    pattern: '(?:在(?:大会)?主席台)?(?:前排)?就座|到会祝贺',
    example: '丁某在主席台就座',
  },
  { role: '出席', pattern: '出席', example: '省领导丁某、万某出席' },
  { role: '参加', pattern: '参加|参会', example: '丁某在主会场参加' },
];
const VERB = new RegExp(ROLE_RULES.map((rule) => `(${rule.pattern})`).join('|'), 'g');
/** Attendance counts where its object is the meeting. */
/** 出席会议的还有：, 参加会议的省领导有 */
const LISTED_BEHIND =
  /^(?:了)?(?:本次|此次|这次)?[^、，,。；：:的]{0,8}会?的[^、，,。；：:]{0,6}?(?:还)?有[、：:]{0,20}(?=[\u4e00-\u9fff])/;
const OF_MEETING =
  /^了?(?:$|[，。；、\s]|[0-9]{1,2}月|(?:本次|此次|这次)?(?:会议|全会|大会|座谈|联组|开幕|闭幕|活动。)|并|上述|[^，。；]{2,60}(?:会议|全会|大会|座谈会|学习|会)(?:$|[，,。；;\s]|并|强调))/;
/** The verb that goes on with the same people: 主持并通报, 出席会议并讲话. */
const SAME_PEOPLE = /^(?:了|召开|会议|全会|大会|本次会议|[^，。；]{0,40}会议?)?(?:并|和|、)$/;
const NAMED_BEHIND =
  /^(?:了)?[^，。；]{0,12}(?:会议|全会|大会)的(?:是)?([^，。；]{2,40}?)(?=说|指出|强调|表示|提醒|介绍|要求|告诉|[，。；]|$)/;
/** A list of people before its verb is at most so long. */
const LONGEST_LIST = 1500;
const VENUE = /在([^、，,；;在]{2,16})$/;

interface Verb {
  readonly role: ParticipantRole;
  readonly start: number;
  readonly end: number;
}

function verbsOf(text: string): Verb[] {
  return [...text.matchAll(VERB)].flatMap((match) => {
    const index = match.slice(1).findIndex((group) => group !== undefined);
    const role = ROLE_RULES[index]?.role;
    return role === undefined
      ? []
      : [{ role, start: match.index, end: match.index + match[0].length }];
  });
}

/** People and groups that a sentence names in a role at a meeting. */
export function participantsIn(sentence: string): FoundPeople {
  const { text, byStrokes, pseudonyms } = withoutNotes(sentence);
  const people: FoundParticipant[] = [];
  const groups: string[] = [];
  let from = 0;
  let before: readonly FoundParticipant[] = [];
  for (const verb of verbsOf(text)) {
    const at = Math.max(from, verb.start - LONGEST_LIST);
    const region = text.slice(at, verb.start);
    const right = text.slice(verb.end, verb.end + 70);
    const attends = verb.role === '出席' || verb.role === '参加' || verb.role === '列席';
    if (attends && LISTED_BEHIND.test(right)) people.push(...listBehind(text, verb));
    if (attends && !OF_MEETING.test(right) && !/[座贺]$/.test(text.slice(verb.start, verb.end)))
      continue;
    if (verb.role !== '汇报' && region.endsWith('的')) continue;
    const list = peopleBefore(region, at);
    const chained = before.length > 0 && list.people.length === 0 && SAME_PEOPLE.test(region);
    const here = chained
      ? before.map((person) => ({ ...person, role: verb.role, verb: verb.end }))
      : withRole(chairs(list.people, verb, text), verb, venueIn(region));
    if (here.length === 0 && verb.role === '主持') people.push(...chairBehind(right, verb));
    people.push(...here);
    if (attends)
      groups.push(...list.groups.map((group) => (verb.role === '列席' ? `${group}(列席)` : group)));
    before = here;
    from = verb.end;
  }
  const named = people.map((person) =>
    pseudonyms.has(person.end) ? { ...person, name: asPseudonym(person.name) } : person,
  );
  return { people: settled(named), groups, byStrokes };
}

const venueIn = (region: string): string => VENUE.exec(region)?.[1] ?? '';

function withRole(list: readonly ListedPerson[], verb: Verb, venue: string): FoundParticipant[] {
  return list.map((person) => ({ ...person, role: verb.role, verb: verb.end, venue }));
}

/** Of the people before 主持, the last and those whom no comma parts from it (甲、乙共同主持). */
function chairs(list: readonly ListedPerson[], verb: Verb, text: string): readonly ListedPerson[] {
  if (verb.role !== '主持') return list;
  let first = list.length - 1;
  for (; first > 0; first -= 1) {
    const gap = text.slice(list[first - 1]?.end, list[first]?.start);
    if (/[，,；;：:\s]/.test(gap)) break;
  }
  return list.slice(Math.max(0, first));
}

/** 出席会议的还有：丁某、王某: the list stands behind the verb, up to the end of the sentence. */
function listBehind(text: string, verb: Verb): FoundParticipant[] {
  const behind = text.slice(verb.end, verb.end + LONGEST_LIST);
  const at = LISTED_BEHIND.exec(behind)?.[0].length ?? 0;
  const list = behind.slice(at).replace(/[。；！？\n].*/s, '');
  return withRole(peopleBefore(list, verb.end + at).people, verb, '');
}

/** 主持昨天会议的市长丁某: the name stands behind the verb. */
function chairBehind(right: string, verb: Verb): FoundParticipant[] {
  const match = NAMED_BEHIND.exec(right);
  if (match === null) return [];
  const at = verb.end + match[0].length - (match[1] ?? '').length;
  return withRole(peopleBefore(match[1] ?? '', at).people, verb, '');
}

/** 出席并讲话 is a speech, 出席并发言 in a list is attendance. */
function settled(people: readonly FoundParticipant[]): FoundParticipant[] {
  const has = (person: FoundParticipant, roles: readonly ParticipantRole[]): boolean =>
    people.some((other) => other.start === person.start && roles.includes(other.role));
  return people.filter((person) => {
    if (person.role === '发言') return !has(person, ['出席', '参加']);
    if (person.role === '出席' || person.role === '参加')
      return !has(person, ['主持', '讲话', '提出要求', '通报']);
    return true;
  });
}
