import type { Article } from '../model.ts';
import { decimal } from './numbers.ts';
import { hullCell, spanCell } from './spans.ts';
import type { Cell, Table } from './table.ts';

const COLUMNS: readonly (readonly [name: string, cell: (article: Article) => Cell])[] = [
  ['article_id', (article) => article.id],
  ['file', (article) => article.meta.file],
  ['source', (article) => article.meta.source],
  ['page', (article) => article.meta.page],
  ['order', (article) => article.order],
  ['kind', (article) => article.kind],
  ['section', (article) => article.section.value],
  ['kicker', (article) => article.kicker.value],
  ['title', (article) => article.title.value],
  ['subtitle', (article) => article.subtitle.value],
  ['date', (article) => article.dated.day],
  ['date_earliest', (article) => article.dated.earliest],
  ['date_latest', (article) => article.dated.latest],
  ['date_basis', (article) => article.dated.basis.join('+')],
  ['published', (article) => article.meta.published],
  ['dateline_date', (article) => article.datelineDate],
  ['agency', (article) => article.agency],
  ['reporters', (article) => article.reporters],
  ['correspondents', (article) => article.correspondents],
  ['photographers', (article) => article.photographers],
  ['captions', (article) => article.captions.map((caption) => caption.value)],
  ['main_topic', (article) => article.topics.main],
  ['topics', (article) => article.topics.shares.map(topicCell)],
  ['characters', (article) => article.characters],
  ['text', (article) => article.body.value],
  ['title_span', (article) => hullCell(article.title.pieces)],
  ['body_spans', bodySpans],
  ['meeting_ids', (article) => article.meetingIds],
  ['warnings', (article) => article.warnings],
];

/** articles.csv: one row an article, in order of file and page. */
export function articlesTable(articles: readonly Article[]): Table {
  return {
    columns: COLUMNS.map(([name]) => name),
    rows: articles.map((article) => COLUMNS.map(([, cell]) => cell(article))),
  };
}

function topicCell({ topic, share }: Article['topics']['shares'][number]): string {
  return `${topic}:${String(decimal(share))}`;
}

/** The running text with its subheads, in reading order. */
function bodySpans(article: Article): string[] {
  const running = article.body.pieces.map(({ start, length }) => ({ start, end: start + length }));
  return running.map(spanCell);
}
