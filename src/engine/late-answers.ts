import { choiceLines } from '#core/export/choice-lines.ts';
import { exportRows, exportTable } from '#core/export/export-tables.ts';
import { methodsText } from '#core/export/methods.ts';
import type { Override } from '#core/overrides/overrides.ts';
import { proposeVariants } from '#core/people/name-variants.ts';
import { almanacWork } from '#core/query/almanac.ts';
import type { CorpusInfo } from '#core/query/answers.ts';
import type { Archive } from '#core/query/archive.ts';
import { collocates } from '#core/query/collocates.ts';
import { concordance, lineMarksOf } from '#core/query/concordance.ts';
import { keynessView } from '#core/query/keyness.ts';
import { lexiconView, newWordsView } from '#core/query/lexicon.ts';
import { lives } from '#core/query/lives.ts';
import { listChanges } from '#core/query/list-changes.ts';
import { ngrams } from '#core/query/ngrams.ts';
import { peopleMatrix } from '#core/query/people-matrix.ts';
import { personDetail } from '#core/query/person.ts';
import { richness } from '#core/query/richness.ts';
import { sessionPair } from '#core/query/session-pair.ts';
import { textDifference } from '#core/query/text-difference.ts';
import { bytesOf, exportedFile, forEveryExport, METHOD_NAMES } from './exported-file.ts';
import { pinyinOf } from './pinyin.ts';
import type { Answer, Ask, CallName, ExportedFile } from './protocol.ts';
import type { Reading } from './store/place-corpus.ts';
import type { Readers } from './store/readers.ts';

/** What these answers need of the corpus that is open. */
interface LateDesk {
  readonly archive: Archive;
  readonly reading: Reading;
  readonly info: CorpusInfo;
  readonly overrides: readonly Override[];
  readonly readers: Readers;
}

/** Questions of the views behind the first one. */
export type LateName = Extract<
  CallName,
  | 'almanac'
  | 'changes'
  | 'collocates'
  | 'concordance'
  | 'export'
  | 'keyness'
  | 'lexicon'
  | 'lives'
  | 'matrix'
  | 'newWords'
  | 'ngrams'
  | 'person'
  | 'richness'
  | 'rows'
  | 'sessionPair'
  | 'textDifference'
  | 'variants'
>;

type LateAnswers = {
  readonly [N in LateName]: (desk: LateDesk, ask: Ask<N>) => Answer<N> | Promise<Answer<N>>;
};

export const LATE_ANSWERS: LateAnswers = {
  almanac: ({ archive }, { entries }) => almanacWork(archive.corpus, entries),
  changes: ({ archive }, { filters, series }) => listChanges(archive, filters, series),
  collocates: ({ archive }, ask) => collocates(archive, ask),
  concordance: ({ archive, overrides }, ask) =>
    concordance(archive, ask, lineMarksOf(overrides, ask.query)),
  export: exported,
  keyness: ({ archive }, ask) => keynessView(archive, ask),
  lexicon: ({ archive }) => lexiconView(archive),
  lives: ({ archive }, ask) => lives(archive, ask),
  matrix: ({ archive }, ask) => peopleMatrix(archive, ask),
  newWords: ({ archive, reading }, { limit }) =>
    newWordsView(archive, (word) => reading.words.tokenizer.idOf(word) >= 0, limit),
  ngrams: ({ archive }, ask) => ngrams(archive, ask),
  person: ({ archive }, { filters, person }) => personDetail(archive, filters, person),
  richness: ({ archive }, ask) => richness(archive, ask),
  rows: ({ archive }, { filters, options }) => {
    const rows = exportRows(archive, filters, options);
    return forEveryExport((method) => rows[method]);
  },
  sessionPair: ({ archive }, { id, with: other }) => sessionPair(archive, id, other),
  textDifference: ({ archive }, { before, after }) => textDifference(archive, before, after),
  variants: ({ archive: { corpus } }) =>
    proposeVariants({ meetings: corpus.meetings, articles: corpus.articles, pinyinOf }),
};

async function exported(
  { archive, overrides, info, readers }: LateDesk,
  { name, filters, options }: Ask<'export'>,
): Promise<readonly ExportedFile[]> {
  const method = METHOD_NAMES[name];
  const lineMarks = lineMarksOf(overrides, options.query ?? '');
  const table = exportTable(archive, method, filters, { ...options, lineMarks });
  const choices = choiceLines(method, options);
  const time = readers.time();
  const methods = methodsText(method, table.rows.length, info, filters, time, choices);
  return [
    await exportedFile(archive, readers, name, filters, table, options),
    { name: `${method}.methods.txt`, mime: 'text/plain;charset=utf-8', bytes: bytesOf(methods) },
  ];
}
