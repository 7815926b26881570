import type { Role } from '../model.ts';
import type { Line } from './lines.ts';

/**
 * The headline block: which of its lines introduce (引题), head (主标题) and follow (副题).
 * A block is a row of lines without a blank line between.
 */
export type Block = readonly Line[];

/** Half of a column label that was broken over two lines. */
function isTiny(line: Line): boolean {
  return line.text.length <= 4;
}

/** Groups lines into blocks; where a page has no blank lines (not `spaced`), each is a block. */
export function toBlocks(lines: readonly Line[], spaced: boolean): Block[] {
  const blocks: Line[][] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    const isBroken = isTiny(line) && last !== undefined && last.length < 3 && last.every(isTiny);
    if (last === undefined || line.gap > 0 || !(spaced || isBroken)) blocks.push([line]);
    else last.push(line);
  }
  return blocks;
}

/** A line of a headline with the role it has there. */
export interface Headed {
  readonly line: Line;
  readonly role: Role;
}

/** 某某主持召开……会议强调 introduces what was said there. */
const ENDS_INTRODUCING = /(?:强调|指出|要求|表示|时说)[：:]?$/;
/** A line that names a session of an official: 某某主持召开……第十二次会议 */
const NAMES_SESSION =
  /(?:主持召开|主持|出席|召开|举行).{0,60}会议?$|会议?[\u4e00-\u9fff]{0,6}(?:召开|举行|开幕|闭幕)$/;
/** Who else spoke or was there: 某某作具体要求 某某出席 */
const DECK =
  /(?:作|提|提出|作出)(?:具体|工作)?(?:要求|部署|安排|讲话)|出席(?:并讲话)?$|(?:主持|讲话|参加|致辞)$|^(?:——|—|--)/;
/** What a session announced, below the line that says it was held: 宣布……决定 */
const RESULT = /^(?:会议)?宣布/;
/** A second title that names its own genre: 清水河治理三年记 */
const GENRE = /(?:记|纪实|侧记|纪事|掠影|扫描|综述|述评|速写|小记)$/;

const LABEL_LINE = 6;
const LABEL_BLOCK = 12;
/** Words of column labels: 聚焦…, …视点 */
const LABEL_WORDS =
  /^(?:聚焦|关注|走进|直击|央媒|媒体|外媒|今日|本期)|(?:看[\u4e00-\u9fff]{2}|专栏|专题|专版|视点|视窗|之窗|新闻|快讯|简讯|要闻|综合|热线|特别报道|特别策划|系列报道|风采|时评|评论|广角|速递|进行时|在线|故事|天地|走笔|纪实|副刊|文摘)$/;

function textOf(block: Block): string {
  return block.map((line) => line.text).join(' ');
}

/** The number of `#` in front of the block, 0 if there are none. */
export function levelOf(block: Block): number {
  return block.reduce((most, line) => Math.max(most, line.level), 0);
}

/** Whether a block in front of a headline names a column: 云岭 / 观察, or 关注早市 */
export function isLabel(block: Block): boolean {
  const text = textOf(block);
  if (text.length > LABEL_BLOCK || levelOf(block) > 0) return false;
  if (block.length > 1) return block.every((line) => line.text.length <= LABEL_LINE);
  return LABEL_WORDS.test(text) || /^[【[][^】\]]{2,8}[】\]]$/.test(text);
}

/** Whether the block is fixed to its neighbours by its form: it introduces or follows. */
export function isBound(block: Block): boolean {
  const text = textOf(block);
  return ENDS_INTRODUCING.test(text) || DECK.test(text) || NAMES_SESSION.test(text);
}

function withRole(block: Block, role: Role): Headed[] {
  return block.map((line) => ({ line, role }));
}

/** One block alone: the title, but its first line may introduce and its last may follow. */
function splitBlock(block: Block): Headed[] {
  const roles: Role[] = block.map(() => 'title');
  const first = block[0]?.text ?? '';
  const last = block.at(-1)?.text ?? '';
  if (block.length > 1 && ENDS_INTRODUCING.test(first)) roles[0] = 'kicker';
  const isFollowed = block.length > 1 && roles[block.length - 2] === 'title';
  if (isFollowed && DECK.test(last)) roles[block.length - 1] = 'subtitle';
  return block.map((line, at) => ({ line, role: roles[at] ?? 'title' }));
}

/** The block with the fewest `#`, else -1. */
function highestMark(blocks: readonly Block[]): number {
  let best = -1;
  let fewest = Infinity;
  blocks.forEach((block, at) => {
    const level = levelOf(block);
    if (level === 0 || level >= fewest) return;
    fewest = level;
    best = at;
  });
  return best;
}

/** Which of several blocks is the title. */
function titleAt(blocks: readonly Block[]): number {
  const marked = highestMark(blocks);
  if (marked >= 0) return marked;
  const texts = blocks.map(textOf);
  const free = texts.findIndex((text) => !isIntroducing(text) && !isDeck(text));
  const [first = '', second = ''] = texts;
  if (free < 0 || first.includes(second)) return 0;
  if (free === 1 && RESULT.test(second) && !ENDS_INTRODUCING.test(first)) return 0;
  return free === 0 && introduces(first, second) ? 1 : free;
}

function isIntroducing(text: string): boolean {
  return ENDS_INTRODUCING.test(text) || NAMES_SESSION.test(text);
}

function isDeck(text: string): boolean {
  return DECK.test(text) && !NAMES_SESSION.test(text);
}

/** Of two free blocks the first introduces, unless the second is bound to follow or is far shorter. */
function introduces(first: string, second: string): boolean {
  if (second === '' || isDeck(second) || isIntroducing(second) || GENRE.test(second)) return false;
  return first.length <= second.length * 2;
}

/** The role of every line of a headline. */
export function headlineRoles(blocks: readonly Block[]): Headed[] {
  const labels = blocks.length > 1 && isLabel(blocks[0] ?? []) ? 1 : 0;
  const section = blocks.slice(0, labels).flatMap((block) => withRole(block, 'section'));
  const rest = blocks.slice(labels);
  if (rest.length === 1) return [...section, ...splitBlock(rest[0] ?? [])];
  const at = titleAt(rest);
  const headed = rest.flatMap((block, index) =>
    withRole(block, index === at ? 'title' : index < at ? 'kicker' : 'subtitle'),
  );
  return [...section, ...headed];
}
