import type { ArticleReading, WrittenDate } from '../model.ts';
import { findDates, type FoundDate } from '../text/dates.ts';
import { rawHull } from '../text/mapped.ts';

/** How far into the first paragraph a dateline is looked for. */
const LEAD = 320;
const LOOKING_BACK = /(?:截至|截止|去年|前年|自|从|至|到)$/;
/** A day of its own begins a clause: at the start, behind a mark or a byline. */
const CLAUSE_START = /(?:^|[。！？!?，,：:；;”）)】\s])$/;
const NEWS_WORD = /^[^，,。；;\s]{0,8}?(?:消息|讯|电(?!视|话|站|力))/;

function isOwnDay(text: string, date: FoundDate): boolean {
  if (date.day === null && date.relative === null) return false;
  const before = text.slice(Math.max(0, date.start - 3), date.start);
  return CLAUSE_START.test(before) && !LOOKING_BACK.test(before);
}

/**
 * The day in the article's own 消息头 or lead (10月31日某地消息, 4月21日, 今天（9月26日）): one before 消息 or 电,
 * else the first that begins a clause of the first paragraph; null if there is none.
 */
export function readDateline(article: ArticleReading): WrittenDate | null {
  const { value } = article.body;
  const end = value.indexOf('\n');
  const text = value.slice(0, Math.min(end < 0 ? LEAD : end, LEAD));
  const dates = findDates(text).filter((date) => date.day !== null || date.relative !== null);
  const news = dates.find((date) => NEWS_WORD.test(text.slice(date.end, date.end + 12)));
  const date = news ?? dates.find((one) => isOwnDay(text, one)) ?? inLead(text, dates);
  if (date === undefined) return null;
  const span = rawHull(article.body, date.start, date.end);
  return span === null ? null : { ...date, ...span };
}

/** A day inside the first sentence (某委员会3日召开会议). */
function inLead(text: string, dates: readonly FoundDate[]): FoundDate | undefined {
  const stop = text.search(/[。！？]/);
  return dates.find(
    (one) =>
      one.end <= (stop < 0 ? text.length : stop) &&
      !LOOKING_BACK.test(text.slice(Math.max(0, one.start - 3), one.start)),
  );
}
