import type { Evidence } from '../model.ts';
import { STRENGTH, type Candidate } from './candidates.ts';
import { judge, type Judgement } from './evidence.ts';
import { fragmentName } from './fragments.ts';
import { completeNames, merge } from './same-session.ts';
import type { Sentence } from './sentences.ts';
import { seriesKey } from './series-key.ts';
import { dateFor, withLeadDay } from './session-dates.ts';
import { numberedNames, unnumberedNames, type SessionName } from './session-names.ts';

/** A meeting is counted by these; the words of a session's own part. */
const PART =
  /(?:第[^次，。；\s]{1,4}次全体会议|第[^次，。；\s]{1,4}次大会|联组会议|分组会议|小组会议|开幕会|闭幕会|开幕式|闭幕式|续会)/;
const PART_BEHIND = new RegExp(
  `^(?:[^，。；]{0,24}?(?:举行|召开|进行)了?)?[^，。；]{0,4}?(${PART.source})`,
);
/** All candidates of an article: numbered names anywhere, unnumbered ones in headline and lead; the same session once. */
export function gather(sentences: readonly Sentence[]): Candidate[] {
  const found: Candidate[] = [];
  let group = 0;
  for (const sentence of sentences) {
    if (!/会|集体学习/.test(sentence.text)) continue;
    const names = namesIn(sentence);
    for (const name of names) {
      if (name.joined) group += 1;
      found.push(candidateOf(sentence, name, null));
    }
    linkJoined(found, names.length, sentence, group);
  }
  const merged = completeNames(merge(found));
  const result = merged.some((one) => one.evidence === 'reported')
    ? merged
    : [...merged, ...fragment(sentences, merged)];
  return withLeadDay(result, sentences).sort((a, b) => STRENGTH[b.evidence] - STRENGTH[a.evidence]);
}

/** Sentences of the running text in which names without ordinal are looked for. */
const LEAD_SENTENCES = 4;

/** Sessions that a sentence names: those with an ordinal, in headline and lead those without. */
function namesIn(sentence: Sentence): SessionName[] {
  const all = numberedNames(sentence.text);
  const numbered = withoutParts(sentence.text, all).filter((name) => seriesKey(name.series) !== '');
  if (sentence.zone === 'body' && sentence.index >= LEAD_SENTENCES) return numbered;
  const unnumbered = unnumberedNames(sentence.text, all);
  const joint = numbered.map((name) => withFirstBody(name, numbered, unnumbered));
  const inJoint = (one: SessionName): boolean =>
    joint.some((name, i) => name !== numbered[i] && one.end === name.start - 1);
  return [...joint, ...unnumbered.filter((one) => !inJoint(one) && isMeeting(sentence, one))];
}

/** 党组会议暨第8次常务会议: a first body without ordinal is joint with the numbered second. */
function withFirstBody(
  name: SessionName,
  numbered: readonly SessionName[],
  unnumbered: readonly SessionName[],
): SessionName {
  if (!name.joined || numbered.some((one) => one.end === name.start - 1)) return name;
  const first = unnumbered.find((one) => one.end === name.start - 1);
  if (first === undefined) return { ...name, joined: false };
  return { ...name, joined: false, jointWith: [first.series, ...name.jointWith] };
}

/** Links those of the sentence's own names, the last of all, that 暨 joins. */
function linkJoined(found: Candidate[], names: number, sentence: Sentence, group: number): void {
  const from = found.length - names;
  for (let i = Math.max(1, from + 1); i < found.length; i += 1) {
    const second = found[i];
    const first = found[i - 1];
    if (second?.name.joined !== true || first === undefined) continue;
    found[i - 1] = { ...first, group: first.group ?? group };
    found[i] = {
      ...second,
      group: first.group ?? group,
      evidence: first.evidence,
      rule: first.rule,
      date: second.date ?? first.date,
      dateSentence: sentence,
    };
  }
}

/** A part stands at most so many characters behind its session. */
const PART_REACH = 26;

/** A 第二次全体会议 right behind its session is a part of it, no session. */
function withoutParts(text: string, names: readonly SessionName[]): SessionName[] {
  return names.filter((name, i) => {
    const owner = names
      .slice(Math.max(0, i - 4), i)
      .find((other) => other.end <= name.start + 1 && other.end > name.start - PART_REACH);
    if (owner === undefined) return true;
    const part = PART_BEHIND.exec(text.slice(owner.jointEnd, name.end));
    return part === null || !text.slice(0, name.end).endsWith(part[1] ?? ' ');
  });
}

function candidateOf(sentence: Sentence, name: SessionName, forced: Evidence | null): Candidate {
  const judgement: Judgement =
    forced === null ? judge(sentence, name) : { evidence: forced, rule: 'fragment' };
  const part = PART_BEHIND.exec(sentence.text.slice(name.jointEnd, name.jointEnd + 44))?.[1] ?? '';
  const date = dateFor(sentence.text, name, judgement);
  return {
    name,
    sentence,
    ...judgement,
    part: name.ordinal === null ? '' : part,
    group: null,
    date,
    dateSentence: date === null ? null : sentence,
    places: [{ sentence, start: name.start, end: name.end }],
  };
}

/** Whether an unnumbered name names a meeting that is held, conveyed or followed here. */
function isMeeting(sentence: Sentence, name: SessionName): boolean {
  const key = seriesKey(name.series);
  if (
    key.length < 3 ||
    /^(?:本次|这次|此次|该|与会|各|两|一次|有关|相关|上述|多次|历次|系列|重要|专门|\d{1,3}次)/.test(
      name.series,
    )
  )
    return false;
  const left = sentence.text.slice(Math.max(0, name.start - 12), name.start);
  const right = sentence.text.slice(name.jointEnd, name.jointEnd + 34);
  if (/以$/.test(left) || /^的?(?:形式|方式)/.test(right)) return false;
  if (/(?:召开|主持召开|举行|主持)了?$/.test(left)) return true;
  if (/(?:委|董事|监事|理事|党组|主席团)会$/.test(name.series)) return false;
  if (/^[^。；，]{0,30}(?:召开|举行|闭幕|开幕)(?!的|以来|之|后|前|期间|在即)/.test(right))
    return true;
  if (/(?:出席|参加)了?$/.test(left))
    return /会议$/.test(name.series) && /^(?:$|并|[，。\s])/.test(right);
  return (
    /(?:传达学习|传达贯彻|传达|学习贯彻|贯彻落实|落实|贯彻)$/.test(left) &&
    /^(?:重要)?(?:精神|部署|要求)/.test(right)
  );
}

/** A lead that names no session, only 会议: a fragment still says who sat and how. */
function fragment(sentences: readonly Sentence[], found: readonly Candidate[]): Candidate[] {
  const first = sentences[0];
  if (first === undefined || sentences.length > 3 || found.length > 0) return [];
  const name = fragmentName(first.text);
  return name === null ? [] : [candidateOf(first, name, 'reported')];
}
