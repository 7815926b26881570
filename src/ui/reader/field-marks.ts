/** The fields of an article and of its sessions as marks on its raw page. */
import type { ArticleDetail } from '#core/query/answers.ts';
import type { Proof } from '#core/proof/proof.ts';
import type { Messages } from '#i18n/index.ts';
import { valueWords } from '../proof/value-words.ts';
import type { FieldMark } from './raw-lines.ts';

/** Parts of the headline have their role in the margin already. */
const IN_MARGIN: ReadonlySet<string> = new Set(['title', 'kicker', 'subtitle', 'section']);

/** Every field with characters on the page, each place and label once. */
export function fieldMarks(detail: ArticleDetail, t: Messages): FieldMark[] {
  const proofs: readonly Proof[] = [
    ...detail.proofs.filter(({ field }) => !IN_MARGIN.has(field)),
    ...detail.evidence.flatMap((item) => item.proofs),
  ];
  const marks = new Map<string, FieldMark>();
  for (const proof of proofs) {
    const label = t.proof.field(t.proof.fields[proof.field], valueWords(proof, t));
    for (const { start, end } of proof.spans)
      marks.set(`${start}-${end} ${label}`, { start, end, label });
  }
  return [...marks.values()];
}
