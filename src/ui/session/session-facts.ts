/** The facts of a session as its articles give them, each value with the articles that say so. */
import type { SessionDetail } from '#core/query/session-answers.ts';
import type { EvidenceItem } from '#core/query/answers.ts';
import type { SessionField } from '#core/proof/proof.ts';
import type { Messages } from '#i18n/index.ts';
import { sourceOf, type Source } from '../proof/source.ts';
import { valueWords } from '../proof/value-words.ts';

export interface FactValue {
  readonly text: string;
  readonly isChinese: boolean;
  readonly sources: readonly Source[];
}

export interface Fact {
  readonly field: SessionField;
  readonly label: string;
  readonly values: readonly FactValue[];
}

const SHOWN: readonly SessionField[] = [
  'date',
  'part',
  'part_date',
  'ordinal',
  'term',
  'year_label',
  'series',
  'place',
  'chair',
  'format',
  'venue',
  'joint_with',
  'groups',
];

/** Fields of which the reports alone tell; a mention knows too little. */
const OF_REPORTS: ReadonlySet<SessionField> = new Set([
  'chair',
  'format',
  'venue',
  'joint_with',
  'groups',
]);

/** Everything that articles say of a session, field by field; days that disagree stand in the disagreements. */
export function factsOf(detail: SessionDetail, t: Messages): Fact[] {
  const facts = SHOWN.map((field) => ({
    field,
    label: t.proof.fields[field],
    values: valuesOf(field, detail, t),
  }));
  return facts.filter(({ values }) => values.length > 0);
}

function valuesOf(field: SessionField, detail: SessionDetail, t: Messages): FactValue[] {
  const items = OF_REPORTS.has(field)
    ? detail.evidence.filter(({ evidence }) => evidence === 'reported')
    : detail.evidence;
  const values = [...sourcesByValue(field, items)]
    .filter(([value]) => isShown(field, value, detail))
    .map(([value, sources]) => ({ ...wordsOf(field, value, t), sources: bestFirst(sources) }));
  if (field === 'place' && values.length === 0)
    return [{ text: detail.series.place || t.common.unknownPlace, isChinese: true, sources: [] }];
  return values;
}

function sourcesByValue(
  field: SessionField,
  items: readonly EvidenceItem[],
): ReadonlyMap<string, readonly Source[]> {
  const sources = new Map<string, Source[]>();
  for (const item of items)
    for (const proof of item.proofs)
      if (proof.field === field)
        sources.set(proof.value, [...(sources.get(proof.value) ?? []), sourceOf(proof, item)]);
  return sources;
}

/** The session's own day and place as the ledger has them; names of the series that its reports use. */
function isShown(field: SessionField, value: string, { session, series }: SessionDetail): boolean {
  if (field === 'date') return session.dated.day === null || value === session.dated.day;
  if (field === 'series') return value === series.name;
  return field !== 'place' || value === series.place;
}

function wordsOf(
  field: SessionField,
  value: string,
  t: Messages,
): Pick<FactValue, 'text' | 'isChinese'> {
  const text = valueWords({ field, value }, t);
  return { text, isChinese: text === value && !/^\d+$/.test(value) };
}

/** Articles that say it in so many characters come first, in their order. */
function bestFirst(sources: readonly Source[]): Source[] {
  return [...sources].sort((a, b) => Number(a.span === null) - Number(b.span === null));
}

/** So many words that speak for a place are quoted. */
const MOST_REASONS = 3;

/** What speaks for the place: the kind of reason, and the words that say so. */
export function placeReason({ evidence, series }: SessionDetail, t: Messages): string {
  const words = evidence
    .flatMap(({ reading }) => reading.placeEvidence ?? [])
    .map((one) => one.words)
    .filter((one) => one !== '');
  const texts = t.meetings.session;
  return texts.placeReasons(
    texts.placeBases[series.placeBasis],
    [...new Set(words)].slice(0, MOST_REASONS),
  );
}
