/** What the entries of the almanac do in a corpus: where they are named, which dates they bound. */
import type { AlmanacEntry } from '../meetings/almanac.ts';
import { almanacBounds } from '../meetings/corpus-rows.ts';
import type { Corpus, FileRecord } from './corpus.ts';

/** Work of one entry; only pages without an issue date are bounded by events. */
export interface AlmanacWork {
  readonly id: string;
  /** Articles on pages without an issue date that name the event. */
  readonly articles: number;
  /** Readings of sessions there that take a bound from it: of all named events it is the nearest. */
  readonly dates: number;
}

/** The work of each entry, in the order given; an entry that does not bound has none. */
export function almanacWork(corpus: Corpus, entries: readonly AlmanacEntry[]): AlmanacWork[] {
  const bounding = entries.filter(({ use }) => use === 'bound');
  const files = corpus.files.filter(({ meta }) => meta.published === null);
  const bounded = boundedReadings(corpus);
  return entries.map((entry) => {
    const own = entry.use === 'bound' ? files.filter(({ text }) => isNamed(entry, text)) : [];
    const nearest = own.filter(({ text }) =>
      almanacBounds(text, bounding).includes(entry.earliest),
    );
    return {
      id: entry.id,
      articles: own.reduce((sum, { reading }) => sum + reading.articles.length, 0),
      dates: nearest.reduce((sum, file) => sum + (bounded.get(fileName(file)) ?? 0), 0),
    };
  });
}

const fileName = ({ meta }: FileRecord): string => meta.file;

const isNamed = ({ words, ahead }: AlmanacEntry, text: string): boolean =>
  [...words, ...ahead].some((word) => text.includes(word));

/** Readings with a bound from the almanac, by file. */
function boundedReadings({ meetings }: Corpus): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { file, dated } of meetings)
    if (dated.basis.includes('almanac')) counts.set(file, (counts.get(file) ?? 0) + 1);
  return counts;
}
