import { innerLead } from './cues.ts';
import type { Block } from './headlines.ts';
import { isRoundup } from './kinds.ts';
import { cutLine, type Line } from './lines.ts';

/** A line that holds headline and lead at once becomes two: 老渡口立起新灯塔 本报讯（记者 何远）… */
export function splitLeads(raw: string, lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => {
    const at = innerLead(line.text);
    if (at < 0) return [line];
    const body = cutLine(raw, line, at, line.end - line.start);
    return [cutLine(raw, line, 0, at), { ...body, gap: 1, level: 0, mark: null }];
  });
}

/** Which block announces a row of items; above one report with a cue it is only a label. */
export function roundupAt(blocks: readonly Block[], cue: string): number {
  const at = blocks.findLastIndex((block) => isRoundup(block.map((line) => line.text).join('')));
  return cue !== '' && at < blocks.length - 1 ? -1 : at;
}

const STORY_LENGTH = 300;
const STORY_DAY =
  /^(?:\d{1,2}月\d{1,2}日|\d{1,2}日|近日|日前|昨日|昨天|今天|连日来|眼下|时下|初[春夏秋冬]|深秋|隆冬|盛夏)/;

/** Whether a paragraph begins as a photo story does, with its day: 3月16日,清河边… */
export function opensStory(text: string): boolean {
  return text.length <= STORY_LENGTH && STORY_DAY.test(text);
}

/** A second lead within a line, or a headline that goes on as a lead without a mark between. */
const SECOND_LEAD = /[^\s]本报[ \u3000]{0,2}讯[ \u3000]{0,2}[（(]/;
const RUN_IN =
  /^[^，,。；;（(]{4,60}[ \u3000][^，,。；;（(]{1,60}[^\d\s，,。；;（(]\d{1,2}月\d{1,2}日[，,]/;

/** Whether a line holds more than its own paragraph: …再出发 某某出席10月20日，某某主持… */
export function isRunTogether(text: string, isFirst: boolean): boolean {
  return (isFirst && RUN_IN.test(text.slice(0, 140))) || SECOND_LEAD.test(text);
}
