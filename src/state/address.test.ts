import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_FILTERS } from '#core/query/filters.ts';
import { fromAddress, toAddress } from './address.ts';
import { HOME, PANELS, THEMES, VIEWS, type Place } from './place.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 8 });
const words = fc.uniqueArray(
  text.filter((value) => value !== ''),
  { maxLength: 3 },
);
const day = fc.option(fc.constantFrom('2022-04-21', '2023-02-28', '2024-02-29'));

const filters = fc.record({
  from: day,
  to: day,
  dateBy: fc.constantFrom('session' as const, 'published' as const),
  undated: fc.constantFrom('exclude' as const, 'overlap' as const, 'only' as const),
  topics: fc.subarray(['epidemic', 'economy', 'sport'] as const).map((values) => [...values]),
  topicMode: fc.constantFrom('main' as const, 'any' as const),
  series: words,
  kinds: fc.subarray(['meeting_report', 'news'] as const).map((values) => [...values]),
  levels: words,
  places: words,
  people: words,
  sources: words,
  search: text,
  reprints: fc.constantFrom('all' as const, 'once' as const),
});

const places: fc.Arbitrary<Place> = fc.record({
  view: fc.constantFrom(...VIEWS),
  filters,
  lang: fc.constantFrom('zh' as const, 'en' as const),
  theme: fc.constantFrom(...THEMES),
  corpus: fc.constantFrom('', 'ab12'),
  article: text,
  session: text,
  with: text,
  span: fc.constantFrom('', '12-40'),
  terms: words,
  unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'session' as const),
  axis: text,
  panel: fc.constantFrom(...PANELS),
  query: text,
  lens: fc.record({
    zone: fc.constantFrom('all' as const, 'headline' as const, 'body' as const),
    speaker: fc.option(text.filter((value) => value !== '')),
  }),
  events: fc.boolean(),
  versus: fc.option(filters),
  contrast: fc.constantFrom(null, 'date' as const, 'topics' as const),
});

test('an address reads back as the place it was written for', () => {
  fc.assert(
    fc.property(places, (place) => {
      expect(fromAddress(`#${toAddress(place)}`)).toEqual({ place, dropped: [] });
    }),
  );
});

test('any text is read without a throw', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (address) => {
      expect(fromAddress(address).place.filters).toBeDefined();
    }),
  );
});

test('unknown keys are ignored, bad values dropped and named', () => {
  const read = fromAddress(
    '#colour=red&view=attic&from=2022-02-30&topics=epidemic,astrology&search=%E0%A4',
  );
  expect(read.place).toEqual({ ...HOME, filters: { ...NO_FILTERS, topics: ['epidemic'] } });
  expect(read.dropped).toEqual(['view', 'from', 'topics', 'search']);
});

test('an address that names a prototype key leaves no trace', () => {
  fromAddress('#__proto__=x&constructor=y&__proto__[polluted]=1');
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});
