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
  let key = series.replace(TERM, '').replace(/[\s（()）·“”‘’、，,—-]/g, '');
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
