/** An open corpus: everything that the answers are read from. */
import type { Demand } from '../demands/demand.ts';
import type {
  Article,
  DatedBy,
  Meeting,
  PageMeta,
  PageReading,
  Series,
  Session,
} from '../model.ts';
import type { OwnLexicon, OwnStopwords } from '../overrides/own-words.ts';
import type { Problem } from './answers.ts';
import type { Columns } from './columns.ts';
import type { Lists } from './lists.ts';
import type { TermStore } from './term-store.ts';
import type { Texts } from './texts.ts';
import type { TokenStream } from './token-stream.ts';

/** One file of the corpus with what was read from it. */
export interface FileRecord {
  readonly meta: PageMeta;
  readonly text: string;
  readonly encoding: string;
  readonly bytes: number;
  readonly problems: readonly Problem[];
  readonly reading: PageReading;
  /** Its articles have the numbers `first … first + reading.articles.length − 1`. */
  readonly first: number;
}

/** A session with the series that it stands in and the rows of the meeting table that speak of it. */
export interface SessionRecord {
  readonly session: Session;
  readonly series: Series;
  readonly rows: readonly number[];
}

export interface Corpus {
  readonly hash: string;
  readonly name: string;
  readonly fiction: boolean;
  readonly partial: boolean;
  readonly problems: readonly Problem[];
  readonly tokenizer: string;
  /** What the user added to the lexicon and took out of it. */
  readonly ownWords: OwnLexicon;
  /** What the user decided of single stop words. */
  readonly stopwords: OwnStopwords;
  readonly files: readonly FileRecord[];
  /** In order of file and place on the page; the index is the article's number. */
  readonly articles: readonly Article[];
  readonly numbers: ReadonlyMap<string, number>;
  /** Rows of the meeting table. */
  readonly meetings: readonly Meeting[];
  /** The article of each row. */
  readonly meetingArticles: Uint32Array;
  readonly series: readonly Series[];
  readonly sessions: ReadonlyMap<string, SessionRecord>;
  readonly pageDates: ReadonlyMap<string, DatedBy>;
  /** Pages by day number: published then, or known to belong there. */
  readonly pagesByDay: ReadonlyMap<number, number>;
  readonly columns: Columns;
  readonly texts: Texts;
  readonly terms: TermStore;
  /** The words of the term store in reading order. */
  readonly stream: TokenStream;
  /** Requirements (要求) by article number. */
  readonly demands: readonly (readonly Demand[])[];
  /** Quoted phrases (提法) by article. */
  readonly phrases: { readonly table: readonly string[]; readonly lists: Lists };
}

/** Sessions by id. */
export function sessionRecords(
  series: readonly Series[],
  meetings: readonly Meeting[],
): ReadonlyMap<string, SessionRecord> {
  const rows = new Map<string, number[]>();
  meetings.forEach((meeting, row) => {
    const known = rows.get(meeting.sessionId);
    if (known) known.push(row);
    else rows.set(meeting.sessionId, [row]);
  });
  const records = new Map<string, SessionRecord>();
  for (const one of series)
    for (const session of one.sessions)
      records.set(session.id, { session, series: one, rows: rows.get(session.id) ?? [] });
  return records;
}
