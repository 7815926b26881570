import type { ArticleKind } from '../model.ts';
import { leadCue } from './cues.ts';

/** The kind of an article, from its headline, its lead and its outer form. */

export interface KindClues {
  readonly title: string;
  readonly heads: string;
  readonly section: string;
  /** Whether the column label stands over the headline. */
  readonly frontLabel: boolean;
  readonly body: string;
  readonly subheads: number;
  readonly paragraphs: number;
  readonly cue: string;
  readonly photo: boolean;
  /** Signed with a reporter's byline outside the text. */
  readonly signed: boolean;
  /** Signed by an office or a company, as notices are. */
  readonly official: boolean;
  /** Whether other articles of the page have the lead cue of a newspaper. */
  readonly amongReports: boolean;
}

const ROUNDUP =
  /快讯|简讯|短讯|要闻速览|新闻速览|一句话新闻|每日要闻|一周(?:要闻|回顾|简讯|新闻)|^早读|^早报|^晚报|新闻早餐|新闻集锦|信息集锦/;
const NOTICE =
  /(?:公告|启事|公示|通告|声明|通知|讣告|公报|告示|遗失|(?:任免|获奖|当选|委员|委员会|人员|代表)名单)$/;
const NOTICE_BODY = /特此(?:公告|通知|通告|公示|声明)/;
const LIST = /(?:简历|一览|一览表|日程)$/;
const BRIEF_LENGTH = 150;
const COLUMN = /时评|社评|社论|快评|锐评|短评|评论员|杂谈|随笔|手记|副刊|言论/;
const COLUMN_LABEL = /评|论|言|杂谈|随笔|手记|副刊|观点|漫谈/;
const SESSION_WORD =
  '(?:会议|专题会|常委会|常务会|全会|全体会|推进会|调度会|座谈会|务虚会|例会|部署会|动员会|党代会|代表大会|代表会|主席会|办公会|研判会|分析会|协调会|联席会|党组会|主任会|扩大会|工作会|大会)(?!堂|员|主席|主任|副|秘书|谈)';
/** A headline that reports a session: …召开…会议, 某某主持召开…, …出席…会议. */
const HEAD_SESSION = [
  new RegExp(`(?:主持召开|召开|举行|主持|出席|参加|开幕|闭幕).{0,60}?${SESSION_WORD}`),
  new RegExp(`${SESSION_WORD}.{0,30}(?:召开|举行|开幕|闭幕|主持|批示|公告|新闻)`),
  new RegExp(`第[\\d〇○零一二三四五六七八九十百]+次.{0,16}${SESSION_WORD}$`),
];
const NOT_SESSION =
  /(?:结束|回到|反响|共鸣|讨论|发布会|开班式|上的(?:重要)?讲话|论坛|研讨班|宣介会|招聘会|运动会|博览会|音乐会|展览会|交流会|议事会|家长会|致贺|贺信)/;
const LEAD_SESSION = [
  new RegExp(`主持(?:召开)?[^，。,]{0,60}${SESSION_WORD}`),
  new RegExp(`${SESSION_WORD}[^。，,]{0,40}(?:召开|举行|开幕|闭幕)`),
  new RegExp(
    `(?:召开|举行)(?:了)?[^。，,]{0,40}(?:第[\\d〇○零一二三四五六七八九十百]+次[^。，,]{0,10}${SESSION_WORD}|${SESSION_WORD}[，,。])`,
  ),
];

/** Whether a headline stands over a row of short items: 国际快讯, 一周简讯 */
export function isRoundup(title: string): boolean {
  return ROUNDUP.test(title);
}

function firstSentence(body: string): string {
  const lead = body.slice(leadCue(body).length, 400);
  const end = lead.indexOf('。');
  return end < 0 ? lead.slice(0, 200) : lead.slice(0, Math.min(end + 1, 200));
}

function reportsSession(clues: KindClues): boolean {
  if (NOT_SESSION.test(clues.heads)) return false;
  if (HEAD_SESSION.some((pattern) => pattern.test(clues.heads))) return true;
  return LEAD_SESSION.some((pattern) => pattern.test(firstSentence(clues.body)));
}

/** The kind that fits first, from the narrow to the wide. */
export function kindOf(clues: KindClues): ArticleKind {
  if (clues.photo) return 'photo';
  if (isRoundup(clues.title)) return 'brief';
  if (NOTICE.test(clues.title) || NOTICE_BODY.test(clues.body) || clues.official) return 'notice';
  if (LIST.test(clues.title)) return 'other';
  if (reportsSession(clues)) return 'meeting_report';
  if (COLUMN_LABEL.test(clues.section) || COLUMN.test(clues.title)) return 'column';
  if (isFeature(clues)) return 'feature';
  if (isBrief(clues)) return 'brief';
  if (clues.body === '' || (clues.title === '' && clues.cue === '')) return 'other';
  return 'news';
}

/** A story without a lead cue that has subheads, or a column label over it and a byline under it. */
function isFeature(clues: KindClues): boolean {
  return clues.cue === '' && (clues.subheads > 1 || (clues.frontLabel && clues.signed));
}

/** One short paragraph without cue and byline between reports that have them. */
function isBrief(clues: KindClues): boolean {
  const isShort = clues.paragraphs === 1 && clues.body.length <= BRIEF_LENGTH;
  return isShort && clues.amongReports && clues.cue === '' && !clues.signed && clues.title !== '';
}
