/** One person of the selection: offices with their sources, every naming, the articles. */
import type { Meeting, Participation } from '../model.ts';
import { isGroupWord, officesOf, type OfficeSpan } from '../people/offices.ts';
import type { Archive } from './archive.ts';
import { rowsOf } from './articles.ts';
import type { Filters } from './filters.ts';
import type { Naming, OfficeLine, PersonDetail } from './people-answers.ts';
import { byCodeUnit } from './sort.ts';

/** Null if the selection does not name the person. */
export function personDetail(
  archive: Archive,
  filters: Filters,
  person: string,
): PersonDetail | null {
  const { meetings, meetingArticles } = archive.corpus;
  const { mask } = archive.select(filters);
  const articles = new Set<number>();
  const namings: Naming[] = [];
  meetings.forEach((meeting, row) => {
    const article = meetingArticles[row] ?? -1;
    const own = mask[article] === 1 ? namingsIn(meeting, person) : [];
    if (own.length > 0) articles.add(article);
    namings.push(...own);
  });
  if (namings.length === 0) return null;
  const days = namings.flatMap(({ day }) => day ?? []).sort(byCodeUnit);
  return {
    person,
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    offices: officeLines(namings),
    namings: namings.sort((a, b) => byDay(b, a)),
    articles: rowsOf(archive.corpus, newestFirst(archive, articles)),
  };
}

function namingsIn(meeting: Meeting, person: string): Naming[] {
  return meeting.participants
    .filter((one) => one.person === person)
    .map((one) => toNaming(meeting, one));
}

function toNaming(
  { sessionId, series, ordinal, dated, articleId }: Meeting,
  { role, office, asWritten, start, end }: Participation,
): Naming {
  const where = { sessionId, session: series, ordinal, day: dated.day, articleId };
  return { ...where, role, office, asWritten, start, end };
}

function officeLines(namings: readonly Naming[]): OfficeLine[] {
  const { offices, groups } = officesOf(namings);
  const line = ({ name, first, last }: OfficeSpan): OfficeLine => ({
    name,
    first,
    last,
    isGroup: isGroupWord(name),
    namings: namings.filter(({ office }) => office === name).sort(byDay),
  });
  return [...offices, ...groups].map(line);
}

/** Undated ones last. */
function byDay(a: Naming, b: Naming): number {
  return byCodeUnit(a.day ?? '9999', b.day ?? '9999') || byCodeUnit(a.articleId, b.articleId);
}

function newestFirst(archive: Archive, articles: ReadonlySet<number>): number[] {
  return [...archive.order('date', true)].filter((at) => articles.has(at));
}
