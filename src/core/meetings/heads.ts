/** Nouns that a meeting's name ends in. Data: longer ones need no order, the shortest reading that no rule refuses wins. */
export const MEETING_HEADS = [
  '会议',
  '全会',
  '大会',
  '党代会',
  '专题会',
  '调度会',
  '推进会',
  '座谈会',
  '联席会',
  '例会',
  '办公会',
  '务虚会',
  '研判会',
  '协调会',
  '部署会',
  '动员会',
  '汇报会',
  '总结会',
  '分析会',
  '现场会',
  '评审会',
  '交流会',
  '议事会',
  '听证会',
  '生活会',
  '工作会',
  '碰头会',
  '党组会',
  '党委会',
  '常委会',
  '常务会',
  '主任会',
  '主席会',
  '董事会',
  '股东会',
  '理事会',
  '监事会',
  '职代会',
  '教代会',
  '人代会',
  '团代会',
  '妇代会',
  '集体学习',
  '学习会',
  '恳谈会',
  '培训会',
  '通气会',
  '督导会',
  '督办会',
  '点评会',
  '会商会',
  '调研会',
  '誓师会',
  '述职会',
  '反馈会',
  '警示会',
  '约谈会',
  '协商会',
  '情况会',
  '预备会',
  '视频会',
  '电话会',
  '电视会',
  '主席团会',
  '商讨会',
  '论证会',
  '审议会',
  '解读会',
  '宣讲会',
  '对接会',
  '攻坚会',
  '观摩会',
  '晾晒会',
  '双选会',
  '点调会',
  '评议会',
  '扩大会',
  '资政会',
  '咨询会',
  '研讨会',
  '沟通会',
  '评估会',
  '验收会',
  '启动会',
  '见面会',
  '任务会',
  '讲评会',
  '擂台会',
  '比武会',
] as const;

/** Heads of which a name without ordinal may be made: no event, no body that also bears the word. */
const NOT_UNNUMBERED = new Set([
  '大会',
  '董事会',
  '理事会',
  '监事会',
  '股东会',
  '双选会',
  '宣讲会',
  '培训会',
  '交流会',
  '解读会',
  '观摩会',
  '研讨会',
  '见面会',
  '咨询会',
]);
/** 大会 that are meetings: 动员大会, 职工代表大会, 全市教育大会. */
const CONGRESS =
  /(?:动员|表彰|推进|部署|总结|工作|誓师|职工|党员|股东|(?<!人民)代表|员工|干部)大会$|(?:^|[^\u4e00-\u9fff安])全[国省市县区镇乡校](?!运)[^，。；]{1,16}(?<!运动)大会$/;

/** A head is none when this follows: 会议室, 常委会主任, 人大会议主席团. */
const NO_HEAD_BEFORE =
  /^(?:会议|员|室|厅|堂|场|展|所|主席团|秘书处|代表团|主任|副主任|委员|成员|主席(?!团)|党组|机关|办公|工作|领导|小组|专班|常务委员|[（(]?扩大[）)]?会)/;
const NAME_BREAK = '，,。；;：:！!？?、“”‘’"《》〈〉\\s的了';
/** 会议, but not in 国会议长, 会议中心, 政治协商会议 (a body). */
const CONFERENCE = '(?<!政治协商)会议(?![长员室厅桌]|中心|大厦)';
const HEAD = new RegExp(
  MEETING_HEADS.map((head) =>
    head === '会议' ? CONFERENCE : head.endsWith('会') ? `${head}(?!议)` : head,
  ).join('|'),
  'g',
);
const BREAK = new RegExp(`[${NAME_BREAK}]`);
const VERB_INSIDE =
  /召开|举行|出席|主持|听取|审议|指出|强调|决定|传达|讲话|参加|试|发射|提名|当选|会见|访问|主办|创设|包括|维持/;

/** The end of the meeting noun that begins at or after `from`, or -1 when something else follows. */
export function headEnd(text: string, from: number): number {
  const window = text.slice(from, from + 34);
  for (const match of window.matchAll(HEAD)) {
    const end = match.index + match[0].length;
    const name = window.slice(0, end);
    if (BREAK.test(name.replace(/^[（(]扩大[）)]/, '')) || VERB_INSIDE.test(name)) return -1;
    if (match[0] !== '集体学习' && NO_HEAD_BEFORE.test(window.slice(end))) continue;
    return from + end;
  }
  return -1;
}

/** Every end of a meeting noun in a text that could name a meeting without ordinal. */
export function unnumberedHeads(text: string): number[] {
  const ends: number[] = [];
  for (const match of text.matchAll(HEAD)) {
    const end = match.index + match[0].length;
    if (NO_HEAD_BEFORE.test(text.slice(end, end + 6))) continue;
    if (NOT_UNNUMBERED.has(match[0]) && !CONGRESS.test(text.slice(Math.max(0, end - 24), end)))
      continue;
    ends.push(end);
  }
  return ends;
}
