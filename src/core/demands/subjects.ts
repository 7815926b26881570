import { splitPerson, withoutTitleAfter } from '../text/names.ts';

/** Whose words follow a verb of saying. */
export type Subject =
  | { readonly kind: 'person'; readonly name: string }
  /** 会议, 全会 … */
  | { readonly kind: 'meeting' }
  /** 他, 她, or nobody: who that is stands before. */
  | { readonly kind: 'pronoun' }
  | { readonly kind: 'ellipsis' }
  /** 批示 without its author. */
  | { readonly kind: 'note' }
  /** 大家, 与会代表: nobody who requires anything of others. */
  | { readonly kind: 'group' }
  /** A paper, another meeting, somebody who is not here: quoted for a sentence. */
  | { readonly kind: 'cited' };

/** What the reports of the article say of who was there. */
export interface Known {
  /** Full names. */
  readonly people: readonly string[];
  /** Names of the sessions that it reports. */
  readonly sessions: readonly string[];
}

const LEADING =
  /^(?:[”’」\s、]|会上|同时|此外|最后|随后|接着|为此|对此|其中|期间|日前|当天|今天|并|且){1,8}/;
const ELLIPSIS = /^(?:再次|明确|特别|着重|进一步|还|也|又|郑重|反复)?$/;
const PRONOUN = /^[他她](?!们|国|人|乡|省|山)/;
const MEETING =
  /^(?:本次|此次|这次)?(?:会议|全会|大会|常委会|座谈会|专题会|推进会|调度会|例会)(?!精神|的|上|期间|代表|组成|现场|由|纪要|通知|文件|召开|开幕|主席|材料|主题)/;
const OTHER_MEETING =
  /^[^，]{2,40}?(?:会议|全会|大会|常委会|座谈会|专题会|推进会|调度会|例会)(?:还|也|同时|最后|进一步|明确)?$/;
const GROUP =
  /(?:^一致|大家|使节|代表|委员|组成人员|人士|专家|学者|群众|同志们?|们|各方|双方|多方|干部|师生|网友|市民|嘉宾|成员|有关负责同志|负责人|发言人)(?:一致|纷纷|普遍|还|也|都|均)?$|^与会/;
const PAPER =
  /(?:文章|报告|公报|通知|意见|决定|规划|计划|方案|纲要|建议|》|□|声明|公告|条例|白皮书|贺[信词电]|致辞|反馈|回信|批示|指示|讲话|评论|社论|党章|宪法|办法|规定|决议|文件|通报|会精神|中央|国务院|[省市县区]委|[省市县区]政府|国家|部|局|厅|方)(?:中|还|也|明确|多次|进一步)?$/;
const NOTE = /^(?:重要)?[批指]示(?:中|还|同时)?$/;
/** The members of a body in session speak for it. */
const MEMBERS = /^(?:常委会)?组成人员(?:一致|普遍|还)?$/;
const CITING = /曾|多次|历来|一再|早就|反复|深刻/;
/** In the papers' style a full title behind the name quotes who is not there. */
const LEADER = /^(?:习近平)?(?:总书记|主席|同志)/;
/** What may stand between a name and the verb. */
const ADVERBIAL =
  /(?:在|就|对|还|也|最后|代表|围绕|针对|从|向|受|作[了出]?|发表|再次|进一步|特别|同时|着重|一再|主持|听取|结合|充分|首先|随后|分别|则|并|又|出席|会见|前往|来到|到|考察|调研|于|今|昨|强调|指出|\d)/;

/** Days that begin like a family name. */
const NO_PERSON = /^[同当前后次近今]一?[天日年]/;

/** 在听取甲汇报后乙指出: who speaks is named last there, first elsewhere. */
const NAMED_LAST = /^(?:在|听取|针对|结合)/;
const NOT_SPEAKING = /(?:贯彻|落实|学习|按照|根据|深入|对|向|与|同)$/;

function knownPerson(subject: string, people: readonly string[]): string | null {
  const isLast = NAMED_LAST.test(subject);
  let best = { name: '', at: isLast ? -1 : Infinity };
  for (const name of people) {
    const at = isLast ? subject.lastIndexOf(name) : subject.indexOf(name);
    const isLonger = at === best.at && name.length > best.name.length;
    if (at >= 0 && (isLonger || (isLast ? at > best.at : at < best.at))) best = { name, at };
  }
  const before = subject.slice(Math.max(0, best.at - 4), Math.max(0, best.at));
  return best.name === '' || NOT_SPEAKING.test(before) ? null : best.name;
}

/** A name that no list of participants holds: 市长丁一鸣在会上. */
function unknownPerson(subject: string): string | null {
  const cut = subject.slice(2).search(ADVERBIAL);
  const head = withoutTitleAfter(cut < 0 ? subject : subject.slice(0, cut + 2));
  if (head.length > 40 || NO_PERSON.test(head)) return null;
  const person = splitPerson(head);
  return person === null ? null : person.name;
}

/** Who is named first in the words of a sentence, with an office or as a participant. */
export function personIn(words: string, known: Known): string | null {
  const name = knownPerson(words, known.people);
  if (name !== null) return name;
  for (const clause of words.split(/[，；：（）。]/)) {
    const unknown = unknownPerson(clause.replace(LEADING, ''));
    if (unknown !== null) return unknown;
  }
  return null;
}

function otherMeeting(subject: string, known: Known): Subject {
  const name = subject.replace(/(?:会议|会)(?:还|也|同时|最后|进一步|明确)?$/, '');
  return known.sessions.some((session) => session.includes(name))
    ? { kind: 'meeting' }
    : { kind: 'cited' };
}

/** Whose words follow; null if the words before the verb are no subject that is known. */
export function subjectOf(words: string, known: Known): Subject | null {
  const subject = words.replace(LEADING, '').trim();
  if (ELLIPSIS.test(subject)) return { kind: 'ellipsis' };
  if (PRONOUN.test(subject)) return { kind: 'pronoun' };
  if (NOTE.test(subject)) return { kind: 'note' };
  if (MEETING.test(subject) || MEMBERS.test(subject)) return { kind: 'meeting' };
  const name = knownPerson(subject, known.people);
  if (name !== null) return CITING.test(subject) ? { kind: 'cited' } : { kind: 'person', name };
  if (LEADER.test(subject)) return { kind: 'cited' };
  if (GROUP.test(subject)) return { kind: 'group' };
  if (OTHER_MEETING.test(subject)) return otherMeeting(subject, known);
  if (PAPER.test(subject)) return { kind: 'cited' };
  const unknown = unknownPerson(subject);
  return unknown === null ? null : { kind: 'person', name: unknown };
}
