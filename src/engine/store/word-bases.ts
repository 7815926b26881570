import { CodedError } from '#core/errors.ts';
import type { OwnWords, Tokenizer } from '#core/text/segment.ts';
import { WordBase } from '#core/text/segment.ts';

const lists = new Map<string, Promise<Uint8Array>>();
const bases = new WeakMap<Uint8Array, WordBase>();

/** The packed word list at an address, asked for once; asked for again if that failed. */
export function keptWordList(url: string): Promise<Uint8Array> {
  const known = lists.get(url);
  if (known !== undefined) return known;
  const list = fetchWordList(url);
  lists.set(url, list);
  list.catch(() => lists.delete(url));
  return list;
}

async function fetchWordList(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new CodedError('word_list_missing', String(response.status), url);
  return new Uint8Array(await response.arrayBuffer());
}

/** A tokenizer over a word list that is laid out the first time only. */
export function tokenizerOver(wordList: Uint8Array, own: OwnWords): Tokenizer {
  const known = bases.get(wordList) ?? new WordBase(wordList);
  bases.set(wordList, known);
  return known.tokenizer(own);
}
