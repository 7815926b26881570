import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meeting, person } from './fixtures/lists.ts';
import { officeChange, officesOf } from './offices.ts';
import { compareLists, orderChanges, printedList, type ListedName } from './printed-order.ts';

const listOf = (names: string): ListedName[] =>
  [...names].map((name) => ({ person: name, office: '', roles: ['出席'] }));

test('an inversion names both people, entries and exits stand apart', () => {
  const change = compareLists(listOf('甲乙丙丁'), listOf('乙甲丁戊'));
  expect(change.inversions).toEqual([{ before: '甲', after: '乙', roleChanged: false }]);
  expect(change.tau).toBeCloseTo(1 / 3);
  expect(change.entries).toEqual(['戊']);
  expect(change.exits).toEqual(['丙']);
});

test('an inversion of somebody in a new role says so', () => {
  const chair: ListedName = { person: '丙', office: '', roles: ['主持'] };
  const change = compareLists(listOf('甲乙丙'), [chair, ...listOf('甲乙')]);
  expect(change.inversions.map(({ roleChanged }) => roleChanged)).toEqual([true, true]);
  expect(change.roles).toEqual([{ person: '丙', before: ['出席'], after: ['主持'] }]);
});

test('a person stands once in a list, with all roles; who is away does not stand in it', () => {
  const list = printedList([
    person('乙', '副县长', 2),
    person('甲', '县长', 1, '主持'),
    person('甲', '县长', 3, '讲话'),
    person('丙', '', 4, '缺席'),
  ]);
  expect(list.map(({ person: name, roles }) => [name, ...roles])).toEqual([
    ['甲', '主持', '讲话'],
    ['乙', '出席'],
  ]);
});

test('sessions are compared in order, with the fuller of two reports, over those without names', () => {
  const session = (ordinal: number, articleId: string, names: string) =>
    meeting({
      sessionId: `s/${String(ordinal)}`,
      ordinal,
      articleId,
      participants: [...names].map((name, at) => person(name, '', at + 1)),
    });
  const changes = orderChanges([
    session(9, 'c', '乙甲'),
    session(5, 'b', ''),
    session(3, 'a', '甲'),
    session(3, 'd', '甲乙'),
    { ...session(4, 'e', '丙'), evidence: 'mentioned' },
  ]);
  expect(changes).toHaveLength(1);
  expect(changes[0]).toMatchObject({ from: 's/3', to: 's/9', between: 5 });
  expect(changes[0]?.comparison.tau).toBe(-1);
});

const aList = fc.uniqueArray(fc.constantFrom(...'甲乙丙丁戊己庚辛壬癸'), { maxLength: 10 });

test('τ-a is that of all pairs counted one by one, and turns its sign with the list', () => {
  fc.assert(
    fc.property(aList, aList, (a, b) => {
      const change = compareLists(listOf(a.join('')), listOf(b.join('')));
      const common = a.filter((name) => b.includes(name));
      let sum = 0;
      for (const x of common)
        for (const y of common)
          if (x < y)
            sum += Math.sign((a.indexOf(x) - a.indexOf(y)) * (b.indexOf(x) - b.indexOf(y)));
      const pairs = (common.length * Math.max(0, common.length - 1)) / 2;
      if (pairs === 0) expect(change.tau).toBeNull();
      else expect(change.tau).toBeCloseTo(sum / pairs, 12);
      const turned = compareLists(listOf(a.join('')), listOf([...b].reverse().join('')));
      expect(change.inversions.length + turned.inversions.length).toBe(pairs);
      expect(change.common.length + change.entries.length).toBe(b.length);
    }),
  );
});

test('a list compared with itself has changed in nothing', () => {
  fc.assert(
    fc.property(aList, (names) => {
      const list = listOf(names.join(''));
      const { inversions, entries, exits, offices, roles } = compareLists(list, list);
      expect([inversions, entries, exits, offices, roles].flat()).toEqual([]);
    }),
  );
});

test('words for a group hide no office and are no change of office', () => {
  const { offices, groups } = officesOf([
    { office: '县领导', day: '2031-05-02' },
    { office: '副县长', day: '2031-03-02' },
    { office: '副县长', day: '2031-01-02' },
    { office: '县长', day: null },
    { office: '', day: '2031-01-01' },
  ]);
  expect(offices).toEqual([
    { name: '副县长', first: '2031-01-02', last: '2031-03-02' },
    { name: '县长', first: null, last: null },
  ]);
  expect(groups.map(({ name }) => name)).toEqual(['县领导']);
  expect(officeChange('甲', '县领导', '副县长')).toBeNull();
  expect(officeChange('甲', '县委常委、副县长', '县委常委、县长')).toMatchObject({
    gained: ['县长'],
    lost: ['副县长'],
  });
});
