import type { DatedBy, Day, Meeting, PageMeta, RunEvidence, Series } from '../model.ts';
import type { Override } from '../overrides/overrides.ts';
import type { Almanac } from './almanac.ts';
import { daysBetween } from './complete-date.ts';
import {
  OLD_NEWS,
  datelineRow,
  meetingRow,
  pageRow,
  type DatelineRow,
  type PageInput,
  type Row,
} from './corpus-rows.ts';
import { dateArticles, datePages } from './date-articles.ts';
import { boundingEntries } from './edited-almanac.ts';
import { inferYears } from './infer-years.ts';
import { ledger } from './ledger.ts';
import { grouped } from './neighbours.ts';
import { placeMeetings, withBounds } from './place-meetings.ts';
import { numberRuns, runEvidence } from './runs.ts';
import { settlePlaces } from './settle-places.ts';
import { joinTerms } from './terms.ts';
import { NO_DECISION } from './weigh-places.ts';

export interface ResolveOptions {
  readonly almanac: Almanac;
  readonly overrides: readonly Override[];
}

/** The corpus placed in time: sessions keyed, numbered and dated, articles and pages dated. */
export interface Resolved {
  readonly meetings: readonly Meeting[];
  readonly series: readonly Series[];
  readonly articleDates: ReadonlyMap<
    string,
    { readonly dated: DatedBy; readonly datelineDate: Day | null }
  >;
  readonly pageDates: ReadonlyMap<string, DatedBy>;
}

function publishedOf(meta: PageMeta, overrides: readonly Override[]): Day | null {
  let published = meta.published;
  for (const one of overrides)
    if (one.kind === 'published' && one.file === meta.file) published = one.value;
  return published;
}

/** Weighs all evidence of a corpus together and gives each reading its session, each session its day. */
export function resolveCorpus(pages: readonly PageInput[], options: ResolveOptions): Resolved {
  const almanac = boundingEntries(options.almanac, options.overrides);
  const pageRows = pages.map((page) =>
    pageRow(page, publishedOf(page.meta, options.overrides), almanac),
  );
  const places = settlePlaces(pages);
  const rows: Row[] = [];
  const datelines: DatelineRow[] = [];
  pageRows.forEach((page, index) => {
    for (const article of page.input.articles) {
      datelines.push(datelineRow(page, index, article));
      for (const reading of article.meetings)
        rows.push(meetingRow(page, index, article, reading, places.get(reading) ?? NO_DECISION));
    }
  });
  demoteOldNews(rows);
  inferYears(pageRows, rows, datelines);
  for (const family of grouped(rows).values())
    if (family.some((row) => row.reading.term === null && row.reading.yearLabel === null))
      numberRuns(family);
  joinTerms(rows);
  const placed = placeMeetings(rows, options.overrides);
  const series = ledger(placed, runReasons(rows));
  const meetings = withBounds(placed, series);
  const pageDates = datePages(pageRows, meetings, datelines);
  return {
    meetings,
    series,
    articleDates: dateArticles(pageRows, meetings, datelines, pageDates, options.overrides),
    pageDates,
  };
}

/** Why each run was begun, by the id of its series. */
function runReasons(rows: readonly Row[]): ReadonlyMap<string, RunEvidence> {
  const reasons = new Map<string, RunEvidence>();
  const families = grouped(
    rows.filter((row) => row.term === null && row.reading.yearLabel === null),
  );
  for (const [family, own] of families)
    for (const [run, evidence] of runEvidence(own)) reasons.set(`${family}/${run}`, evidence);
  return reasons;
}

/** A report is of the days before its issue: an old session is a mention, whatever the sentence looks like. */
function demoteOldNews(rows: readonly Row[]): void {
  for (const row of rows) {
    if (row.evidence !== 'reported' || row.published === null) continue;
    const { written } = row.reading;
    const wholeYear = written !== null && written.year !== null && written.day === null;
    const old = row.dating.day !== null && daysBetween(row.dating.day, row.published) > OLD_NEWS;
    if (old || (wholeYear && written.year < Number(row.published.slice(0, 4))))
      row.evidence = 'mentioned';
  }
}
