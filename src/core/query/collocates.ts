/** Words that stand beside the places of a query more often than their frequency explains. */
import { collocation } from '../stats/collocation.ts';
import type { Archive } from './archive.ts';
import { collocateCounts } from './collocate-counts.ts';
import type {
  CollocateRow,
  CollocatesQuestion,
  CollocatesView,
  CollocateSort,
} from './concordance-answers.ts';
import { hitsOf } from './hits.ts';
import { byCodeUnit } from './sort.ts';

/** Collocates of a query in the selection; the frequencies are those of the selection, seen through the lens. */
export function collocates(archive: Archive, ask: CollocatesQuestion): CollocatesView {
  const seen = archive.through(ask.lens);
  const { problem, hits } = hitsOf(seen, ask.filters, ask.query);
  const { together, windowTokens } = collocateCounts(seen, hits, ask.window);
  const { counts, tokens } = seen.count(seen.select(ask.filters));
  const shown = seen.shownTerms(true, ask.stopwords);
  const rows: CollocateRow[] = [];
  for (const [id, sides] of together) {
    if (shown[id] !== 1 || sides.left + sides.right < ask.least) continue;
    const count = counts[id] ?? 0;
    const row = measured(seen, id, sides, { count, node: hits.length, tokens }, ask);
    if (row !== null) rows.push(row);
  }
  rows.sort(
    (a, b) => keyOf(b, ask.sort) - keyOf(a, ask.sort) || byCodeUnit(a.collocate, b.collocate),
  );
  return {
    problem,
    rows: rows.slice(0, ask.limit),
    total: rows.length,
    nodes: hits.length,
    windowTokens,
    tokens,
  };
}

interface Frequencies {
  readonly count: number;
  readonly node: number;
  readonly tokens: number;
}

function measured(
  archive: Archive,
  id: number,
  { left, right }: { readonly left: number; readonly right: number },
  { count, node, tokens }: Frequencies,
  { window, least }: CollocatesQuestion,
): CollocateRow | null {
  const together = left + right;
  const span = 2 * window;
  const values = collocation({ together, node, collocate: count, tokens, span }, least);
  if (values === null) return null;
  const { logDice, g2, t, mi } = values;
  const collocate = archive.corpus.terms.terms[id] ?? '';
  return { collocate, together, left, right, count, logDice, g2, t, mi };
}

function keyOf(row: CollocateRow, sort: CollocateSort): number {
  return row[sort];
}
