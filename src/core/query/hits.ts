/** The places of a query in the selected articles. */
import type { Archive } from './archive.ts';
import type { QueryProblem } from './concordance-answers.ts';
import type { Filters } from './filters.ts';
import { evaluate } from './language/evaluate.ts';
import { parseQuery } from './language/parse.ts';
import { articleAt } from './texts.ts';

/** A place of the query, `[start, end)` of the joined texts. */
export interface Hit {
  readonly article: number;
  readonly start: number;
  readonly end: number;
}

export interface QueryHits {
  readonly problem: QueryProblem | null;
  /** In order of place. */
  readonly hits: readonly Hit[];
}

/** The lines of a concordance in order, and what was counted on the way. */
export interface LineList {
  readonly problem: QueryProblem | null;
  readonly ordered: readonly Hit[];
  readonly total: number;
  readonly articles: number;
}

const NONE: QueryHits = { problem: null, hits: [] };

/** Reads and answers a query. `archive` may be seen through a lens: then so are the places. */
export function hitsOf(archive: Archive, filters: Filters, text: string): QueryHits {
  const parsed = parseQuery(text);
  if ('fault' in parsed) return { problem: parsed, hits: [] };
  if (parsed.query === null) return NONE;
  const { mask } = archive.select(filters);
  const { starts, ends } = evaluate(archive, parsed.query);
  const hits: Hit[] = [];
  starts.forEach((start, at) => {
    const article = articleAt(archive.corpus.texts, start);
    if (mask[article] === 1) hits.push({ article, start, end: ends[at] ?? start });
  });
  return { problem: null, hits };
}
