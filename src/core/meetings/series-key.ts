import { NUMERAL_CHARACTERS as N } from '../text/numerals.ts';

interface Alias {
  readonly from: RegExp;
  readonly to: string;
  readonly example: string;
}

/** Names that mean the same body or meeting. */
const ALIASES: readonly Alias[] = [
  {
    from: /新冠肺炎|新型冠状病毒肺炎|新冠病毒(?:感染)?/g,
    to: '',
    example: '新冠肺炎疫情防控 = 疫情防控',
  },
  { from: /[（(]?扩大[）)]?(?=会|$)/g, to: '', example: '常委会（扩大）会议 = 常委会会议' },
  { from: /常务委员会/g, to: '常委会', example: '人大常务委员会 = 人大常委会' },
  { from: /人民代表大会/g, to: '人大', example: '区人民代表大会 = 区人大' },
  {
    from: /中国人民政治协商会议|人民政协/g,
    to: '政协',
    example: '人民政协全国委员会 = 政协全国委员会',
  },
  { from: /残疾人联合会/g, to: '残联', example: '残疾人联合会 = 残联' },
  { from: /科学技术协会/g, to: '科协', example: '中国科学技术协会 = 中国科协' },
  { from: /中国共产主义青年团|中国共青团/g, to: '共青团', example: '中国共产主义青年团 = 共青团' },
  { from: /中国国民党革命委员会/g, to: '民革', example: '中国国民党革命委员会 = 民革' },
  { from: /中国民主同盟/g, to: '民盟', example: '中国民主同盟 = 民盟' },
  { from: /中国民主建国会/g, to: '民建', example: '中国民主建国会 = 民建' },
  { from: /中国民主促进会/g, to: '民进', example: '中国民主促进会 = 民进' },
  { from: /中国农工民主党/g, to: '农工党', example: '中国农工民主党 = 农工党' },
  { from: /中国致公党/g, to: '致公党', example: '中国致公党 = 致公党' },
  { from: /台湾民主自治同盟/g, to: '台盟', example: '台湾民主自治同盟 = 台盟' },
  { from: /全面深化改革委员会/g, to: '深改委', example: '中央全面深化改革委员会 = 中央深改委' },
  { from: /财经委员会/g, to: '财经委', example: '中央财经委员会 = 中央财经委' },
  { from: /纪律检查委员会/g, to: '纪委', example: '市纪律检查委员会 = 市纪委' },
  {
    from: /^委员长/,
    to: '全国人大常委会委员长',
    example: '委员长会议 = 全国人大常委会委员长会议',
  },
  {
    from: new RegExp(`(?:第[${N}]{1,2}[、和及至]?(?:第?[${N}]{1,2})?阶段|开幕|闭幕)会议$`),
    to: '会议',
    example: '峰会第一阶段会议 = 峰会会议',
  },
  { from: /人民政府/g, to: '政府', example: '县人民政府 = 县政府' },
  { from: /政协全国委员会/g, to: '全国政协', example: '政协第十届全国委员会 = 全国政协' },
  { from: /中国共产党|中共(?!中央)/g, to: '', example: '中共石桥县委 = 石桥县委' },
  { from: /中共中央/g, to: '中央', example: '中共中央政治局 = 中央政治局' },
  {
    from: /([省市县区州旗])委员会全体会议/g,
    to: '$1委全会',
    example: '县委员会全体会议 = 县委全会',
  },
  { from: /全体会议$/g, to: '全会', example: '全体会议 = 全会' },
];
const TERM = new RegExp(`第?[${N}]{1,4}届`, 'g');

/** The series' name as compared: without term, blanks and marks, aliases levelled, 会议/会 at the end dropped. */
export function seriesKey(series: string): string {
  let key = series.replace(TERM, '').replace(/[\s（()）·“”‘’、，,—－–-]/g, '');
  for (const alias of ALIASES) key = key.replace(alias.from, alias.to);
  return key.replace(/(?:会议|会)$/, '');
}

/** Whether one key is the other with characters left out (主席会议 of 全国政协主席会议). */
export function isShortOf(short: string, long: string): boolean {
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
