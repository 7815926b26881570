/** Lines of a concordance: every place of a query with what stands left and right of it. */
import type { Article, MappedText, Span } from '../model.ts';
import type { Override } from '../overrides/overrides.ts';
import { sampleOf } from '../stats/seeded.ts';
import { rawHull } from '../text/mapped.ts';
import type { Archive } from './archive.ts';
import type {
  ConcordanceLine,
  ConcordanceQuestion,
  ConcordanceView,
  LineMark,
} from './concordance-answers.ts';
import { toDay } from './days.ts';
import { reportedSessions } from './demands.ts';
import { filterDays } from './facets.ts';
import type { Filters } from './filters.ts';
import { hitsOf, type Hit, type LineList } from './hits.ts';
import { orderedHits, speakerAt } from './line-order.ts';
import { zoneOf } from './texts.ts';

/** How the reader marked the lines of a query, by {@link lineKey}. */
export type LineMarks = ReadonlyMap<string, LineMark>;

/** The same line in every session of work: article and raw place of the node. */
export function lineKey(articleId: string, { start, end }: Span): string {
  return `${articleId} ${start}-${end}`;
}

/** The marks of one query among all corrections. */
export function lineMarksOf(overrides: readonly Override[], query: string): LineMarks {
  const marks = new Map<string, LineMark>();
  for (const one of overrides)
    if (one.kind === 'line_mark' && one.query === query && one.value !== '')
      marks.set(`${one.article} ${one.span}`, one.value);
  return marks;
}

const EMPTY_SPAN: Span = { start: 0, end: 0 };

/** A window of the lines of a query; the sample is drawn before the lines are sorted. */
export function concordance(
  archive: Archive,
  ask: ConcordanceQuestion,
  marks: LineMarks,
): ConcordanceView {
  const seen = archive.through(ask.lens);
  const setter = new LineSetter(seen, ask.filters, ask.width, marks);
  const key = JSON.stringify([{ ...ask, offset: 0, limit: 0 }, [...marks]]);
  const { ordered, ...counts } = seen.lines.take(key, () => lineList(seen, ask, setter));
  const { counted } = seen.corpus.columns;
  return {
    ...counts,
    lines: ordered.slice(ask.offset, ask.offset + ask.limit).map((hit) => setter.line(hit)),
    shown: ordered.length,
    marked: countOf(marks, 'marked'),
    struck: countOf(marks, 'struck'),
    characters: seen
      .select(ask.filters)
      .articles.reduce((sum, article) => sum + (counted[article] ?? 0), 0),
  };
}

function lineList(seen: Archive, ask: ConcordanceQuestion, setter: LineSetter): LineList {
  const { problem, hits } = hitsOf(seen, ask.filters, ask.query);
  const drawn = ask.sample === null ? hits : drawnHits(hits, ask.sample, ask.seed);
  const kept =
    ask.marks === 'all' ? drawn : drawn.filter((hit) => isKept(setter.mark(hit), ask.marks));
  return {
    problem,
    ordered: orderedHits(seen, ask.filters, kept, ask.sort, ask.descending),
    total: hits.length,
    articles: new Set(hits.map(({ article }) => article)).size,
  };
}

function drawnHits(hits: readonly Hit[], size: number, seed: number): Hit[] {
  const chosen = sampleOf(hits.length, size, seed);
  return Array.from(chosen, (at) => hits[at]).filter((hit) => hit !== undefined);
}

function isKept(mark: LineMark, marks: ConcordanceQuestion['marks']): boolean {
  return marks === 'marked' ? mark === 'marked' : mark !== 'struck';
}

function countOf(marks: LineMarks, wanted: LineMark): number {
  let count = 0;
  for (const mark of marks.values()) if (mark === wanted) count += 1;
  return count;
}

/** Sets lines; what it needs of an article is made once while lines of this article follow each other. */
class LineSetter {
  readonly #archive: Archive;
  readonly #width: number;
  readonly #marks: LineMarks;
  readonly #days: Int32Array;
  readonly #sessions: ReadonlyMap<number, string>;
  #article = -1;
  #zone: MappedText = { value: '', pieces: [] };

  constructor(archive: Archive, filters: Filters, width: number, marks: LineMarks) {
    this.#archive = archive;
    this.#width = width;
    this.#marks = marks;
    this.#days = filterDays(archive.corpus, filters);
    this.#sessions = reportedSessions(archive.corpus);
  }

  mark(hit: Hit): LineMark {
    if (this.#marks.size === 0) return '';
    const id = this.#archive.corpus.articles[hit.article]?.id ?? '';
    return this.#marks.get(lineKey(id, this.#spanOf(hit))) ?? '';
  }

  line(hit: Hit): ConcordanceLine {
    const article = this.#archive.corpus.articles[hit.article];
    const { value } = this.#zoneOf(hit.article, article);
    const [start, end] = this.#inZone(hit);
    const body = this.#archive.corpus.texts.creditStarts[hit.article] ?? 0;
    return {
      articleId: article?.id ?? '',
      file: article?.meta.file ?? '',
      title: article?.title.value ?? '',
      left: oneLine(value.slice(Math.max(0, start - this.#width), start)),
      node: oneLine(value.slice(start, end)),
      right: oneLine(value.slice(end, end + this.#width)),
      span: this.#spanOf(hit),
      day: toDay(this.#days[hit.article] ?? 0),
      sessionId: this.#sessions.get(hit.article) ?? '',
      speaker: speakerAt(this.#archive, hit),
      zone: hit.start < body ? 'headline' : 'body',
      mark: this.mark(hit),
    };
  }

  #inZone({ article, start, end }: Hit): readonly [number, number] {
    const first = this.#archive.corpus.texts.starts[article] ?? 0;
    return [start - first, end - first];
  }

  #spanOf(hit: Hit): Span {
    const zone = this.#zoneOf(hit.article, this.#archive.corpus.articles[hit.article]);
    return rawHull(zone, ...this.#inZone(hit)) ?? EMPTY_SPAN;
  }

  #zoneOf(number: number, article: Article | undefined): MappedText {
    if (number !== this.#article && article !== undefined) {
      this.#article = number;
      this.#zone = zoneOf(article);
    }
    return this.#zone;
  }
}

/** Line ends inside a line are set as a stroke, so that it stays one line. */
function oneLine(text: string): string {
  return text.replaceAll('\n', '／');
}
