/**
 * Packs the word list of the tokenizer from jieba's dictionary: words of Han characters with
 * frequency 10 or more and at most 6 characters. The format is described in src/core/text/README.md.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const LEAST_FREQUENCY = 10;
const MOST_CHARACTERS = 6;
/** Steps of a weight per unit of the natural logarithm of the frequency. */
const STEPS = 16;
const HAN_ONLY = /^[\u3007\u3400-\u9fff]+$/;

/** The kept words of the dictionary with their weights, 0–255, as `[word, weight]`. */
export function dictionaryWords() {
  const home = dirname(createRequire(import.meta.url).resolve('@node-rs/jieba/package.json'));
  return readFileSync(join(home, 'dict.txt'), 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([word, count]) => isKept(word, Number(count)))
    .map(([word, count]) => [word, Math.round(Math.log(Number(count)) * STEPS)]);
}

function isKept(word, frequency) {
  return frequency >= LEAST_FREQUENCY && word.length <= MOST_CHARACTERS && HAN_ONLY.test(word);
}

/** Characters, most frequent first; equally frequent ones by code. */
function alphabetOf(words) {
  const counts = new Map();
  for (const [word] of words) for (const c of word) counts.set(c, (counts.get(c) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([c]) => c);
}

function byRanks(a, b) {
  const length = Math.min(a.ranks.length, b.ranks.length);
  for (let i = 0; i < length; i++) if (a.ranks[i] !== b.ranks[i]) return a.ranks[i] - b.ranks[i];
  return a.ranks.length - b.ranks.length;
}

function sharedLength(a, b) {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

/** Shapes, weights and tails of words in the order of their ranks. */
function frontCoded(sorted) {
  const shapes = [];
  const weights = [];
  const tails = [];
  let before = [];
  for (const { ranks, weight } of sorted) {
    const shared = sharedLength(ranks, before);
    shapes.push(shared * 8 + ranks.length - shared);
    weights.push(weight);
    ranks.slice(shared).forEach((rank, i) => {
      tails.push(i === 0 && shared < before.length ? rank - before[shared] : rank);
    });
    before = ranks;
  }
  return { shapes, weights, tails };
}

/** Packs words and weights; every word stands once, with 1–7 characters. */
export function packWordList(words) {
  const alphabet = alphabetOf(words);
  const rankOf = new Map(alphabet.map((c, rank) => [c, rank]));
  const sorted = words
    .map(([word, weight]) => ({ ranks: Array.from(word, (c) => rankOf.get(c)), weight }))
    .sort(byRanks);
  const { shapes, weights, tails } = frontCoded(sorted);
  const header = new Uint8Array(16);
  header.set([0x42, 0x4d, 0x57, 0x31]);
  const view = new DataView(header.buffer);
  [sorted.length, alphabet.length, tails.length].forEach((n, i) => {
    view.setUint32(4 + 4 * i, n, true);
  });
  const codes = alphabet.map((c) => c.charCodeAt(0));
  return joined([header, ...halves(codes), shapes, weights, ...halves(tails)]);
}

function joined(parts) {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function halves(numbers) {
  return [numbers.map((n) => n & 255), numbers.map((n) => n >> 8)];
}

/** The word list that ships, ready to be served as a file. */
export function wordListBytes() {
  return packWordList(dictionaryWords());
}
