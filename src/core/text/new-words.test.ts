import { expect, test } from 'vitest';
import { findNewWords, leastCount, type NewWord } from './new-words.ts';

const SURROUNDINGS = [...'山水田林湖草沙石村镇桥路灯塔船帆云雨风雪春夏秋冬东南西北红黄蓝绿'];

/** Characters that stand once each, so that meeting twice is no chance. */
const BACKGROUND = Array.from({ length: 4000 }, (_, at) => String.fromCharCode(0x5500 + at)).join(
  '、',
);

/** Words set into changing surroundings, by a fixed rule, so that nothing depends on chance. */
function textWith(words: readonly string[], times: number): string {
  const lines: string[] = [];
  for (let at = 0; at < times; at++)
    words.forEach((word, nth) => {
      const left = SURROUNDINGS[(at * 7 + nth * 5) % SURROUNDINGS.length] ?? '';
      const right = SURROUNDINGS[(at * 11 + nth * 3 + 1) % SURROUNDINGS.length] ?? '';
      lines.push(`${left}${word}${right}`);
    });
  return [...lines, BACKGROUND].join('\n');
}

const INVENTED = ['穹宿', '澹台闸', '虹桥夜校', '三色哨灯卡'];
const nothing = (): boolean => false;
const words = (found: readonly NewWord[]): string[] => found.map(({ word }) => word);

test('invented words are found whole, with their counts', () => {
  const found = findNewWords(textWith(INVENTED, 30), nothing);
  for (const word of INVENTED)
    expect(found.find((one) => one.word === word)).toMatchObject({ word, count: 30 });
});

test('a part of a word, and a word with its neighbour, are no words', () => {
  const found = words(findNewWords(textWith(INVENTED, 30), nothing));
  expect(found.filter((word) => !INVENTED.includes(word))).toEqual([]);
});

test('words that are known are not proposed', () => {
  const found = findNewWords(textWith(INVENTED, 30), (word) => word === '穹宿');
  expect(words(found)).not.toContain('穹宿');
  expect(words(found)).toContain('澹台闸');
});

test('strings of function words, numbers and words beside reporting verbs are not proposed', () => {
  const strings = ['以及在', '了的', '二十三', '会议指出', '我们的', '今年夏粮'];
  expect(words(findNewWords(textWith(strings, 30), nothing))).toEqual([]);
});

test('what is rare is left alone', () => {
  expect(findNewWords(textWith(INVENTED, leastCount(0) - 1), nothing)).toEqual([]);
  expect(findNewWords('', nothing)).toEqual([]);
});

test('the strongest comes first, and the same text gives the same list', () => {
  const text = textWith(INVENTED, 30);
  const found = findNewWords(text, nothing);
  expect(findNewWords(text, nothing)).toEqual(found);
  const strengths = found.map((one) => one.cohesion * one.entropy * Math.log(one.count));
  expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
});

test('a string must stand more often in a longer text', () => {
  expect([leastCount(1000), leastCount(10_000_000)]).toEqual([5, 20]);
});
