/** Invented answers of the engine, small enough to be checked by eye; tests draw them. */
import { coverage } from '#core/series/coverage.ts';
import type { DatedBy, ParticipantRole, SessionStatus } from '#core/model.ts';
import type {
  DayCount,
  DispersionView,
  Lane,
  LaneSession,
  MeetingsView,
  Overview,
  TrendView,
} from '#core/query/answers.ts';
import type { PeopleMatrix } from '#core/query/people-answers.ts';
import type { KeynessSides } from './keyness-table.ts';

const PROVINCE = '北原省委防汛专题会';
const CITY = '南川市防汛工作领导小组会议';

function dated(day: string | null, earliest = day, latest = day): DatedBy {
  return { day, earliest, latest, basis: day === null ? [] : ['text'] };
}

/** A session with what its dot needs. */
export function session(
  name: string,
  ordinal: number | null,
  status: SessionStatus,
  when: DatedBy,
): LaneSession {
  const isUnseen = status === 'unseen';
  return {
    id: `${name}/${ordinal ?? when.day ?? ''}`,
    ordinal,
    name,
    status,
    conflict: '',
    dated: when,
    chair: isUnseen ? [] : ['甲某'],
    presentCount: isUnseen ? 0 : 5,
    articleIds: status === 'reported' ? ['a.txt#1'] : [],
    topic: null,
    daysSinceBefore: null,
    estimate: null,
    selected: true,
  };
}

/** A lane over these sessions, with a bracket for each single run of unseen ones given. */
export function lane(
  name: string,
  sessions: readonly LaneSession[],
  gaps: Lane['gaps'] = [],
  cadence: Lane['cadence'] = [],
): Lane {
  const count = (status: SessionStatus) => sessions.filter((one) => one.status === status).length;
  const ordinals = sessions.map(({ ordinal }) => ordinal ?? 0);
  const series = {
    id: name,
    name,
    place: '北原省',
    placeBasis: 'text',
    level: '省',
    bodyType: '党委',
    run: null,
    term: null,
    yearLabel: null,
    numbered: true,
    lowest: Math.min(...ordinals),
    highest: Math.max(...ordinals),
    counts: {
      reported: count('reported'),
      conveyed: count('conveyed'),
      mentioned: count('mentioned'),
      unseen: count('unseen'),
    },
    sessions: [],
  } as const;
  return { series, sessions, gaps, cadence, agenda: [], coverage: coverage(series, null) };
}

const MET = lane(
  PROVINCE,
  [
    session(PROVINCE, 3, 'reported', dated('2031-05-02')),
    session(PROVINCE, 4, 'unseen', dated(null, '2031-05-03', '2031-06-10')),
    session(PROVINCE, 5, 'unseen', dated(null, '2031-05-03', '2031-06-10')),
    session(PROVINCE, 6, 'reported', dated('2031-06-11')),
    session(PROVINCE, 7, 'mentioned', dated(null, '2031-06-12', '2031-07-01')),
    session(PROVINCE, 8, 'conveyed', dated('2031-07-02')),
    session(PROVINCE, 9, 'reported', dated('2031-07-20')),
    session(PROVINCE, 10, 'mentioned', dated(null)),
  ],
  [{ from: 4, to: 5, count: 2, earliest: '2031-05-03', latest: '2031-06-10' }],
  [
    { from: 3, to: 6, sessions: 3, days: 40 / 3 },
    { from: 6, to: 9, sessions: 3, days: 13 },
  ],
);

export const PROVINCE_LANE: Lane = {
  ...MET,
  agenda: [
    {
      ...{ id: `${PROVINCE}/3`, ordinal: 3, day: '2031-05-02' },
      shares: [
        { topic: 'disaster', share: 0.62 },
        { topic: 'rural', share: 0.2 },
        { topic: 'safety', share: 0.004 },
      ],
    },
    {
      ...{ id: `${PROVINCE}/6`, ordinal: 6, day: '2031-06-11' },
      shares: [{ topic: 'disaster', share: 0.4 }],
    },
    {
      ...{ id: `${PROVINCE}/9`, ordinal: 9, day: '2031-07-20' },
      shares: [
        { topic: 'rural', share: 0.5 },
        { topic: 'disaster', share: 0.12 },
      ],
    },
  ],
};

const CITY_LANE = lane(
  CITY,
  [
    session(CITY, 31, 'reported', dated('2031-07-03')),
    session(CITY, 32, 'reported', dated('2031-07-05')),
  ],
  [],
  [{ from: 31, to: 32, sessions: 1, days: 2 }],
);

export const DAYS: readonly DayCount[] = [
  { day: '2031-05-02', articles: 3, meetings: 1, pages: 1 },
  { day: '2031-06-11', articles: 2, meetings: 1, pages: 2 },
  { day: '2031-07-05', articles: 5, meetings: 1, pages: 1 },
];

