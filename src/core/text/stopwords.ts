import { isNumeric } from './literals.ts';

/** Function words, pronouns, measures and reporting verbs, which term lists leave out on request. */

const WORDS = `
的 了 和 是 在 有 也 都 就 还 又 才 再 很 更 最 太 非常 十分 比较 不 没 没有 无 未 别 把 被 给 让 使 将 对 对于 关于 向 往 从 自 自从 到 至 由 以 于
为 为了 因 因为 由于 所以 因此 因而 但 但是 而 而且 并 并且 或 或者 及 以及 与 同 跟 如 如果 若 虽然 尽管 即使 只要 只有 无论 不论 不管 除 除了 除非 既 既然
不仅 不但 不只 不光 然而 可是 不过 否则 于是 那么 然后 接着 同时 此外 另外 其中 其 其他 其它 其余 之 之间 之一 之后 之前 以来 以后 以前 以上 以下 以内 以外 左右
上下 前后 内 外 中 里 上 下 前 后 间 旁 边 我 你 您 他 她 它 我们 你们 他们 她们 它们 咱们 自己 本 该 此 这 那 这个 那个 这些 那些 这里 那里 这样 那样
这么 这种 那种 哪 哪里 哪些 什么 怎么 怎样 如何 为什么 谁 多少 几 每 每个 各 各个 各种 某 某些 有的 有些 一些 一种 一个 一样 一定 一般 一直 一起 一边 一面 所
所有 全 全部 整个 任何 许多 很多 不少 多 少 大 小 等 等等 着 过 地 得 们 个 位 名 次 项 条 件 种 家 座 场 批 年 月 日 时 分 秒 点 元 万 亿 千 百 吗
呢 吧 啊 呀 嘛 哦 呗 似的 般 一 二 三 四 五 六 七 八 九 十 两 零 第一 第二 第三 能 能够 可 可以 可能 会 要 应 应该 应当 须 必须 需 需要 想 愿 愿意 来
去 说 看 做 作 成 成为 作为 进行 通过 根据 按照 依据 经 经过 随着 围绕 针对 已 已经 曾 曾经 正 正在 仍 仍然 仍旧 尚 刚 刚刚 将要 即 即将 便 却 竟 只 仅
仅仅 约 大约 近 超 超过 达 达到 共 共有 总 总共 均 皆 则 即可 尤其 特别 特别是 尤其是 例如 比如 包括 称 称为 据 据悉 据了解 据介绍 介绍 表示 指出 强调 认为
不能 不要 不会 不再 不让 不用 有人 有时 大家 人们 每天 每次 其实 原来 这样 时候 要求 提出 说道 目前 当前 现在 今天 昨天 明天 近日 日前 近期 今年 去年 明年 当天 当日 当时 此次 本次 这次 上午 下午 晚上 凌晨 期间 记者 通讯员 本报讯 消息 报道 讯`;

const NUMERALS = new Set('〇零一二两三四五六七八九十百千万几半');
const MEASURES = new Set(
  '个次张本名位条件种项场层句块片份套组间棵头只双对段道轮批回遍番口堆排座所家台辆部',
);

/** The function words that are left out by name; numbers and numbers with a measure are left out by rule. */
export const STOPWORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));

/** A stop word, a number or date (十二, 6月27日), or a number with its measure (两个, 一次). */
export function isFunctionWord(term: string): boolean {
  return STOPWORDS.has(term) || isNumeric(term) || isCounted(term);
}

/** One numeral only: 二十条 is the name of a set of measures. */
function isCounted(term: string): boolean {
  const [numeral = '', measure = '', more] = [...term];
  return more === undefined && NUMERALS.has(numeral) && MEASURES.has(measure);
}
