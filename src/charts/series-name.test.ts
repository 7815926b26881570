import { expect, test } from 'vitest';
import { messagesOf } from '#i18n/index.ts';
import { seriesName } from './series-name.ts';

const named = (place: string, run = 1) => ({ name: '省委防汛专题会', place, run });

test('a name that series of two places share says its place, an unknown one too', () => {
  const all = [named('山西省'), named('河北省'), named('')];
  expect(all.map((one) => seriesName(one, all, messagesOf('zh')))).toEqual([
    '省委防汛专题会 · 山西省',
    '省委防汛专题会 · 河北省',
    '省委防汛专题会 · 地方不明',
  ]);
});

test('a name of one place stands alone, but for the run', () => {
  const all = [named('山西省'), named('山西省', 2)];
  expect(all.map((one) => seriesName(one, all, messagesOf('en')))).toEqual([
    '省委防汛专题会',
    '省委防汛专题会 · run 2',
  ]);
});
