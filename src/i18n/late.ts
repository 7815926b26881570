/** Texts of the views and of what opens over them: fetched with the first view, not before the first paint. */
import * as almanac from './messages/almanac.ts';
import * as articles from './messages/articles.ts';
import * as charts from './messages/charts.ts';
import * as compare from './messages/compare.ts';
import * as lexicon from './messages/lexicon.ts';
import * as people from './messages/people.ts';
import * as proof from './messages/proof.ts';
import * as terms from './messages/terms.ts';
import * as words from './messages/words.ts';

export const LATE = { almanac, articles, charts, compare, lexicon, people, proof, terms, words };

export type LateAreas = typeof LATE;
