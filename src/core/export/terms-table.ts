import type { TermRow } from '../query/answers.ts';
import { decimal } from './numbers.ts';
import type { Table } from './table.ts';

/** terms.csv: one row a word; `tokens` and `characters` are the denominators of the whole selection. */
export function termsTable(rows: readonly TermRow[], tokens: number, characters: number): Table {
  return {
    columns: [
      'term',
      'count',
      'count_string',
      'tokens',
      'characters',
      'per_10k_characters',
      'per_10k_tokens',
      'articles',
      'articles_share',
      'dispersion_dpnorm',
      'dispersion_expected',
      'first_date',
      'last_date',
    ],
    rows: rows.map((row) => [
      row.term,
      row.count,
      row.countString,
      tokens,
      characters,
      decimal(row.per10kCharacters),
      decimal(row.per10kTokens),
      row.articles,
      decimal(row.articlesShare),
      decimal(row.dpnorm),
      decimal(row.dpExpected),
      row.first,
      row.last,
    ]),
  };
}
