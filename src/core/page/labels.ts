import { draftText, type Draft } from './drafts.ts';
import type { Block } from './headlines.ts';
import { gramsOf, sharedPart } from './overlap.ts';

const LABEL_LENGTH = 16;
/** Columns about people at work: 身边的榜样 */
const ABOUT_PEOPLE = /一线|风采|故事|人物|榜样|身边|最美|劳动者|先锋/;
const READ = 4000;
const CLEARLY_MORE = 0.34;

/** Whether short lines at the end of a page can be a column label. */
export function isTailLabel(block: Block): boolean {
  const text = block.map((line) => line.text).join('');
  return text.length <= LABEL_LENGTH && !/[！!？?]$/.test(text);
}

/** The name of an office or a company below a notice, with or without a day: 江口市供水有限公司 */
export function isSignature(text: string): boolean {
  return /^[\u4e00-\u9fff（）()]{4,30}(?:公司|委员会|办公室|管理局|分局|支队|大队|局|政府|中心|管理处|事务所|指挥部|董事会|集团)(?:\d{4}年\d{1,2}月\d{1,2}日)?$/.test(
    text,
  );
}

/** The article that a label at the end of the page names: the last, unless another fits clearly better. */
export function labelled(drafts: readonly Draft[], label: string): Draft | null {
  const last = drafts.at(-1);
  if (last === undefined) return null;
  const story = drafts.findLast((draft) => draft.subheads > 1);
  if (story !== undefined && ABOUT_PEOPLE.test(label)) return story;
  const grams = gramsOf(label, 2);
  const fit = (draft: Draft): number => sharedPart(grams, gramsOf(draftText(draft, READ), 2));
  const needed = fit(last) + CLEARLY_MORE;
  return drafts.slice(-4, -1).find((draft) => fit(draft) > needed && draft.cue === '') ?? last;
}
