import type { ContrastField } from '../query/contrast.ts';
import type { TrendUnit } from '../query/answers.ts';
import type { LineMarks } from '../query/concordance.ts';
import type { ConcordanceQuestion } from '../query/concordance-answers.ts';
import type { Filters } from '../query/filters.ts';
import type { Lens } from '../query/lens.ts';

/** What an export follows beside the filters: what the Terms and Compare views show. */
export interface ExportChoices {
  /** Terms whose trend is asked for; without any the most frequent ones. */
  readonly terms: readonly string[];
  readonly trendUnit: TrendUnit;
  readonly trendSeries: string | null;
  /** The query of concordance and collocates. */
  readonly query?: string;
  readonly lens?: Lens;
  /** Order, sample and marks of the concordance; without them every line in the order of the corpus. */
  readonly lines?: Pick<ConcordanceQuestion, 'sort' | 'descending' | 'sample' | 'seed' | 'marks'>;
  /** The reader's marks on the lines of the query. */
  readonly lineMarks?: LineMarks;
  /** The second selection of Compare; null is the rest. */
  readonly versus?: Filters | null;
  /** The field of which the rest differs; null is the usual one. */
  readonly contrast?: ContrastField | null;
}
