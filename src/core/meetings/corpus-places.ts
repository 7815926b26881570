import type { MeetingReading, PlaceEvidence } from '../model.ts';
import type { PageInput } from './corpus-rows.ts';
import { localKey } from './jurisdiction.ts';
import { seriesKey } from './series-key.ts';
import { isLocalLevel, placeAtLevel, type Decision } from './weigh-places.ts';

/** A reading whose place is known, or still open, with where it stands. */
interface Standing {
  readonly reading: MeetingReading;
  readonly place: string;
  readonly file: string;
  readonly source: string;
}

/** So many readings that agree speak for the others of their paper, on so many pages for all of the corpus. */
const OF_PAPER = 2;
const OF_CORPUS = { readings: 3, pages: 2 } as const;

/**
 * Places the readings that their own page leaves open by what the rest of the corpus agrees on: the same chair of a
 * body of the same level, the same paper, a corpus that speaks of one place only. What contradicts itself stays open.
 */
export function placeByCorpus(
  pages: readonly PageInput[],
  settled: Map<MeetingReading, Decision>,
): void {
  const standings = standingsOf(pages, settled);
  const known = standings.filter((one) => one.place !== '');
  const open = standings.filter(
    (one) => one.place === '' && (settled.get(one.reading)?.evidence ?? []).length === 0,
  );
  const { chairs, papers } = agreements(known);
  const sources = new Set(known.map((one) => one.source)).add('');
  const whole = new Map(LEVELS.map((level) => [String(level), ofCorpus(standings, level)]));
  for (const one of open) {
    const { level } = one.reading;
    const place =
      agreedChair(one.reading, chairs) ??
      agreed(papers.get(`${level} ${one.source}`), OF_PAPER) ??
      (sources.has(one.source) ? (whole.get(level) ?? null) : null);
    if (place === null || contradicts(one.reading, known, place)) continue;
    settled.set(one.reading, { place, basis: 'corpus', evidence: like(known, place, level) });
  }
}

function standingsOf(
  pages: readonly PageInput[],
  settled: Map<MeetingReading, Decision>,
): Standing[] {
  return pages.flatMap(({ meta, articles }) =>
    articles
      .flatMap((article) => article.meetings)
      .filter((reading) => isLocalLevel(reading.level))
      .map((reading) => ({
        reading,
        place: reading.place === '' ? (settled.get(reading)?.place ?? '') : reading.place,
        file: meta.file,
        source: meta.source,
      })),
  );
}

interface Agreements {
  /** Places by level and chair, by level and paper. */
  readonly chairs: ReadonlyMap<string, readonly string[]>;
  readonly papers: ReadonlyMap<string, readonly string[]>;
}

const LEVELS = ['省', '市', '县', '区'] as const;

function agreements(known: readonly Standing[]): Agreements {
  const chairs = new Map<string, string[]>();
  const papers = new Map<string, string[]>();
  const add = (to: Map<string, string[]>, key: string, place: string): void => {
    const list = to.get(key);
    if (list === undefined) to.set(key, [place]);
    else list.push(place);
  };
  for (const { reading, place, source } of known) {
    const { level } = reading;
    const own = placeAtLevel(place, level);
    for (const chair of own === '' ? [] : chairsOf(reading)) add(chairs, `${level} ${chair}`, own);
    if (source === '') continue;
    for (const other of LEVELS) {
      const at = placeAtLevel(place, other);
      if (at !== '' && (other === level || other === '省')) add(papers, `${other} ${source}`, at);
    }
  }
  return { chairs, papers };
}

function chairsOf(reading: MeetingReading): string[] {
  return reading.participants.filter((one) => one.role === '主持').map((one) => one.person);
}

/** The one place that all of a list name, null if they are too few or differ. */
function agreed(places: readonly string[] | undefined, least: number): string | null {
  const [first] = places ?? [];
  if (places === undefined || first === undefined || places.length < least) return null;
  return places.every((place) => place === first) ? first : null;
}

function agreedChair(reading: MeetingReading, chairs: Agreements['chairs']): string | null {
  for (const chair of chairsOf(reading)) {
    const place = agreed(chairs.get(`${reading.level} ${chair}`), 1);
    if (place !== null) return place;
  }
  return null;
}

/** The one place that a corpus speaks of at a level, where most of its readings know theirs; else null. */
function ofCorpus(all: readonly Standing[], level: string): string | null {
  const alike = all.filter((one) => one.reading.level === level);
  const known = alike.filter((one) => one.place !== '');
  if (known.length * 2 < alike.length) return null;
  if (new Set(known.map((one) => one.file)).size < OF_CORPUS.pages) return null;
  const places = known.map((one) => placeAtLevel(one.place, level));
  return agreed(places, OF_CORPUS.readings);
}

/** The same ordinal of the same series on another day there: two series of two places. */
function contradicts(reading: MeetingReading, known: readonly Standing[], place: string): boolean {
  const key = localKey(seriesKey(reading.series), place);
  return known.some(
    (other) =>
      other.place === place &&
      other.reading.ordinal === reading.ordinal &&
      other.reading.term === reading.term &&
      isOtherDay(other.reading, reading) &&
      localKey(seriesKey(other.reading.series), place) === key,
  );
}

function isOtherDay(a: MeetingReading, b: MeetingReading): boolean {
  if (a.ordinal === null || a.written?.day == null || b.written?.day == null) return false;
  if (a.evidence !== 'reported' || b.evidence !== 'reported') return false;
  return a.written.day !== b.written.day || a.written.month !== b.written.month;
}

/** One reading of the corpus that stands for the agreement. */
function like(known: readonly Standing[], place: string, level: string): PlaceEvidence[] {
  const one = known.find((other) => placeAtLevel(other.place, level) === place);
  if (one === undefined) return [];
  const { start, end, seriesAsWritten } = one.reading;
  return [{ place, from: 'corpus', words: seriesAsWritten, file: one.file, span: { start, end } }];
}
