import { STRENGTH, type Candidate, type Place } from './candidates.ts';
import { isShortOf, seriesKey } from './series-key.ts';
import type { SessionName } from './session-names.ts';

function sameSession(a: Candidate, b: Candidate): boolean {
  if (a.name.ordinal !== b.name.ordinal)
    return a.name.ordinal === null
      ? isShortForm(a, b)
      : b.name.ordinal === null && isShortForm(b, a);
  if (a.part !== '' && b.part !== '' && a.part !== b.part) return false;
  if (a.name.term !== null && b.name.term !== null && a.name.term !== b.name.term) return false;
  const [x, y] = [seriesKey(a.name.series), seriesKey(b.name.series)];
  if (x === y) return true;
  return x.length < y.length ? isShortNameOf(x, y) : isShortNameOf(y, x);
}

const isShortNameOf = (short: string, long: string): boolean =>
  (isShortOf(short, long) && sameTail(short, long)) || endsAlike(short, long);

/** 酝酿主席团 and 代表大会主席团: the same but for two characters that the left scan did not cut. */
function endsAlike(short: string, long: string): boolean {
  return short.length > 3 && long.endsWith(short.slice(Math.min(2, short.length - 3)));
}

const sameTail = (short: string, long: string): boolean =>
  short.length < 2 || long.endsWith(short.slice(-2)) || long.startsWith(short.slice(0, 2));

/** A headline without ordinal names the session that the lead numbers. */
function isShortForm(unnumbered: Candidate, numbered: Candidate): boolean {
  if (unnumbered.evidence !== 'reported' || numbered.evidence !== 'reported') return false;
  if (
    numbered.rule === 'held_later' ||
    unnumbered.places.some((place) => place.sentence.zone === 'body')
  )
    return false;
  const short = seriesKey(unnumbered.name.series);
  return isShortOf(short, seriesKey(numbered.name.series));
}

/** A name with at most so many characters in its key may be the short form of a fuller one. */
const SHORT = 6;
/** A fuller name is at most so long. */
const LONG = 24;

/** 第八次领导人会议 beside 第九次三国领导人会议: the short name is of the same series. */
export function completeNames(candidates: readonly Candidate[]): Candidate[] {
  const keys = candidates.map((one) => seriesKey(one.name.series));
  const full = candidates.flatMap((one, i) => {
    const key = keys[i] ?? '';
    return one.name.ordinal !== null && key.length < LONG ? [{ key, name: one.name }] : [];
  });
  return candidates.map((one, i) => completed(one, keys[i] ?? '', full));
}

function completed(
  one: Candidate,
  key: string,
  full: readonly { readonly key: string; readonly name: SessionName }[],
): Candidate {
  if (one.name.ordinal === null || key.length > SHORT) return one;
  const fuller = full.find((other) => other.key.length > key.length && other.key.endsWith(key));
  if (fuller === undefined) return one;
  const { term } = one.name;
  if (term !== null && term !== fuller.name.term) return one;
  const name = { ...one.name, series: fuller.name.series, term: term ?? fuller.name.term };
  return { ...one, name };
}

/** Places that name the same session as one. */
export function merge(found: readonly Candidate[]): Candidate[] {
  const merged: Candidate[] = [];
  const places: Place[][] = [];
  const byOrdinal = new Map<number | null, number[]>();
  for (const candidate of found) {
    const { ordinal } = candidate.name;
    const near =
      ordinal === null
        ? merged.keys()
        : [...(byOrdinal.get(ordinal) ?? []), ...(byOrdinal.get(null) ?? [])];
    const at = [...near].find((index) => isPlaceOf(merged[index], candidate));
    const other = at === undefined ? undefined : merged[at];
    if (at !== undefined && other !== undefined) {
      places[at]?.push(...candidate.places);
      merged[at] = together(other, candidate);
    }
    const index = at ?? merged.push(withOwnPlaces(candidate, places)) - 1;
    const key = merged[index]?.name.ordinal ?? null;
    if (byOrdinal.get(key)?.includes(index) !== true)
      byOrdinal.set(key, [...(byOrdinal.get(key) ?? []), index]);
  }
  return merged;
}

/** The first place of a session, whose list grows with every further one. */
function withOwnPlaces(candidate: Candidate, places: Place[][]): Candidate {
  const own = [...candidate.places];
  places.push(own);
  return { ...candidate, places: own };
}

const isPlaceOf = (one: Candidate | undefined, candidate: Candidate): boolean =>
  one !== undefined && sameSession(one, candidate);

/** Two places of one session: the stronger evidence, the fuller name, any date; the list of the first. */
function together(a: Candidate, b: Candidate): Candidate {
  const bodyFirst =
    a.sentence.zone === 'headline' &&
    b.sentence.zone === 'body' &&
    STRENGTH[b.evidence] >= STRENGTH[a.evidence];
  const numbered = b.name.ordinal !== null && a.name.ordinal === null;
  const stronger = STRENGTH[b.evidence] > STRENGTH[a.evidence];
  const main = bodyFirst || numbered || stronger ? b : a;
  const other = main === a ? b : a;
  const evidence = STRENGTH[a.evidence] >= STRENGTH[b.evidence] ? a : b;
  const fuller = fullerName(main.name, other.name);
  const dated =
    (main.date === null || (main.date.day === null && other.date?.day != null)) &&
    (other.evidence === 'reported' || main.evidence !== 'reported')
      ? other
      : main;
  return {
    ...main,
    name: fuller,
    evidence: evidence.evidence,
    rule: evidence.rule,
    part: main.part || other.part,
    group: main.group ?? other.group,
    date: dated.date,
    dateSentence: dated.dateSentence,
    places: a.places,
  };
}

function fullerName(main: SessionName, other: SessionName): SessionName {
  const fill =
    main.ordinal !== null &&
    main.ordinal === other.ordinal &&
    seriesKey(main.series).length + 1 < seriesKey(other.series).length;
  const base = fill ? { ...main, series: other.series } : main;
  return {
    ...base,
    term: base.term ?? other.term,
    yearLabel: base.yearLabel ?? other.yearLabel,
    jointWith: base.jointWith.length > 0 ? base.jointWith : other.jointWith,
  };
}
