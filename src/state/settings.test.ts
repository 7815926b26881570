import { expect, test } from 'vitest';
import { firstPlace, readSettings, saveSettings } from './settings.ts';

function box() {
  const texts = new Map<string, string>();
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, value: string) => void texts.set(key, value),
  };
}

const closed = () => {
  throw new DOMException('denied', 'SecurityError');
};

test('a choice is remembered beside the ones before', () => {
  const storage = box();
  saveSettings(() => storage, { lang: 'en' });
  saveSettings(() => storage, { theme: 'night' });
  expect(readSettings(() => storage)).toEqual({ lang: 'en', theme: 'night' });
});

test('closed storage remembers nothing and throws nothing', () => {
  expect(() => saveSettings(closed, { lang: 'en' })).not.toThrow();
  expect(readSettings(closed)).toEqual({});
});

test.each(['', '{', 'null', '7', '{"lang":"fr","theme":"pink"}'])(
  'stored text that is none of ours counts as nothing (%s)',
  (text) => {
    expect(readSettings(() => ({ getItem: () => text, setItem: () => undefined }))).toEqual({});
  },
);

test('a first visit speaks the language of the browser, a later one the remembered one', () => {
  expect(firstPlace({}, ['en-GB', 'zh']).lang).toBe('en');
  expect(firstPlace({}, ['de']).lang).toBe('zh');
  expect(firstPlace({ lang: 'zh', theme: 'night' }, ['en'])).toMatchObject({
    lang: 'zh',
    theme: 'night',
  });
});
