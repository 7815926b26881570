import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMeetings } from '../meetings/read-meetings.ts';
import { readPage } from '../page/read-page.ts';
import type { Demand } from './demand.ts';
import { readDemands } from './read-demands.ts';

const FIXTURES = new URL('./fixtures/', import.meta.url);
const names = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replace(/\.txt$/, ''));
const pageOf = (name: string): string => readFileSync(new URL(`${name}.txt`, FIXTURES), 'utf8');

function demandsOf(raw: string): Demand[] {
  return readPage(raw).articles.flatMap((article) => [
    ...readDemands(article, readMeetings(article)),
  ]);
}

function described({ speaker, addressee, marker, text }: Demand): string {
  return `${speaker} → ${addressee || '–'} | ${marker} | ${text}`;
}

describe('requirements', () => {
  test.each(names)('of the page %s', async (name) => {
    const lines = demandsOf(pageOf(name)).map(described);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`./fixtures/${name}.expected`);
  });

  test.each(names)('of the page %s stand where their spans say', (name) => {
    const raw = pageOf(name);
    for (const { text, span, speech } of demandsOf(raw)) {
      expect(raw.slice(span.start, span.end).replace(/\s/g, '')).toBe(text);
      expect(speech?.start).toBeLessThan(span.start);
    }
  });

  test('the words that give the floor are kept with each', () => {
    const raw = pageOf('two-speakers-and-a-broken-sentence');
    const cues = demandsOf(raw).map(({ speech }) => raw.slice(speech?.start, speech?.end));
    expect([...new Set(cues)]).toEqual(['他强调', '温如许指出', '温如许强调', '沈既白指出']);
  });

  test('an article that reports no meeting has none', () => {
    const raw =
      '本报讯（记者 丁一鸣）网格员郝之言上门走访。她要求工作人员要变等为找，村支书强调，必须记清每一户。';
    expect(demandsOf(raw)).toEqual([]);
  });

  test('full-width and half-width marks read the same', () => {
    const raw = pageOf('the-meeting-itself-speaks');
    const half = raw.replace(/，/g, ',').replace(/；/g, ';');
    const widened = (one: Demand): string => described(one).replace(/,/g, '，');
    expect(demandsOf(half).map(widened)).toEqual(demandsOf(raw).map(described));
  });
});

test('no text makes the reader throw, and every span lies in the file', () => {
  const words =
    '温如许主持召开县委会议 。 ， ； ： 温如许 强调 指出 会议要求 他 要 一要 二是 必须 坚决 不得 “ ” （ ） 各级各部门 省长 的 、 \n \n\n 要求 既要 又要 提出三点要求'.split(
      ' ',
    );
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (parts) => {
      const raw = `温如许主持召开县委会议。${parts.join('')}`;
      for (const { span, text } of demandsOf(raw)) {
        expect(text).not.toBe('');
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(raw.length);
      }
    }),
    { numRuns: 400 },
  );
});

test('a hundred thousand characters without a full stop are read in linear time', () => {
  const raw = `温如许主持召开县委会议。温如许强调，${'各级各部门对“甲、乙”的要求要'.repeat(8000)}`;
  const [article] = readPage(raw).articles;
  if (article === undefined) throw new Error('no article');
  const meetings = readMeetings(article);
  const before = performance.now();
  readDemands(article, meetings);
  expect(performance.now() - before).toBeLessThan(2000);
});
