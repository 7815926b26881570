/** Series that pass each other on; found once a corpus, for no filter changes them. */
import {
  conveyedLinks,
  linkedSeries,
  type ConveyedLink,
  type LinkedSeries,
} from '../series/links.ts';
import type { Corpus } from './corpus.ts';
import { zoneOf } from './texts.ts';

/** Everything that was passed on. */
export interface Linked {
  /** Pairs of a series that passes on and one that is passed on, with their links and steps of offset. */
  readonly pairs: readonly LinkedSeries[];
  /** Links without an offset: one side has no ordinal, or both are of one series. */
  readonly unpaired: readonly ConveyedLink[];
}

const known = new WeakMap<Corpus, Linked>();

/** What passes on what, in pairs of series where ordinals can be compared. */
export function linked(corpus: Corpus): Linked {
  const found = known.get(corpus) ?? find(corpus);
  known.set(corpus, found);
  return found;
}

function find(corpus: Corpus): Linked {
  const links = conveyedLinks(corpus.series, corpus.meetings, (id) => reportOf(corpus, id));
  const pairs = linkedSeries(links);
  const paired = new Set(pairs.flatMap((pair) => pair.links));
  return { pairs, unpaired: links.filter((link) => !paired.has(link)) };
}

/** Headline block and body of an article; '' if there is none. */
export function reportOf({ articles, numbers }: Corpus, id: string): string {
  const article = articles[numbers.get(id) ?? -1];
  return article ? zoneOf(article).value : '';
}
