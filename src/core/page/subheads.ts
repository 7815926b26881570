import type { Draft } from './drafts.ts';
import { levelOf, type Block } from './headlines.ts';
import type { Layout } from './layout.ts';

/** A short line (or some) before a text without a lead cue, with what stands around it. */
export interface Doubt {
  readonly current: Draft;
  readonly blocks: readonly Block[];
  /** Index of the text line. */
  readonly at: number;
  readonly layout: Layout;
  /** Whether a byline stands between the short lines and the text. */
  readonly signedAbove: boolean;
}

/** A name without a lead cue behind it: subhead of the article under way, or headline of a new one? */
interface Rule {
  readonly name: string;
  /** True: subhead; false: headline; null: this rule does not tell. */
  readonly tell: (doubt: Doubt) => boolean | null;
}

function deepestOf(blocks: readonly Block[]): number {
  return blocks.reduce((most, block) => Math.max(most, levelOf(block)), 0);
}

function titleLevel(draft: Draft): number {
  return draft.blocks.reduce((least, block) => {
    const level = levelOf(block);
    return level > 0 && (least === 0 || level < least) ? level : least;
  }, 0);
}

const RULES: readonly Rule[] = [
  {
    name: 'set without blank lines',
    tell: ({ blocks, layout }) => (layout.spaced && blocks[0]?.[0]?.gap === 0 ? true : null),
  },
  {
    name: 'Markdown level',
    tell: ({ current, blocks, layout }) => {
      const level = deepestOf(blocks);
      if (level === 0) return null;
      if (level > 2) return layout.shallowest < level || current.cue === '';
      if (layout.deepest > 2) return false;
      return current.cue === '' && titleLevel(current) > 0 && level > titleLevel(current);
    },
  },
  { name: 'signed', tell: ({ current }) => (current.signed ? false : null) },
  { name: 'signed above its text', tell: ({ signedAbove }) => (signedAbove ? false : null) },
  {
    name: 'items of a broadcast',
    tell: ({ current, layout, blocks }) => {
      if (!layout.uniform || current.cue === '') return null;
      return !layout.isWide(blocks[0]?.[0]?.gap ?? 0);
    },
  },
  { name: 'items of a roundup', tell: ({ current }) => (current.roundup ? true : null) },
  { name: 'more than one block', tell: ({ blocks }) => (blocks.length > 1 ? false : null) },
  {
    name: 'a page without cues',
    tell: ({ layout, at }) => (layout.leads === 0 && !layout.isSignedAhead(at) ? false : null),
  },
  { name: 'after a report with a cue', tell: ({ current }) => (current.cue !== '' ? false : null) },
  {
    name: 'one of several',
    tell: ({ layout, at, current }) =>
      current.subheads > 0 || layout.headsAhead(at) > 1 ? true : null,
  },
  {
    name: 'inside a signed story',
    tell: ({ layout, at }) => (layout.isSignedAhead(at) ? true : null),
  },
];

/** Whether the short lines before a text are a subhead of the article under way. */
export function isSubhead(doubt: Doubt): boolean {
  for (const rule of RULES) {
    const told = rule.tell(doubt);
    if (told !== null) return told;
  }
  return false;
}
