import { draftText, type Draft } from './drafts.ts';
import { isBound, isLabel, type Block } from './headlines.ts';
import { gramsOf, sharedPart } from './overlap.ts';

/** Headlines that stand away from their bodies are found by what they share with them. */

/** Characters of a body that are compared. */
const READ = 3000;
/** How many articles away a headline may stand. */
const REACH = 12;
/** More short lines than this in a row are a list, not headlines. */
const MOST_BLOCKS = 12;
/** How much more of the headline the far body must share than the near one. */
const NEEDED_GAIN = 0.1;

type Grams = ReadonlySet<string>;

/** A headline of several blocks, and how much better each of them fits another body than its own. */
interface Fit {
  readonly owner: Draft;
  readonly gains: readonly number[];
  readonly best: number;
}

function gainOf(block: Block, near: Grams, far: Grams): number {
  const grams = gramsOf(block.map((line) => line.text).join('\n'), 2);
  return sharedPart(grams, far) - sharedPart(grams, near);
}

function isFree(block: Block): boolean {
  return !isBound(block) && !isLabel(block);
}

function fitOf(owner: Draft, far: Grams): Fit | null {
  if (owner.blocks.length < 2 || owner.blocks.length > MOST_BLOCKS) return null;
  const near = gramsOf(draftText(owner, READ), 2);
  const gains = owner.blocks.map((block) => (isFree(block) ? gainOf(block, near, far) : -1));
  const best = gains.indexOf(Math.max(...gains));
  return { owner, gains, best };
}

/** The blocks around the best one that fit the far body better too. */
function rangeOf({ gains, best }: Fit): readonly [number, number] {
  let from = best;
  let to = best + 1;
  while (from > 0 && (gains[from - 1] ?? -1) > 0) from--;
  while (to < gains.length && (gains[to] ?? -1) > 0) to++;
  return to - from < gains.length ? [from, to] : [best, best + 1];
}

function moveHeadline(fit: Fit, orphan: Draft): void {
  const [from, to] = rangeOf(fit);
  const { blocks } = fit.owner;
  orphan.blocks = blocks.slice(from, to);
  orphan.apart = true;
  fit.owner.blocks = [...blocks.slice(0, from), ...blocks.slice(to)];
}

/** Gives every article without a headline the free headline block that fits it best. */
export function matchHeadlines(drafts: readonly Draft[]): void {
  drafts.forEach((orphan, at) => {
    if (orphan.blocks.length > 0 || orphan.photo || orphan.texts.length === 0) return;
    const far = gramsOf(draftText(orphan, READ), 2);
    let found: Fit | null = null;
    for (const owner of drafts.slice(Math.max(0, at - REACH), at + REACH)) {
      const fit = fitOf(owner, far);
      if ((fit?.gains[fit.best] ?? -1) > (found?.gains[found.best] ?? NEEDED_GAIN)) found = fit;
    }
    if (found !== null) moveHeadline(found, orphan);
  });
}
