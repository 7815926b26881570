import { expect, test } from 'vitest';
import { ordinalPlace } from './ordinals.ts';

const said = (name: string, ordinal: number): string => {
  const place = ordinalPlace(name, ordinal);
  return place === null ? 'nowhere' : `${name.slice(place.start, place.end)} ${place.rule}`;
};

test('the number is found as it is written', () => {
  expect(said('县政府第３次常务会议', 3)).toBe('第３次 number');
  expect(said('七届十二次全会', 12)).toBe('十二次 number');
});

test('of a list each session has its own number', () => {
  expect(said('县政府第66次/67次常务会议', 66)).toBe('第66次 list');
  expect(said('县政府第66次/67次常务会议', 67)).toBe('67次 list');
  expect(said('第二十九次、三十次主任会议', 30)).toBe('三十次 list');
});

test('a first session and a plenum say theirs in other words', () => {
  expect(said('首次联席会议', 1)).toBe('首次 first');
  expect(said('十九届六中全会', 6)).toBe('六 plenum');
});

test('a number that the name does not say is found nowhere', () => {
  expect(said('市政府常务会议', 4)).toBe('nowhere');
  expect(said('首次联席会议', 2)).toBe('nowhere');
});
