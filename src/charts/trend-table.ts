export { trendTable } from '#core/export/trend-table.ts';
import type { TrendView } from '#core/query/answers.ts';
import type { Messages } from '#i18n/index.ts';

/** A period in words: 2022年4月, week from …, 第84次. */
export function periodWords({ periods, unit }: TrendView, at: number, t: Messages): string {
  const period = periods[at];
  if (period === undefined) return '';
  if (unit === 'session') {
    const name = t.common.ordinal(Number(period.label));
    return period.start === null ? name : `${name} · ${t.format.day(period.start)}`;
  }
  if (period.start === null) return period.label;
  if (unit === 'month') return t.format.month(period.start.slice(0, 7));
  return unit === 'week' ? t.charts.week(t.format.day(period.start)) : t.format.day(period.start);
}

/** What the lines say, for those who do not see them. */
export function trendSentence(view: TrendView, t: Messages): string {
  const words = t.charts.trend;
  if (view.lines.length === 0 || view.periods.length === 0) return words.none;
  const gaps = view.periods.filter(({ articles }) => articles === 0).length;
  const sentences = [
    words.sentence(view.periods.length, gaps),
    ...view.lines.map((_, at) => lineSentence(view, at, t)),
  ];
  return sentences.join(t.lang === 'zh' ? '' : ' ');
}

function lineSentence(view: TrendView, at: number, t: Messages): string {
  const { term = '', rates = [] } = view.lines[at] ?? {};
  const known = rates.flatMap((rate, period) => (rate === null ? [] : [{ rate, period }]));
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined || known.every(({ rate }) => rate === 0))
    return t.charts.trend.absent(term);
  const peak = known.reduce((best, one) => (one.rate > best.rate ? one : best));
  return t.charts.trend.line(
    term,
    t.format.rate(first.rate),
    t.format.rate(last.rate),
    t.format.rate(peak.rate),
    periodWords(view, peak.period, t),
  );
}
