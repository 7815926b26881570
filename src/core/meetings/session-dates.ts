import { findDates, type FoundDate } from '../text/dates.ts';
import type { Candidate } from './candidates.ts';
import type { Judgement } from './evidence.ts';
import type { Sentence } from './sentences.ts';
import type { SessionName } from './session-names.ts';

/** 7月5日报道, 3日消息: the day of the news, not of the session. */
const NEWS_DAY = /^(?:[^，,。；\s]{0,6}?(?:报道|电(?!视|话)|讯|消息)|出版)/;

/** 第三次会议议程，决定会议于5月8日召开. */
const isPlanned = (between: string): boolean =>
  between.length < NEAR.plannedBehind && /(?:定|将|拟)于$|决定[^，。；]{0,6}于$/.test(between);

const HELD_THEN = /^[^。；]{0,24}(?:召开|举行|开幕|闭幕|会)/;
/** Characters between a day and the name of the session that it belongs to. */
const NEAR = { reportedBefore: 90, otherBefore: 12, behind: 14, plannedBehind: 32 };

/**
 * The calendar expression of a session: inside its name, behind it where it is held then, else the last one before it.
 * A session that is only spoken of takes none that stands far off.
 */
export function dateFor(text: string, name: SessionName, judgement: Judgement): FoundDate | null {
  const dates = findDates(text).filter(
    (date) => !NEWS_DAY.test(text.slice(date.end, date.end + 8)),
  );
  const inside = dates.find((date) => date.start >= name.start && date.end <= name.end);
  if (inside !== undefined) return inside;
  const reach = judgement.rule === 'planned' ? NEAR.plannedBehind : NEAR.behind;
  const behind = dates.find(
    (date) =>
      date.start >= name.end &&
      (date.start - name.jointEnd < reach || isPlanned(text.slice(name.jointEnd, date.start))) &&
      !/[。；]/.test(text.slice(name.end, date.start)),
  );
  if (behind !== undefined && behind.day !== null && HELD_THEN.test(text.slice(behind.end)))
    return behind;
  const most = judgement.evidence === 'reported' ? NEAR.reportedBefore : NEAR.otherBefore;
  return (
    dates.filter((date) => date.end <= name.start && name.start - date.end < most).at(-1) ?? null
  );
}

/** A reported session without a day of its own takes the day of the lead. */
export function withLeadDay(
  candidates: readonly Candidate[],
  sentences: readonly Sentence[],
): Candidate[] {
  const lead = sentences.find((sentence) => sentence.zone === 'body');
  return candidates.map((candidate) => {
    if (candidate.evidence !== 'reported' || candidate.date !== null || lead === undefined)
      return candidate;
    if (candidate.sentence.zone === 'body' && candidate.rule !== 'held_later') return candidate;
    const dates = findDates(lead.text).filter(
      (date) => date.day !== null && !NEWS_DAY.test(lead.text.slice(date.end, date.end + 8)),
    );
    const date = dates[0];
    return date === undefined ? candidate : { ...candidate, date, dateSentence: lead };
  });
}
