import { NUMERAL_CHARACTERS as N, parseNumeral } from '../text/numerals.ts';
import { headEnd, unnumberedHeads } from './heads.ts';
import { bare, composed, sharedHolder, subjectBefore } from './holders.ts';
import { bodyStart } from './name-start.ts';

/** The name of one session as it stands in a sentence. Offsets count in the sentence. */
export interface SessionName {
  readonly start: number;
  /** Behind the meeting noun. */
  readonly end: number;
  /** Behind an unnumbered 暨 body as well. */
  readonly jointEnd: number;
  readonly series: string;
  readonly asWritten: string;
  readonly term: number | null;
  readonly yearLabel: number | null;
  readonly ordinal: number | null;
  readonly jointWith: readonly string[];
  /** Second of two numbered bodies joined by 暨. */
  readonly joined: boolean;
}

const ORDINAL = new RegExp(`(第?)([${N}]{1,7})次`, 'g');
const MORE = new RegExp(`(?:[、/／和与及至到-]|以及)第?([${N}]{1,7})次`, 'y');
/** 第5次（总第38次）会议 is No. 5 of its year. */
const TOTAL = new RegExp(`^[（(]总第?[${N}]{1,6}次[）)]`);
const PLENUM = new RegExp(`(?:第)?([${N}]{1,4})届([${N}]{1,3})中全会`, 'g');
const FIRST = /首(?:次|届)/g;
const NUMBERED_NEXT = new RegExp(`^[^，,。；]{0,40}第[${N}]{1,7}次`);
/** Things that are counted and are no sessions: a census, a patrol, a voyage. */
const OTHER_COUNTED =
  /普查|清查|考察|发射|飞行|巡视|巡察|试射|远征|长征|革命|会战|世界大战|申请|访问|评选|修订|调查|投票|演练|主办|承办|创设|出舱|分配|提案/;

/** An unnumbered second body behind 暨 and where it ends. */
function jointAt(text: string, end: number): { names: string[]; end: number } {
  if (text.charAt(end) !== '暨') return { names: [], end };
  const window = text.slice(end + 1, end + 50);
  if (NUMBERED_NEXT.test(window)) return { names: [], end };
  const heads = unnumberedHeads(window);
  const head = heads[0];
  if (head === undefined || /[，,。；]/.test(window.slice(0, head))) return { names: [], end };
  const whole = window.slice(0, head);
  const noun = /(?:会议|[^、]{2}会)$/.exec(whole)?.[0] ?? '会议';
  const names = whole.split('、');
  return {
    names: names.map((name, i) => bare(i < names.length - 1 ? name + noun : name)),
    end: end + 1 + head,
  };
}

function ordinalsFrom(text: string, match: RegExpMatchArray): { values: number[]; end: number } {
  const values = [parseNumeral(match[2] ?? '')];
  let end = (match.index ?? 0) + match[0].length;
  for (;;) {
    MORE.lastIndex = end;
    const more = MORE.exec(text);
    if (more === null || (/一次$/.test(more[0]) && !more[0].includes('第'))) break;
    values.push(parseNumeral(more[1] ?? ''));
    end = MORE.lastIndex;
  }
  return { values: values.filter((value) => value !== null), end };
}

function isCounted(text: string, match: RegExpMatchArray): boolean {
  if (match[1] === '第') return true;
  return /届[^，。；、\s]{0,10}$/.test(
    text.slice(Math.max(0, (match.index ?? 0) - 14), match.index),
  );
}

function numberedAt(text: string, match: RegExpMatchArray, floor: number): SessionName[] {
  const at = match.index ?? 0;
  if (!isCounted(text, match)) return [];
  const { values, end: behind } = ordinalsFrom(text, match);
  const from = behind + (TOTAL.exec(text.slice(behind, behind + 14))?.[0].length ?? 0);
  const end = headEnd(text, from);
  if (end < 0) return [];
  const head = text.slice(from, end);
  if (/第.{1,7}次/.test(head) || OTHER_COUNTED.test(head)) return [];
  const start = bodyStart(text, at, floor);
  const subject = subjectBefore(text, start) || sharedHolder(text, start);
  const parts = { body: text.slice(start, at), head, subject };
  const joint = jointAt(text, end);
  const name = {
    start,
    end,
    jointEnd: joint.end,
    asWritten: text.slice(start, end),
    jointWith: joint.names,
    joined: text.charAt(start - 1) === '暨',
    ...composed(parts),
  };
  return values.map((ordinal) => ({ ...name, ordinal }));
}

