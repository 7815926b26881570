import type { DateBasis, Day } from '../model.ts';
import { addDays } from '../text/dates.ts';
import { daysWithin } from './complete-date.ts';
import type { DatelineRow, Dating, PageRow, Row } from './corpus-rows.ts';
import {
  bound,
  byOrdinal,
  dayByNeighbours,
  fitsAlmanac,
  grouped,
  nearest,
  ordinalGap,
} from './neighbours.ts';

/** Rounds of passing years on between pages, series and conveyed links. */
const MOST_ROUNDS = 60;
/** Reports on one page are at most so many days apart. */
const SAME_PAGE = 60;
/** Datelines lie at most so many days from what dates their page. */
const NEAR_PAGE = 200;

type Families = ReadonlyMap<string, readonly Row[]>;

/** Gives years to month-days by page, neighbours, conveyed links and almanac, until nothing more follows. */
export function inferYears(
  pages: readonly PageRow[],
  rows: readonly Row[],
  datelines: readonly DatelineRow[],
): void {
  const families = grouped(rows);
  byPageLabel(pages, rows);
  boundConveyed(rows);
  if (rows.some(isOpen)) passOn(pages, rows, families);
  for (const family of families.values()) boundOpen(pages, family);
  dateDatelines(pages, rows, datelines);
}

/** Bounds what stays without a day on pages without a date. */
function boundOpen(pages: readonly PageRow[], family: readonly Row[]): void {
  if (family.every((row) => row.dating.day !== null || row.published !== null)) return;
  const ordered = byOrdinal(family);
  ordered.forEach((row, at) => {
    if (row.dating.day === null && row.published === null) bound(pages[row.page], at, ordered);
  });
}

function passOn(pages: readonly PageRow[], rows: readonly Row[], families: Families): void {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = rows.filter(isOpen).length;
    byPage(pages, rows);
    byLookingBack(pages, rows, families);
    boundConveyed(rows);
    for (const family of families.values()) byNeighbours(pages, family);
    if (rows.filter(isOpen).length === before && !byAlmanac(pages, rows)) break;
  }
}

/** Whether a row is a report whose day lacks only the year. */
function isOpen(row: Row): boolean {
  const { written } = row.reading;
  if (row.evidence !== 'reported' || row.dating.day !== null || written === null) return false;
  return written.month !== null && written.day !== null && written.year === null;
}

function settle(dating: Dating, day: Day, basis: readonly DateBasis[]): void {
  dating.day = day;
  dating.basis = basis;
}

/** Dates the open reports of a page by a year. */
function dateByYear(
  page: PageRow | undefined,
  rows: readonly Row[],
  year: number,
  basis: readonly DateBasis[],
): void {
  for (const row of rows) {
    if (!isOpen(row) || row.reading.written === null) continue;
    const [day] = daysWithin(row.reading.written, `${year}-01-01`, `${year}-12-31`);
    if (day !== undefined && fitsAlmanac(page, day)) settle(row.dating, day, basis);
  }
}

/** 2021年度 on the page: the year of the page's own reports. */
function byPageLabel(pages: readonly PageRow[], rows: readonly Row[]): void {
  for (const row of rows) {
    const year = pages[row.page]?.yearLabel ?? null;
    if (year !== null) dateByYear(pages[row.page], [row], year, ['page']);
  }
}

/** A session that is passed on was held by the day of the report that passes it on. */
function boundConveyed(rows: readonly Row[]): void {
  const reports = new Map<string, Day>();
  for (const row of rows)
    if (row.evidence === 'reported' && row.dating.day !== null)
      reports.set(row.articleId, row.dating.day);
  for (const row of rows)
    if (row.evidence === 'conveyed' && row.dating.day === null)
      row.dating.latest = reports.get(row.articleId) ?? row.published ?? row.dating.latest;
}

