import { WordEnds } from '../text/word-ends.ts';

/** Words that a group, a body or a person who can do something ends in. */
const AGENT_ENDS = new WordEnds(
  (
    '部门 单位 地区 市县 县区 区县 地方 各地 各级 各方 各界 各国 区域 基层 上下 方面 ' +
    '同志 干部 领导 负责人 责任人 班子 班人 党员 党委 党组 党组织 支部 政府 机关 部委 战线 系统 ' +
    '企业 学校 高校 院校 社区 乡镇 乡村 街道 村组 医院 机构 公司 集团 银行 协会 组织 团体 商会 工会 ' +
    '委员会 常委会 人大 政协 法院 检察院 纪委 监委 工委 团委 妇联 残联 科协 文联 侨联 台联 党派 ' +
    '办公室 办 专班 指挥部 领导小组 组 委 局 厅 科 处 部 院 站 所 中心 队 队伍 兵团 ' +
    '人员 代表 委员 群众 居民 村民 市民 人民 职工 师生 教师 学生 青年 妇女 网格员 志愿者 工作者 经营者 ' +
    '书记 省长 市长 县长 区长 镇长 乡长 校长 院长 主任 部长 局长 厅长 组长 河长 林长 一把手 ' +
    '全党 全军 全国 全省 全市 全县 全区 全镇 全院 全校 全社会 我省 我市 我县 我区 省直 市直 ' +
    '省 市 县 区 乡 镇 村 州 盟 旗 双方 两国 三方 中方 各族人民 工人阶级 企业家 者 人士 主体 成员 ' +
    '部队 官兵 民兵 军队 武警 园区 媒体 家庭 物业 农场 林场 景区 门店 商户 铁路 民航 两家 三家 四家'
  ).split(' '),
);

/** Words that end like an agent and are none. */
const NO_AGENT_ENDS = new WordEnds(
  (
    '全部 内部 外部 局部 大部 本部 干部队伍 结构 城市 城镇 农村 股市 楼市 灾区 库区 意见 不同 共同 ' +
    '前者 后者 或者'
  ).split(' '),
);

/** What a phrase about a thing or an action begins with (加强基层…, 确保学校…). */
const NO_AGENT_OPENING =
  /^(?:我们|我国|会议|全会|重要|关键|重点(?!行业|单位|企业|地区|部门)|核心|根本|基础|有的|这|那|如何|确保|防止|推动|推进|加强|抓好|做好|落实|实现|面对|坚持|贯彻|严格|全面|深入|聚焦|发挥|健全|完善|提升|提高|动员|组织(?!部|人事)|督促|引导|教育(?!部|主管|行政|系统|局|厅)|支持|鼓励|帮助|服务(?!业|中心|机构|窗口)|关心|发展(?!改革|和改革)|建设(?!部|单位|行政|局|银行|兵团)|打造|统筹|强化|深化|优化|形成|增强|加快|认真|积极|不断|进一步|充分|大力|扎实|持续|坚决)/;
/** 如实报告是领导干部: a statement, but 各级特别是乡镇 names agents. */
const STATEMENT = /(?:^|[^别其])是/;

/** Whether words, blanked quotations at their end aside, name somebody who can be told to do something. */
export function isAgent(words: string): boolean {
  const end = words.replace(/□/g, '');
  if (NO_AGENT_OPENING.test(words) || STATEMENT.test(words)) return false;
  if (NO_AGENT_ENDS.has(end)) return false;
  return AGENT_ENDS.has(end);
}
