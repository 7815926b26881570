import type { VariantProposal } from '#core/people/name-variants.ts';
import type { Messages } from '#i18n/index.ts';

type Evidence = VariantProposal['evidence'][number];

/** One reason why two forms may be one name, in words. */
export function evidenceWords(evidence: Evidence, t: Messages): string {
  const words = t.people.evidence;
  switch (evidence.kind) {
    case 'slot':
      return words.slot(evidence.neighbours.join('、'));
    case 'office':
      return words.office(evidence.office);
    case 'partner':
      return words.partner(evidence.partners.join('、'));
    case 'sound':
      return words.sound(...evidence.syllables);
    case 'topic':
      return words.topic();
    case 'shape':
      return words.shape();
  }
}
