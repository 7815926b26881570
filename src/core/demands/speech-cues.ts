/** Verbs of saying with the words before them in the clause. */
export interface SpeechCue {
  /** The clause up to the verb. */
  readonly subject: string;
  readonly verb: string;
  /** From the first character of the clause to behind the verb and its mark. */
  readonly start: number;
  readonly end: number;
  /** A mark follows the verb (丁一鸣指出，), not the words that were said (丁一鸣强调要). */
  readonly isClosed: boolean;
  /** A list of requirements follows (提出三点要求：一是…). */
  readonly isList: boolean;
}

const CLAUSE = /[^，；：]+/g;
const VERB = /指出|强调|要求|表示|提出|认为|号召|提醒|叮嘱|说|意见/g;
const OPEN_VERBS = new Set(['指出', '强调', '要求', '提出', '号召', '表示']);
/** 提出更多建议 is a deed, 提出要多建 a speech. */
const NEEDS_MARKER = new Set(['提出', '表示']);
/** 强调了, 要求的: told, not said. */
const NOT_SAID = /^[了的过性点下、和与之]/;
/** 按…的要求, 部署要求, 总要求: a noun. */
const NOUN_BEFORE =
  /(?:具体|明确|工作|部署|安排|总|的|新|按|点|项|条|有关|相关|任务|目标|”|□|决策|基本|根本|重要|本质|必然|内在|共同|不|主要)$/;
/** 根据中央要求: a noun, whatever stands between. */
const NOUN_OPENING =
  /^(?:要|必须|根据|按照?|遵照|依据|依照|落实|贯彻|对照|符合|满足|围绕|对标|结合|执行|完成)/;
/** A clause longer than this before its verb is no subject. */
const LONGEST_SUBJECT = 90;

/** 就…提出三点要求, whose points follow. */
const POINTS_BEFORE =
  /(?:提出|作出|讲|谈|提)了?(?:以下)?[一二两三四五六七八九十几]{1,2}(?:点|条|项|个|方面)(?:方面)?的?(?:具体|明确|工作)?$/;

function isVerb(verb: string, before: string, after: string): boolean {
  if (POINTS_BEFORE.test(before)) return /^。?$/.test(after);
  if (verb === '意见') return false;
  if (verb === '要求' && NOUN_BEFORE.test(before)) return after === '' && /提出|作出/.test(before);
  if (NOUN_OPENING.test(before)) return false;
  if (verb === '说' && (/[学传小再解诉据]$/.test(before) || after !== '')) return false;
  if (after !== '' && NEEDS_MARKER.has(verb) && !/^.{0,16}?(?:要|必须)/.test(after)) return false;
  return after === '' || (OPEN_VERBS.has(verb) && !NOT_SAID.test(after));
}

function cuesOfClause(clause: string, at: number, mark: string): SpeechCue[] {
  const cues: SpeechCue[] = [];
  for (const { 0: verb, index } of clause.matchAll(VERB)) {
    const subject = clause.slice(0, index);
    const end = index + verb.length;
    const after = clause.slice(end);
    if (index > LONGEST_SUBJECT || !isVerb(verb, subject, after)) continue;
    const isClosed = /^。?$/.test(after);
    if (after === '' && mark === '') continue;
    const isList = isClosed && (verb === '要求' || verb === '意见');
    cues.push({ subject, verb, start: at, end: at + end + (isClosed ? 1 : 0), isClosed, isList });
  }
  // 丁一鸣在强调…之后指出: the verb that the mark follows tells what is said.
  return cues.some((cue) => cue.isClosed) ? cues.filter((cue) => cue.isClosed) : cues;
}

/** Whether anybody says anything in a text. */
export function hasVerb(text: string): boolean {
  return text.search(VERB) >= 0;
}

/** All verbs of a sentence that may tell who speaks, clause by clause. */
export function speechCues(sentence: string): SpeechCue[] {
  return [...sentence.matchAll(CLAUSE)].flatMap(({ 0: clause, index }) =>
    cuesOfClause(clause, index, sentence.charAt(index + clause.length)),
  );
}
