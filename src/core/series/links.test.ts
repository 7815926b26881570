import { describe, expect, test } from 'vitest';
import { meeting, seriesOf, session } from './fixtures/sessions.ts';
import { conveyedLinks, lag, linkedSeries } from './links.ts';
import { passedPhrases } from './phrases-passed.ts';

const TEXTS: Readonly<Record<string, string>> = {
  'p#1': '会议强调，落实“一库一册”，做到“早排早引”，防止“一刀切”。',
  'c#1': '会议传达学习省里要求，推行“一库一册”，早排、早引，用好“渠长制”。',
};

const PROVINCE = [
  session(7, 'reported', '2021-03-01', 'p'),
  session(8, 'unseen', ['2021-03-01', '2021-05-02'], 'p'),
  session(9, 'conveyed', ['2021-03-01', '2021-05-02'], 'p'),
];
const CITY = [
  session(20, 'reported', '2021-03-03', 'c'),
  session(23, 'reported', '2021-05-02', 'c'),
];
const [p7, p8, p9] = PROVINCE;
const [c20, c23] = CITY;
if (!p7 || !p8 || !p9 || !c20 || !c23) throw new Error('the fixture has five sessions');

const LINKS = conveyedLinks(
  [seriesOf(PROVINCE), seriesOf(CITY)],
  [
    meeting(p7, 'p#1', 'reported'),
    meeting(p7, 'c#1', 'conveyed'),
    meeting(c20, 'c#1', 'reported', [p7]),
    meeting(c23, 'd#1', 'reported', [p9]),
    meeting(c23, 'e#1', 'reported', [p9]),
    meeting(p9, 'd#1', 'conveyed'),
  ],
  (id) => TEXTS[id] ?? '',
);

describe('a conveyed link', () => {
  test('has its lag, its offset and the articles of both sides, each once', () => {
    expect(LINKS.map(({ from, to, offset }) => [from, to, offset])).toEqual([
      ['c/20', 'p/7', 13],
      ['c/23', 'p/9', 14],
    ]);
    expect(LINKS[0]).toMatchObject({ lag: { min: 2, max: 2 }, passing: ['c#1'], source: ['p#1'] });
    expect(LINKS[1]).toMatchObject({ lag: { min: 0, max: 62 }, passing: ['d#1', 'e#1'] });
  });

  test('knows the formulations only of a session that an article reports', () => {
    expect(LINKS[0]?.phrases).toEqual({
      passedOn: [
        { phrase: '一库一册', inMarks: true },
        { phrase: '早排早引', inMarks: false },
      ],
      keptBack: ['一刀切'],
      added: ['渠长制'],
    });
    expect(LINKS[1]?.phrases).toBeNull();
  });
});

test('between two links the difference of offsets is how much more often the one series met', () => {
  const [pair, ...others] = linkedSeries(LINKS);
  expect(others).toEqual([]);
  expect(pair).toMatchObject({ fromSeries: 'c', toSeries: 'p' });
  expect(pair?.steps).toMatchObject([{ fromSessions: 3, toSessions: 2, more: 1 }]);
});

test('links without ordinals, or within one series, have no place among offsets', () => {
  const unnumbered = { ...c23, id: 'u', ordinal: null };
  const own = conveyedLinks(
    [seriesOf(PROVINCE), { ...seriesOf(CITY), sessions: [c20, unnumbered] }],
    [meeting(unnumbered, 'd#1', 'reported', [p9]), meeting(p7, 'p#1', 'reported', [p8])],
    () => '',
  );
  expect(own.map(({ offset }) => offset)).toEqual([null, -1]);
  expect(linkedSeries(own)).toEqual([]);
  const unknown = meeting(c20, 'c#1', 'reported', [session(1, 'conveyed', [null, null], 'x')]);
  expect(conveyedLinks([seriesOf(CITY)], [unknown], () => '')).toEqual([]);
});

test('a lag has the bounds that both sessions allow, and is never negative where one has no day', () => {
  const dated = (when: string | readonly [string | null, string | null]) =>
    session(1, 'reported', when).dated;
  expect(lag(dated('2021-03-01'), dated('2021-03-01'))).toEqual({ min: 0, max: 0 });
  expect(lag(dated('2021-03-09'), dated('2021-03-01'))).toEqual({ min: -8, max: -8 });
  const window = dated(['2021-03-01', '2021-03-09']);
  expect(lag(window, dated('2021-03-05'))).toEqual({ min: 0, max: 4 });
  expect(lag(dated('2021-03-01'), dated(['2021-03-05', '2021-03-09']))).toEqual({ min: 4, max: 8 });
  expect(lag(dated([null, null]), dated('2021-03-05'))).toEqual({ min: 0, max: null });
});

test('formulations are compared without regard to width and marks', () => {
  expect(passedPhrases('落实“１＋Ｎ”机制。', '落实“1+N”机制。')).toEqual({
    passedOn: [{ phrase: '１＋Ｎ', inMarks: true }],
    keptBack: [],
    added: [],
  });
  expect(passedPhrases('早排早引。', '做到“早排早引”。').passedOn).toEqual([
    { phrase: '早排早引', inMarks: false },
  ]);
});
