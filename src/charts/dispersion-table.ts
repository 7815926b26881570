import type { Table } from '#core/export/table.ts';
import type { DispersionView } from '#core/query/answers.ts';
import type { Messages } from '#i18n/index.ts';

/** A row an occurrence; an article without one has a row without a position. */
export function dispersionTable({ term, strips }: DispersionView): Table {
  return {
    columns: ['term', 'article', 'date', 'characters', 'position', 'article_id'],
    rows: strips.flatMap(({ articleId, title, day, characters, positions }) =>
      (positions.length === 0 ? [null] : positions).map((position) => [
        term,
        title,
        day,
        characters,
        position,
        articleId,
      ]),
    ),
  };
}

/** What the strips say, for those who do not see them. */
export function dispersionSentence({ term, strips }: DispersionView, t: Messages): string {
  const found = strips.filter(({ positions }) => positions.length > 0);
  const hits = found.reduce((sum, { positions }) => sum + positions.length, 0);
  if (hits === 0) return t.charts.dispersion.none;
  return t.charts.dispersion.sentence(term, t.format.count(found.length), t.format.count(hits));
}