/** Parties with a central committee of their own; what has none before it is of the 中共. */
const PARTY =
  /(?:中国国民党革命委员会|中国民主同盟|中国民主建国会|中国民主促进会|中国农工民主党|中国致公党|九三学社|台湾民主自治同盟|民[革盟建进]|农工党|致公党|台盟|共青团)$/;

function plenumAt(text: string, match: RegExpMatchArray): SessionName {
  const at = match.index ?? 0;
  const party = PARTY.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? '';
  const start = at - party.length;
  const term = parseNumeral(match[1] ?? '');
  const end = at + match[0].length;
  return {
    start,
    end,
    jointEnd: end,
    asWritten: text.slice(start, end),
    jointWith: [],
    joined: false,
    series: `${party}${match[1] ?? ''}届中央委员会全会`,
    term,
    yearLabel: null,
    ordinal: parseNumeral(match[2] ?? ''),
  };
}

/** Every session with an ordinal that a sentence names, in reading order. */
export function numberedNames(text: string): SessionName[] {
  const plenums = text.includes('中全会')
    ? [...text.matchAll(PLENUM)].map((match) => plenumAt(text, match))
    : [];
  const names: SessionName[] = [...plenums];
  if (text.includes('次')) {
    let from = 0;
    for (const match of text.matchAll(ORDINAL)) {
      if (match.index < from) continue;
      const found = numberedAt(
        text,
        match,
        Math.max(from, ...plenums.map((p) => (p.end <= match.index ? p.end : 0))),
      );
      names.push(...found);
      from = found[0]?.end ?? from;
    }
  }
  if (text.includes('首')) names.push(...firstNames(text));
  return names.sort((a, b) => a.start - b.start);
}

/** 首次, 首届 before a meeting noun count as No. 1. */
function firstNames(text: string): SessionName[] {
  return [...text.matchAll(FIRST)].flatMap((match) => {
    const from = match.index + 2;
    const end = headEnd(text, from);
    const head = text.slice(from, end);
    if (end < 0 || !/会议$/.test(head) || /第.{1,7}次/.test(head)) return [];
    const start = bodyStart(text, match.index, 0);
    const parts = {
      body: text.slice(start, match.index),
      head,
      subject: subjectBefore(text, start),
    };
    if (parts.body === '' && head.length < 6) return [];
    return [
      {
        start,
        end,
        jointEnd: end,
        asWritten: text.slice(start, end),
        jointWith: [],
        joined: false,
        ...composed(parts),
        ordinal: 1,
      },
    ];
  });
}

/** Every meeting without ordinal that a sentence names, in reading order. */
export function unnumberedNames(text: string, taken: readonly SessionName[]): SessionName[] {
  const names: SessionName[] = [];
  for (const end of unnumberedHeads(text)) {
    if (taken.some((name) => end > name.start && end <= name.jointEnd)) continue;
    const start = bodyStart(text, end - 2, 0);
    if (names.at(-1)?.start === start) names.pop();
    const written = text.slice(start, end);
    const subject = subjectBefore(text, start);
    const parts = {
      body: /^(?:会议|大会|[（(]?扩大[）)]?会议)$/.test(written) ? '' : written.slice(0, -2),
      head: written.slice(-2),
      subject,
      holderless: true,
    };
    const joint = jointAt(text, end);
    names.push({
      start,
      end,
      jointEnd: joint.end,
      asWritten: written,
      jointWith: joint.names,
      joined: false,
      ...composed(parts),
      ordinal: null,
    });
  }
  return names;
}
