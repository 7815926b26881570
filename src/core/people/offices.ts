import type { Day } from '../model.ts';

/** An office as printed, with the days between which it is. */
export interface OfficeSpan {
  readonly name: string;
  readonly first: Day | null;
  readonly last: Day | null;
}

/** What a person is printed as; words for a group (省领导) stand apart, so that they hide no office. */
export interface PersonOffices {
  readonly offices: readonly OfficeSpan[];
  readonly groups: readonly OfficeSpan[];
}

export interface OfficeSighting {
  readonly office: string;
  readonly day: Day | null;
}

const GROUP_WORDS =
  /^(?:[\u4e00-\u9fff]{0,8}(?:领导|领导同志|领导人|老同志|负责人|负责同志|嘉宾|同志)|(?:党和国家)?领导人?)$/;

/** Whether a word before a list names a group (市领导, 有关部门负责人) and no office. */
export const isGroupWord = (office: string): boolean => GROUP_WORDS.test(office);

/** The offices of one person in order of their first day; undated ones come last. */
export function officesOf(sightings: readonly OfficeSighting[]): PersonOffices {
  const days = new Map<string, Day[]>();
  for (const { office, day } of sightings) {
    if (office === '') continue;
    const known = days.get(office) ?? [];
    if (day !== null) known.push(day);
    days.set(office, known);
  }
  const spans = [...days].map(toSpan).sort(byFirstDay);
  return {
    offices: spans.filter(({ name }) => !isGroupWord(name)),
    groups: spans.filter(({ name }) => isGroupWord(name)),
  };
}

function toSpan([name, days]: readonly [string, readonly Day[]]): OfficeSpan {
  const sorted = [...days].sort();
  return { name, first: sorted[0] ?? null, last: sorted.at(-1) ?? null };
}

const UNDATED = '9999';

function byFirstDay(a: OfficeSpan, b: OfficeSpan): number {
  const [x, y] = [a.first ?? UNDATED, b.first ?? UNDATED];
  return x === y ? 0 : x < y ? -1 : 1;
}

/**
 * The office that a person is printed with on a day, or last before it; words for a group are none. Undated
 * sightings count where no day is asked for. Null if no list so far prints one.
 */
export function officeAt(
  sightings: readonly OfficeSighting[],
  day: Day | null,
): OfficeSighting | null {
  let found: OfficeSighting | null = null;
  for (const one of sightings) {
    if (one.office === '' || isGroupWord(one.office)) continue;
    const isKnown = day === null ? one.day === null : one.day !== null && one.day <= day;
    if (isKnown && (found === null || (one.day ?? '') > (found.day ?? ''))) found = one;
  }
  return found;
}

/** Titles that one printed office has over another (省委副书记、省长). */
export interface OfficeChange {
  readonly person: string;
  readonly before: string;
  readonly after: string;
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/** What changed between two printed offices; null if nothing did, or one side names a group or nothing. */
export function officeChange(person: string, before: string, after: string): OfficeChange | null {
  if ([before, after].some((office) => office === '' || isGroupWord(office))) return null;
  const [old, now] = [titlesOf(before), titlesOf(after)];
  const gained = now.filter((title) => !old.includes(title));
  const lost = old.filter((title) => !now.includes(title));
  return gained.length + lost.length === 0 ? null : { person, before, after, gained, lost };
}

const titlesOf = (office: string): string[] => office.split(/[、，,]/).filter(Boolean);
