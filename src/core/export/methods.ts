/** The twin of an exported table: how its figures were made, as plain text. */
import type { CorpusInfo } from '../query/answers.ts';
import type { Filters } from '../query/filters.ts';
import { activeFields } from '../query/filters.ts';
import { VERSION } from './version.ts';

export type MethodName =
  | 'articles'
  | 'meetings'
  | 'participants'
  | 'sessions'
  | 'demands'
  | 'terms'
  | 'people'
  | 'trend'
  | 'concordance'
  | 'keyness'
  | 'collocates'
  | 'ngrams'
  | 'texts'
  | 'corpus'
  | 'proofs';

interface Method {
  readonly unit: string;
  readonly formula: string;
}

const ZONE =
  'Counted zone: headline block (kicker, title, subtitle) and body with its subheads; bylines, captions and ' +
  'section labels are outside, and so is the credit at the head of a body. ';
const CHARACTERS = 'A character is a Han character, a letter or a digit. ';

const METHODS: Readonly<Record<MethodName, Method>> = {
  articles: {
    unit: 'one row an article',
    formula:
      'topics: share of the sentences of the article. date: day of the session reported, else of the dateline, else of the issue. ' +
      'Spans are UTF-16 code units of the decoded raw file without BOM, end exclusive.',
  },
  meetings: {
    unit: 'one row a session (or part of one) and article that gives evidence of it',
    formula:
      'evidence: reported, conveyed or mentioned. date_basis names every reason for the day, joined with +.',
  },
  participants: {
    unit: 'one row a person, session and article',
    formula: 'position: printed order, from 1. A blank cell means not named, never absent.',
  },
  sessions: {
    unit: 'one row a session of every numbered series with evidence in the selection, whole ledgers',
    formula:
      'unseen: the ordinal lies between two seen ones; not in this corpus, never "not held". ' +
      'date_earliest and date_latest are inclusive bounds from dated neighbours.',
  },
  demands: {
    unit: 'one row a requirement: a sentence, or an item before a semicolon, with a marker (要, 一要, 必须, 不得, 坚决 …)',
    formula:
      'speaker: who has the floor by NAME指出/强调/要求, or 会议. addressee: whom the same sentence names before the marker, else empty. ' +
      'text: from the marker to the end of the sentence, without the final mark, blanks and line breaks.',
  },
  terms: {
    unit: 'one row a word; rates per 10,000 characters (count_string) and per 10,000 tokens (count)',
    formula:
      ZONE +
      CHARACTERS +
      'count: as a word of the tokenizer. count_string: occurrences of the string without overlaps, after folding width and case. ' +
      'dispersion_dpnorm: DP = 0.5 * sum |v/f - s| over the articles, divided by 1 - min s (Gries 2008; Lijffijt & Gries 2012), ' +
      'v and f by words, s the share of the tokens of the selection. dispersion_expected: mean of the same when f occurrences fall at random on the tokens. ' +
      'Strings that are no word have their articles and dispersion by string.',
  },
  people: {
    unit: 'one row a person named in a session of the selected articles',
    formula:
      'sessions_present: any role but absent. sessions_spoke: spoke, demanded or reported; the chair also where the report has the chair say so.',
  },
  proofs: {
    unit: 'one row a value of an article or of a session in an article',
    formula:
      'spans: the raw characters that say so, empty where none does. rule: what read the value. rule_right of rule_of: readings ' +
      'by the same rule that were right on the annotated pages, on which the rules were written (in sample); empty where the value was given.',
  },
  trend: {
    unit: 'one row a term and period; rate per 10,000 characters, empty where the period has no article',
    formula:
      ZONE +
      CHARACTERS +
      'count: occurrences of the string without overlaps, after folding width and case; articles: those that hold it; rate = count / characters * 10000.',
  },
  concordance: {
    unit: 'one row a place of the query, 20 characters on each side; a stroke ／ stands for a line end',
    formula:
      ZONE +
      'Strings are found after folding width and case, leftmost and shortest, without overlaps; =word is a word of the tokenizer. ' +
      'session_id: the first session that the article reports. speaker: whose requirement the node stands in.',
  },
  keyness: {
    unit: 'one row a word of either selection; A is the filters, B the second selection or the rest; what marks A comes first',
    formula:
      ZONE +
      'Articles in both selections are left out of both. g2: signed log-likelihood ratio of the 2 x 2 table of word and other words, four terms (Dunning 1993). ' +
      'log_ratio: log2((a + .5)/(na + .5)) - log2((b + .5)/(nb + .5)) (Hardie 2014, Walter). ' +
      'lrc: the end of the exact interval of the ratio (Clopper & Pearson, conditional on a + b) at 0.05/m that is nearer 0, log2; 0 if the interval holds 0 (Evert 2022). ' +
      'p: of g2 with one degree of freedom, two-sided, not corrected; m: words compared.',
  },
  collocates: {
    unit: 'one row a word within 5 words of the node, inside sentence and article; a word in two windows is counted once',
    formula:
      ZONE +
      'O = count_together, f = count_node, f2 = count_collocate, N = tokens, E = f * f2 * 10 / N. logdice = 14 + log2(2 O / (f + f2)) (Rychlý 2008); ' +
      'g2: signed, four terms; t = (O - E) / sqrt(O); mi = log2(O / E).',
  },
  ngrams: {
    unit: 'one row a sequence of 2 to 6 words that occurs 3 times or more inside sentences; words parted by blanks',
    formula:
      ZONE +
      'folded_into: the longest sequence that holds every occurrence of this one; empty if it also stands by itself.',
  },
  texts: {
    unit: 'one text an article, a sentence a line, the counted words parted by blanks; texts.csv says what each is',
    formula: ZONE + 'Marks are left out: the words of a file are its words as counted.',
  },
  corpus: {
    unit: 'a token a line with its kind: w a counted word, p a mark',
    formula:
      ZONE +
      'Regions: text, head, s, speech (requirements of a speaker, inside s). The w lines of a text are its words as counted.',
  },
};

