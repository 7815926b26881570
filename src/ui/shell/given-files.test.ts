import { expect, test } from 'vitest';
import { nameOf, pastedFile } from './given-files.ts';

const many = (name: string, more: number) => (more === 0 ? name : `${name} +${more}`);
const files = (...names: string[]) => names.map((name) => ({ name, blob: new Blob() }));

test('a folder gives its name to the corpus', () => {
  expect(nameOf(files('1998/a.txt', '1998/b.txt'), many)).toBe('1998');
});

test('loose files are named after the first', () => {
  expect(nameOf(files('a.txt'), many)).toBe('a.txt');
  expect(nameOf(files('a.txt', 'x/b.txt', 'c.txt'), many)).toBe('a.txt +2');
});

test('a pasted page carries its day in its name, and its name is no path', () => {
  expect(pastedFile('第 3 / 4 版', '1998-03-01', '').name).toBe('1998-03-01 第 3   4 版.txt');
  expect(pastedFile('版面', '', '').name).toBe('版面.txt');
});
