import { LEXICON } from '../text/lexicon.ts';
import { findNewWords, leastCount } from '../text/new-words.ts';
import { STOPWORDS } from '../text/stopwords.ts';
import type { Archive } from './archive.ts';
import type { LexiconView, NewWordRow, NewWordsView, StopwordRow } from './lexicon-answers.ts';
import { NOWHERE } from './occurrences.ts';

const EXAMPLES = 3;

/** The user's words with their counts, the words that ship, the stop words as they are now. */
export function lexiconView(archive: Archive): LexiconView {
  const { ownWords, terms, tokenizer } = archive.corpus;
  return {
    own: ownWords.words.map((word) => {
      const id = archive.termNumber(word);
      return {
        word,
        count: id === -1 ? 0 : (terms.totals[id] ?? 0),
        articles: id === -1 ? 0 : (terms.documents[id] ?? 0),
      };
    }),
    without: ownWords.without,
    rejected: ownWords.rejected,
    domain: LEXICON,
    stopwords: stopwordRows(archive),
    tokenizer,
  };
}

/** The user's decisions first, then the list, both in the reader's order. */
function stopwordRows({ corpus, compare }: Archive): StopwordRow[] {
  const own = [...corpus.stopwords].map(([word, value]) => ({ word, value, isOwn: true }));
  const listed = [...STOPWORDS].filter((word) => !corpus.stopwords.has(word));
  own.sort((a, b) => compare(a.word, b.word));
  listed.sort(compare);
  return [...own, ...listed.map((word) => ({ word, value: 'stop' as const, isOwn: false }))];
}

/** Strings of the whole corpus that may be words; takes seconds on ten million characters. */
export function newWordsView(
  archive: Archive,
  isWord: (word: string) => boolean,
  limit: number,
): NewWordsView {
  const { texts, ownWords, columns } = archive.corpus;
  const turnedDown = new Set([...ownWords.rejected, ...ownWords.without]);
  const all = findNewWords(texts.joined, (word) => turnedDown.has(word) || isWord(word));
  const best = all.slice(0, limit);
  const found = archive.findAll(best.map(({ word }) => word));
  const rows = best.map(({ word, count, cohesion, entropy }, at): NewWordRow => {
    const { articles } = found[at] ?? NOWHERE;
    const examples = Array.from(articles.slice(0, EXAMPLES), (number) =>
      exampleOf(archive, number),
    );
    return { word, count, articles: articles.length, cohesion, entropy, examples };
  });
  const characters = columns.characters.reduce((sum, own) => sum + own, 0);
  return { rows, total: all.length, least: leastCount(characters) };
}

function exampleOf({ corpus }: Archive, number: number): NewWordRow['examples'][number] {
  const article = corpus.articles[number];
  const title = article?.title.value ?? '';
  return { id: article?.id ?? '', title: title === '' ? (article?.id ?? '') : title };
}
