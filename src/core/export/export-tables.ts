/** Every export by name, from an open corpus and filters. */
import type { Meeting, Series } from '../model.ts';
import type { Archive } from '../query/archive.ts';
import { concordance } from '../query/concordance.ts';
import { collocates } from '../query/collocates.ts';
import type { CollocatesQuestion, ConcordanceQuestion } from '../query/concordance-answers.ts';
import { keynessOf } from '../query/keyness.ts';
import { sidesOf } from '../query/sides.ts';
import { everyNGram } from '../query/ngrams.ts';
import type { Selection } from '../query/crossfilter.ts';
import type { Filters } from '../query/filters.ts';
import { WHOLE } from '../query/lens.ts';
import { numberedSeries } from '../query/meetings.ts';
import { NOWHERE, stringCounts } from '../query/occurrences.ts';
import { peopleOf } from '../query/people.ts';
import { TermMeasure, sortedTerms } from '../query/terms.ts';
import { trend } from '../query/trend.ts';
import { articlesTable } from './articles-table.ts';
import { placedDemands } from '../query/demands.ts';
import { textsTable } from './blanked-text.ts';
import { collocatesTable } from './collocates-table.ts';
import { concordanceTable } from './concordance-table.ts';
import { demandsTable } from './demands-table.ts';
import type { ExportChoices } from './export-options.ts';
import { keynessCsv } from './keyness-table.ts';
import { meetingsTable } from './meetings-table.ts';
import type { MethodName } from './methods.ts';
import { ngramsTable } from './ngrams-table.ts';
import { participantsTable } from './participants-table.ts';
import { peopleTable } from './people-table.ts';
import { placedProofs, proofCount } from '../query/proofs.ts';
import { proofsTable } from './proofs-table.ts';
import { sessionsTable } from './sessions-table.ts';
import type { Table } from './table.ts';
import { termsTable } from './terms-table.ts';
import { trendTable } from './trend-table.ts';

/** Characters on each side of the node. */
const LINE_WIDTH = 20;
/** Words on each side of a node. */
const WINDOW = 5;
const EVERY_LINE = {
  sort: ['place'],
  descending: false,
  sample: null,
  seed: 1,
  marks: 'all',
} as const;
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
  options: ExportChoices,
): Table {
  const { corpus } = archive;
  const selection = archive.select(filters);
  const seen = archive.through(options.lens ?? WHOLE);
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
      return allTerms(seen, selection);
    case 'people':
      return peopleTable(peopleOf(archive, selection));
    case 'proofs':
      return proofsTable(placedProofs(corpus, selection.articles));
    case 'trend':
      return trendTable(trend(seen, trendQuestion(seen, selection, options)));
    case 'concordance':
      return concordanceTable(allLines(archive, filters, options));
    case 'keyness':
      return keynessExport(seen, filters, options);
    case 'collocates':
      return collocatesTable(
        options.query ?? '',
        WINDOW,
        collocates(archive, collocatesQuestion(filters, options)),
      );
    case 'ngrams':
      return ngramsTable(everyNGram(archive, filters, options.lens));
    case 'texts':
    case 'corpus':
      return textsTable(archive, selection.articles);
  }
}

/** Rows that each export would have. */
export function exportRows(
  archive: Archive,
  filters: Filters,
  options: ExportChoices,
): Record<MethodName, number> {
  const selection = archive.select(filters);
  const meetings = selectedMeetings(archive, selection);
  const named = meetings.flatMap(({ participants }) => participants.map(({ person }) => person));
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
    terms: sortedTerms(archive.through(options.lens ?? WHOLE), selection, EVERY_WORD, 0).total,
    people: new Set(named).size,
    proofs: proofCount(archive.corpus, selection.articles),
    trend: exportTable(archive, 'trend', filters, options).rows.length,
    concordance: concordance(archive, { ...lineQuestion(filters, options), limit: 0 }, new Map())
      .shown,
    keyness: exportTable(archive, 'keyness', filters, options).rows.length,
    collocates: collocates(archive, { ...collocatesQuestion(filters, options), limit: 0 }).total,
    ngrams: everyNGram(archive, filters, options.lens).total,
    texts: selection.articles.length,
    corpus: selection.articles.length,
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

function lineQuestion(filters: Filters, options: ExportChoices): ConcordanceQuestion {
  const { query = '', lens = WHOLE, lines = EVERY_LINE } = options;
  return { filters, query, lens, ...lines, width: LINE_WIDTH, offset: 0, limit: Infinity };
}

/** Every collocate that stands beside the node once. */
function collocatesQuestion(filters: Filters, options: ExportChoices): CollocatesQuestion {
  const { query = '', lens = WHOLE } = options;
  const rows = { window: WINDOW, least: 1, sort: 'logDice', stopwords: true } as const;
  return { filters, query, lens, ...rows, limit: Infinity };
}

/** The words that the Compare view compares: one table has one correction, on screen and in the file. */
function keynessExport(
  archive: Archive,
  a: Filters,
  { versus = null, contrast = null }: ExportChoices,
): Table {
  const sides = sidesOf(archive, { a, b: versus, contrast });
  const table = keynessOf(archive, sides, {});
  return keynessCsv(table, sides.a.size.tokens, sides.b.size.tokens);
}

function allLines(archive: Archive, filters: Filters, options: ExportChoices) {
  return concordance(archive, lineQuestion(filters, options), options.lineMarks ?? new Map()).lines;
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

function trendQuestion(archive: Archive, selection: Selection, options: ExportChoices) {
  const { filters } = selection;
  const { ids } = sortedTerms(archive, selection, SHOWN_WORDS, DEFAULT_TERMS);
  const frequent = Array.from(ids, (id) => archive.corpus.terms.terms[id] ?? '');
  const terms = options.terms.length > 0 ? options.terms : frequent;
  return { filters, terms, unit: options.trendUnit, series: options.trendSeries };
}
