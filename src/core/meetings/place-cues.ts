import {
  fullPlace,
  LETTERS,
  placeOfLetter,
  placeOfRegion,
  REGION_NAMES,
  SHORT_NAMES,
} from '../text/gazetteer.ts';

/** Where a cue counts: `wire` speaks for its own article and keeps that out of its page's vote. */
export type CueReach = 'page' | 'article' | 'wire';

/** A rule that says where “the province”, “the city” of a text is. The first group is the name. */
export interface PlaceCue {
  readonly name: string;
  readonly pattern: RegExp;
  readonly weight: number;
  readonly reach: CueReach;
  /** Full name of the place that the first group says, '' if it says none. */
  readonly place: (name: string) => string;
}

const NAMED = `(${SHORT_NAMES})`;
const SUFFIX = '(?:省|市|自治区|壮族自治区|回族自治区|维吾尔自治区|地区|[州盟])?';
/** Bodies that follow the name of the jurisdiction that is theirs. */
const BODY = '(?:委(?![员托派任会])|人民政府|政府|人大|政协|党委|纪委|监委|融媒体)';
const DAY = '\\d{1,2}月\\d{1,2}日';
const PAPER = '(?:日报|晚报|晨报|早报|商报|都市报|新闻网|广播电视台|融媒体中心)';

/**
 * The rules, strongest reason first. A province that is only named in the news (援吉医疗队, 上海疫情) gives no cue,
 * and a single 入晋 is the weakest: a paper of the next province writes it of its traffic.
 */
export const PLACE_CUES: readonly PlaceCue[] = [
  // 新华社太原8月3日电
  {
    name: 'wire',
    pattern: new RegExp(
      `(?:新华社|中新社|新华网|人民网|中新网|央视网)${NAMED}(?:${DAY})(?:讯|电)`,
      'g',
    ),
    weight: 12,
    reach: 'wire',
    place: fullPlace,
  },
  // 本报太原讯
  {
    name: 'dateline',
    pattern: new RegExp(`本报${NAMED}市?(?:${DAY})?(?:讯|电|消息)`, 'g'),
    weight: 4,
    reach: 'article',
    place: fullPlace,
  },
  // （山西日报记者 丁某）
  {
    name: 'paper',
    pattern: new RegExp(`${NAMED}${PAPER}社?(?:全媒体|融媒体|见习|首席)?(?:记者|讯)`, 'g'),
    weight: 4,
    reach: 'page',
    place: fullPlace,
  },
  // 省城太原
  {
    name: 'capital',
    pattern: new RegExp(`(?:省城|省会|首府)${NAMED}`, 'g'),
    weight: 3,
    reach: 'page',
    place: fullPlace,
  },
  // 守好太原阵地
  {
    name: 'ground',
    pattern: new RegExp(`${NAMED}[省市]?阵地`, 'g'),
    weight: 3,
    reach: 'page',
    place: fullPlace,
  },
  // 入晋返晋人员
  {
    name: 'both_ways',
    pattern: new RegExp(`[入来返进抵在]([${LETTERS}])[、和及]?[来返进离抵在]\\1`, 'g'),
    weight: 3,
    reach: 'page',
    place: placeOfLetter,
  },
  // 三晋大地
  {
    name: 'region',
    pattern: new RegExp(`(${REGION_NAMES})(?:大地|儿女|热土)`, 'g'),
    weight: 2,
    reach: 'page',
    place: placeOfRegion,
  },
  // 太原市政府
  {
    name: 'body',
    pattern: new RegExp(
      `${NAMED}(?:省|市|(?:壮族|回族|维吾尔)?自治区|自治州|地区|[州盟])${BODY}`,
      'g',
    ),
    weight: 2,
    reach: 'page',
    place: fullPlace,
  },
  // 对入并人员
  {
    name: 'one_way',
    pattern: new RegExp(
      `(?:(?<![外未本原带以])来|(?<![投加深纳收])入|返|抵)((?!新)[${LETTERS}])(?=人员|居民|旅游|旅客|返乡|车辆|群众|学生|务工|游客|客商|投资|人才|通道)`,
      'g',
    ),
    weight: 1,
    reach: 'page',
    place: placeOfLetter,
  },
  // 太原市将开放新公园
  {
    name: 'named',
    pattern: new RegExp(`${NAMED}(?:省|市(?!场)|自治区|自治州)`, 'g'),
    weight: 0.5,
    reach: 'page',
    place: fullPlace,
  },
];

/** Left of a name that no gazetteer lists: a mark, a day, a particle. */
const LEFT = '(?:^|[，,。；;、：:（(“《\\s日]|[在与和由经是赴到]|中共)';
/** Counties, districts and cities that no list holds are read by their form before a body. */
export const UNLISTED = new RegExp(
  `(?<=${LEFT})([\\u4e00-\\u9fff]{2,7}?(?:自治[县旗]|[省市县区旗州]))(?=${BODY})`,
  'gm',
);

/** A byline of any paper; its stem is looked up among the places that the corpus spells. */
export const PAPER_BYLINE = new RegExp(
  `(?<![\\u4e00-\\u9fff])([\\u4e00-\\u9fff]{2,4}?)${PAPER}社?(?:全媒体|融媒体|见习|首席)?记者`,
  'g',
);

/** 我省, 我市 and one name of that kind in the same sentence speak of each other. */
export const OUR_PLACE = /我([省市])/g;
export const ANY_NAME = new RegExp(NAMED + SUFFIX, 'g');
