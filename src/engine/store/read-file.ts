import type { Demand } from '#core/demands/demand.ts';
import type {
  ArticleReading,
  MeetingReading,
  PageReading,
  Role,
  TopicReading,
} from '#core/model.ts';
import type { Problem } from '#core/query/answers.ts';
import { bodyStart, creditLength, zoneOf } from '#core/query/texts.ts';
import { countCharacters } from '#core/text/characters.ts';
import { fold } from '#core/text/fold.ts';
import { EMPTY, fromSpan } from '#core/text/mapped.ts';
import type { LoadedFile } from '../sources/corpus.ts';
import { articleNames } from './article-names.ts';
import type { Readers } from './readers.ts';

/** A file taken apart, before anything is known of the others. */
export interface ReadFile {
  readonly loaded: LoadedFile;
  readonly problems: readonly Problem[];
  readonly reading: PageReading;
  readonly articles: readonly ReadArticle[];
}

export interface ReadArticle {
  readonly reading: ArticleReading;
  readonly meetings: readonly MeetingReading[];
  readonly demands: readonly Demand[];
  readonly topics: TopicReading;
  readonly phrases: readonly string[];
  /** Names that are words in this article. */
  readonly names: readonly string[];
  /** Folded headline block and body. */
  readonly zone: string;
  /** Where the body begins in the zone, and where its credit ends. */
  readonly body: number;
  readonly creditEnd: number;
  /** Counted characters of the zone, and of its credit alone. */
  readonly characters: number;
  readonly creditCharacters: number;
}

/** A remainder beyond this share of the page's characters is told. */
const LARGE_REMAINDER = 0.05;
const NO_TOPICS: TopicReading = { main: null, shares: [] };

/** Reads one page; a step that fails keeps the page whole, or leaves its own part empty. */
export function readFile(loaded: LoadedFile, readers: Readers): ReadFile {
  const { file } = loaded.meta;
  const problems: Problem[] = [...loaded.problems];
  const reading = attempt(
    () => readers.page(loaded.text),
    () => wholePage(loaded.text),
  );
  const isUnsplit = reading.articles.some(({ warnings }) => warnings.includes('not_split'));
  if (isUnsplit) problems.push({ file, code: 'not_split', detail: '' });
  const left = remainder(loaded.text, reading);
  if (left > LARGE_REMAINDER * countCharacters(loaded.text))
    problems.push({ file, code: 'remainder', detail: String(left) });
  const articles = reading.articles.map((article) => readArticle(article, readers));
  return { loaded, problems, reading, articles };
}

function readArticle(reading: ArticleReading, readers: Readers): ReadArticle {
  const zone = fold(zoneOf(reading).value);
  const body = bodyStart(reading);
  const creditEnd = body + creditLength(zone.slice(body));
  const meetings = attempt(
    () => readers.meetings(reading),
    () => [],
  );
  const demands = attempt(
    () => readers.demands(reading, meetings),
    () => [],
  );
  return {
    reading,
    meetings,
    demands,
    names: articleNames(reading, meetings, demands),
    topics: attempt(
      () => readers.topics(reading),
      () => NO_TOPICS,
    ),
    phrases: attempt(
      () => readers.phrases(zoneOf(reading).value),
      () => [],
    ),
    zone,
    body,
    creditEnd,
    characters: countCharacters(zone),
    creditCharacters: countCharacters(zone, body, creditEnd),
  };
}

function attempt<T>(read: () => T, instead: () => T): T {
  try {
    return read();
  } catch {
    return instead();
  }
}

function remainder(text: string, reading: PageReading): number {
  return reading.remainder.reduce(
    (sum, { start, end }) => sum + countCharacters(text, start, end),
    0,
  );
}

/** The page as one article, for when it cannot be taken apart. */
function wholePage(text: string): PageReading {
  const start = text.search(/\S/u);
  if (start === -1) return { articles: [], remainder: [] };
  const span = { start, end: text.trimEnd().length };
  const role: Role = 'body';
  const article: ArticleReading = {
    kind: 'other',
    parts: [{ ...span, role }],
    section: EMPTY,
    kicker: EMPTY,
    title: EMPTY,
    subtitle: EMPTY,
    captions: [],
    body: fromSpan(text, span),
    agency: '',
    reporters: [],
    correspondents: [],
    photographers: [],
    warnings: ['not_split'],
  };
  return { articles: [article], remainder: [] };
}
