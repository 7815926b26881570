/** Strings along a calendar or along the sessions of a series. */
import type { CalendarUnit } from '../stats/trend.ts';
import { fittingUnit, periodOf, periodsBetween } from '../stats/trend.ts';
import { fold } from '../text/fold.ts';
import type { TrendUnit, TrendView } from './answers.ts';
import type { Archive } from './archive.ts';
import type { Corpus } from './corpus.ts';
import type { Selection } from './crossfilter.ts';
import { NO_DAY, toDay } from './days.ts';
import { filterDays } from './facets.ts';
import type { Filters } from './filters.ts';
import { WHOLE, type Lens } from './lens.ts';
import { numberedSeries } from './meetings.ts';
import type { Occurrences } from './occurrences.ts';
import { denseSpells, steadyTrend } from './trend-findings.ts';

export interface TrendQuestion {
  readonly filters: Filters;
  readonly terms: readonly string[];
  readonly unit: TrendUnit;
  readonly series: string | null;
  readonly lens?: Lens;
}

/** A period before anything is counted, and the periods of each article. */
interface Axis {
  readonly unit: TrendUnit;
  readonly periods: readonly Head[];
  /** Places in `periods` of an article; none if it has no day. */
  readonly placesOf: (article: number) => readonly number[];
}

type Head = Pick<TrendView['periods'][number], 'start' | 'end' | 'label' | 'sessionId'>;

const NONE: readonly number[] = [];

/** Rates per 10,000 counted characters; a period without an article is a gap (null). */
export function trend(whole: Archive, ask: TrendQuestion): TrendView {
  const archive = whole.through(ask.lens ?? WHOLE);
  const { corpus } = archive;
  const selection = archive.select(ask.filters);
  const axis =
    ask.unit === 'session'
      ? sessionAxis(corpus, ask.series)
      : calendarAxis(corpus, selection, ask.unit);
  const sums = denominators(corpus, selection, axis);
  const found = archive.findAll(ask.terms.map(fold));
  return {
    unit: axis.unit,
    periods: axis.periods.map((head, at) => ({ ...head, ...(sums.periods[at] ?? NOTHING) })),
    lines: ask.terms.map((term, at) => ({
      term,
      ...line(selection, axis, sums.periods, found[at]),
    })),
    undated: sums.undated,
  };
}

interface Sum {
  articles: number;
  tokens: number;
  characters: number;
}

const NOTHING: Sum = { articles: 0, tokens: 0, characters: 0 };

function denominators(
  corpus: Corpus,
  selection: Selection,
  axis: Axis,
): { periods: Sum[]; undated: number } {
  const periods = axis.periods.map((): Sum => ({ ...NOTHING }));
  let undated = 0;
  for (const article of selection.articles) {
    const places = axis.placesOf(article);
    if (places.length === 0) undated += 1;
    for (const place of places) addArticle(corpus, periods[place], article);
  }
  return { periods, undated };
}

function addArticle(corpus: Corpus, sum: Sum | undefined, article: number): void {
  if (sum === undefined) return;
  sum.articles += 1;
  sum.tokens += corpus.columns.tokens[article] ?? 0;
  sum.characters += corpus.columns.counted[article] ?? 0;
}

function line(
  selection: Selection,
  axis: Axis,
  sums: readonly Sum[],
  found: Occurrences | undefined,
): Omit<TrendView['lines'][number], 'term'> {
  const counts = sums.map(() => 0);
  const articles = sums.map(() => 0);
  found?.articles.forEach((article, at) => {
    const count = found.counts[at] ?? 0;
    if (count === 0 || selection.mask[article] !== 1) return;
    for (const place of axis.placesOf(article)) {
      counts[place] = (counts[place] ?? 0) + count;
      articles[place] = (articles[place] ?? 0) + 1;
    }
  });
  const rates = sums.map(({ characters }, at) => rate(counts[at] ?? 0, characters));
  const totals = sums.map((sum) => sum.articles);
  const dense = denseSpells(articles, totals);
  return { counts, articles, rates, dense, steady: steadyTrend(rates) };
}

function rate(count: number, characters: number): number | null {
  return characters === 0 ? null : (count / characters) * 10_000;
}

function calendarAxis(corpus: Corpus, selection: Selection, asked: CalendarUnit): Axis {
  const days = filterDays(corpus, selection.filters);
  let first = Infinity;
  let last = -Infinity;
  for (const article of selection.articles) {
    const day = days[article] ?? NO_DAY;
    if (day === NO_DAY) continue;
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  if (last < first) return { unit: asked, periods: [], placesOf: () => NONE };
  const unit = fittingUnit(asked, first, last);
  const periods = periodsBetween(unit, first, last);
  const placesOf = (article: number) => {
    const day = days[article] ?? NO_DAY;
    return day === NO_DAY ? NONE : [periodOf(periods, day)];
  };
  const heads = periods.map(({ from, to, label }) => ({
    start: toDay(from),
    end: toDay(to),
    label,
    sessionId: null,
  }));
  return { unit, periods: heads, placesOf };
}

/** Sessions of a series (without one, of that with most evidence) in ordinal order, the unseen ones as gaps; an article stands at the sessions it reports. */
function sessionAxis(corpus: Corpus, id: string | null): Axis {
  const series = numberedSeries(corpus).find((one) => id === null || one.id === id);
  const sessions = series?.sessions ?? [];
  const places = new Map<number, number[]>();
  sessions.forEach((session, place) => {
    for (const row of corpus.sessions.get(session.id)?.rows ?? []) {
      if (corpus.meetings[row]?.evidence !== 'reported') continue;
      const article = corpus.meetingArticles[row] ?? 0;
      const known = places.get(article) ?? [];
      if (!known.includes(place)) places.set(article, [...known, place]);
    }
  });
  const heads = sessions.map((session) => ({
    start: session.dated.day,
    end: session.dated.day,
    label: session.ordinal === null ? '' : String(session.ordinal),
    sessionId: session.id,
  }));
  return { unit: 'session', periods: heads, placesOf: (article) => places.get(article) ?? NONE };
}
