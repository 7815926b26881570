import type { Measures } from '#core/query/columns.ts';
import type { Lists } from '#core/query/lists.ts';
import { toLists } from '#core/query/lists.ts';
import { StringTable } from '#core/query/string-table.ts';
import type { TermStore } from '#core/query/term-store.ts';
import { TermStoreBuilder } from '#core/query/term-store.ts';
import type { Texts } from '#core/query/texts.ts';
import { buildTexts } from '#core/query/texts.ts';
import type { OwnLexicon } from '#core/overrides/own-words.ts';
import type { OwnWords, Tokenizer } from '#core/text/segment.ts';
import type { TokenStream } from '#core/query/token-stream.ts';
import { TokenBuffer } from '#core/text/segment.ts';
import { corpusNames } from './article-names.ts';
import type { ReadArticle, ReadFile } from './read-file.ts';
import type { Turns } from './turns.ts';

/** Texts and words of a corpus: what does not change when the user corrects a date or a title. */
export interface WordIndex {
  readonly tokenizer: Tokenizer;
  /** The user's words that it was cut with. */
  readonly lexicon: OwnLexicon;
  readonly texts: Texts;
  readonly terms: TermStore;
  readonly stream: TokenStream;
  readonly phrases: { readonly table: readonly string[]; readonly lists: Lists };
  readonly measures: readonly Measures[];
}

/** Cuts every article into words, in slices: names read in the corpus and the user's words are whole. */
export async function indexWords(
  files: readonly ReadFile[],
  lexicon: OwnLexicon,
  makeTokenizer: (own: OwnWords) => Tokenizer,
  turns: Turns,
): Promise<WordIndex> {
  const { words, without } = lexicon;
  const tokenizer = makeTokenizer({ words, without, names: corpusNames(files) });
  await turns.rest();
  const articles = files.flatMap((file) => file.articles);
  const builder = new TermStoreBuilder(tokenizer);
  const buffer = new TokenBuffer();
  const measures: Measures[] = [];
  for (const article of articles) {
    buffer.count = 0;
    tokenizer.tokenizeInto(article.zone, buffer, article.names);
    const tokens = builder.add(article.zone, buffer, article.body, article.creditEnd);
    measures.push({ counted: article.characters - article.creditCharacters, tokens });
    await turns.rest();
  }
  const zones = articles.map(({ zone }) => zone);
  return {
    tokenizer,
    lexicon,
    texts: buildTexts(zones, articles),
    terms: builder.build(),
    stream: builder.stream(),
    phrases: phraseLists(articles),
    measures,
  };
}

function phraseLists(articles: readonly ReadArticle[]): WordIndex['phrases'] {
  const table = new StringTable();
  const lists = toLists(articles.map(({ phrases }) => phrases.map((phrase) => table.code(phrase))));
  return { table: table.values, lists };
}
