import { NO_DAY, toDay } from './days.ts';
import type { CorpusInfo, FileReport } from './answers.ts';
import type { Corpus } from './corpus.ts';
import { numberedSeries, withoutSessions } from './meetings.ts';

/** What is said of an open corpus as a whole; `meetings` are sessions that an article reports. */
export function corpusInfo(corpus: Corpus): CorpusInfo {
  const { columns } = corpus;
  const reported = corpus.meetings.filter(({ evidence }) => evidence === 'reported');
  const days = [...columns.day].filter((day) => day !== NO_DAY);
  const series = [...numberedSeries(corpus), ...corpus.series.filter(({ numbered }) => !numbered)];
  return {
    hash: corpus.hash,
    name: corpus.name,
    fiction: corpus.fiction,
    files: corpus.files.length,
    articles: corpus.articles.length,
    meetings: new Set(reported.map(({ sessionId }) => sessionId)).size,
    characters: sum(columns.characters),
    tokens: sum(columns.tokens),
    first: days.length === 0 ? null : toDay(days.reduce((a, b) => Math.min(a, b))),
    last: days.length === 0 ? null : toDay(days.reduce((a, b) => Math.max(a, b))),
    series: series.map(withoutSessions),
    tokenizer: corpus.tokenizer,
    problems: corpus.problems,
    partial: corpus.partial,
  };
}

/** What was read from each file. */
export function fileReports(corpus: Corpus): FileReport[] {
  return corpus.files.map((file) => {
    const { meta, reading } = file;
    const numbers = reading.articles.map((_, at) => file.first + at);
    return {
      file: meta.file,
      bytes: file.bytes,
      encoding: file.encoding,
      published: meta.published,
      publishedBasis: meta.publishedBasis,
      source: meta.source,
      page: meta.page,
      articles: numbers.length,
      meetings: numbers.reduce((all, at) => all + (corpus.articles[at]?.meetingIds.length ?? 0), 0),
      characters: numbers.reduce((all, at) => all + (corpus.columns.characters[at] ?? 0), 0),
      remainder: reading.remainder.reduce((all, { start, end }) => all + end - start, 0),
      problems: file.problems,
    };
  });
}

function sum(column: Uint32Array): number {
  return column.reduce((total, value) => total + value, 0);
}
