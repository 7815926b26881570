import type { DatedBy, Day, Meeting } from '../model.ts';
import type { Override } from '../overrides/overrides.ts';
import { addDays } from '../text/dates.ts';
import { toDatedBy, type DatelineRow, type PageRow } from './corpus-rows.ts';

/** A page without a date came out on the day of its latest item or within so many days after. */
const PAGE_WINDOW = 2;

const certain = (day: Day | null, basis: DatedBy['basis']): DatedBy => ({
  day,
  earliest: day,
  latest: day,
  basis,
});

/** The day of each page by file: its issue, else the window that its latest dated item leaves. */
export function datePages(
  pages: readonly PageRow[],
  meetings: readonly Meeting[],
  datelines: readonly DatelineRow[],
): Map<string, DatedBy> {
  const latest = latestByFile(pages, meetings, datelines);
  return new Map(pages.map((page) => [page.input.meta.file, pageDay(page, latest)]));
}

function pageDay(page: PageRow, latest: ReadonlyMap<string, Day>): DatedBy {
  const { meta } = page.input;
  if (page.published !== null)
    return certain(page.published, [
      page.published === meta.published ? meta.publishedBasis : 'user',
    ]);
  const day = latest.get(meta.file);
  if (day === undefined) return certain(null, ['unknown']);
  return { day: null, earliest: day, latest: addDays(day, PAGE_WINDOW), basis: ['page'] };
}

function latestByFile(
  pages: readonly PageRow[],
  meetings: readonly Meeting[],
  datelines: readonly DatelineRow[],
): Map<string, Day> {
  const latest = new Map<string, Day>();
  const add = (file: string | undefined, day: Day | null): void => {
    if (file === undefined || day === null) return;
    if ((latest.get(file) ?? '') < day) latest.set(file, day);
  };
  for (const one of meetings)
    if (one.evidence === 'reported') add(one.file, one.partDate ?? one.dated.day);
  for (const line of datelines) add(pages[line.page]?.input.meta.file, line.dating.day);
  return latest;
}

/** The filter date of each article: the user's, that of the session it reports, its own dateline, its page's. */
export function dateArticles(
  pages: readonly PageRow[],
  meetings: readonly Meeting[],
  datelines: readonly DatelineRow[],
  pageDates: ReadonlyMap<string, DatedBy>,
  overrides: readonly Override[],
): Map<string, { dated: DatedBy; datelineDate: Day | null }> {
  const reported = new Map<string, Meeting>();
  for (const one of meetings)
    if (one.evidence === 'reported' && !reported.has(one.articleId))
      reported.set(one.articleId, one);
  const corrected = new Map<string, Day | null>();
  for (const one of overrides)
    if (one.kind === 'article_date') corrected.set(one.article, one.value);
  const dates = new Map<string, { dated: DatedBy; datelineDate: Day | null }>();
  for (const line of datelines) {
    const file = pages[line.page]?.input.meta.file ?? '';
    const user = corrected.get(line.articleId);
    const own = ownDay(reported.get(line.articleId));
    const dateline = line.dating.day === null ? null : toDatedBy(line.dating);
    const dated =
      user !== undefined
        ? certain(user, ['user'])
        : (own ?? dateline ?? pageDates.get(file) ?? certain(null, ['unknown']));
    dates.set(line.articleId, { dated, datelineDate: line.dating.day });
  }
  return dates;
}

/** The day of the session that an article reports, or of the part of it. */
function ownDay(meeting: Meeting | undefined): DatedBy | null {
  if (meeting === undefined) return null;
  if (meeting.partDate !== null) return certain(meeting.partDate, meeting.dated.basis);
  return meeting.dated.day === null ? null : meeting.dated;
}
