/** Formulations (提法) that stand on one side of a comparison, or on both. */
import type { Corpus } from './corpus.ts';
import type { KeynessView, PhraseCount } from './keyness-answers.ts';
import { listOf } from './lists.ts';
import type { Sides } from './sides.ts';

const MOST = 200;

/** In most articles first, equal ones in order of first appearance in the corpus. */
export function phraseSides(
  corpus: Corpus,
  { a, b }: Sides,
): Pick<KeynessView, 'onlyA' | 'onlyB' | 'both'> {
  const [inA, inB] = [phraseCounts(corpus, a.articles), phraseCounts(corpus, b.articles)];
  const both = [...inA].flatMap(([code, count]): [number, number][] => {
    const other = inB.get(code);
    return other === undefined ? [] : [[code, count + other]];
  });
  return {
    onlyA: most(
      corpus,
      [...inA].filter(([code]) => !inB.has(code)),
    ),
    onlyB: most(
      corpus,
      [...inB].filter(([code]) => !inA.has(code)),
    ),
    both: most(corpus, both),
  };
}

function most({ phrases }: Corpus, counts: [code: number, articles: number][]): PhraseCount[] {
  return counts
    .sort((x, y) => y[1] - x[1] || x[0] - y[0])
    .slice(0, MOST)
    .map(([code, articles]) => ({ phrase: phrases.table[code] ?? '', articles }));
}

/** Articles that hold each phrase. */
function phraseCounts(corpus: Corpus, articles: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const article of articles)
    for (const code of new Set(listOf(corpus.phrases.lists, article)))
      counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
