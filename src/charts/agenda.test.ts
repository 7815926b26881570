import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agendaFit, agendaLayout, agendaSlots } from './agenda-layout.ts';
import { pickOfAgenda, toPick } from './agenda-option.ts';
import { setting } from './draw-svg.ts';
import { PROVINCE_LANE } from './sample-answers.ts';

describe('the columns of an agenda', () => {
  test('are the reported sessions, with one for all that lie between two of them', () => {
    const words = agendaSlots(PROVINCE_LANE).map((slot) =>
      slot.kind === 'session'
        ? String(slot.column.ordinal)
        : `${slot.from}–${slot.to}: ${slot.unseen} + ${slot.unreported}`,
    );
    expect(words).toEqual(['3', '4–5: 2 + 0', '6', '7–8: 0 + 2', '9']);
  });

  test('fit the width, end where they were asked to, and are at least one', () => {
    const slots = Array.from({ length: 30 }, (_, at) => agendaSlots(PROVINCE_LANE)[at % 4]).filter(
      (slot) => slot !== undefined,
    );
    const width = fc.integer({ min: 40, max: 1600 });
    fc.assert(
      fc.property(width, fc.integer({ min: -2, max: 40 }), (pixels, wanted) => {
        const { first, end } = agendaFit(slots, pixels, wanted);
        expect(end).toBe(Math.max(1, Math.min(wanted, 30)));
        expect(first).toBeLessThan(end);
        expect(first === 0 || slots[first]?.kind === 'session' || first === end - 1).toBe(true);
      }),
    );
  });

  test('stand side by side inside the picture', () => {
    for (const pixels of [354, 900, 1280]) {
      const { cells, right } = agendaLayout(PROVINCE_LANE, null, 22, setting({ width: pixels }));
      cells.forEach(({ left }, at) => {
        const before = cells[at - 1];
        if (before) expect(left).toBeCloseTo(before.left + before.width);
      });
      expect(right).toBeLessThanOrEqual(pixels + 0.01);
    }
  });
});

test('a pick is a session, a topic, or both', () => {
  for (const pick of [
    { session: '甲/3', topic: 'rural' },
    { session: '甲/3', topic: '' },
  ])
    expect(pickOfAgenda(toPick(pick))).toEqual(pick);
});
