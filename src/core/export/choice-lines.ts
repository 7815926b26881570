import { isWhole, type Lens } from '../query/lens.ts';
import type { ExportChoices } from './export-options.ts';
import { filterText, type MethodName } from './methods.ts';

/** Exports that count through a lens. */
const SEEN: ReadonlySet<MethodName> = new Set([
  'terms',
  'trend',
  'concordance',
  'keyness',
  'collocates',
  'ngrams',
]);

/** What beside the filters made the figures of an export, as lines of its `*.methods.txt`. */
export function choiceLines(
  method: MethodName,
  { lens, query, lines, versus, contrast }: ExportChoices,
): (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  if (SEEN.has(method) && lens !== undefined && !isWhole(lens))
    found.push(['counted', lensText(lens)]);
  if (method === 'concordance' || method === 'collocates') found.push(['query', query ?? '']);
  if (method === 'keyness')
    found.push(
      ['against', versus == null ? restText(contrast) : filterText(versus)],
      ['compared', 'words of two characters or more, 3 times or more in A and B, no stop words'],
    );
  if (method !== 'concordance' || lines === undefined) return found;
  found.push(['order', lines.sort.join(', ') + (lines.descending ? ' descending' : '')]);
  if (lines.sample !== null) found.push(['sample', `${lines.sample} lines, seed ${lines.seed}`]);
  return found;
}

function restText(contrast: ExportChoices['contrast']): string {
  return contrast == null ? 'the rest' : `the rest, all other ${contrast}`;
}

function lensText({ zone, speaker }: Lens): string {
  return speaker === null ? zone : `${zone}, only what ${speaker} demands`;
}
