/** Who took part in what: one row a person, one column a numbered session that was reported. */
import type { Day, Meeting, Participation, ParticipantRole } from '../model.ts';
import { fold } from '../text/fold.ts';
import type { LaneSession, PeopleView } from './answers.ts';
import type { Archive } from './archive.ts';
import type { Corpus } from './corpus.ts';
import type { Selection } from './crossfilter.ts';
import type { Filters } from './filters.ts';
import { laneSession } from './meetings.ts';
import { byCodeUnit } from './sort.ts';
import { textOf } from './texts.ts';

/** So many people and sessions cross to the page; the export holds all of them. */
export const MOST_PEOPLE = 400;
export const MOST_SESSIONS = 400;

/** Roles from the one that says most of a person to the one that says least. */
export const ROLES: readonly ParticipantRole[] = [
  '主持',
  '讲话',
  '提出要求',
  '通报',
  '汇报',
  '发言',
  '批示',
  '出席',
  '参加',
  '列席',
  '缺席',
];

const SPEAKING: ReadonlySet<ParticipantRole> = new Set([
  '讲话',
  '提出要求',
  '通报',
  '汇报',
  '发言',
]);

export interface Office {
  readonly name: string;
  readonly first: Day | null;
  readonly last: Day | null;
}

/** A person with every session of the selection; the export reads it, the view shortens it. */
export interface Person {
  readonly person: string;
  readonly variants: readonly string[];
  /** Roles by session id; one session may give several. */
  readonly roles: ReadonlyMap<string, ParticipantRole>;
  readonly present: number;
  readonly chaired: number;
  readonly spoke: number;
  readonly articles: number;
  readonly first: Day | null;
  readonly last: Day | null;
  /** In order of first day. */
  readonly offices: readonly Office[];
}

/** Everybody named in the sessions of the selected articles, those present most often first. */
export function peopleOf(archive: Archive, selection: Selection): Person[] {
  const { corpus } = archive;
  const drafts = new Map<string, Draft>();
  corpus.meetings.forEach((meeting, row) => {
    const article = corpus.meetingArticles[row] ?? 0;
    if (selection.mask[article] !== 1) return;
    for (const participation of meeting.participants)
      draftOf(drafts, participation.person).add(meeting, participation, () =>
        speaksAsChair(corpus, article, participation),
      );
  });
  const people = [...drafts.values()].map((draft) => draft.person());
  return people.sort(
    (a, b) =>
      b.present - a.present || b.articles - a.articles || archive.compare(a.person, b.person),
  );
}

/** The chair's own 强调/指出 is speech too: NAME指出, or 他强调 in the report of the session. */
function speaksAsChair(corpus: Corpus, article: number, { person }: Participation): boolean {
  const text = textOf(corpus.texts, article);
  const name = fold(person);
  const cues = [
    `${name}强调`,
    `${name}指出`,
    `${name}要求`,
    '他强调',
    '她强调',
    '他指出',
    '她指出',
  ];
  return cues.some((cue) => text.includes(cue));
}

function draftOf(drafts: Map<string, Draft>, person: string): Draft {
  const known = drafts.get(person) ?? new Draft(person);
  drafts.set(person, known);
  return known;
}

class Draft {
  readonly #name: string;
  readonly #variants = new Set<string>();
  readonly #roles = new Map<string, ParticipantRole>();
  readonly #present = new Set<string>();
  readonly #chaired = new Set<string>();
  readonly #spoke = new Set<string>();
  readonly #articles = new Set<string>();
  readonly #days = new Set<Day>();
  readonly #offices = new Map<string, Set<Day>>();

  constructor(name: string) {
    this.#name = name;
  }

  add(
    meeting: Meeting,
    { asWritten, office, role }: Participation,
    speaksAsChair: () => boolean,
  ): void {
    const id = meeting.sessionId;
    if (asWritten !== '' && asWritten !== this.#name) this.#variants.add(asWritten);
    this.#articles.add(meeting.articleId);
    this.#roles.set(id, strongest(this.#roles.get(id), role));
    if (role !== '缺席') this.#present.add(id);
    if (role === '主持') this.#chaired.add(id);
    if (SPEAKING.has(role) || (role === '主持' && !this.#spoke.has(id) && speaksAsChair()))
      this.#spoke.add(id);
    if (office !== '' && !this.#offices.has(office)) this.#offices.set(office, new Set());
    const day = meeting.dated.day;
    if (day === null) return;
    this.#days.add(day);
    this.#offices.get(office)?.add(day);
  }

  person(): Person {
    const offices = [...this.#offices].map(([name, days]) => ({ name, ...bounds(days) }));
    return {
      person: this.#name,
      variants: [...this.#variants].sort(byCodeUnit),
      roles: this.#roles,
      present: this.#present.size,
      chaired: this.#chaired.size,
      spoke: this.#spoke.size,
      articles: this.#articles.size,
      ...bounds(this.#days),
      offices: offices.sort((a, b) => byCodeUnit(a.first ?? '9999', b.first ?? '9999')),
    };
  }
}

function bounds(days: ReadonlySet<Day>): { first: Day | null; last: Day | null } {
  const sorted = [...days].sort(byCodeUnit);
  return { first: sorted[0] ?? null, last: sorted.at(-1) ?? null };
}

function strongest(a: ParticipantRole | undefined, b: ParticipantRole): ParticipantRole {
  return a === undefined || ROLES.indexOf(b) < ROLES.indexOf(a) ? b : a;
}

/** The matrix of people and sessions under these filters. */
export function peopleView(archive: Archive, filters: Filters): PeopleView {
  const selection = archive.select(filters);
  const all = peopleOf(archive, selection);
  const people = all.slice(0, MOST_PEOPLE);
  const columns = sessionColumns(archive.corpus, selection);
  const sessions = columns.slice(-MOST_SESSIONS);
  return {
    people: people.map((one) => ({
      person: one.person,
      sessionsPresent: one.present,
      sessionsChaired: one.chaired,
      sessionsSpoke: one.spoke,
      articles: one.articles,
      first: one.first,
      last: one.last,
      offices: one.offices.map(({ name }) => name),
    })),
    sessions,
    roles: people.map(({ roles }) => sessions.map(({ id }) => roles.get(id) ?? '')),
    total: all.length,
    sessionsTotal: columns.length,
  };
}

function sessionColumns(corpus: Corpus, selection: Selection): LaneSession[] {
  const columns: LaneSession[] = [];
  for (const series of corpus.series.filter(({ numbered }) => numbered))
    for (const session of series.sessions) {
      if (session.status !== 'reported') continue;
      const dot = laneSession(corpus, selection, series, session);
      if (dot.selected) columns.push(dot);
    }
  const day = ({ dated }: LaneSession) => dated.day ?? dated.earliest ?? '9999';
  return columns.sort((a, b) => byCodeUnit(day(a), day(b)) || byCodeUnit(a.id, b.id));
}
