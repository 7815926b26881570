import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ArticleReading, MappedText } from '../model.ts';
import { readPage } from './read-page.ts';

const FOLDER = new URL('./fixtures/', import.meta.url);

function row(name: string, value: string): string[] {
  return value === '' ? [] : [`${name}: ${value}`];
}

function rows(name: string, texts: readonly MappedText[]): string[] {
  return texts.flatMap((text) => row(name, text.value));
}

function asText(article: ArticleReading, at: number): string {
  return [
    `== ${at + 1} ${article.kind} ${article.warnings.join(' ')}`.trimEnd(),
    ...rows('section', [article.section]),
    ...rows('kicker', [article.kicker]),
    ...rows('title', [article.title]),
    ...rows('subtitle', [article.subtitle]),
    ...row('agency', article.agency),
    ...row('reporters', article.reporters.join('、')),
    ...row('correspondents', article.correspondents.join('、')),
    ...row('photographers', article.photographers.join('、')),
    ...rows('caption', article.captions),
    ...article.body.value.split('\n').map((paragraph) => `| ${paragraph}`),
    `roles: ${article.parts.map((part) => part.role).join(' ')}`,
  ].join('\n');
}

function readAsText(raw: string): string {
  const { articles, remainder } = readPage(raw);
  const rest = remainder.map((span) => raw.slice(span.start, span.end));
  return `${articles.map(asText).join('\n\n')}\n\nremainder: ${rest.join(' ')}\n`;
}

const NAMES = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

test.each(NAMES)('%s is read as written beside it', async (name) => {
  const raw = readFileSync(new URL(name, FOLDER), 'utf8');
  const expected = new URL(name.replace('.txt', '.expected'), FOLDER).pathname;
  await expect(readAsText(raw)).toMatchFileSnapshot(expected);
});

test('half-width and full-width punctuation give the same articles', () => {
  const raw = readFileSync(new URL('headline-apart-from-its-body.txt', FOLDER), 'utf8');
  const half = raw.replaceAll('（', '(').replaceAll('）', ')').replaceAll('，', ',');
  const titles = (text: string) => readPage(text).articles.map((article) => article.title.value);
  expect(titles(half)).toEqual(titles(raw));
  expect(readPage(half).articles.map((article) => article.reporters)).toEqual(
    readPage(raw).articles.map((article) => article.reporters),
  );
});

test('an empty file and a file of blanks have no articles and no remainder', () => {
  expect(readPage('')).toEqual({ articles: [], remainder: [] });
  expect(readPage(' \n\u3000\r\n\u2028')).toEqual({ articles: [], remainder: [] });
});

test('a file of marks only is a remainder', () => {
  expect(readPage('***\n\n----\n')).toEqual({
    articles: [],
    remainder: [
      { start: 0, end: 3 },
      { start: 5, end: 9 },
    ],
  });
});

test('a line of a megabyte is read in far less than a second', () => {
  const raw = '清河涨水，各处巡堤。'.repeat(100_000);
  const before = performance.now();
  expect(readPage(raw).articles).toHaveLength(1);
  expect(performance.now() - before).toBeLessThan(1000);
});

test('hundreds of thousands of short lines do not overflow the stack', () => {
  expect(readPage('清河\n'.repeat(300_000)).articles.length).toBeGreaterThan(0);
  expect(readPage('记者 何远\n'.repeat(150_000)).articles).toHaveLength(1);
}, 60_000);

test('every mapped text says the characters of the file that it was put together from', () => {
  for (const name of NAMES) {
    const raw = readFileSync(new URL(name, FOLDER), 'utf8');
    for (const { title, body } of readPage(raw).articles)
      for (const { value, pieces } of [title, body])
        for (const { at, start, length } of pieces)
          expect(value.slice(at, at + length)).toBe(raw.slice(start, start + length));
  }
});
