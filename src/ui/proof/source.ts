import type { EvidenceItem } from '#core/query/answers.ts';
import type { Span } from '#core/model.ts';
import type { Proof } from '#core/proof/proof.ts';
import type { Rule } from '#core/proof/rules.ts';

/** One article that gives a value: where it stands there, and by which rule. */
export interface Source {
  readonly articleId: string;
  readonly file: string;
  readonly title: string;
  readonly span: Span | null;
  readonly rule: Rule;
}

/** The source of a proof in the article of an evidence item. */
export function sourceOf(proof: Proof, { articleId, file, title }: EvidenceItem): Source {
  return { articleId, file, title, span: proof.spans[0] ?? null, rule: proof.rule };
}