export const MEETINGS: MeetingsView = {
  lanes: [PROVINCE_LANE, CITY_LANE],
  unnumbered: [session('北原省政府党组会议', null, 'reported', dated('2031-06-20'))],
  days: DAYS,
  linked: [
    {
      fromSeries: CITY,
      toSeries: PROVINCE,
      links: [
        {
          from: `${CITY}/31`,
          to: `${PROVINCE}/8`,
          fromSeries: CITY,
          toSeries: PROVINCE,
          fromOrdinal: 31,
          toOrdinal: 8,
          offset: 23,
          lag: { min: 1, max: 1 },
          passing: ['b.txt#1'],
          source: [],
          phrases: null,
        },
      ],
      steps: [],
    },
  ],
  unpaired: [],
  links: [{ from: `${CITY}/31`, to: `${PROVINCE}/8` }],
  first: '2031-05-02',
  last: '2031-07-20',
};

export const TREND: TrendView = {
  unit: 'month',
  periods: ['05', '06', '07', '08'].map((month, at) => ({
    start: `2031-${month}-01`,
    end: `2031-${month}-30`,
    label: `2031-${month}`,
    sessionId: null,
    articles: at === 1 ? 0 : 4 + at,
    tokens: at === 1 ? 0 : 2000,
    characters: at === 1 ? 0 : 3000 + at * 500,
  })),
  lines: [
    {
      ...{ term: '堤防', counts: [3, 0, 6, 2], articles: [2, 0, 3, 1] },
      rates: [10, null, 15, 4.4],
      dense: { kind: 'not_computed', reason: 'too_frequent' },
      steady: { kind: 'too_few_periods', periods: 3, needed: 8 },
    },
    {
      ...{ term: '转移', counts: [0, 0, 4, 8], articles: [0, 0, 2, 4] },
      rates: [0, null, 10, 17.8],
      dense: { kind: 'bursts', rate: 0.3, bursts: [{ from: 2, to: 3, weight: 1.2 }] },
      steady: { kind: 'steady', periods: 9, p: 0.012, isRise: true, slope: 0.8 },
    },
  ],
  undated: 2,
};

export const TOPIC_MONTHS: Overview['topicMonths'] = {
  months: ['2031-05', '2031-06', '2031-07'],
  topics: ['disaster', 'rural', 'sport'],
  counts: [
    [2, 0, 5],
    [1, 1, 0],
    [0, 0, 0],
  ],
  undated: [1, 0, 0],
};

export const MOVERS: NonNullable<Overview['movers']> = {
  before: '2031-01–2031-05',
  after: '2031-06–2031-08',
  rising: [
    { term: '堤防', before: 2, after: 30, logRatio: 3.4 },
    { term: '转移', before: 9, after: 20, logRatio: 1.2 },
  ],
  falling: [{ term: '春耕', before: 25, after: 1, logRatio: -4.1 }],
};

const KEY = { articlesA: 4, articlesB: 3, g2: 20, p: 1e-6, log10P: -6 };

export const KEYNESS: KeynessSides = {
  a: [
    { ...KEY, term: '堤防', countA: 40, countB: 2, logRatio: 4, low: 2.1, high: 7.4, lrc: 2.1 },
    {
      ...KEY,
      term: '转移',
      countA: 22,
      countB: 0,
      logRatio: 5,
      low: 1.4,
      high: Infinity,
      lrc: 1.4,
    },
  ],
  b: [
    { ...KEY, term: '春耕', countA: 1, countB: 31, logRatio: -4, low: -9, high: -0.8, lrc: -0.8 },
  ],
};

export const DISPERSION: DispersionView = {
  term: '堤防',
  total: 3,
  strips: [
    {
      articleId: 'a.txt#1',
      title: '昼夜守护堤防',
      day: '2031-06-11',
      characters: 600,
      positions: [0.01, 0.3, 0.31],
    },
    { articleId: 'a.txt#2', title: '夏粮入库', day: '2031-06-12', characters: 400, positions: [] },
    { articleId: 'b.txt#1', title: '再查一遍堤防', day: null, characters: 500, positions: [0.9] },
  ],
};

const REPORTED = [...PROVINCE_LANE.sessions, ...CITY_LANE.sessions].filter(
  ({ status }) => status === 'reported',
);

const ROLES: readonly (readonly (ParticipantRole | '')[])[] = [
  ['主持', '主持', '主持', '', ''],
  ['讲话', '出席', '列席', '', '主持'],
  ['批示', '缺席', '参加', '提出要求', '汇报'],
];

export const PEOPLE: PeopleMatrix = {
  choices: [
    { id: '南江省/省防汛专题会/1', lists: 3 },
    { id: '南川市/市防汛工作领导小组会议/1', lists: 2 },
  ],
  series: '',
  people: ['甲某', '乙某', '丙某'].map((person) => ({ person, sessions: 4 })),
  columns: REPORTED.map((session, at) => ({
    session,
    gap: at === 1 ? { from: 4, to: 5, unseen: 1, others: 1 } : null,
  })),
  cells: ROLES.flatMap((roles, person) =>
    roles.flatMap((role, session) =>
      role === ''
        ? []
        : {
            person,
            session,
            roles: [role],
            office: person === 0 ? '省长' : '',
            officeDay: session === 1 ? '2031-05-02' : null,
          },
    ),
  ),
  peopleTotal: 3,
  columnsTotal: 5,
  printed: { lists: 5, pairs: 9, against: 1 },
};
