/** Texts for tools that part words at blanks (AntConc, KH Coder, R): one file an article, and a table of metadata. */
import type { Archive } from '../query/archive.ts';
import { reportedSessions } from '../query/demands.ts';
import type { Table } from './table.ts';

/** An article: a sentence a line, its counted words parted by blanks. */
export function blankedText({ corpus: { stream, terms } }: Archive, article: number): string {
  let text = '';
  for (let at = stream.articles[article] ?? 0; at < (stream.articles[article + 1] ?? 0); at++) {
    if (text !== '') text += stream.breaks[at] === 1 ? '\n' : ' ';
    text += (terms.terms[stream.ids[at] ?? 0] ?? '').replace(/\s/g, '_');
  }
  return `${text}\n`;
}

const WIDTH = 5;

/** The name of an article's file: a number, so that no name of a page can be mistaken for a path. */
export function textFileName(article: number): string {
  return `${String(article + 1).padStart(WIDTH, '0')}.txt`;
}

/** What each text file is. */
export function textsTable({ corpus }: Archive, articles: Iterable<number>): Table {
  const sessions = reportedSessions(corpus);
  const rows = [...articles].flatMap((number) => {
    const article = corpus.articles[number];
    if (article === undefined) return [];
    const { id, meta, dated, kind, title, topics } = article;
    const session = sessions.get(number) ?? '';
    const about = [dated.day, kind, topics.main, session, title.value];
    return [[textFileName(number), id, meta.file, meta.source, ...about]];
  });
  const columns = 'text,article_id,file,source,date,kind,main_topic,session_id,title'.split(',');
  return { columns, rows };
}
