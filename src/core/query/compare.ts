/** Two selections side by side. */
import { per10k } from '../stats/frequency.ts';
import { signedLogLikelihood } from '../stats/log-likelihood.ts';
import { logRatio } from '../stats/log-ratio.ts';
import type { CompareView } from './answers.ts';
import type { Archive } from './archive.ts';
import type { Filters } from './filters.ts';
import type { PhraseCount } from './keyness-answers.ts';
import { phraseSides } from './phrase-sides.ts';
import type { Side } from './sides.ts';
import { sidesOf } from './sides.ts';
import { byCodeUnit } from './sort.ts';

const ROWS = 200;
/** A compared term occurs so often in both selections together. */
const LEAST_COUNT = 3;

type Row = CompareView['rows'][number];

/** A against B, or against the rest under the same other filters; articles in both are left out of both. */
export function compare(archive: Archive, a: Filters, b: Filters | null): CompareView {
  const sides = sidesOf(archive, { a, b });
  const { onlyA, onlyB, both } = phraseSides(archive.corpus, sides);
  return {
    a: sides.a.size,
    b: sides.b.size,
    shared: sides.shared.length,
    rows: rows(archive, sides.a, sides.b),
    phrasesOnlyA: onlyA.map(toPhrase),
    phrasesOnlyB: onlyB.map(toPhrase),
    phrasesBoth: both.map(toPhrase),
  };
}

function toPhrase({ phrase }: PhraseCount): string {
  return phrase;
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
