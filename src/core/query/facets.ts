/** Counts beside every choice; each field is counted without its own clause. */
import type { Facets, Choice, DayCount } from './answers.ts';
import type { Archive } from './archive.ts';
import type { Corpus } from './corpus.ts';
import type { Selection } from './crossfilter.ts';
import { isKeptWithout } from './crossfilter.ts';
import { NO_DAY, toDay, toNumber } from './days.ts';
import type { FilterField, Filters } from './filters.ts';
import { KINDS, TOPICS } from './kinds.ts';
import type { Lists } from './lists.ts';
import { knownReprints } from './reprint-index.ts';
import { byCodeUnit } from './sort.ts';

/** The counts of all facets under these filters. */
export function facets(archive: Archive, filters: Filters): Facets {
  const { corpus } = archive;
  const { columns } = corpus;
  const { tables } = columns;
  const selection = archive.select(filters);
  const codes = (
    field: FilterField,
    column: ArrayLike<number>,
    table: readonly string[],
    chosen: readonly string[],
  ) => choices(codeCounts(selection, field, column, table.length), table, chosen);
  const lists = (
    field: FilterField,
    of: Lists,
    table: readonly string[],
    chosen: readonly string[],
  ) => choices(listCounts(selection, field, of, table.length), table, chosen);
  return {
    articles: selection.articles.length,
    total: columns.count,
    meetings: reportedSessions(corpus, selection).size,
    undated: undatedCount(corpus, selection),
    copies: copyCount(corpus, selection),
    topics: codes('topics', columns.topic, TOPICS, filters.topics),
    topicsAny: choices(bitCounts(selection, columns.topicBits), TOPICS, filters.topics),
    kinds: codes('kinds', columns.kind, KINDS, filters.kinds),
    sources: codes('sources', columns.source, tables.sources, filters.sources),
    series: lists('series', columns.series, tables.series, filters.series),
    levels: lists('levels', columns.levels, tables.levels, filters.levels),
    places: lists('places', columns.places, tables.places, filters.places),
    people: lists('people', columns.people, tables.people, filters.people),
    days: dayCounts(corpus, selection),
  };
}

/** Ids of the sessions that selected articles report. */
export function reportedSessions(corpus: Corpus, selection: Selection): ReadonlySet<string> {
  const ids = new Set<string>();
  corpus.meetings.forEach((meeting, row) => {
    if (meeting.evidence !== 'reported') return;
    if (selection.mask[corpus.meetingArticles[row] ?? 0] === 1) ids.add(meeting.sessionId);
  });
  return ids;
}

/** The day of each article that counts for these filters, as day numbers. */
export function filterDays(corpus: Corpus, filters: Filters): Int32Array {
  return filters.dateBy === 'published' ? corpus.columns.published : corpus.columns.day;
}

function undatedCount(corpus: Corpus, selection: Selection): number {
  const days = filterDays(corpus, selection.filters);
  let undated = 0;
  days.forEach((day, at) => {
    if (day === NO_DAY && isKeptWithout(selection, 'date', at)) undated += 1;
  });
  return undated;
}

/** Null while nobody has asked for reprints: looking for them takes seconds. */
function copyCount(corpus: Corpus, selection: Selection): number | null {
  const counted = knownReprints(corpus)?.counted;
  if (counted === undefined) return null;
  let copies = 0;
  counted.forEach((one, at) => {
    if (one === 0 && isKeptWithout(selection, 'reprints', at)) copies += 1;
  });
  return copies;
}

/** Articles, reported sessions and pages a day; the date clause stays open. */
export function dayCounts(corpus: Corpus, selection: Selection): DayCount[] {
  const counts = new Map<number, { articles: number; meetings: number; pages: number }>();
  const of = (day: number) => {
    const known = counts.get(day) ?? { articles: 0, meetings: 0, pages: 0 };
    counts.set(day, known);
    return known;
  };
  for (const [day, pages] of corpus.pagesByDay) of(day).pages = pages;
  filterDays(corpus, selection.filters).forEach((day, at) => {
    if (day !== NO_DAY && isKeptWithout(selection, 'date', at)) of(day).articles += 1;
  });
  for (const day of sessionDays(corpus, selection).values()) of(day).meetings += 1;
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([day, count]) => ({ day: toDay(day) ?? '', ...count }));
}

function sessionDays(corpus: Corpus, selection: Selection): Map<string, number> {
  const days = new Map<string, number>();
  corpus.meetings.forEach(({ evidence, dated, sessionId }, row) => {
    if (evidence !== 'reported' || dated.day === null) return;
    if (isKeptWithout(selection, 'date', corpus.meetingArticles[row] ?? 0))
      days.set(sessionId, toNumber(dated.day));
  });
  return days;
}

function codeCounts(
  selection: Selection,
  field: FilterField,
  column: ArrayLike<number>,
  size: number,
): Uint32Array {
  const counts = new Uint32Array(size);
  for (let at = 0; at < selection.fails.length; at++) {
    const code = column[at] ?? size;
    if (code < size && isKeptWithout(selection, field, at)) counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

function bitCounts(selection: Selection, bits: Uint32Array): Uint32Array {
  const counts = new Uint32Array(TOPICS.length);
  for (let at = 0; at < bits.length; at++) {
    if (!isKeptWithout(selection, 'topics', at)) continue;
    for (let left = bits[at] ?? 0; left !== 0; left &= left - 1) {
      const code = 31 - Math.clz32(left & -left);
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  return counts;
}

function listCounts(
  selection: Selection,
  field: FilterField,
  lists: Lists,
  size: number,
): Uint32Array {
  const counts = new Uint32Array(size);
  for (let at = 0; at < selection.fails.length; at++) {
    if (!isKeptWithout(selection, field, at)) continue;
    const end = lists.starts[at + 1] ?? 0;
    for (let next = lists.starts[at] ?? 0; next < end; next++) {
      const code = lists.values[next] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  return counts;
}

/** Most articles first; choices with nothing behind them only where they are chosen. */
function choices(
  counts: Uint32Array,
  table: readonly string[],
  chosen: readonly string[],
): Choice[] {
  const found: Choice[] = [];
  table.forEach((value, code) => {
    const count = counts[code] ?? 0;
    if (value !== '' && (count > 0 || chosen.includes(value))) found.push({ value, count });
  });
  for (const value of chosen) if (!table.includes(value)) found.push({ value, count: 0 });
  return found.sort((a, b) => b.count - a.count || byCodeUnit(a.value, b.value));
}
