import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holds } from './fixtures/samples.ts';
import { lifeOf, type LivedSession } from './life.ts';
import { BOILING, LEAST_ARTICLES, SCALDING, temperatures } from './temperature.ts';

const session = fc.record({
  step: fc.integer({ min: 1, max: 3 }),
  day: fc.option(fc.nat(5)),
  count: fc.oneof(fc.constant(0), fc.nat(3)),
});
const sessions: fc.Arbitrary<LivedSession[]> = fc.array(session, { maxLength: 12 }).map((steps) => {
  let ordinal = 0;
  return steps.map(({ step, day, count }, at) => {
    ordinal += step;
    return { ordinal, day: day === null ? null : at * 7 + day, count };
  });
});

test('a life is read off a string of marks', () => {
  holds(sessions, (all) => {
    const life = lifeOf(all);
    const marks = all.map(({ count }) => (count > 0 ? 'x' : '.')).join('');
    if (!marks.includes('x')) return expect(life).toBeNull();
    expect([life?.first, life?.last]).toEqual([marks.indexOf('x'), marks.lastIndexOf('x')]);
    const inner = marks
      .slice(marks.indexOf('x') + 1, marks.lastIndexOf('x') + 1)
      .split('x')
      .slice(0, -1);
    expect(life?.silences.map((silence) => silence.sessions)).toEqual(
      inner.map((run) => run.length),
    );
    const most = Math.max(0, ...inner.map((run) => run.length));
    expect(life?.longest?.sessions ?? 0).toBe(most);
    const since = marks.length - 1 - marks.lastIndexOf('x');
    expect([life?.silentSince, life?.isAlive]).toEqual([since, since <= most]);
    for (const silence of life?.silences ?? []) {
      const [from, to] = [all[silence.from], all[silence.to]];
      expect(silence.ordinals).toBe((to?.ordinal ?? 0) - (from?.ordinal ?? 0) - 1);
      const isDated = typeof from?.day === 'number' && typeof to?.day === 'number';
      expect(silence.days).toBe(isDated ? (to.day ?? 0) - (from.day ?? 0) : null);
    }
  });
});

test('a formulation that was away longer than ever before is not alive', () => {
  const at = (ordinal: number, count: number) => ({ ordinal, day: ordinal * 7, count });
  const life = lifeOf([at(3, 1), at(4, 0), at(9, 2), at(10, 0), at(11, 0)]);
  expect(life).toMatchObject({ first: 0, last: 2, silentSince: 2, isAlive: false });
  expect(life?.longest).toEqual({ from: 0, to: 2, sessions: 1, ordinals: 5, days: 42 });
  expect(lifeOf([at(3, 1), at(4, 0), at(9, 2), at(10, 0)])?.isAlive).toBe(true);
});

const year = fc.tuple(fc.nat(400), fc.nat(4000)).map(([hits, more]) => ({
  year: 2022,
  hits,
  articles: hits + more,
}));

test('the share of a year has the grade of its published bounds, compared in whole numbers', () => {
  holds(year, (one) => {
    const [own] = temperatures([one]);
    if (one.articles === 0) return expect(own).toMatchObject({ share: null, grade: null });
    const reaches = (bound: number): boolean =>
      one.hits * 10_000 >= Math.round(bound * 10_000) * one.articles;
    const grade = reaches(BOILING) ? 'boiling' : reaches(SCALDING) ? 'scalding' : 'below';
    expect(own?.grade).toBe(grade);
    expect(own?.isThin).toBe(one.articles < LEAST_ARTICLES);
    expect(Math.round((own?.share ?? 0) * one.articles)).toBe(one.hits);
  });
});

test('rates are refused', () => {
  expect(() => lifeOf([{ ordinal: 1, day: null, count: 0.5 }])).toThrow(RangeError);
  expect(() => temperatures([{ year: 2022, hits: 0.01, articles: 1 }])).toThrow(RangeError);
  expect(() => temperatures([{ year: 2022, hits: 2, articles: 1 }])).toThrow(RangeError);
});
