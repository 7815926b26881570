import type { Proof } from '#core/proof/proof.ts';
import type { Messages } from '#i18n/index.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const wordOf = (words: Readonly<Record<string, string>>, value: string): string =>
  words[value] ?? value;

/** The value of a proof in the reader's words: days, numbers and codes; what is printed stays as printed. */
export function valueWords({ field, value }: Pick<Proof, 'field' | 'value'>, t: Messages): string {
  switch (field) {
    case 'ordinal':
      return t.common.ordinal(Number(value));
    case 'evidence':
      return wordOf(t.common.status, value);
    case 'main_topic':
      return wordOf(t.common.topics, value);
    case 'kind':
      return wordOf(t.common.kinds, value);
    case 'conveys':
      return value.split('/').slice(1).join(' ');
    default:
      return DAY.test(value) ? t.format.day(value) : value;
  }
}
