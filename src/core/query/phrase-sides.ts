/** Formulations (提法) that stand on one side of a comparison, or on both. */
import { fold } from '../text/fold.ts';
import type { Corpus } from './corpus.ts';
import type { KeynessView, PhraseCount } from './keyness-answers.ts';
import { listOf } from './lists.ts';
import type { Sides } from './sides.ts';
import { textOf } from './texts.ts';

const MOST = 200;

type PhraseSides = Pick<KeynessView, 'onlyA' | 'onlyB' | 'both' | 'phraseTotals'>;
type Counts = [code: number, articles: number][];

/**
 * In most articles first, equal ones in order of first appearance in the corpus. `isPart` says that the texts are seen
 * through a lens: then only what stands in that part, with its quotation marks, is counted.
 */
export function phraseSides(corpus: Corpus, { a, b }: Sides, isPart: boolean): PhraseSides {
  const inA = phraseCounts(corpus, a.articles, isPart);
  const inB = phraseCounts(corpus, b.articles, isPart);
  const onlyA: Counts = [...inA].filter(([code]) => !inB.has(code));
  const onlyB: Counts = [...inB].filter(([code]) => !inA.has(code));
  const both = [...inA].flatMap(([code, count]): Counts => {
    const other = inB.get(code);
    return other === undefined ? [] : [[code, count + other]];
  });
  return {
    onlyA: most(corpus, onlyA),
    onlyB: most(corpus, onlyB),
    both: most(corpus, both),
    phraseTotals: { onlyA: onlyA.length, onlyB: onlyB.length, both: both.length },
  };
}

function most({ phrases }: Corpus, counts: Counts): PhraseCount[] {
  return counts
    .sort((x, y) => y[1] - x[1] || x[0] - y[0])
    .slice(0, MOST)
    .map(([code, articles]) => ({ phrase: phrases.table[code] ?? '', articles }));
}

/** Articles that hold each phrase. */
function phraseCounts(
  corpus: Corpus,
  articles: readonly number[],
  isPart: boolean,
): Map<number, number> {
  const counts = new Map<number, number>();
  for (const article of articles)
    for (const code of codesIn(corpus, article, isPart))
      counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

function codesIn({ phrases, texts }: Corpus, article: number, isPart: boolean): Set<number> {
  const codes = new Set(listOf(phrases.lists, article));
  if (!isPart || codes.size === 0) return codes;
  const text = textOf(texts, article);
  return new Set(
    [...codes].filter((code) => text.includes(fold(`“${phrases.table[code] ?? ''}”`))),
  );
}
