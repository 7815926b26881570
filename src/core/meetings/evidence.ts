import type { Evidence } from '../model.ts';
import { findDates } from '../text/dates.ts';
import type { Sentence } from './sentences.ts';
import type { SessionName } from './session-names.ts';

/** A rule of evidence: where the session's name stands so, the article knows of it like this. */
interface EvidenceRule {
  readonly name: string;
  readonly evidence: Evidence;
  /** What must stand left of the name, in its sentence. */
  readonly left?: RegExp;
  /** What must stand right of it. */
  readonly right?: RegExp;
  readonly example: string;
}

/** Rules that hold wherever the name stands; the first that fits decides. */
const RULES: readonly EvidenceRule[] = [
  {
    name: 'conveyed',
    evidence: 'conveyed',
    left: /(?:传达|传达学习|学习传达|传达贯彻)[^。；]{0,60}$/,
    right: /^[^，。；]{0,30}(?:精神|要求|部署)/,
    example: '传达学习省委第八次防汛专题会精神',
  },
  {
    name: 'title_of_work',
    evidence: 'mentioned',
    left: /《[^》]{0,70}$/,
    example: '《在区委第三次全会上的报告》',
  },
  {
    name: 'planned',
    evidence: 'mentioned',
    left: /(?:决定|建议|定于|将于|拟于|即将|筹备|计划|迎接|提请|开好)[^。；]{0,24}$/,
    example: '会议决定9月召开县政协第五次会议',
  },
  {
    name: 'planned',
    evidence: 'mentioned',
    left: /将[^。；，]{0,12}(?:举办|召开|举行|主持|主持召开|直播|出席)[^。；，]{0,6}$/,
    example: '本市将举办第三次城市联席会议',
  },
  {
    name: 'planned',
    evidence: 'mentioned',
    right: /^[^。；]{0,20}(?:定于|将于|拟于|即将|将在|拟在|将[^。；，]{0,8}(?:召开|举行))/,
    example: '第三次股东大会定于5月9日召开',
  },
  {
    name: 'spirit',
    evidence: 'mentioned',
    right: /^的?(?:重要)?(?:讲话|工作|决策)?(?:精神|部署(?=要求|和|、|，|。|$)|要求(?=和|、|。|$))/,
    example: '贯彻市委第九次全会部署',
  },
  {
    name: 'speech_at',
    evidence: 'mentioned',
    left: /在[^，。；]{0,30}$/,
    right: /^(?:[（(][^）)]{0,30}[）)])?(?:期间|开幕式|闭幕式|开幕会|闭幕会)?上/,
    example: '在省委第七次全会上的讲话',
  },
  {
    name: 'passed_by',
    evidence: 'mentioned',
    left: /(?:经|由|已经|提交|提请|经由|交)[^，。；]{0,10}$/,
    right: /^[^，。；]{0,20}(?:审议|通过|批准|研究|决定|讨论|表决)/,
    example: '经第四届董事会第九次会议审议通过',
  },
  {
    name: 'passed_at',
    evidence: 'mentioned',
    left: /[（(][^（()）]{0,14}日$/,
    right: /^[^，。；]{0,4}(?:通过|批准)/,
    example: '（2021年3月5日第八次会议通过）',
  },
  {
    name: 'thing_of_session',
    evidence: 'mentioned',
    right:
      /^(?:[（(][^）)]{0,20}[）)])?(?:通过的|确定的|提出的|作出的|以来|之后|之前|(?:召开|开幕|闭幕|举行)?之际|[^，。；]{0,12}代表团|首场|[“"]|[^。；，]{0,20}(?:举行|召开)[^，。；]{0,10}(?:记者会|发布会)|闭幕后|召开后|召开前|后(?!勤)|前(?!往)|期间|筹备|召集|议程|日程|公告|政府工作报告|工作报告|报告(?!会)|提案|重点提案|第\d+号|建议|代表(?!大会)|纪要|选举|联合宣言|主席团|新闻中心|外方代表|的)/,
    example: '第三次会议通过的决议',
  },
  {
    name: 'attended_then',
    evidence: 'mentioned',
    left: /出席[^，。；]{0,12}$/,
    right: /^[^，。；]{0,8}(?:后|回到|抵达|期间|并|同时)(?!讲话|致辞|发表|作)/,
    example: '出席第三十次会议后回国',
  },
  {
    name: 'attended_too',
    evidence: 'mentioned',
    left: /(?:同时|结束|赴[^，。；]{1,8}|期间|[^受]应邀|将)[^，。；]{0,4}出席$/,
    example: '访问期间并应邀出席第三十次会议',
  },
  {
    name: 'followed',
    evidence: 'mentioned',
    left: /(?:贯彻|落实|学习(?!中心|教育)|学习贯彻|关注|热议|解读|根据|按照|按|自|围绕|为|对|向|关于|致信|祝贺|收听收看|观看|收看)[^，。；]{0,10}$/,
    example: '按照区委第二次全会要求',
  },
];

/** Verbs that say that a session sits; 召开的, 召开以来 and the like speak of it. */
const SITS = '(?:召开|举行|闭幕|开幕|举办|进行)(?!的|以来|以后|之|后|前|期间|在即)';
const HELD_RIGHT = new RegExp(`^[^。；]{0,50}${SITS}`);
const HELD_LEFT = /(?:召开|举行|举办|进行|主持|出席|参加|列席)(?:了)?(?:[^，。；]{0,6})$/;
const HELD_ITEM = new RegExp(`^(?:（[^）]{0,30}）)?(?:，于)?[^。；，]{0,34}${SITS}`);
/** What a session does, said of it in a headline, or in a lead that has a day: 第三次会议审议…. */
const WORK = '研究|审议|听取|部署|通过|学习|专题|表决|选举|强调|要求|决定|作出';
const HEADLINE_RIGHT = new RegExp(
  `^(?:第[^次。；，]{1,4}次(?:全体会议|大会))?(?:$|[\\s：，]|新闻|公报|决议|简讯|侧记|圆满|胜利|隆重|顺利|${WORK})`,
);
const LEAD_RIGHT = new RegExp(`^[^。；，]{0,20}(?:决议|${WORK}|指出)`);
/** 丁某在第三次全会上强调: a headline that reports the session by its main speech. */
const SPOKEN_AT = /^上(?:强调|指出|发表|讲话|要求|作)/;
/** A session besides the one that the article reports: on the same day, before or after it. */
const SAME_DAY = /(?:会前|会后|之前|之后|当天|当日|随后|同日)[，，]?[^。；]{0,24}$/;
/** What may stand before the name in an item of its own: nothing, a day, a day word. */
const ITEM_START = /^(?:[^。；，]{0,6}(?:日|昨天|今天|日前|近日|当日|当天)(?:上午|下午|晚)?，?)?$/;
/** 去年, 今年: a day looked back at, no news of the day. */
const LOOKING_BACK = /(?:今年|去年|前年|当年|此前|曾(?:经|于|在)|上个月|上月|日前召开的)/;

/** So many characters on either side of a name are looked at; no rule looks further. */
const REACH = 70;
/** How many sentences of the running text count as its lead. */
const LEAD_SENTENCES = 3;

export interface Judgement {
  readonly evidence: Evidence;
  readonly rule: string;
}

function isInLead(sentence: Sentence): boolean {
  return sentence.zone === 'body' && sentence.index < LEAD_SENTENCES;
}

/** What a sentence says of a session that it names: reports, conveys or mentions it. */
export function judge(sentence: Sentence, name: SessionName): Judgement {
  const left = sentence.text.slice(Math.max(0, name.start - REACH), name.start);
  const right = sentence.text.slice(name.jointEnd, name.jointEnd + REACH);
  if (sentence.zone === 'headline' && SPOKEN_AT.test(right) && !/《[^》]{0,70}$/.test(left))
    return reported('headline');
  for (const rule of RULES)
    if ((rule.left?.test(left) ?? true) && (rule.right?.test(right) ?? true))
      return { evidence: rule.evidence, rule: rule.name };
  if (LOOKING_BACK.test(left.slice(-24))) return { evidence: 'mentioned', rule: 'looking_back' };
  return byPlace(sentence, name, left, right);
}

function byPlace(sentence: Sentence, name: SessionName, left: string, right: string): Judgement {
  const held = HELD_RIGHT.test(right) || HELD_LEFT.test(left);
  const numbered = name.ordinal !== null;
  if (sentence.zone === 'headline')
    return held || (numbered && HEADLINE_RIGHT.test(right))
      ? reported('headline')
      : mentioned('headline_word');
  if (isInLead(sentence) && (held || (numbered && LEAD_RIGHT.test(right) && hasDay(sentence))))
    return reported('lead');
  if (!numbered) return mentioned('named');
  if (/主持召开了?$/.test(left) && (SAME_DAY.test(left) || hasDay(sentence)))
    return reported('held_later');
  return isItem(sentence, name) && HELD_ITEM.test(right) ? reported('item') : mentioned('named');
}

function hasDay(sentence: Sentence): boolean {
  return findDates(sentence.text).some((date) => date.day !== null || date.relative !== null);
}

/** Whether a sentence is about the session from its first word: a line of a roundup, a paragraph of a notice. */
function isItem(sentence: Sentence, name: SessionName): boolean {
  const before = sentence.text.slice(0, name.start);
  return (
    /^(?:19|20)\d{2}年\d{1,2}月\d{1,2}日，?$/.test(before) ||
    (sentence.opens && ITEM_START.test(before))
  );
}

const reported = (rule: string): Judgement => ({ evidence: 'reported', rule });
const mentioned = (rule: string): Judgement => ({ evidence: 'mentioned', rule });
