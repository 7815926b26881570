import type { SessionName } from './session-names.ts';

/** Sentences that can only stand in the report of a meeting, though they do not name it. */
const SIGNS: readonly { readonly pattern: RegExp; readonly example: string }[] = [
  { pattern: /(?:出席|列席|参加)(?:了)?(?:会议|全会)/, example: '省领导丁某出席会议' },
  {
    pattern:
      /会议由[^，。；]{2,30}主持|主持(?:了)?(?:今天|昨天|当天|上午|下午|本次)[^，。；]{0,8}会议/,
    example: '会议由区长丁某主持',
  },
  { pattern: /(?:主会场|分会场)(?:参加|出席)/, example: '丁某在分会场参加' },
  { pattern: /会议以[^，。；]{2,14}(?:形式|方式)(?:召开|举行)/, example: '会议以视频形式召开' },
  {
    pattern: /(?:负责同志|负责人|成员|有关同志)(?:参加|列席|出席)。?$/,
    example: '各专班负责同志参加',
  },
];

/** A meeting without a name: 会议, where a lone sentence shows that there was one; null else. */
export function fragmentName(text: string): SessionName | null {
  if (!SIGNS.some((sign) => sign.pattern.test(text))) return null;
  const at = Math.max(0, text.indexOf('会议'));
  const end = Math.min(text.length, at + 2);
  return {
    start: at,
    end,
    jointEnd: end,
    series: '会议',
    asWritten: text.slice(at, end),
    term: null,
    yearLabel: null,
    ordinal: null,
    jointWith: [],
    joined: false,
  };
}
