/** Temperature (语温) of a formulation: the share of a year's articles that hold it, as the China Media Project counts it. */
import { requireCounts } from './counts.ts';

/**
 * The two upper grades of six (沸 烫 热 暖 温 冷) have published bounds as shares: 2,000 articles a year or 0.0518
 * and 500 or 0.0129 (Qian Gang 钱钢, 语象观察, first half of 2017), both made for one national daily of some 38,700
 * articles a year. The bounds of the lower four are not published as shares; nothing is guessed.
 */
export const BOILING = 0.0518;
export const SCALDING = 0.0129;

/** 沸, 烫, or one of the four below them. */
export type TemperatureGrade = 'boiling' | 'scalding' | 'below';

/** A share below this many articles a year says little; the screen should say so. */
export const LEAST_ARTICLES = 100;

export interface YearCount {
  readonly year: number;
  /** Articles that hold it. */
  readonly hits: number;
  /** All articles of the year. */
  readonly articles: number;
}

export interface Temperature {
  readonly year: number;
  readonly hits: number;
  readonly articles: number;
  /** 占比, 0–1; null in a year without an article. */
  readonly share: number | null;
  readonly grade: TemperatureGrade | null;
  /** Fewer than {@link LEAST_ARTICLES} articles stand behind it. */
  readonly isThin: boolean;
}

/** Share and grade of each year, in the order given. RangeError where a count is no whole number. */
export function temperatures(years: readonly YearCount[]): Temperature[] {
  return years.map(({ year, hits, articles }) => {
    requireCounts(hits, articles);
    if (hits > articles) throw new RangeError('more articles with it than articles');
    const share = articles === 0 ? null : hits / articles;
    const grade = share === null ? null : gradeOf(share);
    return { year, hits, articles, share, grade, isThin: articles < LEAST_ARTICLES };
  });
}

function gradeOf(share: number): TemperatureGrade {
  if (share >= BOILING) return 'boiling';
  return share >= SCALDING ? 'scalding' : 'below';
}
