/**
 * Selection by clauses. Every article carries one bit for each clause that it fails: it is selected
 * with no bit set, and a facet counts the articles that fail nothing but the facet's own clause.
 */
import type { Bitset } from './bitset.ts';
import { bitsetOf, has } from './bitset.ts';
import type { Columns } from './columns.ts';
import { NO_DAY, toNumber } from './days.ts';
import type { FilterField, Filters } from './filters.ts';
import { activeFields } from './filters.ts';
import { KINDS, NO_CODE, TOPICS } from './kinds.ts';
import type { Lists } from './lists.ts';

export interface Selection {
  readonly filters: Filters;
  /** One bit a failed clause, see {@link bitOf}. */
  readonly fails: Uint16Array;
  /** Numbers of the selected articles, rising. */
  readonly articles: Uint32Array;
  /** 1 for a selected article. */
  readonly mask: Uint8Array;
}

const FIELDS: readonly FilterField[] = [
  'date',
  'topics',
  'series',
  'kinds',
  'levels',
  'places',
  'people',
  'sources',
  'search',
  'reprints',
];

/** The bit of a field's clause in {@link Selection.fails}. */
export function bitOf(field: FilterField): number {
  return 1 << FIELDS.indexOf(field);
}

/** What clauses need beside the columns. */
export interface Found {
  /** Articles that the search finds; null without a search. */
  readonly hits: Bitset | null;
  /** 1 for an article that counts when every text counts once; null while all do. */
  readonly counted: Uint8Array | null;
}

/** Resolves filters over the columns. */
export function select(columns: Columns, filters: Filters, found: Found): Selection {
  const fails = new Uint16Array(columns.count);
  for (const field of activeFields(filters)) {
    const isKept = clause(columns, filters, found, field);
    const bit = bitOf(field);
    for (let at = 0; at < columns.count; at++) if (!isKept(at)) fails[at] = (fails[at] ?? 0) | bit;
  }
  return { filters, fails, ...selected(fails) };
}

function selected(fails: Uint16Array): Pick<Selection, 'articles' | 'mask'> {
  const mask = new Uint8Array(fails.length);
  let size = 0;
  for (let at = 0; at < fails.length; at++)
    if (fails[at] === 0) {
      mask[at] = 1;
      size += 1;
    }
  const articles = new Uint32Array(size);
  for (let at = 0, next = 0; at < fails.length; at++) if (mask[at] === 1) articles[next++] = at;
  return { articles, mask };
}

/** The selected articles as they would be without the clause of one field. */
export function isKeptWithout(selection: Selection, field: FilterField, article: number): boolean {
  return ((selection.fails[article] ?? 0) & ~bitOf(field)) === 0;
}

type Test = (article: number) => boolean;

function clause(columns: Columns, filters: Filters, found: Found, field: FilterField): Test {
  const { tables } = columns;
  const { hits, counted } = found;
  switch (field) {
    case 'date':
      return dateClause(columns, filters);
    case 'topics':
      return topicClause(columns, filters);
    case 'kinds':
      return codeClause(columns.kind, KINDS, filters.kinds);
    case 'sources':
      return codeClause(columns.source, tables.sources, filters.sources);
    case 'series':
      return listClause(columns.series, tables.series, filters.series);
    case 'levels':
      return listClause(columns.levels, tables.levels, filters.levels);
    case 'places':
      return listClause(columns.places, tables.places, filters.places);
    case 'people':
      return listClause(columns.people, tables.people, filters.people);
    case 'search':
      return (at) => hits === null || has(hits, at);
    case 'reprints':
      return (at) => counted === null || counted[at] === 1;
  }
}

function dateClause(columns: Columns, filters: Filters): Test {
  const from = toNumber(filters.from);
  const to = filters.to === null ? 0x7fffffff : toNumber(filters.to);
  const dayOf = filters.dateBy === 'published' ? columns.published : columns.day;
  const { undated } = filters;
  return (at) => {
    const day = dayOf[at] ?? NO_DAY;
    if (day !== NO_DAY) return undated !== 'only' && day >= from && day <= to;
    return undated !== 'exclude' && isWindowIn(columns, filters.dateBy, at, from, to);
  };
}

/** Whether the window of an undated article meets the range; an open end meets everything. */
function isWindowIn(
  columns: Columns,
  dateBy: Filters['dateBy'],
  at: number,
  from: number,
  to: number,
): boolean {
  if (dateBy === 'published') return true;
  const earliest = columns.earliest[at] ?? NO_DAY;
  const latest = columns.latest[at] ?? NO_DAY;
  return (latest === NO_DAY || latest >= from) && (earliest === NO_DAY || earliest <= to);
}

function topicClause(columns: Columns, filters: Filters): Test {
  const bits = filters.topics.reduce((all, topic) => all | (1 << TOPICS.indexOf(topic)), 0);
  if (filters.topicMode === 'any') return (at) => ((columns.topicBits[at] ?? 0) & bits) !== 0;
  return (at) => {
    const main = columns.topic[at] ?? NO_CODE;
    return main !== NO_CODE && ((bits >>> main) & 1) === 1;
  };
}

function codeClause(
  column: Uint8Array | Uint32Array,
  table: readonly string[],
  wanted: readonly string[],
): Test {
  const codes = bitsetOf(256 + table.length, known(table, wanted));
  return (at) => has(codes, column[at] ?? NO_CODE);
}

function listClause(lists: Lists, table: readonly string[], wanted: readonly string[]): Test {
  const codes = bitsetOf(table.length, known(table, wanted));
  const { starts, values } = lists;
  return (at) => {
    const end = starts[at + 1] ?? 0;
    for (let next = starts[at] ?? 0; next < end; next++)
      if (has(codes, values[next] ?? 0)) return true;
    return false;
  };
}

function known(table: readonly string[], wanted: readonly string[]): number[] {
  return wanted.map((value) => table.indexOf(value)).filter((code) => code !== -1);
}