/** Reports on one page are of the same days: the year of one holds for the other. */
function byPage(pages: readonly PageRow[], rows: readonly Row[]): void {
  const dated = new Map<number, Day>();
  for (const row of rows)
    if (row.dating.day !== null && row.evidence === 'reported') dated.set(row.page, row.dating.day);
  for (const row of rows) {
    const other = dated.get(row.page);
    if (other === undefined || !isOpen(row) || row.reading.written === null) continue;
    const days = daysWithin(
      row.reading.written,
      addDays(other, -SAME_PAGE),
      addDays(other, SAME_PAGE),
    );
    const day = nearest(days, other);
    if (day !== null && fitsAlmanac(pages[row.page], day)) settle(row.dating, day, ['page']);
  }
}

const YEARS_BACK: Readonly<Record<string, number>> = { 去年: 1, 前年: 2, 今年: 0 };

/** 去年6月召开的第三次会议 on a page, and that session known to be of 2021: the page is of 2022. */
function byLookingBack(pages: readonly PageRow[], rows: readonly Row[], families: Families): void {
  const years = new Map<number, number>();
  for (const row of rows) {
    const { written, ordinal } = row.reading;
    const back = YEARS_BACK[written?.text.slice(0, 2) ?? ''];
    if (written?.month == null || back === undefined || ordinal === null) continue;
    const known = families
      .get(row.family)
      ?.find((other) => other.reading.ordinal === ordinal && other.dating.day !== null)?.dating.day;
    if (known == null || Number(known.slice(5, 7)) !== written.month) continue;
    years.set(row.page, Number(known.slice(0, 4)) + back);
  }
  for (const row of rows) {
    const year = years.get(row.page);
    if (year !== undefined) dateByYear(pages[row.page], [row], year, ['page', 'neighbour']);
  }
}

/** The open rows of one series, those first that are nearest by ordinal to a dated one. */
function byNeighbours(pages: readonly PageRow[], family: readonly Row[]): void {
  if (!family.some(isOpen) || !family.some(isKnown)) return;
  const ordered = byOrdinal(family);
  const waiting = ordered
    .map((row, at) => ({ row, at, gap: isOpen(row) ? ordinalGap(at, ordered) : Infinity }))
    .filter((one) => one.gap !== Infinity)
    .sort((a, b) => a.gap - b.gap);
  for (const { row, at } of waiting) {
    const found = dayByNeighbours(pages[row.page], at, ordered);
    if (found !== null) settle(row.dating, found.day, found.basis);
  }
}

const isKnown = (row: Row): boolean => row.dating.day !== null || row.dating.latest !== null;

/** An event that has just happened and one that is still ahead on the same page leave one year. */
function byAlmanac(pages: readonly PageRow[], rows: readonly Row[]): boolean {
  for (const row of rows) {
    const page = pages[row.page];
    if (!isOpen(row) || row.reading.written === null) continue;
    if (page?.almanacEarliest == null || page.almanacLatest === null) continue;
    const days = daysWithin(row.reading.written, page.almanacEarliest, page.almanacLatest);
    const [day] = days;
    if (days.length !== 1 || day === undefined) continue;
    settle(row.dating, day, ['almanac']);
    return true;
  }
  return false;
}

/** Datelines without a year take that of the page: its dated reports, its label. */
function dateDatelines(
  pages: readonly PageRow[],
  rows: readonly Row[],
  datelines: readonly DatelineRow[],
): void {
  const anchors = new Map<number, Day>();
  for (const row of rows) {
    if (row.dating.day === null || row.evidence !== 'reported') continue;
    if ((anchors.get(row.page) ?? '') < row.dating.day) anchors.set(row.page, row.dating.day);
  }
  for (const line of datelines) {
    if (line.dating.day !== null || line.written === null) continue;
    const label = pages[line.page]?.yearLabel ?? null;
    const anchor = anchors.get(line.page) ?? (label === null ? null : `${label}-07-01`);
    if (anchor === null) continue;
    const days = daysWithin(line.written, addDays(anchor, -NEAR_PAGE), addDays(anchor, NEAR_PAGE));
    const day = nearest(days, anchor);
    if (day !== null) settle(line.dating, day, ['page']);
  }
}
