import { fullPlace } from '../text/gazetteer.ts';

const ENDING = '(?:自治[区州县旗]|特别行政区|省|市(?!场)|[县区州旗])';
const PLACE = new RegExp(
  `(?:中共|中国共产党|政协|民[革盟建进]|农工党|致公党|九三学社|台盟)?(?:第?[一二三四五六七八九十0-9]{1,4}届)?([\\u4e00-\\u9fff]{2,14}?${ENDING})`,
);
/** A second unit stands right behind the first and before its body or term. */
const FURTHER = new RegExp(
  `^([\\u4e00-\\u9fff]{2,8}?${ENDING})(?=委|人民|政府|人大|政协|党|纪|监|第|[一二三四五六七八九十]{1,3}届)`,
);
/** Words that end like a place and are none. */
const NO_PLACE =
  /[届团第与和委]|政府|军分区|依法|[二三四五六七八九十]市|全[国省市县区州]|城市|灾区|社区|地区|各[省市县区]|我[省市县区]|部分|有关|相关|本[省市县区]|园区|景区|校区|开发区|矿区|厂区|小区|片区|林区|牧区|疫区|沿江|超市|股市|夜市|都市|^(?:自治|特别行政)/;
const UNITS = new RegExp(`[\\u4e00-\\u9fff]{2,8}?${ENDING}`, 'g');

/**
 * A jurisdiction as it is compared, from its units in order: 山西省太原市 is 太原市, 汕头市濠江区 keeps its city, as
 * districts of one name lie in many. '' if the words only end like a place.
 */
export function jurisdiction(path: string): string {
  if (NO_PLACE.test(path)) return '';
  const listed = fullPlace(path);
  if (listed === path) return path;
  const units = path.match(UNITS) ?? [];
  const last = units.at(-1) ?? '';
  const before = units.at(-2) ?? '';
  if (!path.endsWith(last) || last.length < 3) return '';
  return last.endsWith('区') && before.endsWith('市') ? before + last : last;
}

/** The jurisdiction that a series' name begins with, '' if it names none. */
export function placeInName(series: string): string {
  const head = series.slice(0, 24);
  const match = PLACE.exec(head);
  const first = match?.[1] ?? '';
  if (match === null || match.index > 4) return '';
  if (first.length < 3 && !/^..[省市县区州]$/.test(first)) return '';
  const rest = head.slice(match.index + match[0].length);
  return jurisdiction(first + (FURTHER.exec(rest)?.[1] ?? ''));
}

/** A series' key without the place that stands before it anyway: 太原市政府常务 of 太原市 is 市政府常务. */
export function localKey(key: string, place: string): string {
  const unit = place.match(UNITS)?.at(-1) ?? place;
  const ending = /(?:自治区|特别行政区|.)$/.exec(unit)?.[0] ?? '';
  for (const name of [place, unit])
    if (name !== '' && key.startsWith(name) && key.length > name.length)
      return ending + key.slice(name.length);
  return key;
}
