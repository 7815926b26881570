import type { CorpusInfo } from '#core/query/answers.ts';
import type { Filters } from '#core/query/filters.ts';
import type { Messages } from '#i18n/index.ts';
import { isCorpusText, PICKED, valueName, type PickedField } from './facet-names.ts';

/** One thing that narrows the selection, in words, and the filters without it. */
export interface Chip {
  readonly id: string;
  readonly label: string;
  readonly isChinese: boolean;
  readonly rest: Partial<Filters>;
}

function dateLabel({ from, to }: Filters, t: Messages): string {
  if (from !== null && to !== null) {
    return from === to
      ? t.format.day(from)
      : t.common.between(t.format.day(from), t.format.day(to));
  }
  if (from !== null) return t.shell.filters.since(t.format.day(from));
  return to === null ? '' : t.shell.filters.until(t.format.day(to));
}

function dateChips(filters: Filters, t: Messages): Chip[] {
  const chips: Chip[] = [];
  const label = dateLabel(filters, t);
  const chip = (id: string, text: string, rest: Partial<Filters>) =>
    chips.push({ id, label: text, isChinese: false, rest });
  if (label !== '') chip('date', label, { from: null, to: null });
  if (filters.undated !== 'exclude') {
    const { undated, undatedNames } = t.shell.filters;
    const text = `${undated}: ${undatedNames[filters.undated]}`;
    chip('undated', t.lang === 'zh' ? text.replace(': ', '：') : text, { undated: 'exclude' });
  }
  return chips;
}

function valueChips(
  field: PickedField,
  filters: Filters,
  info: CorpusInfo | undefined,
  t: Messages,
): Chip[] {
  const values: readonly string[] = filters[field];
  return values.map((value) => {
    const name = valueName(field, value, info, t);
    const isMention = field === 'topics' && filters.topicMode === 'any';
    return {
      id: `${field} ${value}`,
      label: isMention ? t.shell.filters.mentions(name) : name,
      isChinese: isCorpusText(field),
      rest: { [field]: values.filter((other) => other !== value) },
    };
  });
}

function onceChips({ reprints }: Filters, t: Messages): Chip[] {
  if (reprints === 'all') return [];
  const label = t.shell.filters.once;
  return [{ id: 'reprints', label, isChinese: false, rest: { reprints: 'all' } }];
}

/** All that narrows the selection, in the order of the filter bar. */
export function activeChips(filters: Filters, info: CorpusInfo | undefined, t: Messages): Chip[] {
  const search = filters.search.trim();
  const quoted = { id: 'search', label: t.shell.filters.quoted(search), isChinese: true };
  return [
    ...(search === '' ? [] : [{ ...quoted, rest: { search: '' } }]),
    ...dateChips(filters, t),
    ...PICKED.flatMap((field) => valueChips(field, filters, info, t)),
    ...onceChips(filters, t),
  ];
}
