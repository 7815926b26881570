/** Two selections side by side. */
import { per10k } from '../stats/frequency.ts';
import { signedLogLikelihood } from '../stats/log-likelihood.ts';
import { logRatio } from '../stats/log-ratio.ts';
import type { CompareView } from './answers.ts';
import type { Archive } from './archive.ts';
import type { Corpus } from './corpus.ts';
import type { Filters } from './filters.ts';
import { listOf } from './lists.ts';
import { byCodeUnit } from './sort.ts';
import type { TermCounts } from './term-store.ts';
import { termCounts } from './term-store.ts';

const ROWS = 200;
const PHRASES = 200;
/** A compared term occurs so often in both selections together. */
const LEAST_COUNT = 3;

interface Side {
  readonly articles: readonly number[];
  readonly characters: number;
  readonly counts: TermCounts;
}

type Row = CompareView['rows'][number];

/** A against B, or against all other articles; articles in both are left out of both. */
export function compare(archive: Archive, a: Filters, b: Filters | null): CompareView {
  const { corpus } = archive;
  const maskA = archive.select(a).mask;
  const maskB = b === null ? maskA.map((one) => 1 - one) : archive.select(b).mask;
  const sideA = side(corpus, maskA, maskB);
  const sideB = side(corpus, maskB, maskA);
  const phrases = phraseSets(corpus, sideA, sideB);
  return {
    a: sizeOf(sideA),
    b: sizeOf(sideB),
    shared: maskA.reduce((shared, one, at) => shared + one * (maskB[at] ?? 0), 0),
    rows: rows(archive, sideA, sideB),
    ...phrases,
  };
}

function side(corpus: Corpus, own: Uint8Array, other: Uint8Array): Side {
  const mask = own.map((one, at) => one & (1 - (other[at] ?? 0)));
  const articles: number[] = [];
  mask.forEach((one, at) => one === 1 && articles.push(at));
  const { counted, tokens } = corpus.columns;
  return {
    articles,
    characters: articles.reduce((sum, at) => sum + (counted[at] ?? 0), 0),
    counts: termCounts(corpus.terms, mask, articles.length, tokens),
  };
}

function sizeOf({ articles, counts, characters }: Side): CompareView['a'] {
  return { articles: articles.length, tokens: counts.tokens, characters };
}

/** The terms whose frequencies differ most surely (G²), ordered by log ratio. */
function rows(archive: Archive, a: Side, b: Side): Row[] {
  const { terms } = archive.corpus.terms;
  const shown = archive.shownTerms(false, false);
  const weights = new Float64Array(terms.length);
  a.counts.counts.forEach((countA, id) => {
    const countB = b.counts.counts[id] ?? 0;
    if (shown[id] === 1 && countA + countB >= LEAST_COUNT)
      weights[id] = weight(countA, countB, a, b);
  });
  const least = Math.max(weights.toSorted().at(-ROWS) ?? 0, Number.MIN_VALUE);
  const found: Row[] = [];
  weights.forEach((value, id) => {
    if (value >= least && found.length < ROWS)
      found.push(row(terms[id] ?? '', a.counts.counts[id] ?? 0, b.counts.counts[id] ?? 0, a, b));
  });
  return found.sort((x, y) => y.logRatio - x.logRatio || byCodeUnit(x.term, y.term));
}

function weight(countA: number, countB: number, a: Side, b: Side): number {
  return Math.abs(signedLogLikelihood(countA, a.counts.tokens, countB, b.counts.tokens));
}

function row(term: string, countA: number, countB: number, a: Side, b: Side): Row {
  return {
    term,
    countA,
    countB,
    rateA: per10k(countA, a.counts.tokens),
    rateB: per10k(countB, b.counts.tokens),
    logRatio: logRatio(countA, a.counts.tokens, countB, b.counts.tokens),
  };
}

function phraseSets(
  corpus: Corpus,
  a: Side,
  b: Side,
): Pick<CompareView, 'phrasesOnlyA' | 'phrasesOnlyB' | 'phrasesBoth'> {
  const [inA, inB] = [phraseCounts(corpus, a.articles), phraseCounts(corpus, b.articles)];
  const most = (counts: ReadonlyMap<number, number>, isWanted: (code: number) => boolean) =>
    [...counts]
      .filter(([code]) => isWanted(code))
      .sort((x, y) => y[1] - x[1] || x[0] - y[0])
      .slice(0, PHRASES)
      .map(([code]) => corpus.phrases.table[code] ?? '');
  return {
    phrasesOnlyA: most(inA, (code) => !inB.has(code)),
    phrasesOnlyB: most(inB, (code) => !inA.has(code)),
    phrasesBoth: most(inA, (code) => inB.has(code)),
  };
}

/** Articles that hold each phrase. */
function phraseCounts(corpus: Corpus, articles: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const article of articles)
    for (const code of listOf(corpus.phrases.lists, article))
      counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
