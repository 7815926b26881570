import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Override } from './overrides.ts';
import type { CorrectionAction, Corrections } from './reducer.ts';
import { NO_CORRECTIONS, isSameTarget, reduceCorrections } from './reducer.ts';

const note = { reason: '按报头更正', at: '2031-01-02' };
const title = (value: string): Override => ({ kind: 'title', article: 'a.txt#1', value, ...note });
const published: Override = { kind: 'published', file: 'a.txt', value: '2023-03-02', ...note };
const run = (actions: readonly CorrectionAction[], from = NO_CORRECTIONS): Corrections =>
  actions.reduce(reduceCorrections, from);

test('a later correction of the same thing replaces the earlier one', () => {
  const { list } = run([
    { type: 'add', override: title('旧') },
    { type: 'add', override: published },
    { type: 'add', override: title('新') },
  ]);
  expect(list).toEqual([published, title('新')]);
});

test('undo and redo go back and forth, and a new correction ends the redoing', () => {
  const two = run([
    { type: 'add', override: title('甲') },
    { type: 'add', override: published },
  ]);
  const back = run([{ type: 'undo' }], two);
  expect(back.list).toEqual([title('甲')]);
  expect(run([{ type: 'redo' }], back).list).toEqual(two.list);
  const other = run([{ type: 'add', override: title('乙') }, { type: 'redo' }], back);
  expect(other.list).toEqual([title('乙')]);
});

test('removing what is not there changes nothing', () => {
  expect(reduceCorrections(NO_CORRECTIONS, { type: 'remove', index: 3 })).toBe(NO_CORRECTIONS);
  const one = run([{ type: 'add', override: published }]);
  expect(run([{ type: 'remove', index: 0 }], one).list).toEqual([]);
});

test('corrections of different things stand side by side', () => {
  const session: Override = { kind: 'session_date', session: 's/1', value: null, ...note };
  const people: Override = { kind: 'merge_people', from: '钱一明', value: '钱一鸣', ...note };
  expect(isSameTarget(title('甲'), session)).toBe(false);
  expect(isSameTarget(session, { ...session, value: '2023-03-01' })).toBe(true);
  expect(isSameTarget(people, { ...people, from: '孙二白' })).toBe(false);
  const apart: Override = { kind: 'keep_apart', a: '钱一明', b: '钱一鸣', ...note };
  expect(isSameTarget(apart, { ...apart, a: apart.b, b: apart.a })).toBe(true);
  expect(isSameTarget(apart, { ...apart, b: '孙二白' })).toBe(false);
  expect(isSameTarget(apart, people)).toBe(false);
  const entry = { words: ['新桥精神'], earliest: '2021-06-01', label: '新桥通车', labelEn: '' };
  const event: Override = {
    ...{ kind: 'almanac', id: 'own', ...entry, ahead: [], use: 'bound', removed: false },
    ...note,
  };
  expect(isSameTarget(event, { ...event, removed: true })).toBe(true);
  expect(isSameTarget(event, { ...event, id: 'other' })).toBe(false);
});

const action: fc.Arbitrary<CorrectionAction> = fc.oneof(
  fc.string({ maxLength: 2 }).map((value) => ({ type: 'add' as const, override: title(value) })),
  fc.nat(2).map((index) => ({ type: 'remove' as const, index })),
  fc.constant({ type: 'replace' as const, list: [published] }),
  fc.constant({ type: 'undo' as const }),
  fc.constant({ type: 'redo' as const }),
);

test('after any actions, undoing everything ends where it began', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
      const state = run(actions);
      const undone = run(
        state.past.map(() => ({ type: 'undo' as const })),
        state,
      );
      expect(undone.list).toEqual([]);
      const redone = run(
        undone.future.map(() => ({ type: 'redo' as const })),
        undone,
      );
      expect(redone.past.length + redone.future.length).toBe(undone.future.length);
    }),
  );
});
