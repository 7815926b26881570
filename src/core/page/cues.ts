/** Lead cues 消息头: the words that open a report. Each rule stands with an example. */

const AGENCIES =
  '新华社|新华网|中新社|中新网|中国新闻社|人民网|人民日报|央视网|央视新闻|央广网|光明网|光明日报|经济日报|中国日报|法治日报|工人日报|中国青年报|中青报|中青网';

/** The name of a medium: 清河日报, 云岭网, 江口融媒 */
const MEDIUM =
  '[\\u4e00-\\u9fffA-Za-z]{0,8}(?:日报|晚报|早报|晨报|时报|商报|都市报|网|新闻|融媒|电视台|广播电台|台|客户端|周刊|通讯社)';

/** A form of lead cue; the example is invented. */
interface Cue {
  readonly name: string;
  readonly pattern: RegExp;
  readonly example: string;
}

/** What opens a report at the start of a line. */
const LEAD_CUES: readonly Cue[] = [
  {
    name: 'own report',
    pattern: /^本(?:报|台|网|刊|社|站)[ \u3000]{0,3}讯(?=$|[ \u3000（(“‘"'：:\d]|[^息号].{29})/,
    example: '本报讯（记者 王一鸣）',
  },
  {
    name: 'own dateline',
    pattern: /^本(?:报|台|网|刊|社)[\u4e00-\u9fff]{1,8}\d{1,2}月\d{1,2}日(?:电|讯|专电)/,
    example: '本报江口5月6日电',
  },
  {
    name: 'reporter opens',
    pattern: /^[（(](?:[\u4e00-\u9fff]{0,10}记者|通讯员)[^（()）]{1,40}[)）](?=.)/,
    example: '（记者 王一鸣）昨日，',
  },
  {
    name: 'medium reports',
    pattern: new RegExp(
      `^(?:${AGENCIES}|${MEDIUM})(?:消息|讯)[ \u3000]{0,3}(?:[（(][^（()）]{1,40}[)）])?(?:[ \u3000：:（(]|$)`,
    ),
    example: '央视网消息（新闻联播）：',
  },
  {
    name: 'agency dateline',
    pattern: new RegExp(
      `^据?(?:${AGENCIES})[^，。,：:]{0,24}(?:电|(?<!通)讯|消息|报道)(?=[ \u3000（(：:，,])`,
    ),
    example: '新华社江口5月6日电',
  },
  {
    name: 'bracketed report',
    pattern: /^【[^】]{1,20}(?:报道|讯|消息|电)】/,
    example: '【江口网报道】',
  },
];

/** No cue lacks all of these; most lines do. */
const CUE_WORD = /[讯电]|消息|报道|记者/;

/** The lead cue at the start of the text, else ''. */
export function leadCue(text: string): string {
  const head = text.slice(0, 100);
  if (!CUE_WORD.test(head)) return '';
  for (const cue of LEAD_CUES) {
    const found = cue.pattern.exec(head);
    if (found !== null) return found[0];
  }
  return '';
}

const INNER_LEAD = /本报(?:[ \u3000]{0,2})讯[ \u3000]{0,2}[（(]/;
const INNER_LEAD_LIMIT = 160;

/** Where 本报讯（ stands inside a line that begins with its headline, else -1. */
export function innerLead(text: string): number {
  const at = text.slice(0, INNER_LEAD_LIMIT).search(INNER_LEAD);
  if (at < 4 || /[。；;，,：:“（(]$/.test(text.slice(0, at).trimEnd())) return -1;
  return text.slice(0, at).includes('。') ? -1 : at;
}

/** Whether the file has a cue of a medium (not 本报讯), as a broadcaster sets before every item. */
export function isMediumCue(cue: string): boolean {
  return cue !== '' && !cue.startsWith('本') && !cue.startsWith('（') && !cue.startsWith('(');
}
