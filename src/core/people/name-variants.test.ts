import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meeting, parseLists, person } from './fixtures/lists.ts';
import { proposeVariants, type VariantProposal } from './name-variants.ts';
import { namePairs } from './name-pairs.ts';
import type { PinyinOf } from './sound.ts';

const FIXTURE = fileURLToPath(new URL('fixtures/lists.txt', import.meta.url));
const SOUNDS: Readonly<Record<string, string>> = {
  ...{
    婉: 'wan',
    宛: 'wan',
    桐: 'tong',
    彤: 'tong',
    昌: 'chang',
    长: 'chang',
    冶: 'ye',
    治: 'zhi',
  },
  ...{ 成: 'cheng', 越: 'yue' },
};
const pinyinOf: PinyinOf = (character) => SOUNDS[character] ?? null;

const shown = ({ forms, decidable, canonical, evidence }: VariantProposal): string =>
  [
    forms.map(({ name, inSlot, articles }) => `${name} ${inSlot}/${articles}`).join(' · '),
    decidable ? `= ${canonical ?? ''}` : 'undecidable',
    ...evidence.map((one) => JSON.stringify(one)),
  ].join('\n  ');

test('proposals of the fixture carry their evidence, and nobody who is another person', async () => {
  const lists = parseLists(readFileSync(FIXTURE, 'utf8'));
  const proposals = proposeVariants({ ...lists, pinyinOf });
  const text = `${proposals.map(shown).join('\n')}\n`;
  await expect(text).toMatchFileSnapshot('fixtures/lists.expected');
});

test('without sounds the slots still tell', () => {
  const names = proposeVariants(parseLists(readFileSync(FIXTURE, 'utf8'))).map(({ forms }) =>
    forms.map(({ name }) => name).join('/'),
  );
  expect(names).toContain('穆清婉/穆清宛');
});

const CHARACTERS = '丁向川邬明远柯若兰穆清婉简书白万里程祁山月';
const aName = fc
  .array(fc.constantFrom(...CHARACTERS), { minLength: 2, maxLength: 4 })
  .map((characters) => characters.join(''));
const aMeeting = fc
  .array(fc.tuple(aName, fc.constantFrom('', '县领导', '县长')), { minLength: 1, maxLength: 6 })
  .chain((people) =>
    fc.nat(9).map((id) =>
      meeting({
        series: '县委会议',
        articleId: `a${String(id)}`,
        participants: people.map(([name, office], at) => person(name, office, at + 1)),
      }),
    ),
  );

describe('whatever lists are printed', () => {
  test('two names of one list are never proposed, and counts are in order', () => {
    fc.assert(
      fc.property(fc.array(aMeeting, { maxLength: 12 }), (meetings) => {
        for (const one of proposeVariants({ meetings, articles: [], pinyinOf: () => 'a' })) {
          const [major, minor] = one.forms;
          expect(major.inSlot).toBeGreaterThanOrEqual(minor.inSlot);
          expect(one.canonical).toBe(one.decidable ? major.name : null);
          const isTogether = meetings.some(({ participants }) =>
            one.forms.every(({ name }) => participants.some((other) => other.person === name)),
          );
          expect(isTogether).toBe(false);
        }
      }),
    );
  });

  test('their order has no say', () => {
    fc.assert(
      fc.property(fc.array(aMeeting, { maxLength: 8 }), (meetings) => {
        const ask = (list: typeof meetings) =>
          proposeVariants({ meetings: list, articles: [], pinyinOf });
        const names = (list: typeof meetings) =>
          ask(list).map(({ forms }) => forms.map(({ name, inSlot }) => `${name}${String(inSlot)}`));
        expect(names([...meetings].reverse())).toEqual(names(meetings));
      }),
    );
  });

  test('one misread character between two neighbours is found and decided', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 9 }), fc.nat(9), fc.nat(2), (count, at, place) => {
        const right = '穆清婉';
        const wrong = right.slice(0, place) + '囗' + right.slice(place + 1);
        const meetings = Array.from({ length: count + 1 }, (_, index) => {
          const name = index === Math.min(at, count) ? wrong : right;
          const participants = ['柯若兰', name, '简书白'].map((one, i) => person(one, '', i + 1));
          return meeting({ series: '县委会议', articleId: `a${String(index)}`, participants });
        });
        const [proposal, ...others] = proposeVariants({ meetings, articles: [] });
        expect(others).toEqual([]);
        expect(proposal).toMatchObject({ decidable: true, canonical: right });
      }),
    );
  });
});

/** The slow twin: every two names against each other. */
function isOneEdit(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (long === short || long.length - short.length > 1) return false;
  return [...long].some((_, at) => {
    const rest = long.slice(0, at) + long.slice(at + 1);
    const other = long.length === short.length ? short.slice(0, at) + short.slice(at + 1) : short;
    return rest === other;
  });
}

test('pairs are all pairs that one edit parts, each once', () => {
  fc.assert(
    fc.property(fc.array(aName, { maxLength: 20 }), (names) => {
      const distinct = [...new Set(names)];
      const slow = distinct.flatMap((a, at) =>
        distinct.slice(at + 1).flatMap((b) => (isOneEdit(a, b) ? [[a, b].sort().join()] : [])),
      );
      const found = namePairs(names).map(({ a, b }) => [a, b].sort().join());
      expect(found.sort()).toEqual(slow.sort());
    }),
  );
});
