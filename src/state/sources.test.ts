import { expect, test } from 'vitest';
import { sourceOf } from './sources.ts';

const BASE = 'https://paper.example/banmian/index.html';
const code = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return (error as { code?: string }).code;
  }
  return null;
};

test('without a word in the address the shipped corpus is opened', () => {
  const shipped = { kind: 'static', url: 'https://paper.example/banmian/corpus/' };
  expect(sourceOf('', BASE)).toEqual(shipped);
  expect(sourceOf('?corpus=', BASE)).toEqual(shipped);
});

test('a folder of the same origin is taken with or without its last stroke', () => {
  const folder = { kind: 'static', url: 'https://paper.example/archive/1998/' };
  expect(sourceOf('?corpus=/archive/1998', BASE)).toEqual(folder);
  expect(sourceOf('?corpus=https://paper.example/archive/1998/', BASE)).toEqual(folder);
});

test('another origin is refused before it is asked', () => {
  expect(code(() => sourceOf('?corpus=https://other.example/', BASE))).toBe('corpus_origin');
  expect(code(() => sourceOf('?corpus=//other.example/x', BASE))).toBe('corpus_origin');
  expect(code(() => sourceOf('?corpus=javascript:alert(1)', BASE))).toBe('corpus_origin');
});

test('an address that is none is said to be none', () => {
  expect(code(() => sourceOf('?corpus=http://[', BASE))).toBe('corpus_address');
});
