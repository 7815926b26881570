/** The corpus as typed columns by article number: what filters, counts and sorts read. */
import type { Article, ArticleKind, Meeting, TopicId } from '../model.ts';
import { NO_DAY, toNumber } from './days.ts';
import { KINDS, NO_CODE, TOPICS } from './kinds.ts';
import type { Lists } from './lists.ts';
import { toLists } from './lists.ts';
import { StringTable } from './string-table.ts';

export interface Columns {
  readonly count: number;
  /** Filter day (session, else 消息头, else issue) as a day number; {@link NO_DAY} if unknown. */
  readonly day: Int32Array;
  /** Window of an undated article; {@link NO_DAY} is an open end. */
  readonly earliest: Int32Array;
  readonly latest: Int32Array;
  readonly published: Int32Array;
  readonly topic: Uint8Array;
  readonly kind: Uint8Array;
  readonly source: Uint32Array;
  readonly file: Uint32Array;
  /** Place of the article on its page. */
  readonly order: Uint32Array;
  /** Han characters, letters and digits of headline block and body. */
  readonly characters: Uint32Array;
  /** The same without the credit of the 消息头: the denominator of every 每万字. */
  readonly counted: Uint32Array;
  /** Words in the counted zone. */
  readonly tokens: Uint32Array;
  /** Shares of sentences, article-major, one for each of {@link TOPICS}. */
  readonly shares: Float32Array;
  /** Bit t is set if the article is about topic t at all. */
  readonly topicBits: Uint32Array;
  readonly series: Lists;
  readonly levels: Lists;
  readonly places: Lists;
  readonly people: Lists;
  /** Rows of the meeting table that the article gives evidence of. */
  readonly meetings: Lists;
  readonly tables: ColumnTables;
}

export interface ColumnTables {
  readonly sources: readonly string[];
  readonly files: readonly string[];
  readonly series: readonly string[];
  readonly levels: readonly string[];
  readonly places: readonly string[];
  readonly people: readonly string[];
}

/** What the columns hold of one article beside its model. */
export interface Measures {
  readonly counted: number;
  readonly tokens: number;
}

/** Columns of these articles; `meetings` are all rows of the meeting table, in its order. */
export function buildColumns(
  articles: readonly Article[],
  measures: readonly Measures[],
  meetings: readonly Meeting[],
): Columns {
  const builder = new ColumnBuilder(articles.length);
  const rows = meetingsOf(articles, meetings);
  articles.forEach((article, at) => {
    builder.add(at, article, measures[at] ?? { counted: article.characters, tokens: 0 });
    builder.addMeetings(at, rows[at] ?? [], meetings);
  });
  return builder.build();
}

function meetingsOf(articles: readonly Article[], meetings: readonly Meeting[]): number[][] {
  const numbers = new Map(articles.map((article, at) => [article.id, at]));
  const rows: number[][] = articles.map(() => []);
  meetings.forEach((meeting, row) => {
    const at = numbers.get(meeting.articleId);
    if (at !== undefined) rows[at]?.push(row);
  });
  return rows;
}

class ColumnBuilder {
  readonly #count: number;
  readonly #int: Record<'day' | 'earliest' | 'latest' | 'published', Int32Array>;
  readonly #uint: Record<
    'source' | 'file' | 'order' | 'characters' | 'counted' | 'tokens',
    Uint32Array
  >;
  readonly #topic: Uint8Array;
  readonly #kind: Uint8Array;
  readonly #shares: Float32Array;
  readonly #topicBits: Uint32Array;
  readonly #lists: Record<'series' | 'levels' | 'places' | 'people' | 'meetings', number[][]>;
  readonly #sources = new StringTable();
  readonly #files = new StringTable();
  readonly #series = new StringTable();
  readonly #levels = new StringTable();
  readonly #places = new StringTable();
  readonly #people = new StringTable();

  constructor(count: number) {
    const int = () => new Int32Array(count).fill(NO_DAY);
    const uint = () => new Uint32Array(count);
    const lists = () => Array.from({ length: count }, (): number[] => []);
    this.#count = count;
    this.#int = { day: int(), earliest: int(), latest: int(), published: int() };
    this.#uint = {
      source: uint(),
      file: uint(),
      order: uint(),
      characters: uint(),
      counted: uint(),
      tokens: uint(),
    };
    this.#topic = new Uint8Array(count).fill(NO_CODE);
    this.#kind = new Uint8Array(count);
    this.#shares = new Float32Array(count * TOPICS.length);
    this.#topicBits = uint();
    this.#lists = {
      series: lists(),
      levels: lists(),
      places: lists(),
      people: lists(),
      meetings: lists(),
    };
  }

  add(at: number, article: Article, measures: Measures): void {
    this.#int.day[at] = toNumber(article.dated.day);
    this.#int.earliest[at] = toNumber(article.dated.day ?? article.dated.earliest);
    this.#int.latest[at] = toNumber(article.dated.day ?? article.dated.latest);
    this.#int.published[at] = toNumber(article.meta.published);
    this.#uint.source[at] = this.#sources.code(article.meta.source);
    this.#uint.file[at] = this.#files.code(article.meta.file);
    this.#uint.order[at] = article.order;
    this.#uint.characters[at] = article.characters;
    this.#uint.counted[at] = measures.counted;
    this.#uint.tokens[at] = measures.tokens;
    this.#kind[at] = codeOf<ArticleKind>(KINDS, article.kind);
    this.#addTopics(at, article);
  }

  #addTopics(at: number, article: Article): void {
    const main = article.topics.main;
    this.#topic[at] = main === null ? NO_CODE : codeOf<TopicId>(TOPICS, main);
    let bits = main === null ? 0 : 1 << codeOf(TOPICS, main);
    for (const { topic, share } of article.topics.shares) {
      const code = codeOf<TopicId>(TOPICS, topic);
      if (code === NO_CODE) continue;
      this.#shares[at * TOPICS.length + code] = share;
      bits |= 1 << code;
    }
    this.#topicBits[at] = bits;
  }

  addMeetings(at: number, rows: readonly number[], meetings: readonly Meeting[]): void {
    this.#lists.meetings[at] = [...rows];
    const of = rows.flatMap((row) => meetings[row] ?? []);
    const named = of.flatMap((meeting) => meeting.participants.map((one) => one.person));
    this.#lists.series[at] = codes(
      this.#series,
      of.map((meeting) => meeting.seriesId),
    );
    this.#lists.levels[at] = codes(
      this.#levels,
      of.map((meeting) => meeting.level),
    );
    this.#lists.places[at] = codes(
      this.#places,
      of.map((meeting) => meeting.place),
    );
    this.#lists.people[at] = codes(this.#people, named);
  }

  build(): Columns {
    const { series, levels, places, people, meetings } = this.#lists;
    return {
      count: this.#count,
      ...this.#int,
      ...this.#uint,
      topic: this.#topic,
      kind: this.#kind,
      shares: this.#shares,
      topicBits: this.#topicBits,
      series: toLists(series),
      levels: toLists(levels),
      places: toLists(places),
      people: toLists(people),
      meetings: toLists(meetings),
      tables: {
        sources: this.#sources.values,
        files: this.#files.values,
        series: this.#series.values,
        levels: this.#levels.values,
        places: this.#places.values,
        people: this.#people.values,
      },
    };
  }
}

function codeOf<T>(inventory: readonly T[], value: T): number {
  const code = inventory.indexOf(value);
  return code === -1 ? NO_CODE : code;
}

function codes(table: StringTable, values: readonly string[]): number[] {
  return [...new Set(values.filter((value) => value !== ''))].map((value) => table.code(value));
}
