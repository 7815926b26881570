import { expect, test } from 'vitest';
import { NO_FILTERS } from '#core/query/filters.ts';
import { messagesOf } from '#i18n/index.ts';
import { activeChips } from './active-chips.ts';

const zh = messagesOf('zh');
const en = messagesOf('en');

test('nothing chosen gives no chip', () => {
  expect(activeChips(NO_FILTERS, undefined, en)).toEqual([]);
});

test('a range of days is one chip, and taking it off opens both ends', () => {
  const [chip] = activeChips(
    { ...NO_FILTERS, from: '1998-03-01', to: '1998-03-31' },
    undefined,
    zh,
  );
  expect(chip).toMatchObject({
    label: '1998年3月1日 至 1998年3月31日',
    rest: { from: null, to: null },
  });
});

test('each value has its own chip, and taking it off keeps the others', () => {
  const filters = { ...NO_FILTERS, topics: ['rural', 'sport'] as const };
  const chips = activeChips(filters, undefined, en);
  expect(chips.map(({ label }) => label)).toEqual(['Farming and countryside', 'Sport']);
  expect(chips[0]?.rest).toEqual({ topics: ['sport'] });
});

test('counting every text once is a chip that can be taken off', () => {
  const [chip] = activeChips({ ...NO_FILTERS, reprints: 'once' }, undefined, en);
  expect(chip).toMatchObject({ label: 'Count reprints once', rest: { reprints: 'all' } });
});

test('a topic that is only touched on says so', () => {
  const filters = { ...NO_FILTERS, topics: ['rural'] as const, topicMode: 'any' as const };
  expect(activeChips(filters, undefined, zh)[0]?.label).toBe('提及农业农村');
});
