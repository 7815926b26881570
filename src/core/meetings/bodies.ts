import { placeInName } from './jurisdiction.ts';

interface Named {
  readonly value: string;
  readonly pattern: RegExp;
  readonly example: string;
}

/** Kinds of issuing body, by a word of the series' name; the first that fits decides. */
const BODY_TYPES: readonly Named[] = [
  {
    value: '党代会',
    pattern: /党代会|党员代表大会|(?:共产党|中共)[^会]{0,20}代表大会/,
    example: '谷城区第六次党代会',
  },
  {
    value: '民主党派',
    pattern:
      /民主同盟|民主建国会|民主促进会|国民党革命委员会|农工(?:民主)?党|致公党|九三学社|自治同盟|民[革盟建进](?=[^国]|$)|台盟/,
    example: '中国民主同盟第十二届中央委员会全会',
  },
  { value: '董事会', pattern: /董事会/, example: '公司第三届董事会会议' },
  { value: '监事会', pattern: /监事会/, example: '第二届监事会会议' },
  { value: '股东大会', pattern: /股东/, example: '临时股东大会' },
  { value: '领导小组', pattern: /领导小组|工作小组|协调小组/, example: '市防汛工作领导小组会议' },
  { value: '指挥部', pattern: /指挥部/, example: '省抗旱指挥部会议' },
  { value: '专班', pattern: /专班/, example: '工作专班全体会议' },
  { value: '纪委', pattern: /纪委|纪律检查/, example: '市纪委全会' },
  { value: '人大', pattern: /人大|人民代表大会/, example: '县人大常委会会议' },
  { value: '政协', pattern: /政协|政治协商/, example: '区政协主席会议' },
  { value: '政治局', pattern: /政治局/, example: '中央政治局会议' },
  {
    value: '委员会',
    pattern:
      /(?:深改|审计|国安|国家安全|编制|依法治|规划|财经|改革|网信|外事)[^会]{0,8}(?:委|委员会|办)/,
    example: '区委审计委员会会议',
  },
  { value: '党组', pattern: /党组/, example: '县政府党组会议' },
  { value: '政府', pattern: /政府|国务院|常务会议|省长|市长|县长|区长/, example: '县政府常务会议' },
  {
    value: '党委',
    pattern: /[省市县区州旗镇乡党校]委|中共|共产党|中央|中央委员会|常委会/,
    example: '省委专题会议',
  },
  { value: '委员会', pattern: /委员会|理事会|工委/, example: '学术委员会会议' },
  { value: '工会', pattern: /工会|职代会|职工代表|教代会/, example: '职工代表大会' },
];

/** Levels, by a word of the series' name. */
const LEVELS: readonly Named[] = [
  {
    value: '国际',
    pattern:
      /联合国|亚太经合|上合|上海合作|金砖|东盟|中日韩|二十国|领导人|部长级|国际|世界|全球|峰会|双边|中[俄美欧非阿拉韩日德法英哈新][^共央国]|APEC|G20/,
    example: '三国领导人会议',
  },
  { value: '企业', pattern: /董事会|监事会|股东|公司|集团|职代会/, example: '公司董事会会议' },
  {
    value: '学校',
    pattern: /学校|大学|(?<!科)学院|中学|小学|校党委|校长|教代会|校务/,
    example: '学校安全工作领导小组会议',
  },
  {
    value: '全国',
    pattern:
      /^(?:第?[^届次]{1,4}[届次])?(?:全国|中央|国务院|国家|中共中央|党的)|全国人大|全国政协|全国委员会|中央委员会|政治局|委员长会|第二十次全国|中国(?!.{1,10}[省市县区])/,
    example: '全国农业工作会议',
  },
  { value: '县', pattern: /县|旗(?=委|政府|人民|人大|政协)/, example: '县政府常务会议' },
  {
    value: '区',
    pattern: /(?<![社小园校景厂片灾矿地]|自治)区(?![域块划间分])/,
    example: '区委常委会会议',
  },
  {
    value: '市',
    pattern: /市(?!场|容|值)|[州盟](?=委|政府|人民|人大|政协)|地委/,
    example: '市委常委会会议',
  },
  { value: '省', pattern: /省|自治区/, example: '省委专题会议' },
  { value: '镇', pattern: /[镇乡]|街道/, example: '镇党委会议' },
];

function firstOf(list: readonly Named[], text: string): string {
  return list.find((item) => item.pattern.test(text))?.value ?? '';
}

/** Kind of the body that meets (党委 政府 人大 …), '其他' if no word says. */
export function bodyTypeOf(series: string): string {
  const type = firstOf(BODY_TYPES, series);
  return type === '' ? '其他' : type;
}

/** Level of the body that meets (全国 省 市 县 …), '' if unknown. */
export function levelOf(series: string): string {
  return firstOf(LEVELS, series);
}

/** The jurisdiction that the series' own name says (石桥市), '' if it says none. */
export function placeOf(series: string, level: string): string {
  if (level === '全国') return '中国';
  if (level === '' || level === '国际' || level === '企业' || level === '学校') return '';
  return placeInName(series);
}
