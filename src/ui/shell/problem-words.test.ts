import { expect, test } from 'vitest';
import { CodedError } from '#core/errors.ts';
import type { FileProblem } from '#core/query/answers.ts';
import { messagesOf } from '#i18n/index.ts';
import { errorWords, problemGroups, problemWords } from './problem-words.ts';

const languages = [messagesOf('zh'), messagesOf('en')];
const codes = Object.keys(messagesOf('zh').problems.files) as FileProblem[];

test.each(codes)('%s is said in both languages, with its detail or without', (code) => {
  for (const t of languages)
    for (const detail of ['', '12']) {
      const words = problemWords({ file: 'a.txt', code, detail }, t);
      expect(words).toMatch(/[。.]$/u);
      expect(words).not.toMatch(/undefined|\(\)|（）\d/u);
    }
});

test('a coded error has its own sentence, an unknown one is told as a fault of the program', () => {
  for (const t of languages) {
    expect(errorWords(new CodedError('no_corpus'), t)).toBe(t.problems.errors.no_corpus());
    expect(errorWords(new CodedError('toString'), t)).toBe(t.problems.errors.internal('toString'));
    expect(errorWords('boom', t)).toBe(t.problems.errors.internal(''));
  }
});

test('an abort is no fault', () => {
  for (const t of languages)
    expect(errorWords(new DOMException('x', 'AbortError'), t)).toBe(t.problems.errors.stopped());
});

test('problems of a kind stand together', () => {
  const problem = (file: string, code: FileProblem) => ({ file, code, detail: '' });
  const groups = problemGroups([
    problem('a', 'empty'),
    problem('b', 'missing'),
    problem('c', 'empty'),
  ]);
  expect(groups.map(({ code, problems }) => [code, problems.length])).toEqual([
    ['empty', 2],
    ['missing', 1],
  ]);
});
