import { ruleConfidence } from '../proof/confidence.ts';
import type { Proof } from '../proof/proof.ts';
import { spanCell } from './spans.ts';
import type { Cell, Table } from './table.ts';

/** A proof with its article and, of a session's field, the session. */
export interface PlacedProof extends Proof {
  readonly articleId: string;
  readonly file: string;
  readonly sessionId: string;
}

const COLUMNS: readonly (readonly [name: string, cell: (proof: PlacedProof) => Cell])[] = [
  ['article_id', (proof) => proof.articleId],
  ['session_id', (proof) => proof.sessionId],
  ['field', (proof) => proof.field],
  ['value', (proof) => proof.value],
  ['file', (proof) => proof.file],
  ['spans', (proof) => proof.spans.map(spanCell)],
  ['rule', (proof) => proof.rule],
  ['rule_right', (proof) => ruleConfidence(proof.rule)?.right ?? null],
  ['rule_of', (proof) => ruleConfidence(proof.rule)?.of ?? null],
];

/** proofs.csv: one row a value with its raw characters, its rule and that rule's record. */
export function proofsTable(proofs: readonly PlacedProof[]): Table {
  return {
    columns: COLUMNS.map(([name]) => name),
    rows: proofs.map((proof) => COLUMNS.map(([, cell]) => cell(proof))),
  };
}
