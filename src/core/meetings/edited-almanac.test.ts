import { describe, expect, test } from 'vitest';
import { dayNumber, isoOf } from '../text/dates.ts';
import { ALMANAC, type AlmanacEntry } from './almanac.ts';
import { boundingEntries, editedAlmanac, toAlmanacChange, toWords } from './edited-almanac.ts';

const bridge: AlmanacEntry = {
  ...{ id: 'bridge', earliest: '2021-06-01', label: '新桥通车', labelEn: 'Bridge opens' },
  ...{ words: ['新桥精神'], ahead: [], use: 'bound' },
};
const dam: AlmanacEntry = { ...bridge, id: 'dam', earliest: '2020-02-03', label: '大坝合龙' };
const change = (entry: AlmanacEntry, removed = false) =>
  toAlmanacChange(entry, removed, '试改', '2031-01-02');
const labels = (entries: readonly AlmanacEntry[]) => entries.map(({ label }) => label);

describe('the almanac with the reader’s changes', () => {
  test('holds shipped, changed and own entries in order of day', () => {
    const moved = { ...bridge, earliest: '2019-06-01' };
    const entries = editedAlmanac([bridge], [change(dam), change(moved)]);
    expect(entries.map(({ label, earliest, origin }) => [label, earliest, origin])).toEqual([
      ['新桥通车', '2019-06-01', 'changed'],
      ['大坝合龙', '2020-02-03', 'own'],
    ]);
  });

  test('no longer holds what was removed, and holds it again without that correction', () => {
    expect(editedAlmanac([bridge], [change(bridge, true)])).toEqual([]);
    expect(labels(editedAlmanac([bridge], []))).toEqual(['新桥通车']);
  });

  test('bounds by the entries alone that are to bound', () => {
    const off = change({ ...bridge, use: 'off' });
    const marks = change({ ...dam, use: 'mark' });
    expect(labels(boundingEntries([bridge], [change(dam)]))).toEqual(['大坝合龙', '新桥通车']);
    expect(boundingEntries([bridge], [off, marks])).toEqual([]);
  });

  test('takes words as they are typed, none twice and none empty', () => {
    expect(toWords(' 新桥精神；大坝、新桥精神;\n,合龙 ')).toEqual(['新桥精神', '大坝', '合龙']);
  });
});

describe('the almanac that ships', () => {
  test('has ids of its own, real days, names in both languages', () => {
    expect(new Set(ALMANAC.map(({ id }) => id)).size).toBe(ALMANAC.length);
    for (const { earliest, label, labelEn } of ALMANAC) {
      expect(isoOf(dayNumber(earliest))).toBe(earliest);
      expect(label).not.toBe('');
      expect(labelEn).not.toBe('');
    }
  });

  test('bounds by words of three characters or more, and marks without any', () => {
    for (const { words, ahead, use } of ALMANAC) {
      if (use !== 'bound') expect([...words, ...ahead]).toEqual([]);
      else expect(Math.min(...words.map((word) => word.length))).toBeGreaterThan(2);
    }
  });
});
