import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ALMANAC } from '../meetings/almanac.ts';
import { readMeetings } from '../meetings/read-meetings.ts';
import { resolveCorpus } from '../meetings/resolve.ts';
import type { Override } from '../overrides/overrides.ts';
import { readPage } from '../page/read-page.ts';
import { article } from './fixtures/lists.ts';
import { toMerge } from './merges.ts';
import { proposeVariants } from './name-variants.ts';
import { orderChanges } from './printed-order.ts';

const SEEDS = fileURLToPath(new URL('../../../../shared/corpus/seeds/', import.meta.url));
const files = existsSync(SEEDS)
  ? readdirSync(SEEDS)
      .filter((name) => name.endsWith('.txt'))
      .sort()
  : [];

const pages = files.map((file) => {
  const text = readFileSync(SEEDS + file, 'utf8');
  const articles = readPage(text).articles.map((reading, at) => ({
    id: `${file}#${String(at + 1)}`,
    reading,
    meetings: readMeetings(reading),
  }));
  return { meta: { ...article({}).meta, file }, text, articles };
});
const articles = pages.flatMap((page) =>
  page.articles.map(({ id, reading }) => article({ ...reading, id })),
);
const resolved = (overrides: readonly Override[] = []) =>
  resolveCorpus(pages, { almanac: ALMANAC, overrides });

describe('the real pages', () => {
  if (files.length === 0) {
    test('are not on this machine', () => expect(files).toEqual([]));
    return;
  }
  const proposals = proposeVariants({ meetings: resolved().meetings, articles });

  test('give three proposals, of which one can be decided', () => {
    const decided = proposals.map(({ decidable, where }) => [where, decidable]);
    expect(decided).toEqual([
      ['sessions', true],
      ['bylines', false],
      ['bylines', false],
    ]);
  });

  test('print their lists in one order once the decided name is merged', () => {
    const merges = proposals.flatMap(({ canonical, forms }) =>
      canonical === null ? [] : toMerge(forms[1].name, canonical, '', ''),
    );
    const { meetings, series } = resolved(merges);
    const provincial = series.find(({ level }) => level === '省')?.id;
    const changes = orderChanges(meetings.filter(({ seriesId }) => seriesId === provincial));
    expect(changes.map(({ fromOrdinal, toOrdinal }) => [fromOrdinal, toOrdinal])).toEqual([
      [84, 100],
      [100, 114],
      [114, 118],
    ]);
    expect(changes.flatMap(({ comparison }) => comparison.inversions)).toEqual([]);
    expect(changes.map(({ comparison }) => comparison.tau)).toEqual([1, 1, 1]);
    expect(proposeVariants({ meetings, articles })).toHaveLength(2);
  });
});
