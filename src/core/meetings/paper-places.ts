import { fullPlace, placeOfRegion } from '../text/gazetteer.ts';
import type { PageInput } from './corpus-rows.ts';

/** Papers whose names do not begin with their place; those of the whole country stand for none. */
const PAPERS =
  '解放日报 上海 文汇报 上海 新民晚报 上海 今晚报 天津 新华日报 江苏 扬子晚报 江苏 金陵晚报 南京 钱江晚报 浙江 大众日报 山东 大河报 河南 楚天都市报 湖北 长江日报 武汉 潇湘晨报 湖南 南方日报 广东 羊城晚报 广东 华西都市报 四川 华商报 陕西';
const OWN_NAMES = new Map(
  [...PAPERS.matchAll(/(\S{1,12}) (\S{1,12})/g)].map((pair) => [pair[1], fullPlace(pair[2] ?? '')]),
);
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
 * The place of a paper by its name (山西日报 → 山西省): a paper with a name of its own, a place of the gazetteer, a region,
 * or one that the corpus itself spells in full (云汀晚报 where 云汀市 is named); '' for a paper of the whole country.
 */
export function placeOfPaper(source: string, spelled: ReadonlyMap<string, string>): string {
  const own = OWN_NAMES.get(source.replace(/[\s《》]/g, ''));
  if (own !== undefined) return own;
  const stem = paperStem(source);
  if (stem === '') return '';
  return fullPlace(stem) || placeOfRegion(stem) || (spelled.get(stem) ?? '');
}
