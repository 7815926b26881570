import type { OwnLexicon } from '#core/overrides/own-words.ts';
import { isSameLexicon } from '#core/overrides/own-words.ts';
import { indexWords } from './index-words.ts';
import type { Reading } from './place-corpus.ts';
import { Turns } from './turns.ts';

/** A reading cut with the user's words; the same one if they would cut it alike. */
export async function withLexicon(reading: Reading, lexicon: OwnLexicon): Promise<Reading> {
  const { files, words, tokenizer } = reading;
  if (isSameLexicon(words.lexicon, lexicon)) return reading;
  return { ...reading, words: await indexWords(files, lexicon, tokenizer, new Turns(undefined)) };
}
