/** Who says what: the requirements of every article as places in the joined texts. */
import type { Demand } from '../demands/demand.ts';
import type { Article, MappedText } from '../model.ts';
import type { Corpus } from './corpus.ts';
import { byCodeUnit } from './sort.ts';
import { zoneOf } from './texts.ts';

/** What one speaker demands, `[start, end)` of the joined texts. */
export interface Speech {
  readonly speaker: string;
  readonly start: number;
  readonly end: number;
}

/** Speeches by article number, in order of place; a requirement outside headline block and body has none. */
export function speechesOf(corpus: Corpus, article: number): readonly Speech[] {
  const demands = corpus.demands[article] ?? [];
  const own = corpus.articles[article];
  if (demands.length === 0 || own === undefined) return [];
  return placed(own, demands, corpus.texts.starts[article] ?? 0);
}

function placed(article: Article, demands: readonly Demand[], offset: number): Speech[] {
  const zone = zoneOf(article);
  const speeches: Speech[] = [];
  for (const { speaker, span } of demands) {
    const start = zonePlace(zone, span.start);
    const last = zonePlace(zone, span.end - 1);
    if (start === null || last === null) continue;
    speeches.push({ speaker, start: offset + start, end: offset + last + 1 });
  }
  return speeches.sort((a, b) => a.start - b.start);
}

/** Where a raw character stands in a mapped text; null if it does not. */
export function zonePlace({ pieces }: MappedText, raw: number): number | null {
  for (const { at, start, length } of pieces)
    if (raw >= start && raw < start + length) return at + raw - start;
  return null;
}

/** The speech that holds a place, by halving; the last one that begins before it. */
export function speechAt(speeches: readonly Speech[], position: number): Speech | null {
  let low = 0;
  let high = speeches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((speeches[middle]?.start ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  const found = speeches[low - 1];
  return found !== undefined && position < found.end ? found : null;
}

/** Who demands anything in these articles, most requirements first. */
export function speakersIn(corpus: Corpus, articles: Iterable<number>): string[] {
  const counts = new Map<string, number>();
  for (const article of articles)
    for (const { speaker } of corpus.demands[article] ?? [])
      counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  const found = [...counts].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]));
  return found.map(([speaker]) => speaker);
}
