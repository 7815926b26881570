import { expect, test } from 'vitest';
import type { Meeting, Participation, ParticipantRole } from '../model.ts';
import type { TrendView } from '../query/answers.ts';
import { NO_FILTERS } from '../query/filters.ts';
import { articlesTable } from './articles-table.ts';
import { meetingsTable } from './meetings-table.ts';
import { filterText } from './methods.ts';
import { participantsTable } from './participants-table.ts';
import { peopleTable } from './people-table.ts';
import { sessionsTable } from './sessions-table.ts';
import { termsTable } from './terms-table.ts';
import { trendTable } from './trend-table.ts';

const TREND: TrendView = {
  unit: 'month',
  periods: [
    {
      start: '2023-03-01',
      end: '2023-03-31',
      label: '2023-03',
      sessionId: null,
      articles: 2,
      tokens: 30,
      characters: 60,
    },
    {
      start: '2023-04-01',
      end: '2023-04-30',
      label: '2023-04',
      sessionId: null,
      articles: 0,
      tokens: 0,
      characters: 0,
    },
  ],
  lines: [
    {
      ...{ term: '水库', counts: [3, 0], articles: [1, 0], rates: [500, null] },
      dense: { kind: 'not_computed', reason: 'too_frequent' },
      steady: { kind: 'too_few_periods', periods: 1, needed: 8 },
    },
  ],
  undated: 1,
};

test.each([
  [
    'articles.csv',
    articlesTable([]),
    'article_id file source page order kind section kicker title subtitle date date_earliest date_latest date_basis published dateline_date agency reporters correspondents photographers captions main_topic topics characters text title_span body_spans meeting_ids warnings',
  ],
  [
    'meetings.csv',
    meetingsTable([]),
    'session_id series series_as_written place place_basis body_type level run term year_label ordinal part_of part_date date date_end date_text date_basis evidence chair speakers attendees attendee_groups absent others other_roles format venue joint_with session_group conveys article_id file span quote rule',
  ],
  [
    'participants.csv',
    participantsTable([]),
    'session_id person as_written office role position venue article_id span',
  ],
  [
    'sessions.csv',
    sessionsTable([]),
    'session_id series place level run term ordinal status conflict date date_earliest date_latest date_basis days_since_ordinal_before chair present_count articles',
  ],
  [
    'terms.csv',
    termsTable([], 0, 0),
    'term count count_string tokens characters per_10k_characters per_10k_tokens articles articles_share dispersion_dpnorm dispersion_expected first_date last_date',
  ],
  [
    'people.csv',
    peopleTable([]),
    'person variants sessions_present sessions_chaired sessions_spoke articles first_date last_date offices',
  ],
  [
    'trend.csv',
    trendTable(TREND),
    'term period_start period_end count tokens characters articles articles_total rate',
  ],
  [
    'trend.csv by session',
    trendTable({ ...TREND, unit: 'session' }),
    'term session_id count tokens characters articles articles_total rate',
  ],
])('%s has exactly its columns in their order', (_, table, columns) => {
  expect(table.columns.join(' ')).toBe(columns);
});

test('a gap in a trend has an empty rate and its zeros', () => {
  expect(trendTable(TREND).rows).toEqual([
    ['水库', '2023-03-01', '2023-03-31', 3, 30, 60, 1, 2, 500],
    ['水库', '2023-04-01', '2023-04-30', 0, 0, 0, 0, 0, null],
  ]);
});

function takesPart(person: string, role: ParticipantRole, position: number): Participation {
  return { person, asWritten: person, office: '', role, position, venue: '', start: 0, end: 0 };
}

const MEETING: Meeting = {
  start: 10,
  end: 22,
  series: '市防汛抗旱指挥部会议',
  seriesAsWritten: '市防汛抗旱指挥部第12次会议',
  place: '',
  placeBasis: 'unknown',
  bodyType: '指挥部',
  level: '市',
  term: null,
  yearLabel: null,
  ordinal: 12,
  partOf: '',
  written: null,
  evidence: 'reported',
  participants: [
    takesPart('周立新', '提出要求', 2),
    takesPart('钱一鸣', '主持', 1),
    takesPart('钱一鸣', '讲话', 1),
    takesPart('郑岳峰', '出席', 4),
    takesPart('吴海生', '出席', 3),
    takesPart('周立新', '出席', 2),
    takesPart('卫长河', '列席', 5),
    takesPart('蒋岸柳', '缺席', 6),
  ],
  groups: ['各县负责同志'],
  format: '',
  venue: '',
  jointWith: [],
  group: null,
  quote: '',
  rule: '',
  sessionId: '未知地/市防汛抗旱指挥部/1/12',
  seriesId: '未知地/市防汛抗旱指挥部/1',
  articleId: 'a.txt#1',
  file: 'a.txt',
  run: 1,
  dated: {
    day: '2023-03-01',
    earliest: '2023-03-01',
    latest: '2023-03-01',
    basis: ['issue', 'neighbour'],
  },
  dateEnd: null,
  partDate: null,
  conveys: [],
};

test('a person stands in one column of meetings.csv, in printed order', () => {
  const { columns, rows } = meetingsTable([MEETING]);
  const cell = (name: string) => rows[0]?.[columns.indexOf(name)];
  expect(cell('chair')).toEqual(['钱一鸣']);
  expect(cell('speakers')).toEqual(['周立新']);
  expect(cell('attendees')).toEqual(['吴海生', '郑岳峰']);
  expect(cell('others')).toEqual(['卫长河']);
  expect(cell('other_roles')).toEqual(['列席']);
  expect(cell('absent')).toEqual(['蒋岸柳']);
  expect(cell('date_basis')).toBe('issue+neighbour');
  expect(cell('span')).toBe('10-22');
});

test('an office carries the days between which it is printed', () => {
  const person = {
    person: '钱一鸣',
    variants: [],
    roles: new Map(),
    present: 2,
    chaired: 2,
    spoke: 1,
    articles: 2,
    first: '2023-03-01',
    last: '2023-05-10',
    offices: [
      { name: '市委书记', first: '2023-03-01', last: '2023-05-10' },
      { name: '总指挥', first: '2023-05-10', last: '2023-05-10' },
      { name: '代表', first: null, last: null },
    ],
    groups: [],
  };
  expect(peopleTable([person]).rows[0]?.at(-1)).toEqual([
    '市委书记 (2023-03-01/2023-05-10)',
    '总指挥 (2023-05-10)',
    '代表',
  ]);
});

test('filters are said in the words of their keys', () => {
  expect(filterText(NO_FILTERS)).toBe('none');
  const filters = {
    ...NO_FILTERS,
    to: '2023-04-30',
    topics: ['rural', 'disaster'] as const,
    search: '水库',
  };
  expect(filterText(filters)).toBe(
    'date=/2023-04-30 by session, undated exclude; topics=rural|disaster (main); search=水库',
  );
});
