import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messagesOf } from '#i18n/index.ts';
import type { Lane } from '#core/query/answers.ts';
import { cadence } from '#core/query/meetings.ts';
import { isoOf } from '#core/text/dates.ts';
import { isOverlap } from './boxes.ts';
import { cadenceLabels, inkRooms } from './cadence-labels.ts';
import { cadenceLayout, drawnLinks, linksBetween, pacedLanes, tracksOf } from './cadence-layout.ts';
import type { CadenceData } from './cadence-option.ts';
import { lagWords } from './cadence-table.ts';
import { setting } from './draw-svg.ts';
import { lane, MEETINGS, session } from './sample-answers.ts';

/** Everything that the picture of these series sets down. */
function contentOf({ lanes, linked }: CadenceData, where = setting()) {
  const paced = pacedLanes(lanes);
  const links = linksBetween(paced, linked);
  const frame = cadenceLayout(paced, links, 22, where);
  const tracks = tracksOf(paced, links, frame);
  const content = { tracks, links: drawnLinks(tracks, links) };
  return { content, frame, labels: cadenceLabels(content, frame, where) };
}

const on = (day: number) => {
  const iso = isoOf(22_000 + day);
  return { day: iso, earliest: iso, latest: iso, basis: ['text'] } as const;
};

/** A series that met at the given distances, in days and in ordinals. */
function series(name: string, steps: readonly (readonly [number, number])[]): Lane {
  let [day, ordinal] = [0, 0];
  const sessions = steps.map(([days, ordinals]) => {
    day += days;
    ordinal += ordinals;
    return session(name, ordinal, 'reported', on(day));
  });
  return lane(name, sessions, [], cadence(sessions.map((one) => ({ ...one, seriesId: name }))));
}

describe('the labels of ordinal against date', () => {
  test('name the days a session, the lag of a link and the session that was passed on', () => {
    const texts = contentOf(MEETINGS).labels.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['1 天', '8', '3 次 40 天，13.3 天/次']));
  });

  test('leave each other and all lines alone, whatever the series', () => {
    const step = fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 40 }));
    const some = fc.array(step, { minLength: 2, maxLength: 12 });
    const width = fc.constantFrom(354, 900, 1280);
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 4 }), width, (all, pixels) => {
        const lanes = all.map((steps, at) => series(`甲${at}会`, steps));
        const { content, labels } = contentOf({ lanes, linked: [] }, setting({ width: pixels }));
        const rooms = inkRooms(content);
        labels.forEach((label, at) => {
          expect(labels.slice(at + 1).filter((other) => isOverlap(label, other))).toEqual([]);
          expect(rooms.filter((room) => isOverlap(label, room))).toEqual([]);
        });
      }),
      { numRuns: 40 },
    );
  });
});

describe('a link between two series', () => {
  test('runs from the session passed on to the one that passed it on', () => {
    const { content } = contentOf(MEETINGS);
    expect(content.links.map(({ source, target }) => [source.ordinal, target.ordinal])).toEqual([
      [8, 31],
    ]);
  });

  test('is left out where one of its series is not drawn', () => {
    const city = MEETINGS.lanes.slice(1);
    expect(contentOf({ lanes: city, linked: MEETINGS.linked }).content.links).toEqual([]);
  });

  test('says its lag as a number, a range or a least number', () => {
    const [link] = MEETINGS.linked[0]?.links ?? [];
    if (link === undefined) throw new Error('the sample has a link');
    const words = (min: number, max: number | null) =>
      lagWords({ ...link, lag: { min, max } }, messagesOf('zh'));
    expect([words(0, 0), words(0, 8), words(3, null)]).toEqual(['0 天', '0–8 天', '≥ 3 天']);
  });
});
