/**
 * A part of every text as if it were the whole: headlines, running text, or what one speaker demands.
 * Counts, denominators and places of a corpus seen through a lens are those of this part alone.
 */
import { countCharacters } from '../text/characters.ts';
import type { Archive } from './archive.ts';
import type { Corpus } from './corpus.ts';
import { streamIn, termsOf, type Ranges } from './lens-words.ts';
import type { Texts } from './texts.ts';

export interface Lens {
  readonly zone: 'all' | 'headline' | 'body';
  /** A person or 会议; null for everybody and the paper itself. */
  readonly speaker: string | null;
}

export const WHOLE: Lens = { zone: 'all', speaker: null };

export function isWhole({ zone, speaker }: Lens): boolean {
  return zone === 'all' && speaker === null;
}

/** The corpus as seen through a lens; articles, sessions and filters stay the same. */
export function lensCorpus(archive: Archive, lens: Lens): Corpus {
  const { corpus } = archive;
  const ranges = corpus.articles.map((_, article) => rangesOf(archive, article, lens));
  const stream = streamIn(corpus.stream, ranges);
  const { articles } = stream;
  const tokens = Uint32Array.from(ranges, (_, at) => (articles[at + 1] ?? 0) - (articles[at] ?? 0));
  const counted = Uint32Array.from(ranges, (own) => charactersIn(corpus.texts.joined, own));
  return {
    ...corpus,
    texts: maskedTexts(corpus.texts, ranges),
    stream,
    terms: termsOf(corpus.terms.terms, stream),
    columns: { ...corpus.columns, tokens, counted },
  };
}

function rangesOf(archive: Archive, article: number, { zone, speaker }: Lens): Ranges {
  const zones = zonesOf(archive.corpus.texts, article, zone);
  if (speaker === null) return zones;
  const speeches = archive.speeches(article).filter((speech) => speech.speaker === speaker);
  return joined(speeches.flatMap(({ start, end }) => common(zones, start, end)));
}

function zonesOf(texts: Texts, article: number, zone: Lens['zone']): Ranges {
  const from = texts.starts[article] ?? 0;
  const to = (texts.starts[article + 1] ?? 1) - 1;
  const headline = [from, texts.creditStarts[article] ?? to] as const;
  const body = [texts.creditEnds[article] ?? to, to] as const;
  return zone === 'headline' ? [headline] : zone === 'body' ? [body] : [headline, body];
}

function common(ranges: Ranges, start: number, end: number): (readonly [number, number])[] {
  return ranges
    .map(([from, to]) => [Math.max(from, start), Math.min(to, end)] as const)
    .filter(([from, to]) => from < to);
}

/** Ranges in order, those that touch or overlap made one. */
function joined(ranges: Ranges): Ranges {
  const found: [number, number][] = [];
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = found.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else found.push([from, to]);
  }
  return found;
}

function charactersIn(text: string, ranges: Ranges): number {
  return ranges.reduce((sum, [from, to]) => sum + countCharacters(text, from, to), 0);
}

/** The same texts with line ends for all that the lens leaves out, so that every place stays. */
function maskedTexts(texts: Texts, ranges: readonly Ranges[]): Texts {
  const parts: string[] = [];
  let at = 0;
  for (const [from, to] of ranges.flat()) {
    parts.push('\n'.repeat(from - at), texts.joined.slice(from, to));
    at = to;
  }
  parts.push('\n'.repeat(texts.joined.length - at));
  return { ...texts, joined: parts.join('') };
}
