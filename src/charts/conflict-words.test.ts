import { expect, test } from 'vitest';
import { messagesOf } from '#i18n/index.ts';
import { conflictWords } from './conflict-words.ts';

const [zh, en] = [messagesOf('zh'), messagesOf('en')];

test('a conflict is said in words, with both readings', () => {
  expect(conflictWords('date:2023-05-06|2023-05-07', zh)).toBe(
    '日期不一：2023年5月6日 / 2023年5月7日',
  );
  expect(conflictWords('date:2023-05-06|2023-05-07+order', en)).toBe(
    'days differ: 6 May 2023 / 7 May 2023; its day does not fit the order of the numbers',
  );
  expect(conflictWords('ordinal:8|9', en)).toBe('one day under two numbers: No. 8 / No. 9');
  expect(conflictWords('chair:柏青川|闵国安', zh)).toBe('主持人不一：柏青川 / 闵国安');
});

test('where readings agree nothing is said', () => {
  expect(conflictWords('', zh)).toBe('');
});
