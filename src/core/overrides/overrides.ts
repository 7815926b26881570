import type { AlmanacEntry } from '../meetings/almanac.ts';
import type { Day } from '../model.ts';

/** A correction of the user's: data on top of the raw files, applied again to the same files with the same result. */
export type Override =
  | {
      readonly kind: 'published';
      readonly file: string;
      readonly value: Day | null;
      readonly reason: string;
      readonly at: string;
    }
  | {
      readonly kind: 'article_date';
      readonly article: string;
      readonly value: Day | null;
      readonly reason: string;
      readonly at: string;
    }
  | {
      readonly kind: 'title';
      readonly article: string;
      readonly value: string;
      readonly reason: string;
      readonly at: string;
    }
  | {
      readonly kind: 'main_topic';
      readonly article: string;
      readonly value: string;
      readonly reason: string;
      readonly at: string;
    }
  | {
      readonly kind: 'session_date';
      readonly session: string;
      readonly value: Day | null;
      readonly reason: string;
      readonly at: string;
    }
  | {
      readonly kind: 'merge_people';
      readonly from: string;
      readonly value: string;
      readonly reason: string;
      readonly at: string;
    }
  | {
      /** A concordance line kept in mind (`marked`) or left out (`struck`); '' takes the mark away. */
      readonly kind: 'line_mark';
      readonly query: string;
      readonly article: string;
      /** `start-end` of the node in the raw file. */
      readonly span: string;
      readonly value: '' | 'marked' | 'struck';
      readonly reason: string;
      readonly at: string;
    }
  | {
      readonly kind: 'lexicon';
      readonly word: string;
      /** A word of the user's, a word taken out of the list, or a proposal that was turned down. */
      readonly value: 'add' | 'remove' | 'reject';
      readonly reason: string;
      readonly at: string;
    }
  | {
      readonly kind: 'stopword';
      readonly word: string;
      /** Left out of term lists, or kept in them though it is a function word. */
      readonly value: 'stop' | 'keep';
      readonly reason: string;
      readonly at: string;
    }
  | {
      /** Two names that are not one, whatever they look like: proposed no more. */
      readonly kind: 'keep_apart';
      readonly a: string;
      readonly b: string;
      readonly reason: string;
      readonly at: string;
    }
  | (AlmanacEntry & {
      readonly kind: 'almanac';
      /** Whether the entry is taken out; else it stands as given here, in place of a shipped one with its id. */
      readonly removed: boolean;
      readonly reason: string;
      readonly at: string;
    });
