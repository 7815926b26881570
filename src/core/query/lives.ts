/** Formulations (提法) along the sessions of a series: where each stands, falls silent, comes back. */
import type { Series, SessionStatus } from '../model.ts';
import { lifeOf } from '../stats/life.ts';
import { temperatures, type Temperature } from '../stats/temperature.ts';
import { fold } from '../text/fold.ts';
import { reporting } from './agenda.ts';
import type { Archive } from './archive.ts';
import { NO_DAY, toDay } from './days.ts';
import { filterDays } from './facets.ts';
import type { Filters } from './filters.ts';
import { candidates, type Formulation } from './formulations.ts';
import { numberedSeries } from './meetings.ts';
import { byCodeUnit } from './sort.ts';

export interface LivesQuestion {
  readonly filters: Filters;
  /** Series id; '' for the one with most reported sessions. */
  readonly series: string;
  /** Only formulations that hold this string; '' for all. */
  readonly pattern: string;
  readonly limit: number;
}

export interface LivesSession {
  readonly id: string;
  readonly ordinal: number | null;
  readonly day: string | null;
  readonly status: SessionStatus;
}

export interface LifeRow extends Formulation {
  /** By session: occurrences in its reports; null where nobody reported it. */
  readonly counts: readonly (number | null)[];
  /** Sessions in which it stands, first and last of them. */
  readonly present: number;
  readonly first: string;
  readonly last: string;
  /** Reported sessions of its longest silence, and since it stood last. */
  readonly longestSilence: number;
  readonly silentSince: number;
  /** Share of the articles of each year of the selection that hold it (语温). */
  readonly years: readonly Temperature[];
}

export interface LivesView {
  readonly seriesId: string;
  readonly seriesName: string;
  readonly sessions: readonly LivesSession[];
  readonly reported: number;
  readonly rows: readonly LifeRow[];
  /** Formulations that stand in two reported sessions or more, of which `rows` are the first. */
  readonly total: number;
  /** Formulations that stand in one session only. */
  readonly once: number;
}

const NONE: LivesView = {
  seriesId: '',
  seriesName: '',
  sessions: [],
  reported: 0,
  rows: [],
  total: 0,
  once: 0,
};

/** What the paper itself marks as a formulation comes first, then what stands in most sessions. */
function byLife(a: Lived, b: Lived): number {
  if (a.kind !== b.kind) return a.kind === 'quoted' ? -1 : 1;
  return b.present - a.present || byCodeUnit(a.text, b.text);
}

/** Lives of the formulations of one series, the quoted ones first, those of most sessions first. */
export function lives(archive: Archive, ask: LivesQuestion): LivesView {
  const series = seriesOf(archive, ask.series);
  if (series === null) return NONE;
  const reports = reportsOf(archive, series);
  const pattern = fold(ask.pattern.trim());
  const found = candidates(archive, reports)
    .filter(({ text }) => text.includes(pattern))
    .map((one) => lived(one, reports, archive));
  const often = found.filter(({ present }) => present > 1);
  often.sort(byLife);
  return {
    seriesId: series.id,
    seriesName: series.name,
    sessions: series.sessions.map(({ id, ordinal, dated, status }) => {
      return { id, ordinal, day: dated.day, status };
    }),
    reported: reports.filter(({ articles }) => articles.length > 0).length,
    rows: often.slice(0, ask.limit).map((one) => toRow(archive, ask.filters, series, one)),
    total: often.length,
    once: found.length - often.length,
  };
}

function seriesOf({ corpus }: Archive, id: string): Series | null {
  const all = numberedSeries(corpus);
  return all.find((one) => one.id === id) ?? all[0] ?? null;
}

/** The articles that report each session; none of a session that is not reported. */
export interface SessionReports {
  readonly articles: readonly number[];
}

function reportsOf({ corpus }: Archive, series: Series): SessionReports[] {
  return series.sessions.map(({ id, status }) => ({
    articles: status === 'reported' ? reporting(corpus, id) : [],
  }));
}

interface Lived extends Formulation {
  readonly counts: readonly (number | null)[];
  readonly present: number;
}

function lived(one: Formulation, reports: readonly SessionReports[], archive: Archive): Lived {
  const { articles, counts } = archive.find(one.text);
  const inArticle = new Map(Array.from(articles, (article, at) => [article, counts[at] ?? 0]));
  const bySession = reports.map(({ articles: own }) =>
    own.length === 0 ? null : own.reduce((sum, article) => sum + (inArticle.get(article) ?? 0), 0),
  );
  return {
    ...one,
    counts: bySession,
    present: bySession.filter((count) => (count ?? 0) > 0).length,
  };
}

function toRow(archive: Archive, filters: Filters, series: Series, one: Lived): LifeRow {
  const reported = series.sessions.flatMap((session, at) => {
    const count = one.counts[at];
    return count === null || count === undefined ? [] : [{ session, count }];
  });
  const life = lifeOf(
    reported.map(({ session, count }, at) => ({
      ordinal: session.ordinal ?? at,
      day: null,
      count,
    })),
  );
  return {
    ...one,
    first: reported[life?.first ?? -1]?.session.id ?? '',
    last: reported[life?.last ?? -1]?.session.id ?? '',
    longestSilence: life?.longest?.sessions ?? 0,
    silentSince: life?.silentSince ?? 0,
    years: yearsOf(archive, filters, one.text),
  };
}

/** Articles of the selection by year, and those that hold the string; undated ones are left out. */
function yearsOf(archive: Archive, filters: Filters, text: string): Temperature[] {
  const { mask, articles } = archive.select(filters);
  const days = filterDays(archive.corpus, filters);
  const years = new Map<number, { hits: number; articles: number }>();
  const add = (article: number, field: 'hits' | 'articles') => {
    const day = toDay(days[article] ?? NO_DAY);
    if (day === null) return;
    const year = Number(day.slice(0, 4));
    const own = years.get(year) ?? { hits: 0, articles: 0 };
    own[field] += 1;
    years.set(year, own);
  };
  for (const article of articles) add(article, 'articles');
  const found = archive.find(text);
  found.articles.forEach((article, at) => {
    if (mask[article] === 1 && (found.counts[at] ?? 0) > 0) add(article, 'hits');
  });
  const sorted = [...years].sort(([a], [b]) => a - b);
  return temperatures(sorted.map(([year, own]) => ({ year, ...own })));
}
