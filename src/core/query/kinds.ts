import type { ArticleKind, TopicId } from '../model.ts';

/** The inventory of topics; a topic's place here is its code in the columns. */
export const TOPICS: readonly TopicId[] = [
  'epidemic',
  'health',
  'economy',
  'industry',
  'transport',
  'grassroots',
  'livelihood',
  'education',
  'science',
  'environment',
  'rural',
  'safety',
  'disaster',
  'law',
  'party',
  'government',
  'culture',
  'sport',
  'defence',
  'foreign',
];

/** Kinds of article; the place here is the code in the columns. */
export const KINDS: readonly ArticleKind[] = [
  'meeting_report',
  'news',
  'feature',
  'photo',
  'brief',
  'notice',
  'column',
  'other',
];

/** Code of "no topic". */
export const NO_CODE = 255;
