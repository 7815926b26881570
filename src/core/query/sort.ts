/** Orders of all articles, made once; a view walks one of them and keeps what is selected. */
import type { Article } from '../model.ts';
import type { ArticleSort } from './answers.ts';
import type { Columns } from './columns.ts';
import { NO_DAY } from './days.ts';
import { KINDS, NO_CODE } from './kinds.ts';

/** Order of two strings, below 0 if the first comes first. */
export type Compare = (a: string, b: string) => number;

/** Order by UTF-16 code unit: the tie-break wherever a collator calls two strings equal. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A collator's order with its ties broken. */
export function withTieBreak(compare: Compare): Compare {
  return (a, b) => compare(a, b) || byCodeUnit(a, b);
}

/**
 * All article numbers in order. Articles without a value (undated, no topic, no title) come last in
 * both directions; ties keep the order of file and page.
 */
export function articleOrder(
  columns: Columns,
  articles: readonly Article[],
  sort: ArticleSort,
  descending: boolean,
  compare: Compare,
): Uint32Array {
  const { keys, isMissing } = sortKeys(columns, articles, sort, compare);
  const sign = descending ? -1 : 1;
  return Uint32Array.from({ length: columns.count }, (_, at) => at).sort((a, b) => {
    const [x, y] = [keys[a] ?? 0, keys[b] ?? 0];
    if (x === y) return a - b;
    if (isMissing(x) !== isMissing(y)) return isMissing(x) ? 1 : -1;
    return sign * (x - y);
  });
}

interface SortKeys {
  readonly keys: ArrayLike<number>;
  readonly isMissing: (key: number) => boolean;
}

const NEVER = () => false;

function sortKeys(
  columns: Columns,
  articles: readonly Article[],
  sort: ArticleSort,
  compare: Compare,
): SortKeys {
  switch (sort) {
    case 'date':
    case 'relevance':
      return { keys: columns.day, isMissing: (key) => key === NO_DAY };
    case 'characters':
      return { keys: columns.characters, isMissing: NEVER };
    case 'order':
      return { keys: Array.from({ length: columns.count }, (_, at) => at), isMissing: NEVER };
    case 'topic':
      return { keys: columns.topic, isMissing: (key) => key === NO_CODE };
    case 'kind':
      return { keys: columns.kind, isMissing: (key) => key >= KINDS.length };
    case 'source':
      return textKeys(
        [...columns.source].map((code) => columns.tables.sources[code] ?? ''),
        compare,
      );
    case 'title':
      return textKeys(
        articles.map((article) => article.title.value),
        compare,
      );
  }
}

function textKeys(values: readonly string[], compare: Compare): SortKeys {
  return { keys: textRanks(values, compare), isMissing: (key) => key === EMPTY_RANK };
}

/** Rank of the empty string in {@link textRanks}. */
const EMPTY_RANK = 0;

/**
 * The rank of each string, from 1; equal strings share one, the empty string has 0. The collator is
 * asked once about each character, not about each pair of strings: 100,000 strings in 0.1 s.
 */
export function textRanks(values: readonly string[], compare: Compare): Uint32Array {
  const distinct = [...new Set(values)].filter((value) => value !== '');
  const weights = characterWeights(distinct, compare);
  distinct.sort((a, b) => compareWeighed(a, b, weights));
  const ranks = new Map(distinct.map((value, at) => [value, at + 1]));
  return Uint32Array.from(values, (value) => ranks.get(value) ?? EMPTY_RANK);
}

/** Places of all characters in the collator's order; halves of pairs come last by their code. */
function characterWeights(values: readonly string[], compare: Compare): Uint32Array {
  const weights = Uint32Array.from({ length: 0x10000 }, (_, code) => 0x10000 + code);
  const seen = new Uint8Array(0x10000);
  for (const value of values)
    for (let at = 0; at < value.length; at++) seen[value.charCodeAt(at)] = 1;
  const characters: string[] = [];
  for (let code = 0; code < 0x10000; code++)
    if (seen[code] === 1 && (code < 0xd800 || code > 0xdfff))
      characters.push(String.fromCharCode(code));
  characters.sort(compare).forEach((character, at) => (weights[character.charCodeAt(0)] = at));
  return weights;
}

function compareWeighed(a: string, b: string, weights: Uint32Array): number {
  const shorter = Math.min(a.length, b.length);
  for (let at = 0; at < shorter; at++) {
    const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (x !== y) return (weights[x] ?? 0) - (weights[y] ?? 0);
  }
  return a.length - b.length;
}