/** The text of `<name>.methods.txt`; `time` is the moment of the export, told by the caller. */
export function methodsText(
  name: MethodName,
  rows: number,
  info: CorpusInfo,
  filters: Filters,
  time: string,
  choices: readonly (readonly [string, string])[] = [],
): string {
  const { unit, formula } = METHODS[name];
  const lines = [
    ['file', `${name}.csv`],
    ['rows', String(rows)],
    ['program', `Banmian ${VERSION}`],
    ['tokenizer', info.tokenizer],
    ['corpus', info.name],
    ['corpus_hash', info.hash],
    ['corpus_files', String(info.files)],
    ['corpus_articles', String(info.articles)],
    ['filters', filterText(filters)],
    ...choices,
    ['time', time],
    ['unit', unit],
    ['formula', formula],
  ];
  return lines.map(([key, value]) => `${key ?? ''}: ${value ?? ''}\r\n`).join('');
}

/** Active filters as `key=value` pairs, in the order of the filter bar. */
export function filterText(filters: Filters): string {
  const fields = activeFields(filters);
  if (fields.length === 0) return 'none';
  return fields.map((field) => `${field}=${valueOf(filters, field)}`).join('; ');
}

function valueOf(filters: Filters, field: ReturnType<typeof activeFields>[number]): string {
  switch (field) {
    case 'date':
      return `${filters.from ?? ''}/${filters.to ?? ''} by ${filters.dateBy}, undated ${filters.undated}`;
    case 'topics':
      return `${filters.topics.join('|')} (${filters.topicMode})`;
    case 'search':
      return filters.search;
    case 'reprints':
      return 'once (of near-duplicate texts only the earliest printing)';
    default:
      return filters[field].join('|');
  }
}
