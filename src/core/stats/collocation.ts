/** How closely a word (the collocate) keeps to another (the node), from whole counts. */
import { requireCounts } from './counts.ts';
import { signedLogLikelihood } from './log-likelihood.ts';

/** What is counted of a pair of words. */
export interface PairCounts {
  /** Collocate tokens within the window of a node; a token in two windows is counted once. */
  readonly together: number;
  readonly node: number;
  readonly collocate: number;
  /** All tokens. */
  readonly tokens: number;
  /** Places of a window, 10 for five words on either side; 1 for the next word only. */
  readonly span: number;
}

export interface Collocation {
  /** 14 + log2(2 O / (f + f')) (Rychlý 2008): free of corpus size; 14 where they are always together. */
  readonly logDice: number;
  /** Signed, four terms, over the table of window places against the rest (Dunning 1993; Evert 2008). */
  readonly g2: number;
  /** (O − E) / √O (Church et al. 1991). */
  readonly t: number;
  /** log2(O / E) (Church & Hanks 1990), with the span in E. */
  readonly mi: number;
  /** log2(O³ / E) (Daille 1994). */
  readonly mi3: number;
  /** (O − E) / √(E (1 − p)) with p = f' / (N − f), E = p f L (Berry-Rogghe 1973). */
  readonly z: number;
  /** 2 O / (f + f') (Dice 1945). */
  readonly dice: number;
  /** P(collocate | window) − P(collocate | elsewhere) (Gries 2013). */
  readonly deltaPNode: number;
  /** P(window | collocate) − P(window | other word). */
  readonly deltaPCollocate: number;
}

/** A pair is not measured below so many times together: rare pairs lead every list of MI. */
export const LEAST_TOGETHER = 5;

/**
 * All measures of a pair, with the expectation corrected for the window, E = f f' L / N. Null where the two
 * stand together fewer than `least` times (never below 1). RangeError where a count is no whole number, or
 * there are more together than collocates.
 */
export function collocation(counts: PairCounts, least = LEAST_TOGETHER): Collocation | null {
  const { together, node, collocate, tokens, span } = counts;
  requireCounts(together, node, collocate, tokens, span, least);
  if (together > collocate || collocate > tokens || node > tokens)
    throw new RangeError('a part is larger than its whole');
  if (together < Math.max(1, least)) return null;
  const expected = ((node * collocate) / tokens) * span;
  const dice = (2 * together) / (node + collocate);
  return {
    logDice: 14 + Math.log2(dice),
    t: (together - expected) / Math.sqrt(together),
    mi: Math.log2(together / expected),
    mi3: Math.log2(together ** 3 / expected),
    z: berryRogghe(counts),
    dice,
    ...windowTable(counts),
  };
}

function berryRogghe({ together, node, collocate, tokens, span }: PairCounts): number {
  const p = Math.min(1, collocate / (tokens - node));
  const expected = p * node * span;
  return (together - expected) / Math.sqrt(expected * (1 - p));
}

/** Window places against all others: as many places as f L, but no more than there are, and no fewer than are filled. */
function windowTable(
  counts: PairCounts,
): Pick<Collocation, 'g2' | 'deltaPNode' | 'deltaPCollocate'> {
  const { together, node, collocate, tokens, span } = counts;
  const inside = Math.max(together, Math.min(node * span, tokens - (collocate - together)));
  const outside = tokens - inside;
  const elsewhere = collocate - together;
  return {
    g2: signedLogLikelihood(together, inside, elsewhere, outside),
    deltaPNode: together / inside - share(elsewhere, outside),
    deltaPCollocate: together / collocate - share(inside - together, tokens - collocate),
  };
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
