import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareItems, compareSessions, sessionsBetween, type Item } from './compare-sessions.ts';
import { seriesOf, session } from './fixtures/sessions.ts';
import { bigramsOf, dice, LIKE, sayingOf } from './pair-items.ts';

const item = (text: string, speaker = ''): Item => ({ text, speaker });
const texts = (items: readonly Item[]): string[] => items.map(({ text }) => text);

describe('items of two sessions', () => {
  test('are new, dropped, kept or reworded', () => {
    const changes = compareItems(
      ['要加固河堤险段', '要清理城区排水沟', '要备足沙袋'].map((text) => item(text)),
      ['要清理城区的排水沟', '要加固河堤，险段', '要通知游客'].map((text) => item(text)),
    );
    expect(texts(changes.added)).toEqual(['要通知游客']);
    expect(texts(changes.dropped)).toEqual(['要备足沙袋']);
    expect(changes.kept.map(({ after }) => after.text)).toEqual(['要加固河堤，险段']);
    expect(changes.reworded.map(({ before, after }) => [before.text, after.text])).toEqual([
      ['要清理城区排水沟', '要清理城区的排水沟'],
    ]);
    expect(changes.reworded[0]?.likeness).toBeCloseTo(12 / 15, 10);
  });

  test('have moved when somebody else says them, or far from where they stood', () => {
    const said = compareItems([item('要备足沙袋', '丁一鸣')], [item('要备足沙袋', '沈既白')]);
    expect(said.moved).toMatchObject([{ otherSpeaker: true, rankBefore: 1, rankAfter: 1 }]);
    const order = ['甲', '乙', '丙', '丁', '戊'].map((text) => item(`要修${text}渠`));
    const turned = [...order.slice(1), ...order.slice(0, 1)];
    const changes = compareItems(order, turned);
    expect(changes.moved.map(({ before, rankAfter }) => [before.text, rankAfter])).toEqual([
      ['要修甲渠', 5],
    ]);
    expect(changes.kept).toHaveLength(4);
  });

  test('of the same speaker belong together when both say the same', () => {
    const before = [item('要备足沙袋', '丁一鸣'), item('要备足沙袋', '沈既白')];
    const changes = compareItems(before, [...before].reverse());
    expect(changes.kept).toHaveLength(2);
  });

  test('are the same whatever their place in a list', () => {
    const demand = (text: string, marker: string): Item => ({ text, speaker: '', marker });
    expect(sayingOf(demand('一要备足沙袋', '一要'))).toBe('要备足沙袋');
    expect(sayingOf(demand('三是备足沙袋', '三是'))).toBe('备足沙袋');
    expect(sayingOf(demand('一律停工', '一律'))).toBe('一律停工');
    expect(sayingOf(item('一是一、二是二'))).toBe('一是一二是二');
    const changes = compareItems(
      [demand('一要备足沙袋', '一要')],
      [demand('二要备足沙袋', '二要')],
    );
    expect(changes.kept).toHaveLength(1);
  });
});

test('a formulation that only loses or gains its marks is neither dropped nor new', () => {
  const before = {
    text: '做到“早排早引”，落实“一库一册”，守好河堤。',
    phrases: ['早排早引', '一库一册'].map((text) => item(text)),
    demands: [],
  };
  const after = {
    text: '做到早排早引，“守好河堤”，用好“渠长制”。',
    phrases: ['守好河堤', '渠长制'].map((text) => item(text)),
    demands: [],
  };
  const { phrases } = compareSessions(before, after);
  expect(texts(phrases.lostMarks)).toEqual(['早排早引']);
  expect(texts(phrases.dropped)).toEqual(['一库一册']);
  expect(texts(phrases.gainedMarks)).toEqual(['守好河堤']);
  expect(texts(phrases.added)).toEqual(['渠长制']);
});

const ITEMS = fc.array(
  fc.record<Item>({
    text: fc
      .array(fc.constantFrom('甲', '乙', '丙', '，'), { maxLength: 6 })
      .map((c) => c.join('')),
    speaker: fc.constantFrom('', '丁一鸣'),
  }),
  { maxLength: 12 },
);

test('each item of both lists has exactly one fate', () => {
  fc.assert(
    fc.property(ITEMS, ITEMS, (before, after) => {
      const { added, dropped, kept, moved, reworded } = compareItems(before, after);
      const pairs = [...kept, ...moved, ...reworded];
      const byText = (items: readonly Item[]) => [...items].sort((a, b) => place(a) - place(b));
      const all = [...before, ...after];
      const place = (one: Item): number => all.indexOf(one);
      expect(byText([...dropped, ...pairs.map((pair) => pair.before)])).toEqual(before);
      expect(byText([...added, ...pairs.map((pair) => pair.after)])).toEqual(after);
      for (const one of [...kept, ...moved]) expect(sayingOf(one.before)).toBe(sayingOf(one.after));
      for (const one of reworded) expect(one.likeness).toBeGreaterThanOrEqual(LIKE);
    }),
  );
});

/** Dice by lists: pairs taken one by one out of a copy. */
function slowDice(a: string, b: string): number {
  const pairs = (text: string): string[] =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
  const rest = pairs(b);
  const shared = pairs(a).filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  const size = pairs(a).length + pairs(b).length;
  return size === 0 ? 0 : (2 * shared) / size;
}

test('the likeness is the Dice coefficient of bags of bigrams', () => {
  const text = fc
    .array(fc.constantFrom('甲', '乙', '丙'), { maxLength: 12 })
    .map((c) => c.join(''));
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(dice(bigramsOf(a), bigramsOf(b))).toBeCloseTo(slowDice(a, b), 12);
    }),
  );
});

test('what stands between two sessions is said by status, either way round', () => {
  const ledger = seriesOf([
    session(3, 'reported', '2021-03-01'),
    session(4, 'unseen', [null, null]),
    session(5, 'mentioned', [null, null]),
    session(6, 'unseen', [null, null]),
    session(7, 'reported', '2021-04-01'),
    session(8, 'unseen', [null, null]),
  ]);
  const [first, last] = [ledger.sessions[0], ledger.sessions[4]];
  if (!first || !last) throw new Error('the fixture has six sessions');
  const wanted = { reported: [], conveyed: [], mentioned: [5], unseen: [4, 6] };
  expect(sessionsBetween(ledger, first, last)).toEqual(wanted);
  expect(sessionsBetween(ledger, last, first)).toEqual(wanted);
  expect(sessionsBetween(ledger, first, session(7, 'reported', '2021-04-01', 'x'))).toBeNull();
});
