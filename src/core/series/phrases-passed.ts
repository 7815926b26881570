import { quotedPhrases } from '../meetings/phrases.ts';
import { inkOf } from '../reuse/ink.ts';

/** Formulations of a report against those of the report of the session that it passes on. */
export interface PassedPhrases {
  /** In quotation marks in one of the two, and standing in the other, in marks or not. */
  readonly passedOn: readonly PassedPhrase[];
  /** In marks in the report of the session passed on, nowhere in the report that passes it on. */
  readonly keptBack: readonly string[];
  /** In marks in the report that passes it on, nowhere in the other. */
  readonly added: readonly string[];
}

export interface PassedPhrase {
  readonly phrase: string;
  /** False where only one of the two puts it in marks. */
  readonly inMarks: boolean;
}

interface Side {
  readonly phrases: readonly string[];
  readonly keys: ReadonlySet<string>;
  readonly ink: string;
}

function sideOf(text: string): Side {
  const phrases = quotedPhrases(text);
  return { phrases, keys: new Set(phrases.map(inkOf)), ink: inkOf(text) };
}

/** What of `source` stands in `passing`, what does not, and what `passing` adds; each in reading order. */
export function passedPhrases(source: string, passing: string): PassedPhrases {
  const [from, to] = [sideOf(source), sideOf(passing)];
  const isIn = (phrase: string, side: Side): boolean => side.ink.includes(inkOf(phrase));
  const shared = from.phrases.filter((phrase) => isIn(phrase, to));
  const quotedLater = to.phrases.filter(
    (phrase) => !from.keys.has(inkOf(phrase)) && isIn(phrase, from),
  );
  return {
    passedOn: [...shared, ...quotedLater].map((phrase) => ({
      phrase,
      inMarks: from.keys.has(inkOf(phrase)) && to.keys.has(inkOf(phrase)),
    })),
    keptBack: from.phrases.filter((phrase) => !isIn(phrase, to)),
    added: to.phrases.filter((phrase) => !isIn(phrase, from)),
  };
}
