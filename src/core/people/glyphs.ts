/** How two characters look alike: a pair that readers confuse, or one radical with a near stroke count. */
export type Shape = 'confusable' | 'radical';

/** Characters that print and recognition take for one another; a group is one word. */
const CONFUSABLE: readonly string[] = (
  '己已巳 末未 土士 日曰 戊戌戍戎 人入八 干千于 天夭夫 王玉主 大太犬 刀力刁 贝见 午牛 鸟乌 甲申由田 ' +
  '侯候 拔拨 析折 晴睛 仑仓 兔免 宇字 汩汨 竞竟 毫亳 徒徙 崇祟 茶荼 撤撒 哀衷衰 冶治 博搏 祎袆 泠冷 准淮 ' +
  '洗冼 沈沉 昊吴 蓝篮 籍藉 幕慕暮 薄簿 爪瓜 亨享 盲肓 今令 白自 目且 丹舟 句旬 名各 妹姝 宣宜 官宫 寒塞赛 ' +
  '延廷 弋戈 微徽 恒垣桓 怡恰 技枝 拓柘 敖教 杲果 桂挂 梁粱 毋母 汪注 泽译 烨晔 爱受 瑞端 祥详 秀季 童重章 ' +
  '粤奥 维雏 臧藏 良艮 赢羸嬴 辛幸 郎即 锋峰 陵凌 霄宵 颖颍 晖珲 阎闫 萧肖 傅付 钰玉 玮炜 斌彬'
).split(' ');

const GROUPS = new Map<string, readonly number[]>();
CONFUSABLE.forEach((group, at) => {
  for (const character of group) GROUPS.set(character, [...(GROUPS.get(character) ?? []), at]);
});

/**
 * Code points of the 214 radicals. The block U+4E00–9FA5 is in the order of radical and stroke count,
 * and each radical stands first among its own.
 */
const RADICALS: readonly number[] = Array.from({ length: 214 }, (_, at) =>
  String.fromCharCode(0x2f00 + at)
    .normalize('NFKC')
    .charCodeAt(0),
);
const LAST_ORDERED = 0x9fa5;
/** Within a radical so many places are about two strokes. */
const NEAR = 40;

/** Number of the radical, from 1; null outside the ordered block. */
export function radicalOf(character: string): number | null {
  const code = character.charCodeAt(0);
  if (!(code >= 0x4e00 && code <= LAST_ORDERED)) return null;
  let low = 0;
  let high = RADICALS.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((RADICALS[middle] ?? Infinity) <= code) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What two characters share in shape. A hint, no proof: a radical is shared by one pair in thirty. */
export function shapeBetween(a: string, b: string): Shape | null {
  const groups = GROUPS.get(b) ?? [];
  if (GROUPS.get(a)?.some((group) => groups.includes(group)) === true) return 'confusable';
  const radical = radicalOf(a);
  const isNear = Math.abs(a.charCodeAt(0) - b.charCodeAt(0)) <= NEAR;
  return radical !== null && radical === radicalOf(b) && isNear ? 'radical' : null;
}
