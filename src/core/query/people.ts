/** Who took part in what: one row a person, one column a numbered session that was reported. */
import { reportText } from '../people/chair-speech.ts';
import { peopleRows, type PersonRecord } from '../people/people-rows.ts';
import type { LaneSession, PeopleView } from './answers.ts';
import type { Archive } from './archive.ts';
import type { Corpus } from './corpus.ts';
import type { Selection } from './crossfilter.ts';
import type { Filters } from './filters.ts';
import { laneSession } from './meetings.ts';
import { byCodeUnit } from './sort.ts';

/** So many people and sessions cross to the page; the export holds all of them. */
const MOST_PEOPLE = 400;
const MOST_SESSIONS = 400;

/** Everybody named in the sessions of the selected articles, those present most often first. */
export function peopleOf(archive: Archive, selection: Selection): PersonRecord[] {
  const { articles, meetingArticles, meetings, numbers } = archive.corpus;
  const textOf = (id: string) => {
    const article = articles[numbers.get(id) ?? -1];
    return article ? reportText(article) : '';
  };
  const selected = meetings.filter((_, row) => selection.mask[meetingArticles[row] ?? 0] === 1);
  return peopleRows({ meetings: selected, textOf }).sort(
    (a, b) =>
      b.present - a.present || b.articles - a.articles || archive.compare(a.person, b.person),
  );
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
      variants: one.variants,
      offices: one.offices,
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
  // Those without any day come first: the matrix shows the last sessions.
  const day = ({ dated }: LaneSession) => dated.day ?? dated.earliest ?? '';
  return columns.sort((a, b) => byCodeUnit(day(a), day(b)) || byCodeUnit(a.id, b.id));
}
