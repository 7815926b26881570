/** Words that make a sentence a requirement, with what only looks like them. */

/** A marker with its place in a text. */
export interface Marker {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const CANDIDATE = /既要|不要|要|务必|必须|不得|不准|不许|严禁|[决绝]不(?:能|允许|可|准|许)?|坚决/g;

/** Words that end in 要, before it. */
const WORD_BEFORE =
  /(?:重|需|只|首|必|摘|纪|概|扼|简|纲|紧|将|若|如|硬|索|快|(?:^|[^业民自雇车店])主|(?:^|[^思理构设梦])想|(?:^|[^场出究诊务易会厕])所|(?:^|[^们])我|谁|向[^，；]{1,8})$/;
/** Words that begin with 要, behind it. */
const WORD_AFTER =
  /^(?:求(?!真|实|新|精|变|突破|得)|[素害闻义旨塞件案诀略挟价隘么员]|是(?!以)|不(?:要|是|然|得(?:$|[，。；、的]))|务(?!必|实|求|农)|点(?!面|对|亮|线|上|燃)|领(?!会|悟|导|先|航|好|着)|道(?!德|路)|职(?!责)|事(?!事|先|前)|情(?!系|况)|目(?!标)|[人因强好紧命冲](?:$|[，。；、的])|我(?!们|省|市|县|区|国|校|院)|想(?!方|尽|办|法|群众|清|在|到)|$|[。，；、])/;
/** 次要的, 机要局, 各国政要 */
const SPLIT_WORD = /(?:次要(?:的|矛盾|问题|方面|地位)|机要[局员秘文]|政要(?:[，。；、等和出]|$))/;
const MUST_AFTER = /^(?:的|品|$|[。，；、])/;
const NOT_ALLOWED_BEFORE = /[来舍记容见怪恨由要使顾算]$/;
const NOT_ALLOWED_AFTER = /^(?:不|了|已|的|而知|人心|要领|其|$|[。，；、”])/;
/** 是一项必须完成的任务: the marker is inside an attribute. */
const ATTRIBUTE = /^[^，；：]{1,24}的[^，；：的]{1,12}(?:$|[，；：])/;
const COPULA_OF_MUST = /(?:^|[^就而还的])(?:是|作为)[^，；：是]{0,8}$/;
/** 是要 begins a requirement (关键是要抓好…的衔接); 是我们要解决的问题 does not. */
const COPULA_OF_WILL = /(?:^|[^就而还的])(?:是|作为)[一我全各党今当下][^，；：是]{0,7}$/;
/** Told as done: 坚决 is praise there. */
const DONE =
  /(?<!为)了(?!解)|取得|以来|实现了|已经?|成效|成绩|(?:^|[，；])(?:我们?|中方|我方)?(?:将|愿)/;

function isModal(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 10), at);
  const after = text.slice(at + 1, at + 6);
  if (WORD_BEFORE.test(before) || WORD_AFTER.test(after)) return false;
  return !SPLIT_WORD.test(text.slice(Math.max(0, at - 1), at + 4));
}

function isInAttribute(text: string, start: number, end: number, copula: RegExp): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  return copula.test(before) && ATTRIBUTE.test(text.slice(end, end + 36));
}

/** 坚决 at the head of a clause, or of what is to be done with such a one (该关的坚决关). */
function isResolve(text: string, at: number, end: number): boolean {
  if (!/^[，；：、的”\s]?$/.test(text.slice(Math.max(0, at - 1), at)) || DONE.test(text))
    return false;
  return !/^(?:的|果断|态度|性|$|[，。；、])/.test(text.slice(end, end + 4));
}

function isMarker(text: string, word: string, start: number): boolean {
  const end = start + word.length;
  const before = text.slice(Math.max(0, start - 1), start);
  const after = text.slice(end, end + 4);
  if (word.startsWith('坚决')) return isResolve(text, start, end);
  if (word === '不得') return !NOT_ALLOWED_BEFORE.test(before) && !NOT_ALLOWED_AFTER.test(after);
  if (word === '必须')
    return (
      !/[个大条不]/.test(before) &&
      !MUST_AFTER.test(after) &&
      !isInAttribute(text, start, end, COPULA_OF_MUST)
    );
  if (word === '不要') return before !== '要' && before !== '能';
  if (word.endsWith('要'))
    return isModal(text, end - 1) && !isInAttribute(text, start, end, COPULA_OF_WILL);
  if (/^[决绝]不$/.test(word))
    return /(?:^|[，；：])$/.test(before) && !/^(?:$|辜负)/.test(after) && !DONE.test(text);
  return true;
}

const ITEM = /^([一二三四五六七八九十]{1,2})(要|是要|是)(?!否|以|求|点|体现|表现|因|由于)/;

/** 一要, 二是, 三是要 at the head of an item; `start` is 0. */
export function itemMarker(text: string): Marker | null {
  const match = ITEM.exec(text);
  if (match === null || (match[2] === '要' && !isModal(text, match[0].length - 1))) return null;
  return { word: match[0], start: 0, end: match[0].length };
}

/** The first marker of a sentence or item whose quotations are masked. */
export function firstMarker(text: string): Marker | null {
  for (const match of text.matchAll(CANDIDATE)) {
    const [word] = match;
    if (isMarker(text, word, match.index))
      return { word, start: match.index, end: match.index + word.length };
  }
  return null;
}
