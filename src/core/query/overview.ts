/** The first look at a corpus: what there is, when, what rises and falls, what is new. */
import type { TopicId } from '../model.ts';
import { logRatio } from '../stats/log-ratio.ts';
import type { CorpusInfo, Mover, Overview } from './answers.ts';
import type { Archive } from './archive.ts';
import { rowsOf } from './articles.ts';
import type { Corpus } from './corpus.ts';
import type { Selection } from './crossfilter.ts';
import { NO_DAY, toDay } from './days.ts';
import { filterDays } from './facets.ts';
import type { Filters } from './filters.ts';
import { KINDS, NO_CODE, TOPICS } from './kinds.ts';
import { byCodeUnit } from './sort.ts';
import { termCounts } from './term-store.ts';

/** Rise and fall need so many months that are not empty. */
export const PERIODS_NEEDED = 6;
const LATEST = 8;
const MOVERS = 10;
/** A mover occurs at least so often, and at least twice in 100,000 words. */
const LEAST_COUNT = 8;
const LEAST_SHARE = 2e-5;

/** The overview of the selected articles. */
export function overview(archive: Archive, filters: Filters, info: CorpusInfo): Overview {
  const { corpus } = archive;
  const selection = archive.select(filters);
  const months = articleMonths(corpus, selection);
  const found = [...new Set(months.values())].sort(byCodeUnit);
  return {
    info,
    kinds: kinds(corpus, selection),
    articles: selection.articles.length,
    undated: selection.articles.length - months.size,
    topicMonths: topicMonths(corpus, selection, months),
    movers: found.length < PERIODS_NEEDED ? null : movers(archive, months, found),
    periodsNeeded: PERIODS_NEEDED,
    periodsFound: found.length,
    latest: rowsOf(corpus, latest(corpus, selection)),
  };
}

/** Months of the dated articles. */
function articleMonths(corpus: Corpus, selection: Selection): Map<number, string> {
  const days = filterDays(corpus, selection.filters);
  const months = new Map<number, string>();
  for (const article of selection.articles) {
    const day = toDay(days[article] ?? NO_DAY);
    if (day !== null) months.set(article, day.slice(0, 7));
  }
  return months;
}

function kinds(corpus: Corpus, selection: Selection): Overview['kinds'] {
  const counts = new Uint32Array(256);
  for (const article of selection.articles) {
    const kind = corpus.columns.kind[article] ?? NO_CODE;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  const choices = KINDS.map((value, code) => ({ value, count: counts[code] ?? 0 }));
  return choices.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}

/** Months without an article stand between the first and the last one, as empty columns. */
function topicMonths(
  corpus: Corpus,
  selection: Selection,
  monthsOf: ReadonlyMap<number, string>,
): Overview['topicMonths'] {
  const months = monthsBetween([...monthsOf.values()]);
  const places = new Map(months.map((month, at) => [month, at]));
  const counts = TOPICS.map(() => months.map(() => 0));
  const undated = TOPICS.map(() => 0);
  for (const article of selection.articles) {
    const topic = corpus.columns.topic[article] ?? NO_CODE;
    const place = places.get(monthsOf.get(article) ?? '');
    const row = place === undefined ? undated : counts[topic];
    const at = place ?? topic;
    if (row && row[at] !== undefined) row[at] += 1;
  }
  const shown = TOPICS.map((_, code) => code).filter(
    (code) => total(counts[code]) + (undated[code] ?? 0) > 0,
  );
  return {
    months,
    topics: shown.map((code): TopicId => TOPICS[code] ?? 'government'),
    counts: shown.map((code) => counts[code] ?? []),
    undated: shown.map((code) => undated[code] ?? 0),
  };
}

function monthsBetween(found: readonly string[]): string[] {
  const sorted = [...found].sort(byCodeUnit);
  const last = sorted.at(-1) ?? '';
  const months: string[] = [];
  for (let month = sorted[0] ?? 'none'; month <= last; month = monthAfter(month))
    months.push(month);
  return months;
}

function monthAfter(month: string): string {
  const [year, of] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  const next = of === 12 ? [year + 1, 1] : [year, of + 1];
  return `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}`;
}

function total(row: readonly number[] | undefined): number {
  return row?.reduce((sum, count) => sum + count, 0) ?? 0;
}

/** Terms of the last third of the months against those of the time before. */
function movers(
  archive: Archive,
  monthsOf: ReadonlyMap<number, string>,
  months: readonly string[],
): Overview['movers'] {
  const cut = months[months.length - Math.floor(months.length / 3)] ?? '';
  const early = [...monthsOf].filter(([, month]) => month < cut).map(([article]) => article);
  const late = [...monthsOf].filter(([, month]) => month >= cut).map(([article]) => article);
  const rows = moved(archive, countsOf(archive.corpus, early), countsOf(archive.corpus, late));
  return {
    rising: rows.filter(({ logRatio: ratio }) => ratio > 0).slice(0, MOVERS),
    falling: rows
      .filter(({ logRatio: ratio }) => ratio < 0)
      .slice(-MOVERS)
      .reverse(),
    before: `${months[0] ?? ''}–${months[months.indexOf(cut) - 1] ?? ''}`,
    after: `${cut}–${months.at(-1) ?? ''}`,
  };
}

type Counts = ReturnType<typeof termCounts>;

function countsOf(corpus: Corpus, articles: readonly number[]): Counts {
  const mask = new Uint8Array(corpus.columns.count);
  for (const article of articles) mask[article] = 1;
  return termCounts(corpus.terms, mask, articles.length, corpus.columns.tokens);
}

/** Terms in at least three articles, by falling log ratio. */
function moved(archive: Archive, before: Counts, after: Counts): Mover[] {
  const shown = archive.shownTerms(false, false);
  const least = Math.max(LEAST_COUNT, LEAST_SHARE * (before.tokens + after.tokens));
  const rows: Mover[] = [];
  archive.corpus.terms.terms.forEach((term, id) => {
    const [then, now] = [before.counts[id] ?? 0, after.counts[id] ?? 0];
    const articles = (before.documents[id] ?? 0) + (after.documents[id] ?? 0);
    if (shown[id] !== 1 || then + now < least || articles < 3) return;
    rows.push({
      term,
      before: then,
      after: now,
      logRatio: logRatio(now, after.tokens, then, before.tokens),
    });
  });
  return rows.sort((a, b) => b.logRatio - a.logRatio || byCodeUnit(a.term, b.term));
}

/** Meeting reports first, then by date, the newest first. */
function latest(corpus: Corpus, selection: Selection): number[] {
  const report = KINDS.indexOf('meeting_report');
  const days = filterDays(corpus, selection.filters);
  const isReport = (article: number) => (corpus.columns.kind[article] === report ? 1 : 0);
  const sorted = [...selection.articles].sort(
    (a, b) => isReport(b) - isReport(a) || (days[b] ?? NO_DAY) - (days[a] ?? NO_DAY) || a - b,
  );
  return sorted.slice(0, LATEST);
}
