import { expect, test } from 'vitest';
import { isFunctionWord } from './stopwords.ts';

test('numbers, dates and counted measures are function words', () => {
  for (const term of ['的', '两个', '一次', '十二', '6月27日', '第三次'])
    expect([term, isFunctionWord(term)]).toEqual([term, true]);
});

test('words that begin with a number and mean something else stay', () => {
  for (const term of ['一体化', '三农', '十四五', '二十条', '一刀切', '百姓'])
    expect([term, isFunctionWord(term)]).toEqual([term, false]);
});
