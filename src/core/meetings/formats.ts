interface FormatRule {
  readonly pattern: RegExp;
  readonly value: string;
  readonly example: string;
}

/** How a meeting was held, said of the meeting itself; the first rule that fits decides. */
const FORMATS: readonly FormatRule[] = [
  {
    pattern: /(?:以|采用|采取|通过)电视电话(?:会议)?(?:的)?(?:形式|方式)/,
    value: '电视电话会议',
    example: '会议采用电视电话会议形式',
  },
  {
    pattern:
      /(?:会议|全会|大会)[^。；，]{0,8}(?:以|采用|采取|通过)(?:网络)?视频(?:连线|会议|调度)?(?:的)?(?:形式|方式)/,
    value: '视频',
    example: '会议采取视频方式',
  },
  {
    pattern:
      /以(?:网络)?视频(?:连线|会议)?(?:的)?(?:形式|方式)[^。；，]{0,14}(?:召开|举行)|(?:召开|举行)[^。；，]{0,20}视频(?:会议|调度会|会)|视频(?:会议|调度会)[^。；]{0,20}(?:召开|举行)/,
    value: '视频',
    example: '以视频会议形式召开全市调度会',
  },
  {
    pattern: /现场(?:投票|会议)?[^。；]{0,6}(?:网络投票|通讯表决)[^。；]{0,8}(?:方式|形式|相结合)/,
    value: '现场投票及网络投票',
    example: '以现场投票与网络投票相结合的方式召开',
  },
  {
    pattern: /以通讯(?:表决)?(?:的)?(?:方式|形式)/,
    value: '通讯表决',
    example: '会议以通讯表决方式召开',
  },
  {
    pattern:
      /会议[^。；，]{0,6}(?:以|采用|采取)(?:线上线下|线上和线下|线上与线下|线上线下相)[^。；，]{0,6}(?:形式|方式)/,
    value: '线上线下',
    example: '会议以线上线下结合的方式召开',
  },
  {
    pattern: /会议[^。；，]{0,6}(?:以|采用|采取)(?:线上|网络|在线)(?:会议)?(?:的)?(?:形式|方式)/,
    value: '线上',
    example: '会议以线上方式召开',
  },
];

/** The format that a sentence states of its meeting, '' if it states none. */
export function formatOf(sentence: string): string {
  return formatRule(sentence)?.value ?? '';
}

function formatRule(sentence: string): FormatRule | undefined {
  if (!/视频|电视电话|通讯|线上|网络/.test(sentence)) return undefined;
  return FORMATS.find((rule) => rule.pattern.test(sentence));
}

/** The words by which a sentence states the format of its meeting, as offsets in it; null if it states none. */
export function formatPlace(
  sentence: string,
): { readonly start: number; readonly end: number } | null {
  const match = formatRule(sentence)?.pattern.exec(sentence);
  return match ? { start: match.index, end: match.index + match[0].length } : null;
}

/** The format that the series' own name says (全国经济普查电视电话会议). */
export function formatInName(series: string): string {
  if (series.includes('电视电话')) return '电视电话会议';
  if (/视频(?:会议|会|调度会|连线)/.test(series)) return '视频';
  return /电视会议$/.test(series) ? '电视会议' : '';
}

const VENUE =
  /在([\u4e00-\u9fff]{1,14}?)(?:胜利|隆重|圆满)?(?:以[^。；，]{1,14}方式)?(?:召开|举行|出席|开幕|闭幕)/;

const HALL = /(?:在|[，。、；]|^)([\u4e00-\u9fff、（）]{0,20}?主会场)/;
const BRANCH =
  /([\u4e00-\u9fff、（）]{1,24}?)(?:分别)?设(?:立|有)?(?:了)?分会场|在([\u4e00-\u9fff]{0,8}分会场)|(各[\u4e00-\u9fff、（）]{1,16}分会场)/;

/** The halls of a meeting that was held in several (省主会场/各市分会场), '' if the sentence names none. */
export function hallsOf(sentence: string): string {
  if (!sentence.includes('会场')) return '';
  const hall = HALL.exec(sentence)?.[1]?.replace(/^.*在|^设/, '') ?? '';
  const branch = BRANCH.exec(sentence);
  const places =
    branch?.[2] ?? branch?.[3] ?? (branch?.[1] === undefined ? '' : `${branch[1]}分会场`);
  return [hall, places.replace(/^[、（）]/, '')].filter((part) => part !== '').join('/');
}

/** Where a sentence says that its meeting was held (在江口召开), '' if it does not. */
export function venueOf(sentence: string): string {
  const venue = VENUE.exec(sentence)?.[1] ?? '';
  return /会议|期间|之际|基础|工作|领导/.test(venue) ? '' : venue;
}
