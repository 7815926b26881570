/** Series that pass each other on; found once a corpus, for no filter changes them. */
import { conveyedLinks, linkedSeries, type LinkedSeries } from '../series/links.ts';
import type { Corpus } from './corpus.ts';
import { zoneOf } from './texts.ts';

const known = new WeakMap<Corpus, readonly LinkedSeries[]>();

/** Pairs of a series that passes on and one that is passed on, with their links and steps of offset. */
export function linked(corpus: Corpus): readonly LinkedSeries[] {
  const found = known.get(corpus) ?? find(corpus);
  known.set(corpus, found);
  return found;
}

function find(corpus: Corpus): readonly LinkedSeries[] {
  const links = conveyedLinks(corpus.series, corpus.meetings, (id) => reportOf(corpus, id));
  return linkedSeries(links);
}

/** Headline block and body of an article; '' if there is none. */
export function reportOf({ articles, numbers }: Corpus, id: string): string {
  const article = articles[numbers.get(id) ?? -1];
  return article ? zoneOf(article).value : '';
}
