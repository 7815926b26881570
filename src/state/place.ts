import type { ContrastField } from '#core/query/contrast.ts';
import type { TrendUnit } from '#core/query/answers.ts';
import { NO_FILTERS, type Filters } from '#core/query/filters.ts';
import { WHOLE, type Lens } from '#core/query/lens.ts';
import type { Lang } from '#i18n/lang.ts';

export const VIEWS = [
  'overview',
  'meetings',
  'terms',
  'people',
  'articles',
  'compare',
  'data',
] as const;
export type ViewName = (typeof VIEWS)[number];

export const THEMES = ['auto', 'day', 'night'] as const;
export type ThemeName = (typeof THEMES)[number];

/** What the Terms view shows. */
export const PANELS = ['words', 'lines', 'collocates', 'ngrams', 'lives'] as const;
export type PanelName = (typeof PANELS)[number];

/** Everything that a link carries: where the reader stands and what is selected. */
export interface Place {
  readonly view: ViewName;
  readonly filters: Filters;
  readonly lang: Lang;
  readonly theme: ThemeName;
  /** Hash of the corpus the link was made on; '' if the link does not say. */
  readonly corpus: string;
  /** Opened article, session or person; at most one stands over a view. */
  readonly article: string;
  readonly session: string;
  /** Session that the opened one is compared with; '' is the usual one. */
  readonly with: string;
  /** `start-end` of the raw page that the reader marks; set, the reader opens on the raw page. */
  readonly span: string;
  /** Terms whose trend is shown. */
  readonly terms: readonly string[];
  readonly unit: TrendUnit;
  /** Series whose sessions make the axis where `unit` is `session`. */
  readonly axis: string;
  readonly panel: PanelName;
  /** The query of concordance and collocates. */
  readonly query: string;
  /** The part of every text that Terms counts. */
  readonly lens: Lens;
  /** Whether time axes are marked with the events of the almanac. */
  readonly events: boolean;
  /** The second selection of Compare; null is the rest. */
  readonly versus: Filters | null;
  /** The field of which the rest differs in Compare; null is the usual one. */
  readonly contrast: ContrastField | null;
}

export const HOME: Place = {
  view: 'overview',
  filters: NO_FILTERS,
  lang: 'zh',
  theme: 'auto',
  corpus: '',
  article: '',
  session: '',
  with: '',
  span: '',
  terms: [],
  unit: 'month',
  axis: '',
  panel: 'words',
  query: '',
  lens: WHOLE,
  events: true,
  versus: null,
  contrast: null,
};
