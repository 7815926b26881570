import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { fold } from '../../text/fold.ts';
import { findPattern, isOfForm } from './find-pattern.ts';
import { parseQuery } from './parse.ts';
import { nearPlaces } from './places.ts';
import { ANY, GAP, type Pattern, type Query } from './syntax.ts';
import { buildTexts } from '../texts.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A tree in brackets, for reading. */
function shown(query: Query): string {
  switch (query.kind) {
    case 'string':
      return query.pattern.text;
    case 'word':
      return `=${query.pattern.text}`;
    case 'not':
      return `not(${shown(query.part)})`;
    case 'near':
      return `near${query.within}(${query.parts.map(shown).join(' ')})`;
    case 'field':
      return `${query.field}(${shown(query.part)})`;
    default:
      return `${query.kind}(${query.parts.map(shown).join(' ')})`;
  }
}

function read(text: string): string {
  const parsed = parseQuery(text);
  if ('fault' in parsed) return `${parsed.fault}@${parsed.at}`;
  return parsed.query === null ? '' : shown(parsed.query);
}

test.each([
  ['', ''],
  ['  ', ''],
  ['堤防', '堤防'],
  ['堤防 水库', 'and(堤防 水库)'],
  ['堤防 OR 水库 AND 泵站', 'or(堤防 and(水库 泵站))'],
  ['堤防 或 水库 与 泵站', 'or(堤防 and(水库 泵站))'],
  ['（堤防|水库）&泵站', 'and(or(堤防 水库) 泵站)'],
  ['堤防 NOT 水库', 'and(堤防 not(水库))'],
  ['堤防 -水库', 'and(堤防 not(水库))'],
  ['COVID-19', 'COVID-19'],
  ['"堤防 OR 水库"', '堤防 OR 水库'],
  ['“或”', '或'],
  ['堤防 NEAR/5 水库', 'near5(堤防 水库)'],
  ['堤防 近 水库', `near${GAP}(堤防 水库)`],
  ['堤防 NEAR/999 水库', 'near200(堤防 水库)'],
  ['title:堤防 正文:“水 库”', 'and(title(堤防) body(水 库))'],
  ['讲话人：(甲 OR 乙) 巡查', 'and(speaker(or(甲 乙)) 巡查)'],
  ['=堤防 =巡*', 'and(=堤防 =巡*)'],
  ['堤*防', '堤*防'],
  ['通知：明日', '通知：明日'],
])('%s is read as %s', (text, tree) => {
  expect(read(text)).toBe(tree);
});

test.each([
  ['堤防 OR', 'operand_missing@5'],
  ['(堤防', 'open_bracket@0'],
  ['堤防)', 'stray_bracket@2'],
  ['“堤防', 'open_quote@0'],
  ['* ?', 'only_wildcards@0'],
  ['headline:堤防', 'field_unknown@0'],
  ['NOT 堤防', 'only_not@0'],
  ['source:某报', 'only_not@0'],
  ['(堤防 AND 水库) NEAR/3 泵站', 'near_operand@12'],
])('%s says what is wrong and where', (text, fault) => {
  expect(read(text)).toBe(fault);
});

test('a query of more than 500 characters is refused', () => {
  expect(read('堤'.repeat(501))).toBe('too_long@500');
});

test('any text is read or refused, never thrown at', () => {
  const piece = fc.constantFrom(
    ...'()（）"“”|&-=＝*? :：堤防AND',
    ' OR ',
    ' NOT ',
    ' NEAR/3 ',
    'title:',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const parsed = parseQuery(pieces.join(''));
      if ('fault' in parsed) expect(parsed.at).toBeLessThanOrEqual(pieces.join('').length);
      else expect(parsed.query === null || typeof parsed.query.kind === 'string').toBe(true);
    }),
    { numRuns: 10_000 },
  );
});

const patternOf = (text: string): Pattern => ({
  pieces: text
    .split('*')
    .map((piece) => piece.replaceAll('?', ANY))
    .filter((piece) => piece !== ''),
  text,
});

/** The same by a regular expression of our own making: leftmost, shortest, in one sentence. */
function slowTwin(text: string, { pieces }: Pattern): string[] {
  const source = pieces
    .map((piece) => [...piece].map((one) => (one === ANY ? '[^。！\\n]' : one)).join(''))
    .join(`[^。！\\n]{0,${GAP}}?`);
  return [...text.matchAll(new RegExp(source, 'gu'))].map((match) => `${match.index}:${match[0]}`);
}

test('a pattern with one gap or none is found where a regular expression finds it', () => {
  const pattern = fc
    .array(fc.constantFrom('甲', '乙', '?'), { minLength: 1, maxLength: 3 })
    .filter((piece) => piece.some((one) => one !== '?'))
    .map((piece) => piece.join(''));
  const text = fc
    .array(fc.constantFrom('甲', '乙', '丙', '。', '\n'), { maxLength: 60 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, fc.array(pattern, { minLength: 1, maxLength: 2 }), (value, pieces) => {
      const wanted = patternOf(pieces.join('*'));
      const { starts, ends } = findPattern(value, wanted);
      const found = starts.map((start, at) => `${start}:${value.slice(start, ends[at])}`);
      expect(found).toEqual(slowTwin(value, wanted));
    }),
    { numRuns: 10_000 },
  );
});

test.each([
  ['防*', '防汛', true],
  ['防*', '堤防', false],
  ['*防', '堤防', true],
  ['*防*', '堤防站', true],
  ['防?', '防汛', true],
  ['防?', '防汛站', false],
  ['防汛', '防汛', true],
  ['甲*乙', '甲丙乙', true],
  ['甲*甲', '甲', false],
])('the form %s of the word %s: %s', (form, word, isFit) => {
  const parsed = parseQuery(`=${form}`);
  if (!('query' in parsed) || parsed.query?.kind !== 'word') throw new Error('no word');
  expect(isOfForm(word, parsed.query.pattern)).toBe(isFit);
});

test('two places are near within a sentence, whichever comes first', () => {
  const text = fold('甲在乙边。甲。乙在远远的地方甲。');
  const texts = buildTexts([text], [{ body: 0, creditEnd: 0 }]);
  const places = (one: string) => findPattern(texts.joined, patternOf(one));
  const near = (within: number) => {
    const { starts, ends } = nearPlaces(texts, places('甲'), places('乙'), within);
    return starts.map((start, at) => texts.joined.slice(start, ends[at]));
  };
  expect(near(0)).toEqual([]);
  expect(near(1)).toEqual(['甲在乙']);
  expect(near(6)).toEqual(['甲在乙', '乙在远远的地方甲']);
});
