import type {
  ArticleReading,
  DatedBy,
  Day,
  MeetingReading,
  PageMeta,
  WrittenDate,
} from '../model.ts';
import { yearLabels } from '../text/dates.ts';
import type { Almanac } from './almanac.ts';
import { daysBetween, fromIssue, fromText } from './complete-date.ts';
import { readDateline } from './dateline.ts';
import { localKey } from './jurisdiction.ts';
import { seriesKey } from './series-key.ts';
import type { Decision } from './weigh-places.ts';

/** An item dated so many days before its issue is looked back at, no news. */
export const OLD_NEWS = 20;

/** A page as the resolver takes it. */
export interface PageInput {
  readonly meta: PageMeta;
  readonly text: string;
  readonly articles: readonly {
    readonly id: string;
    readonly reading: ArticleReading;
    readonly meetings: readonly MeetingReading[];
  }[];
}

/** A date that is being worked out. The only thing the resolver changes, and only while it runs. */
export interface Dating {
  day: Day | null;
  earliest: Day | null;
  latest: Day | null;
  basis: DatedBy['basis'];
}

/** A meeting reading with all that dating it needs. */
export interface Row {
  readonly reading: MeetingReading;
  readonly articleId: string;
  readonly file: string;
  readonly page: number;
  readonly published: Day | null;
  /** Place and key. */
  readonly base: string;
  /** Place, key and term or year label: everything but the run. */
  family: string;
  /** Written in the name, or inferred from other readings of the same body. */
  term: number | null;
  readonly place: string;
  readonly placeBasis: MeetingReading['placeBasis'];
  readonly placeEvidence: Decision['evidence'];
  evidence: MeetingReading['evidence'];
  readonly dating: Dating;
  run: number;
}

/** A dateline with its article. */
export interface DatelineRow {
  readonly articleId: string;
  readonly page: number;
  readonly written: WrittenDate | null;
  readonly dating: Dating;
}

export interface PageRow {
  readonly input: PageInput;
  readonly published: Day | null;
  /** Year that the page's own words give (2022年度). */
  readonly yearLabel: number | null;
  readonly almanacEarliest: Day | null;
  readonly almanacLatest: Day | null;
}

/** No day known, no bound. */
export const openDating = (): Dating => ({
  day: null,
  earliest: null,
  latest: null,
  basis: ['unknown'],
});

/** A dating that is done. */
export function toDatedBy(dating: Dating | null): DatedBy {
  if (dating === null) return { day: null, earliest: null, latest: null, basis: ['unknown'] };
  const { day } = dating;
  if (day === null)
    return { day, earliest: dating.earliest, latest: dating.latest, basis: dating.basis };
  return { day, earliest: day, latest: day, basis: dating.basis };
}

const UNKNOWN_PLACE = '未知地';

/** Place and series key, joined with `/`. */
function baseOf(reading: MeetingReading, place: string): string {
  const key = localKey(seriesKey(reading.series), place);
  return `${place === '' ? UNKNOWN_PLACE : place}/${key === '' ? '会议' : key}`;
}

function familyOf(base: string, term: number | null, yearLabel: number | null): string {
  if (term !== null) return `${base}/第${term}届`;
  return yearLabel === null ? base : `${base}/${yearLabel}年`;
}

/** Puts a row into a term that its name does not say. */
export function inTerm(row: Row, term: number): void {
  row.term = term;
  row.family = familyOf(row.base, term, null);
  row.run = 1;
}

/** Days of the latest event that a text knows of and of the earliest that it still waits for. */
export function almanacBounds(text: string, almanac: Almanac): readonly [Day | null, Day | null] {
  const has = (words: readonly string[]): boolean => words.some((word) => text.includes(word));
  const ahead = almanac.filter((entry) => has(entry.ahead)).map((entry) => entry.earliest);
  const past = almanac
    .filter((entry) => !has(entry.ahead) && has(entry.words))
    .map((entry) => entry.earliest);
  return [past.sort().at(-1) ?? null, ahead.sort()[0] ?? null];
}

/** The page with what its own words say of its year. */
export function pageRow(input: PageInput, published: Day | null, almanac: Almanac): PageRow {
  const labels = published === null ? yearLabels(input.text) : [];
  const [earliest, latest] = published === null ? almanacBounds(input.text, almanac) : [null, null];
  const yearLabel = labels.length === 0 ? null : Math.max(...labels);
  return { input, published, yearLabel, almanacEarliest: earliest, almanacLatest: latest };
}

/** One reading of a page as a row, dated as far as its own text and the issue go. */
export function meetingRow(
  page: PageRow,
  index: number,
  article: PageInput['articles'][number],
  reading: MeetingReading,
  settled: Decision,
): Row {
  const named = reading.place !== '';
  const place = named ? reading.place : settled.place;
  const planned = reading.rule === 'planned';
  const base = baseOf(reading, place);
  return {
    reading,
    articleId: article.id,
    file: page.input.meta.file,
    page: index,
    published: page.published,
    base,
    family: familyOf(base, reading.term, reading.yearLabel),
    term: reading.term,
    place,
    placeBasis: named ? reading.placeBasis : settled.basis,
    placeEvidence: named ? [] : settled.evidence,
    evidence: reading.evidence,
    dating: firstDating(reading.written, page.published, planned, reading.yearLabel),
    run: 1,
  };
}

function firstDating(
  written: WrittenDate | null,
  published: Day | null,
  planned: boolean,
  yearLabel: number | null,
): Dating {
  const dating = openDating();
  if (written === null) return dating;
  const labelled =
    written.year === null && yearLabel !== null && planned
      ? { ...written, year: yearLabel }
      : written;
  const whole =
    fromText(labelled) ??
    (published === null || written.year !== null ? null : fromIssue(written, published, planned));
  if (whole !== null) {
    dating.day = whole.day;
    dating.basis = [whole.basis];
  }
  return dating;
}

/** The dateline of an article, dated as far as its own text and the issue go. */
export function datelineRow(
  page: PageRow,
  index: number,
  article: PageInput['articles'][number],
): DatelineRow {
  const written = readDateline(article.reading);
  const dating = firstDating(written, page.published, false, null);
  const isOld =
    page.published !== null &&
    dating.day !== null &&
    daysBetween(dating.day, page.published) > OLD_NEWS;
  return { articleId: article.id, page: index, written, dating: isOld ? openDating() : dating };
}
