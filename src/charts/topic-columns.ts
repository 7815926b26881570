import type { Overview } from '#core/query/answers.ts';

/** Columns of the picture: months, or years where there are too many months to see. */
export interface TopicColumns {
  readonly heads: readonly {
    /** Counts on from a round one, so that thinned labels fall on January or a round year. */
    readonly index: number;
    readonly label: string;
    /** The year under a month. */
    readonly second: string;
    /** The period in words. */
    readonly words: string;
  }[];
  /** counts[topic][column] */
  readonly counts: readonly (readonly number[])[];
}

/** First and last day of a list of months (`YYYY-MM`) in order. */
export function monthAxis(months: readonly string[]): { from: string | null; to: string | null } {
  const last = months.at(-1);
  return { from: months[0] ? `${months[0]}-01` : null, to: last ? `${last}-31` : null };
}

/** Where a day stands along `count` columns of months or years, in columns from the left; null outside them. */
export function columnPlace(months: readonly string[], count: number, iso: string): number | null {
  const isMonths = count === months.length;
  const periods = isMonths ? months : [...new Set(months.map((month) => month.slice(0, 4)))];
  const at = periods.indexOf(iso.slice(0, isMonths ? 7 : 4));
  if (at < 0) return null;
  const [month, day] = [Number(iso.slice(5, 7)), Number(iso.slice(8, 10))];
  return at + (isMonths ? (day - 1) / 31 : (month - 1 + (day - 1) / 31) / 12);
}

/** Months as they are, or summed to years if there are more than `most`. */
export function topicColumns(
  data: Overview['topicMonths'],
  most: number,
  words: PeriodWords,
): TopicColumns {
  return data.months.length <= Math.max(12, most) ? byMonth(data, words) : byYear(data, words);
}

/** Names of periods in the reader's language. */
export interface PeriodWords {
  readonly month: (isoMonth: string) => string;
  readonly monthOnly: (month: number) => string;
  readonly year: (year: string) => string;
}

function byMonth({ months, counts }: Overview['topicMonths'], words: PeriodWords): TopicColumns {
  const heads = months.map((month) => ({
    index: Number(month.slice(5)) - 1,
    label: words.monthOnly(Number(month.slice(5))),
    second: words.year(month.slice(0, 4)),
    words: words.month(month),
  }));
  return { heads, counts };
}

function byYear({ months, counts }: Overview['topicMonths'], words: PeriodWords): TopicColumns {
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  const places = months.map((month) => years.indexOf(month.slice(0, 4)));
  const heads = years.map((year) => ({
    index: Number(year),
    label: words.year(year),
    second: '',
    words: words.year(year),
  }));
  const sums = counts.map((row) => {
    const sum = years.map(() => 0);
    row.forEach((count, at) => {
      const place = places[at] ?? 0;
      sum[place] = (sum[place] ?? 0) + count;
    });
    return sum;
  });
  return { heads, counts: sums };
}
