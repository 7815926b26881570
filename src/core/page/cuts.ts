import { commaCount, isComment, isWhole, openQuotes } from './endings.ts';
import { gramsOf, sharedPart } from './overlap.ts';

/**
 * Sentences that a column or page end cut in two: 推行“三 | 勤”办法后. Whether a short line without a
 * stop begins such a sentence is weighed by the evidence below; 2 points make a cut.
 */
interface Evidence {
  readonly points: number;
  readonly holds: (before: string, after: string) => boolean;
  readonly example: string;
}

/** Two clauses of one length are a heading: 灯要常亮，门要常开 */
function isCouplet(text: string): boolean {
  const halves = text.split(/[，,]/);
  if (halves.length !== 2 || text.length > 22) return false;
  return Math.abs((halves[0]?.length ?? 0) - (halves[1]?.length ?? 0)) <= 1;
}

const EVIDENCE: readonly Evidence[] = [
  { points: 3, holds: (before) => openQuotes(before) > 0, example: '要推行“三 | 勤”办法' },
  { points: 2, holds: (before) => commaCount(before) > 0, example: '近日,江口市新开 | 区居民' },
  {
    points: 2,
    holds: (before) => /(?:说|表示|介绍|指出|认为|强调|坦言|记者)[：:][“‘]?[^：:]*$/.test(before),
    example: '书记柳青介绍:红色代表热 | 血,',
  },
  {
    points: 2,
    holds: (before) => /[的和与及或在将把被从于以是等]$/.test(before),
    example: '邻里们都喜欢的 | 小院',
  },
  {
    points: 3,
    holds: (_, after) => /^[，、。,；;：:！？”’）)》]/.test(after),
    example: '洗衣 | 、做饭',
  },
  {
    points: 2,
    holds: (_, after) => /^[\u4e00-\u9fff][，,、。；;：:”’）)]/.test(after),
    example: '路灯一 | 亮,人',
  },
  { points: 1, holds: (_, after) => /^[们着了的]/.test(after), example: '村民 | 们一起' },
  { points: -3, holds: isCouplet, example: '灯要常亮，门要常开' },
  {
    points: -2,
    holds: (before) => /[^\s][ \u3000]+[^\s]/.test(before),
    example: '老街换新颜 邻里添笑声',
  },
];

const CUT = 2;
/** A headline shares more than this part of its letter pairs with the text behind it. */
const HEADLINE_SHARE = 0.4;
const READ = 600;

function saidAgain(before: string, after: string): boolean {
  return sharedPart(gramsOf(before, 2), gramsOf(after.slice(0, READ), 2)) > HEADLINE_SHARE;
}

/** Whether a line without a stop goes on in the line after it. */
export function isCut(before: string, after: string): boolean {
  if (isWhole(before) || isComment(before)) return false;
  let points = 0;
  for (const one of EVIDENCE) if (one.holds(before, after)) points += one.points;
  return points > CUT || (points === CUT && !saidAgain(before, after));
}
