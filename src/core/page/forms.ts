import { isByline } from './bylines.ts';
import { isCaption } from './captions.ts';
import { leadCue } from './cues.ts';
import { isCut } from './cuts.ts';
import { endingOf, isHeadlike, isWhole } from './endings.ts';
import type { Line } from './lines.ts';

/** What a line is by its own form, before its place on the page is looked at. */
export type Form = 'rule' | 'lead' | 'byline' | 'caption' | 'short' | 'text';

/** A line of dashes, stars or dots: no text. It stands in the remainder, as stamps and furniture do. */
const RULE = /^[^\p{L}\p{N}]{1,200}$/u;

/** What a web page leaves in a report; it belongs to the running text: （原标题：…）, 责任编辑：… */
const WEB_NOTE =
  /^[（(]?(?:原标题|原题|责任编辑|责编|编辑|监制|来源|稿源|校对|审核|声明|导读)[：:]/;

/** What stands around the articles of a printed page: 清河日报, 2023年5月6日 星期六, 第3版, 责编 何远 校对 秦小满 */
const FURNITURE = [
  /^[\u4e00-\u9fff]{2,6}(?:日报|晚报|早报|晨报|时报|商报|都市报)$/,
  /^\d{4}年\d{1,2}月\d{1,2}日[ \u3000]{0,4}(?:星期|周)[一二三四五六日天](?:[ \u3000].{0,20})?$/,
  /^第?[ \u3000]?[A-D]?\d{1,2}[ \u3000]?版(?:[ \u3000：:·].{0,10})?$/,
  /^(?:(?:本版|值班|责任|执行)?(?:编委|主编|编辑|责编|版式|校对|校检|美编|组版|制图|视觉|设计|审读)[ \u3000：:]{0,3}[\u4e00-\u9fff]{2,4}[ \u3000/|｜，,]{0,4}){2,6}$/,
];

function isFurniture(text: string): boolean {
  return text.length <= 60 && FURNITURE.some((pattern) => pattern.test(text));
}

/** A note in brackets that fills its line: （某年某月某日……第三次会议通过） */
const BRACKETED = /^[（(][^（()）]{8,120}[)）]$/;

/** Where the text of this page goes on: （下转第3版） */
const TURN = /^[（(](?:上接|下转|紧接)[^（()）]{1,12}[)）]$/;

/** Whether a line says something about the text instead of being of it. */
export function isNote(text: string): boolean {
  return WEB_NOTE.test(text) || BRACKETED.test(text) || TURN.test(text);
}

/** A stamp that a web page sets under its text: （更新时间：2023-05-06 07:08） */
const STAMP = /^[（(]?(?:更新|发布|发稿|采集|抓取)?时间戳?[：:][\d\s:：./年月日-]{1,40}[)）]?$/;

function formOf(line: Line): Form {
  const { text } = line;
  if (text.length <= 200 && (RULE.test(text) || STAMP.test(text) || isFurniture(text)))
    return 'rule';
  if (leadCue(text) !== '') return 'lead';
  if (line.level > 0) return 'short';
  if (isByline(text)) return 'byline';
  if (isCaption(text)) return 'caption';
  if (isNote(text)) return 'text';
  return isHeadlike(text) ? 'short' : 'text';
}

function nextText(lines: readonly Line[], forms: readonly Form[], at: number): number {
  let next = at + 1;
  while (next < lines.length && forms[next] === 'caption') next++;
  return forms[next] === 'text' ? next : -1;
}

/** Short lines that a page break cut out of a sentence are running text after all. */
function withCuts(lines: readonly Line[], forms: readonly Form[]): Form[] {
  return forms.map((form, at) => {
    const line = lines[at];
    if (form !== 'short' || line === undefined || line.level > 0 || at === 0) return form;
    const next = lines[nextText(lines, forms, at)];
    return next !== undefined && isCut(line.text, next.text) ? 'text' : form;
  });
}

const LONG_HEADLINE = 160;

/** A line with many commas is a headline if a lead follows and the text before is at its end. */
function withLongHeadlines(lines: readonly Line[], forms: readonly Form[]): Form[] {
  return forms.map((form, at) => {
    const text = lines[at]?.text ?? '';
    if (form !== 'text' || forms[at + 1] !== 'lead' || lines[at + 1]?.gap === 0) return form;
    if (text.length > LONG_HEADLINE || text.includes('。') || isNote(text)) return form;
    const before = lines[at - 1]?.text ?? '。';
    const ending = endingOf(text);
    return (ending === 'none' || ending === 'weak') &&
      (isWhole(before) || (lines[at]?.gap ?? 0) > 1)
      ? 'short'
      : form;
  });
}

/** The form of every line. */
export function formsOf(lines: readonly Line[]): Form[] {
  return withCuts(lines, withLongHeadlines(lines, lines.map(formOf)));
}
