/**
 * Provinces and prefectures of China, public geography as of 2024. A province a line: full name, the one-character names
 * used with 入, 返, 来 (晋, 冀), capital, further prefectures. A name without its own ending is a 市; counties are too many
 * and are read by their form.
 */
const PROVINCES = `
北京市 京
天津市 津
上海市 沪
重庆市 渝
河北省 冀 石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水
山西省 晋 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁
内蒙古自治区 蒙 呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 兴安盟 锡林郭勒盟 阿拉善盟
辽宁省 辽 沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛
吉林省 吉 长春 吉林 四平 辽源 通化 白山 松原 白城 延边朝鲜族自治州
黑龙江省 黑 哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 大兴安岭地区
江苏省 苏 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁
浙江省 浙 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水
安徽省 皖 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城
福建省 闽 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德
江西省 赣 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶
山东省 鲁 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽
河南省 豫 郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 济源
湖北省 鄂 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施土家族苗族自治州 仙桃 潜江 天门
湖南省 湘 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西土家族苗族自治州
广东省 粤 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮
广西壮族自治区 桂 南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左
海南省 琼 海口 三亚 三沙 儋州
四川省 川蜀 成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 阿坝藏族羌族自治州 甘孜藏族自治州 凉山彝族自治州
贵州省 贵黔 贵阳 六盘水 遵义 安顺 毕节 铜仁 黔西南布依族苗族自治州 黔东南苗族侗族自治州 黔南布依族苗族自治州
云南省 云滇 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄彝族自治州 红河哈尼族彝族自治州 文山壮族苗族自治州 西双版纳傣族自治州 大理白族自治州 德宏傣族景颇族自治州 怒江傈僳族自治州 迪庆藏族自治州
西藏自治区 藏 拉萨 日喀则 昌都 林芝 山南 那曲 阿里地区
陕西省 陕秦 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛
甘肃省 甘陇 兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏回族自治州 甘南藏族自治州
青海省 青 西宁 海东 海北藏族自治州 黄南藏族自治州 海南藏族自治州 果洛藏族自治州 玉树藏族自治州 海西蒙古族藏族自治州
宁夏回族自治区 宁 银川 石嘴山 吴忠 固原 中卫
新疆维吾尔自治区 新 乌鲁木齐 克拉玛依 吐鲁番 哈密 昌吉回族自治州 博尔塔拉蒙古自治州 巴音郭楞蒙古自治州 阿克苏地区 克孜勒苏柯尔克孜自治州 喀什地区 和田地区 伊犁哈萨克自治州 塔城地区 阿勒泰地区
`;

/** One-character names of cities that mean no province as well (宁 is Ningxia and Nanjing, 青 Qinghai and Qingdao: left out). */
const CITY_LETTERS =
  '并太原 蓉成都 穗广州 深深圳 杭杭州 汉武汉 郑郑州 筑贵阳 邕南宁 榕福州 厦厦门 哈哈尔滨 济济南 石石家庄 合合肥 洪南昌 昆昆明 甬宁波 锡无锡 沈沈阳 连大连';

/** Old names of regions, used of the whole province: 三晋大地. */
const REGIONS =
  '三晋山西 燕赵河北 齐鲁山东 中原河南 荆楚湖北 三湘湖南 湖湘湖南 赣鄱江西 江淮安徽 八闽福建 南粤广东 八桂广西 琼州海南 巴蜀四川 天府四川 黔贵贵州 三秦陕西 陇原甘肃 塞上宁夏 天山新疆 龙江黑龙江 辽沈辽宁 渝州重庆';

const ENDING = /(?:省|市|盟|地区|(?:壮族|回族|维吾尔)?自治区|自治州)$/;
const NATIONS =
  /(?:(?:朝鲜|土家|苗|藏|羌|彝|布依|侗|哈尼|壮|傣|白|景颇|傈僳|回|蒙古|哈萨克|柯尔克孜)族?){1,8}$/;

/** 山西省 → 山西, 延边朝鲜族自治州 → 延边: the name as used in short. */
function shortOf(full: string): string {
  const bare = full.replace(ENDING, '');
  return full.endsWith('自治州') ? bare.replace(NATIONS, '') : bare;
}

interface Gazetteer {
  /** Province of each province and prefecture, by full name. */
  readonly provinces: ReadonlyMap<string, string>;
  /** Full name of each short name; a province goes before a prefecture of the same name (吉林). */
  readonly shorts: ReadonlyMap<string, string>;
  readonly letters: ReadonlyMap<string, string>;
  readonly regions: ReadonlyMap<string, string>;
}

function build(): Gazetteer {
  const provinces = new Map<string, string>();
  const shorts = new Map<string, string>();
  const letters = new Map<string, string>();
  const add = (full: string, province: string): void => {
    provinces.set(full, province);
    if (!shorts.has(shortOf(full))) shorts.set(shortOf(full), full);
  };
  const lines = PROVINCES.trim()
    .split('\n')
    .map((line) => line.split(' '));
  for (const [province = ''] of lines) add(province, province);
  for (const [province = '', names = '', ...cities] of lines) {
    for (const letter of names) letters.set(letter, province);
    for (const city of cities) add(ENDING.test(city) ? city : `${city}市`, province);
  }
  const pairs = (list: string, width: number): (readonly [string, string])[] =>
    list.split(' ').map((one) => [one.slice(0, width), shorts.get(one.slice(width)) ?? '']);
  for (const [letter, city] of pairs(CITY_LETTERS, 1)) letters.set(letter, city);
  return { provinces, shorts, letters, regions: new Map(pairs(REGIONS, 2)) };
}

const GAZETTEER = build();

/** Full name of a province or prefecture by its full or short name (太原 → 太原市), '' if it is none. */
export function fullPlace(name: string): string {
  return GAZETTEER.provinces.has(name) ? name : (GAZETTEER.shorts.get(name) ?? '');
}

/** The province that a province or prefecture (by full name) lies in, '' if the gazetteer does not know it. */
export function provinceOf(place: string): string {
  return GAZETTEER.provinces.get(place) ?? '';
}

/** Whether a place is a city or prefecture; a municipality (上海市) is one and a province too. */
export function isCity(place: string): boolean {
  return /(?:市|盟|州|地区)$/.test(place);
}

/** Province or city of a one-character name (晋 → 山西省, 并 → 太原市), '' if it is none. */
export function placeOfLetter(letter: string): string {
  return GAZETTEER.letters.get(letter) ?? '';
}

/** Province of an old name of a region (三晋 → 山西省), '' if it is none. */
export function placeOfRegion(region: string): string {
  return GAZETTEER.regions.get(region) ?? '';
}

/** Alternatives for a regular expression: short names (longest first), one-character names, names of regions. */
export const SHORT_NAMES = [...GAZETTEER.shorts.keys()]
  .sort((a, b) => b.length - a.length)
  .join('|');
export const LETTERS = [...GAZETTEER.letters.keys()].join('');
export const REGION_NAMES = [...GAZETTEER.regions.keys()].join('|');
