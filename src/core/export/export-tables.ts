/** Every export by name, from an open corpus and filters. */
import type { Meeting, Series } from '../model.ts';
import type { TrendUnit } from '../query/answers.ts';
import type { Archive } from '../query/archive.ts';
import type { Selection } from '../query/crossfilter.ts';
import type { Filters } from '../query/filters.ts';
import { numberedSeries } from '../query/meetings.ts';
import { NOWHERE, stringCounts } from '../query/occurrences.ts';
import { peopleOf } from '../query/people.ts';
import { TermMeasure, sortedTerms } from '../query/terms.ts';
import { trend } from '../query/trend.ts';
import { articlesTable } from './articles-table.ts';
import { placedDemands } from '../query/demands.ts';
import { demandsTable } from './demands-table.ts';
import { meetingsTable } from './meetings-table.ts';
import type { MethodName } from './methods.ts';
import { participantsTable } from './participants-table.ts';
import { peopleTable } from './people-table.ts';
import { sessionsTable } from './sessions-table.ts';
import type { Table } from './table.ts';
import { termsTable } from './terms-table.ts';
import { trendTable } from './trend-table.ts';

export interface TrendOptions {
  /** Without terms the most frequent ones of the selection are taken. */
  readonly terms: readonly string[];
  readonly trendUnit: TrendUnit;
  readonly trendSeries: string | null;
}

const DEFAULT_TERMS = 10;
const EVERY_WORD = {
  sort: 'count',
  descending: true,
  singles: true,
  stopwords: true,
  pattern: '',
} as const;
const SHOWN_WORDS = { ...EVERY_WORD, singles: false, stopwords: false } as const;

/** The table of one export; it follows the filters and is never capped. */
export function exportTable(
  archive: Archive,
  name: MethodName,
  filters: Filters,
  options: TrendOptions,
): Table {
  const { corpus } = archive;
  const selection = archive.select(filters);
  switch (name) {
    case 'articles':
      return articlesTable([...selection.articles].flatMap((at) => corpus.articles[at] ?? []));
    case 'meetings':
      return meetingsTable(selectedMeetings(archive, selection));
    case 'participants':
      return participantsTable(selectedMeetings(archive, selection));
    case 'sessions':
      return sessionsTable(selectedSeries(archive, selection));
    case 'demands':
      return demandsTable(placedDemands(corpus, selection.articles));
    case 'terms':
      return allTerms(archive, selection);
    case 'people':
      return peopleTable(peopleOf(archive, selection));
    case 'trend':
      return trendTable(trend(archive, trendQuestion(archive, selection, options)));
  }
}

/** Rows that each export would have. */
export function exportRows(archive: Archive, filters: Filters): Record<MethodName, number> {
  const selection = archive.select(filters);
  const meetings = selectedMeetings(archive, selection);
  const named = meetings.flatMap(({ participants }) => participants.map(({ person }) => person));
  const options: TrendOptions = { terms: [], trendUnit: 'month', trendSeries: null };
  return {
    articles: selection.articles.length,
    meetings: meetings.length,
    participants: named.length,
    sessions: selectedSeries(archive, selection).reduce(
      (sum, { sessions }) => sum + sessions.length,
      0,
    ),
    demands: [...selection.articles].reduce(
      (sum, at) => sum + (archive.corpus.demands[at]?.length ?? 0),
      0,
    ),
    terms: sortedTerms(archive, selection, EVERY_WORD, 0).total,
    people: new Set(named).size,
    trend: exportTable(archive, 'trend', filters, options).rows.length,
  };
}

function selectedMeetings(archive: Archive, selection: Selection): Meeting[] {
  const { meetings, meetingArticles } = archive.corpus;
  return meetings.filter((_, row) => selection.mask[meetingArticles[row] ?? 0] === 1);
}

/** Numbered series with evidence in the selection. */
function selectedSeries(archive: Archive, selection: Selection): Series[] {
  const ids = new Set(selectedMeetings(archive, selection).map(({ seriesId }) => seriesId));
  return numberedSeries(archive.corpus).filter(({ id }) => ids.has(id));
}

function allTerms(archive: Archive, selection: Selection): Table {
  const { terms } = archive.corpus.terms;
  const { ids } = sortedTerms(archive, selection, EVERY_WORD, Infinity);
  const words = Array.from(ids, (id) => terms[id] ?? '');
  const measure = new TermMeasure(archive, selection);
  const counts = stringCounts(archive.corpus.texts, words, selection.mask);
  const rows = words.map((word, at) => measure.row(word, NOWHERE, counts[at] ?? 0));
  return termsTable(rows, measure.tokens, measure.characters);
}

function trendQuestion(archive: Archive, selection: Selection, options: TrendOptions) {
  const { filters } = selection;
  const { ids } = sortedTerms(archive, selection, SHOWN_WORDS, DEFAULT_TERMS);
  const frequent = Array.from(ids, (id) => archive.corpus.terms.terms[id] ?? '');
  const terms = options.terms.length > 0 ? options.terms : frequent;
  return { filters, terms, unit: options.trendUnit, series: options.trendSeries };
}
