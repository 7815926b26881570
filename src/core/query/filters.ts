import type { ArticleKind, Day, TopicId } from '../model.ts';

/** The fields that a filter can hold. A view that sets one resolves its own question {@link without} it. */
export type FilterField =
  | 'date'
  | 'topics'
  | 'series'
  | 'kinds'
  | 'levels'
  | 'places'
  | 'people'
  | 'sources'
  | 'search'
  | 'reprints';

/** What becomes of articles that have no day of their own while a date range is set. */
export type Undated = 'exclude' | 'overlap' | 'only';

/**
 * One owner's filter: a clause a field, all of them joined by AND, the values inside one by OR.
 * The field is also the clause's source: whoever shows `date` asks without `date`.
 */
export interface Filters {
  readonly from: Day | null;
  readonly to: Day | null;
  /** The day that counts: of the session (else 消息头, issue) or of publication. */
  readonly dateBy: 'session' | 'published';
  /** `overlap` keeps an undated article whose window meets the range. */
  readonly undated: Undated;
  readonly topics: readonly TopicId[];
  /** `main`: the main topic is one of them; `any`: at least two sentences are about one of them. */
  readonly topicMode: 'main' | 'any';
  /** Series ids. */
  readonly series: readonly string[];
  readonly kinds: readonly ArticleKind[];
  readonly levels: readonly string[];
  readonly places: readonly string[];
  readonly people: readonly string[];
  readonly sources: readonly string[];
  readonly search: string;
  /** `once` leaves out every later printing of a text that the corpus has already, whatever else is filtered. */
  readonly reprints: 'all' | 'once';
}

export const NO_FILTERS: Filters = {
  from: null,
  to: null,
  dateBy: 'session',
  undated: 'exclude',
  topics: [],
  topicMode: 'main',
  series: [],
  kinds: [],
  levels: [],
  places: [],
  people: [],
  sources: [],
  search: '',
  reprints: 'all',
};

/** The same filters with one field open, for the view that sets this field. */
export function without(filters: Filters, field: FilterField): Filters {
  if (field === 'date') return { ...filters, from: null, to: null, undated: NO_FILTERS.undated };
  if (field === 'search') return { ...filters, search: '' };
  if (field === 'reprints') return { ...filters, reprints: 'all' };
  return { ...filters, [field]: [] };
}

/** The fields that narrow the selection now. */
export function activeFields(filters: Filters): FilterField[] {
  const lists = ['topics', 'series', 'kinds', 'levels', 'places', 'people', 'sources'] as const;
  const active: FilterField[] = lists.filter((field) => filters[field].length > 0);
  const isDated = filters.from !== null || filters.to !== null || filters.undated === 'only';
  if (isDated) active.unshift('date');
  if (filters.search.trim() !== '') active.push('search');
  if (filters.reprints === 'once') active.push('reprints');
  return active;
}
