import type { Article, Meeting } from '../model.ts';

/** NAME还指出, NAME在讲话中强调, he in the same way. */
const OWN_WORDS = '[^。；;，,！!？?\\n]{0,14}?(?:强调|指出|表示|要求(?![的，,。])|说(?![明法服]))';
const BEHIND_NAME = new RegExp(`^${OWN_WORDS}`);
/** NAME主持召开…会议，…，强调: the subject is still the person, unless the meeting takes over. */
const LATER_IN_SENTENCE = /^[^。；;！!？?\n]{0,80}?(?:强调|指出)/;
const MEETING_TAKES_OVER = /[，,、：:]\s?(?:此次|这次|本次)?(?:会议|全会|大会|会上)/;
const PRONOUN = new RegExp(`[他她](?!们)${OWN_WORDS}`, 'g');

/** The headline block and the running text of a report. */
export const reportText = ({ kicker, title, subtitle, body }: Article): string =>
  [kicker, title, subtitle, body].map(({ value }) => value).join('\n');

/**
 * Whether the report lets the chair speak: NAME强调 in one sentence, or 他指出 where the chair is the last of the
 * session's named speakers before it and nobody else 讲话. `names` are the forms of the chair's name.
 */
export function speaksAsChair(names: readonly string[], meeting: Meeting, text: string): boolean {
  const others = meeting.participants
    .filter(({ asWritten }) => !names.includes(asWritten))
    .map(({ asWritten, role }) => ({ name: asWritten, role }));
  if (names.some((name) => isFollowedByVerb(name, others, text))) return true;
  const isShared = others.some(({ role }) => role === '讲话' || role === '主持');
  if (isShared) return false;
  const speakers = others.filter(({ role }) => SPEAKERS.includes(role)).map(({ name }) => name);
  return [...text.matchAll(PRONOUN)].some(({ index }) => {
    const last = lastOf(names, text, index);
    return last >= 0 && last > lastOf(speakers, text, index);
  });
}

const SPEAKERS: readonly string[] = ['提出要求', '通报', '汇报', '发言'];

function lastOf(names: readonly string[], text: string, before: number): number {
  return Math.max(-1, ...names.map((name) => text.slice(0, before).lastIndexOf(name)));
}

function isFollowedByVerb(
  name: string,
  others: readonly { readonly name: string }[],
  text: string,
): boolean {
  if (name === '') return false;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const behind = text.slice(at + name.length, at + name.length + 90);
    const words = (BEHIND_NAME.exec(behind) ?? LATER_IN_SENTENCE.exec(behind))?.[0];
    if (words === undefined || MEETING_TAKES_OVER.test(words)) continue;
    if (!others.some((other) => other.name !== '' && words.includes(other.name))) return true;
  }
  return false;
}
