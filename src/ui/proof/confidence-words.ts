import { LEAST_READINGS, ruleConfidence, type Confidence } from '#core/proof/confidence.ts';
import type { Rule } from '#core/proof/rules.ts';
import type { Messages } from '#i18n/index.ts';

const MARKS = ['○○○', '●○○', '●●○', '●●●'] as const;

/** How sure a rule is: the mark of three steps, its name, and the count behind it. */
export interface ConfidenceWords {
  readonly mark: string;
  readonly step: string;
  readonly record: string;
}

/** Says a rule's record; a value that was given has a mark of its own. */
export function confidenceWords(rule: Rule, t: Messages): ConfidenceWords {
  const confidence = ruleConfidence(rule);
  if (confidence === null) return { mark: '=', step: t.proof.given, record: t.proof.given };
  return {
    mark: MARKS[confidence.step],
    step: t.proof.steps[confidence.step] ?? '',
    record: recordWords(confidence, t),
  };
}

function recordWords({ right, of, low, high }: Confidence, t: Messages): string {
  if (of === 0) return t.proof.never;
  const [rightText, ofText] = [t.format.count(right), t.format.count(of)];
  if (of < LEAST_READINGS) return t.proof.few(rightText, ofText);
  return t.proof.record(rightText, ofText, t.format.share(low), t.format.share(high));
}
