/** Everybody named in the sessions of a selection. */
import { reportText } from '../people/chair-speech.ts';
import { peopleRows, type PersonRecord } from '../people/people-rows.ts';
import type { PeopleView } from './answers.ts';
import type { Archive } from './archive.ts';
import type { Selection } from './crossfilter.ts';
import type { Filters } from './filters.ts';

/** So many people cross to the page; the export holds all of them. */
const MOST_PEOPLE = 400;

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

/** The people under these filters, those present most often. */
export function peopleView(archive: Archive, filters: Filters): PeopleView {
  const all = peopleOf(archive, archive.select(filters));
  const people = all.slice(0, MOST_PEOPLE);
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
    total: all.length,
  };
}
