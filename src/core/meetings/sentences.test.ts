import { expect, test } from 'vitest';
import { articleOf } from './fixtures/article.ts';
import { bodySentences, type Sentence } from './sentences.ts';

const sentencesOf = (body: string): Sentence[] => bodySentences(articleOf('', body).article);
const textsOf = (body: string): string[] => sentencesOf(body).map(({ text }) => text);

test('a sentence ends with its mark, a line without one with itself', () => {
  expect(textsOf('桥通了。灯亮了!雨停\n路平了？')).toEqual([
    '桥通了。',
    '灯亮了！',
    '雨停',
    '路平了？',
  ]);
});

test('a long text without full stop is cut, and no character of it is lost', () => {
  const line = '春风吹过河岸'.repeat(2000);
  const texts = textsOf(line);
  expect(texts.join('')).toBe(line);
  expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(2100);
});

test('a line without full stop gives so many sentences and no more, however long it is', () => {
  const short = textsOf('温南溪、'.repeat(10_000));
  expect(short.length).toBeGreaterThan(5);
  expect(textsOf('温南溪、'.repeat(100_000))).toEqual(short);
});

test('what follows such a line is read, in a paragraph of its own', () => {
  const [last, before] = sentencesOf(`${'春'.repeat(50_000)}\n桥通了。灯亮了。`).toReversed();
  expect([before?.text, before?.opens, before?.paragraph]).toEqual(['桥通了。', true, 1]);
  expect([last?.text, last?.opens, last?.at]).toEqual(['灯亮了。', false, 50_005]);
});
