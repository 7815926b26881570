import { isWhole, type Lens } from '../query/lens.ts';
import type { ExportChoices } from './export-options.ts';
import type { MethodName } from './methods.ts';

/** What beside the filters made the figures of an export, as lines of its `*.methods.txt`. */
export function choiceLines(
  method: MethodName,
  { lens, query, lines }: ExportChoices,
): (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  const hasLens = method === 'terms' || method === 'trend' || method === 'concordance';
  if (hasLens && lens !== undefined && !isWhole(lens)) found.push(['counted', lensText(lens)]);
  if (method !== 'concordance') return found;
  found.push(['query', query ?? '']);
  if (lines === undefined) return found;
  found.push(['order', lines.sort.join(', ') + (lines.descending ? ' descending' : '')]);
  if (lines.sample !== null) found.push(['sample', `${lines.sample} lines, seed ${lines.seed}`]);
  return found;
}

function lensText({ zone, speaker }: Lens): string {
  return speaker === null ? zone : `${zone}, only what ${speaker} demands`;
}
