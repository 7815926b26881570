import { expect, test } from 'vitest';
import { NO_FILTERS } from '#core/query/filters.ts';
import { firstVersus, withSession } from './second-side.ts';

test('a range of dates is held against the range of the same length before it', () => {
  const may = { ...NO_FILTERS, from: '2031-05-01', to: '2031-05-31', topics: ['rural'] } as const;
  expect(firstVersus(may, 'topics')).toEqual({ ...may, from: '2031-03-31', to: '2031-04-30' });
});

test('without a range the clause of the contrast is open', () => {
  const a = { ...NO_FILTERS, topics: ['rural'], kinds: ['news'] } as const;
  expect(firstVersus(a, null)).toEqual({ ...a, topics: [] });
  expect(firstVersus(a, 'kinds')).toEqual({ ...a, kinds: [] });
  expect(firstVersus(NO_FILTERS, 'kinds')).toEqual(NO_FILTERS);
});

test('a session is its series on its day', () => {
  expect(withSession({ ...NO_FILTERS, kinds: ['news'] }, '甲市/甲会', '2031-05-02')).toEqual({
    ...NO_FILTERS,
    kinds: ['news'],
    series: ['甲市/甲会'],
    from: '2031-05-02',
    to: '2031-05-02',
  });
});
