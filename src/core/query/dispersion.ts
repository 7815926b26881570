import { fold } from '../text/fold.ts';
import type { DispersionView } from './answers.ts';
import type { Archive } from './archive.ts';
import type { Corpus } from './corpus.ts';
import { NO_DAY, toDay } from './days.ts';
import { filterDays } from './facets.ts';
import type { Filters } from './filters.ts';
import { textOf } from './texts.ts';

/** So many strips are drawn; `total` says how many there are. */
export const MOST_STRIPS = 400;

type Strip = DispersionView['strips'][number];

/** Positions of a string along each selected article, in order of date; undated articles come last. */
export function dispersion(archive: Archive, filters: Filters, term: string): DispersionView {
  const { corpus } = archive;
  const { mask, articles } = archive.select(filters);
  const folded = fold(term);
  const found = [...archive.find(folded).articles].filter((article) => mask[article] === 1);
  const shown = articles.length <= MOST_STRIPS ? [...articles] : found;
  const days = filterDays(corpus, filters);
  const order = (article: number) => {
    const day = days[article] ?? NO_DAY;
    return day === NO_DAY ? Infinity : day;
  };
  const sorted = shown.sort((a, b) => (order(a) === order(b) ? a - b : order(a) - order(b)));
  const strips = sorted
    .slice(0, MOST_STRIPS)
    .map((at) => strip(corpus, at, days[at] ?? NO_DAY, folded));
  return { term, strips, total: sorted.length };
}

function strip(corpus: Corpus, at: number, day: number, term: string): Strip {
  const article = corpus.articles[at];
  return {
    articleId: article?.id ?? '',
    title: article?.title.value ?? '',
    day: toDay(day),
    characters: article?.characters ?? 0,
    positions: positions(corpus, at, term),
  };
}

/** Places that are counted, 0–1 along the text; the credit at the head of the body is none. */
function positions({ texts }: Corpus, article: number, term: string): number[] {
  const text = textOf(texts, article);
  const start = texts.starts[article] ?? 0;
  const [from, to] = [
    (texts.creditStarts[article] ?? 0) - start,
    (texts.creditEnds[article] ?? 0) - start,
  ];
  const found: number[] = [];
  if (term === '') return found;
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length))
    if (at >= to || at + term.length <= from) found.push(at / text.length);
  return found;
}
