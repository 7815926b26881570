import type { PageReading, Span } from '../model.ts';
import { emptyDraft, type Draft } from './drafts.ts';
import type { Block } from './headlines.ts';
import { isSignature, isTailLabel, labelled } from './labels.ts';
import { readLines, type Line } from './lines.ts';
import { matchHeadlines } from './match.ts';
import { outlineOf, type Outline } from './outline.ts';
import { toReading } from './readings.ts';

/** Short lines at the end of the page: a signature, a column label, or a headline without a body. */
function placeTail({ drafts, tail, uniform }: Outline): Draft[] {
  const block = tail.at(-1);
  const last = drafts.at(-1);
  if (block === undefined) return [...drafts];
  if (last !== undefined && tail.length === 1 && isSignature(textOf(block))) {
    for (const line of block) last.bylines.push(line);
    last.official = true;
    return [...drafts];
  }
  const isLabel = tail.length === 1 && !uniform && isTailLabel(block);
  const owner = isLabel ? labelled(drafts, textOf(block)) : null;
  for (const line of block) owner?.labels.push(line);
  return owner !== null ? [...drafts] : [...drafts, { ...emptyDraft(), blocks: [...tail] }];
}

function textOf(block: Block): string {
  return block.map((line) => line.text).join('');
}

function firstInk(draft: Draft): number {
  const line =
    draft.texts[0]?.line ?? draft.blocks[0]?.[0] ?? draft.captions[0] ?? draft.bylines[0];
  return line?.start ?? 0;
}

function remainderOf(lines: readonly Line[], rest: readonly Line[]): Span[] {
  const marks = lines.flatMap((line) => (line.mark === null ? [] : [line.mark]));
  return [...marks, ...rest.map(({ start, end }) => ({ start, end }))].sort(
    (a, b) => a.start - b.start,
  );
}

/** Takes a page apart into its articles; every non-blank character is in one part or in the remainder. */
export function readPage(raw: string): PageReading {
  const lines = readLines(raw);
  const outline = outlineOf(raw, lines);
  matchHeadlines(outline.drafts);
  const all = placeTail(outline).sort((a, b) => firstInk(a) - firstInk(b));
  const amongReports = all.some((draft) => draft.cue.startsWith('本'));
  return {
    articles: all.map((draft) => toReading(raw, draft, amongReports)),
    remainder: remainderOf(lines, outline.rest),
  };
}
