import { findDates } from '../text/dates.ts';
import { NUMERAL_CHARACTERS as N } from '../text/numerals.ts';

const HARD_STOP = /[，,。；;：:！!？?、“”‘’"《》〈〉\s]/;
/** A name with its body is at most so long. */
const LONGEST = 60;
/** Verbs and particles that end the context left of a body's name; each with the words that only contain it shut out. */
const CUES: readonly { readonly pattern: string; readonly example: string }[] = [
  {
    pattern: '主持召开了?|主持|召开了?|举行了?|举办|主办|承办|进行|推迟|延期',
    example: '区长丁某主持召开｜区政府',
  },
  {
    pattern: '出席了?|参加了?|列席|会见|邀请|采访|直播|见证|瞻仰',
    example: '副县长丁某出席｜县政府',
  },
  {
    pattern:
      '传达(?:学习|贯彻)?了?|学习(?:贯彻)?(?!中心|教育|型|领导)|贯彻(?:落实)?|落实(?!工作|领导|专班|年)',
    example: '传达学习｜省委',
  },
  {
    pattern:
      '按照|根据|提交|提请|答复|通过|决定|听取|审议(?!会)|研究(?!院|所|会|生|中心|室)|酝酿|讨论|批准了?|印发|执行',
    example: '提交｜县人大',
  },
  {
    pattern: '筹备(?!工作|委员|组)|迎接|迎来|[做抓办开学]好|保证|推动|支持|希望|期待|建议|确定',
    example: '认真做好｜市政协',
  },
  {
    pattern:
      '表示|介绍了?|汇报了?|宣布|认为|相信|评价|关注|祝贺|预祝|祝愿|欢迎|致信|签署|终止其?|选举|担任|包括|实现|播发',
    example: '来信祝贺｜县工会',
  },
  { pattern: '作为|关于|暨|公告(?:全文)?|全文|如下', example: '公告全文｜某公司' },
  { pattern: '今年|去年|明年|当日|同日|近期|此前|历史上|我们党', example: '去年｜市委' },
  { pattern: '同意|维持|成功|到(?![会期])|(?<!一)致(?!公|力|富|远)', example: '会议同意｜市纪委' },
  {
    pattern: '总书记|国家主席|主席(?!会|团)|委员长(?!会)|总理(?!事|府|级|）|\\))|同志(?!会|诞辰)',
    example: '丁某同志｜全国',
  },
  {
    pattern:
      '经(?!济|贸|营|信|开|发|理|纪|委|合)|在(?!职|线|编)|由|是|为(?!民)|对(?!外|台|口|接|话|应|俄|美)',
    example: '在｜市委',
  },
  {
    pattern:
      '将(?!军|乐)|被|从(?!化|江|业)|(?<![方导动面意])向|与(?!会)|(?<![普涉埃触])及(?!时|其|格)',
    example: '向｜县委',
  },
  {
    pattern:
      '后(?!勤)|就(?!业)|以(?!色列|上)|并(?!购|州)|拟|还|已|再|自(?!治|然|贸|律|主|动)|于(?!都|洪|田)|(?<!党)的',
    example: '于｜区政府',
  },
  {
    pattern:
      '和(?!社会|法律|改革|信息|农村|旅游|乡村|城乡|发展|加勒比|平|谐|国|体育|新闻|保障|环境|治|住房|卫生|生育|计划|监察|司法|建设|管理|规划|安全|县|林|顺|田|龙|静|政|硕|布)',
    example: '县委和｜县政府',
  },
];
const CUE = new RegExp(CUES.map((cue) => cue.pattern).join('|'), 'g');
const LEADING =
  /^(?:\d{1,2}[.．]|我(?=[省市县区国州校])|本次|这次|此次|本届|该|本(?!溪)|党的|时|了|的|好|和|新一届)/;
/** Bodies whose own name stands before their term: 中国民主同盟第十二届中央委员会. */
const HOLDS_TERM =
  '(?:中国共产党|中共|同盟|建国会|促进会|革命委员会|民主党|致公党|农工党|学社|台盟|民[革盟建进]|协商会议|政协|青年团|共青团)';
/** Beginnings of names of central bodies: whatever stands before is not part of the name. */
const STRONG_START = new RegExp(
  `中国共产党(?!中央)|中共(?!中央|党)|(?<!${HOLDS_TERM}第?)(?<![第${N}])第?[${N}]{1,4}届(?:全国|中央)|(?<![届国])全国(?:人大|政协|人民代表大会)|政协第?[${N}]{1,4}届全国|中国人民政治协商会议|(?<![届国产共])中央(?:全面|国家安|财经|审计|纪律|纪委|经济|外事|农村|城镇|政治局)|(?<!在)国务院(?!总理|副|党)`,
  'g',
);

/** 本报讯（记者…） before a name is no part of it. */
function isByline(text: string, close: number): boolean {
  const near = text.slice(Math.max(0, close - LONGEST), close);
  const back = near.lastIndexOf('（');
  if (back < 0) return false;
  const open = close - near.length + back;
  return (
    /(?:讯|电|消息|道)[ \u3000]?$/.test(text.slice(Math.max(0, open - 4), open)) ||
    /^.(?:.{0,8})(?:记者|通讯员)/.test(text.slice(open, close))
  );
}

/** Where a short quotation inside a name opens (某市“5·1”事故调查组); -1 if it is no part of one. */
function opening(text: string, close: number): number {
  const open = text.lastIndexOf('“', close - 2);
  if (open < 1 || close - open > 16 || !/[\u4e00-\u9fff]/.test(text.charAt(open - 1))) return -1;
  return open;
}

/** Marks, an opened parenthesis, a dash of two: none of them stands inside a name. */
function isStop(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (character === '—') return text.charAt(at - 1) === '—' || text.charAt(at + 1) === '—';
  return character === '（' || character === '(' || HARD_STOP.test(character);
}

/** Where the body's name begins that ends at `end`; not before `floor`. */
export function bodyStart(text: string, end: number, floor: number): number {
  let from = end;
  let depth = 0;
  while (from > floor && end - from < LONGEST) {
    const character = text.charAt(from - 1);
    if (character === '）' || character === ')') {
      if (isByline(text, from - 1)) break;
      depth += 1;
    } else if (depth > 0 && (character === '（' || character === '(')) depth -= 1;
    else if (depth === 0 && character === '》' && from === end)
      from = text.lastIndexOf('《', from) + 1;
    else if (depth === 0 && character === '”' && from < end && opening(text, from) >= floor)
      from = opening(text, from) + 1;
    else if (depth === 0 && isStop(text, from - 1)) break;
    from -= 1;
  }
  return from + cueEnd(text.slice(from, end));
}

/** The end of the last cue in a stretch of text. */
export function cueEnd(stretch: string): number {
  let last = 0;
  for (const match of masked(stretch).matchAll(CUE)) last = match.index + match[0].length;
  for (const date of findDates(stretch)) last = Math.max(last, date.end);
  for (const match of stretch.matchAll(STRONG_START)) last = Math.max(last, match.index);
  const rest = stretch.slice(last);
  const leading = LEADING.exec(rest);
  return last + (leading === null ? 0 : leading[0].length);
}

/** Parentheses blanked, so that nothing in them is taken for a cue. */
function masked(text: string): string {
  return text.replace(/[（(][^（()）]{0,30}[）)]/g, (inner) => '\u3000'.repeat(inner.length));
}
