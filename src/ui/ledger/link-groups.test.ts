import { expect, test } from 'vitest';
import type { ConveyedLink } from '#core/series/links.ts';
import { linkGroups } from './link-groups.ts';

const link = (from: string, to: string): ConveyedLink => ({
  from,
  to,
  fromSeries: '',
  toSeries: '',
  fromOrdinal: null,
  toOrdinal: null,
  offset: null,
  lag: { min: 0, max: null },
  passing: [],
  source: [],
  phrases: null,
});

const LINKS = [link('市/3', '省/1'), link('市/3', '省/2'), link('县/8', '省/1')];
const shown = (end: 'from' | 'to') =>
  linkGroups(LINKS, end).map(({ id, links }) => [id, links.length]);

test('links are read from both ends: what a session passed on, and who passed it on', () => {
  expect(shown('from')).toEqual([
    ['市/3', 2],
    ['县/8', 1],
  ]);
  expect(shown('to')).toEqual([
    ['省/1', 2],
    ['省/2', 1],
  ]);
});
