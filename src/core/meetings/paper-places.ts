import { fullPlace } from '../text/gazetteer.ts';
import type { PageInput } from './corpus-rows.ts';

/** Papers whose names do not begin with their place; those of the whole country stand for none. */
const PAPERS: readonly (readonly [string, string])[] = [
  ['解放日报', '上海市'],
  ['文汇报', '上海市'],
  ['新民晚报', '上海市'],
  ['今晚报', '天津市'],
  ['新华日报', '江苏省'],
  ['扬子晚报', '江苏省'],
  ['金陵晚报', '南京市'],
  ['钱江晚报', '浙江省'],
  ['大众日报', '山东省'],
  ['齐鲁晚报', '山东省'],
  ['大河报', '河南省'],
  ['楚天都市报', '湖北省'],
  ['长江日报', '武汉市'],
  ['潇湘晨报', '湖南省'],
  ['三湘都市报', '湖南省'],
  ['南方日报', '广东省'],
  ['羊城晚报', '广东省'],
  ['华西都市报', '四川省'],
  ['三秦都市报', '陕西省'],
  ['华商报', '陕西省'],
  ['三晋都市报', '山西省'],
  ['燕赵都市报', '河北省'],
];
const OWN_NAMES = new Map(PAPERS);
const MEDIUM =
  /(?:日报|晚报|晨报|早报|商报|都市报|新闻网|政府网|党报|报|广播电视台|电视台|融媒体中心|融媒|发布)(?:社|客户端|数字报|电子版)?$/;

const ENDINGS = ['省', '市', '县', '区', '州', '旗'] as const;

/**
 * Full names that the corpus itself spells, by what stands before their ending: places in the names of bodies, and
 * what a paper is named after where its pages write it in full in one way only (云汀晚报: 云汀市).
 */
export function spelledPlaces(pages: readonly PageInput[]): ReadonlyMap<string, string> {
  const spelled = new Map<string, string>();
  const stems = new Set(pages.map((page) => paperStem(page.meta.source)));
  for (const stem of stems) {
    if (stem.length < 2 || fullPlace(stem) !== '') continue;
    const written = ENDINGS.map((ending) => stem + ending).filter((name) =>
      pages.some((page) => page.text.includes(name)),
    );
    spelled.set(stem, written.length === 1 ? (written[0] ?? '') : '');
  }
  return spelled;
}

/** What a paper's name says before 日报, 晚报 …; '' if it does not end like a paper. */
function paperStem(source: string): string {
  const name = source.replace(/[\s《》]/g, '');
  return MEDIUM.test(name) ? name.replace(MEDIUM, '') : '';
}

/**
 * The place of a paper by its name (山西日报 → 山西省): a paper with a name of its own, a place of the gazetteer,
 * or one that the corpus itself spells in full (云汀晚报 where 云汀市 is named); '' for a paper of the whole country.
 */
export function placeOfPaper(source: string, spelled: ReadonlyMap<string, string>): string {
  const own = OWN_NAMES.get(source.replace(/[\s《》]/g, ''));
  if (own !== undefined) return own;
  const stem = paperStem(source);
  return stem === '' ? '' : fullPlace(stem) || (spelled.get(stem) ?? '');
}
