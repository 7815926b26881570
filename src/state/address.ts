import { CONTRASTS, type ContrastField } from '#core/query/contrast.ts';
import { NO_FILTERS, type Filters } from '#core/query/filters.ts';
import { KINDS, TOPICS } from '#core/query/kinds.ts';
import { HOME, PANELS, THEMES, VIEWS, type Place } from './place.ts';

const UNITS = ['day', 'week', 'month', 'session'] as const;

const escaped = (text: string) =>
  text.replace(/[%&=,#+\s"<>\p{Cc}]/gu, (char) => encodeURIComponent(char));

type Field = readonly [key: string, value: string | readonly string[]];

function filterFields(filters: Filters, prefix: string): Field[] {
  const named: Field[] = [
    ['from', filters.from ?? ''],
    ['to', filters.to ?? ''],
    ['dates', filters.dateBy === NO_FILTERS.dateBy ? '' : filters.dateBy],
    ['undated', filters.undated === NO_FILTERS.undated ? '' : filters.undated],
    ['topics', filters.topics],
    ['mentions', filters.topicMode === 'any' ? 'yes' : ''],
    ['series', filters.series],
    ['kinds', filters.kinds],
    ['levels', filters.levels],
    ['places', filters.places],
    ['people', filters.people],
    ['sources', filters.sources],
    ['search', filters.search],
    ['reprints', filters.reprints === 'once' ? 'once' : ''],
  ];
  return named.map(([key, value]) => [prefix + key, value]);
}

/**
 * The place as the part of the address after `#`: `view=meetings&from=2022-04-01&topics=epidemic,economy`. Keys are
 * readable words, lists are joined by `,`; Han characters stay as they are; what is at its default is left out.
 */
export function toAddress(place: Place): string {
  const fields: Field[] = [
    ['view', place.view],
    ...filterFields(place.filters, ''),
    ['article', place.article],
    ['session', place.session],
    ['with', place.with],
    ['span', place.span],
    ['terms', place.terms],
    ['unit', place.unit === HOME.unit ? '' : place.unit],
    ['axis', place.axis],
    ['panel', place.panel === HOME.panel ? '' : place.panel],
    ['query', place.query],
    ['zone', place.lens.zone === HOME.lens.zone ? '' : place.lens.zone],
    ['speaker', place.lens.speaker ?? ''],
    ['events', place.events ? '' : 'off'],
    ...(place.versus ? [['versus', 'yes'] as const, ...filterFields(place.versus, 'versus-')] : []),
    ['contrast', place.contrast ?? ''],
    ['lang', place.lang],
    ['theme', place.theme === HOME.theme ? '' : place.theme],
    ['corpus', place.corpus],
  ];
  return fields
    .map(([key, value]) => [
      key,
      typeof value === 'string' ? escaped(value) : value.map(escaped).join(','),
    ])
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${value}`)
    .join('&');
}

export interface ReadAddress {
  readonly place: Place;
  /** Keys whose values were dropped. */
  readonly dropped: readonly string[];
}

const LIMIT = 20_000;

function unescaped(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function fieldsOf(address: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const pair of address.replace(/^#/, '').slice(0, LIMIT).split('&')) {
    const at = pair.indexOf('=');
    if (at > 0) fields.set(pair.slice(0, at), pair.slice(at + 1));
  }
  return fields;
}

class Reader {
  readonly dropped: string[] = [];
  readonly fields: Map<string, string>;

  constructor(address: string) {
    this.fields = fieldsOf(address);
  }

  list(key: string): string[] {
    const values = (this.fields.get(key) ?? '').split(',').filter((value) => value !== '');
    const read = values.map(unescaped);
    if (read.includes(null)) this.dropped.push(key);
    return read.filter((value) => value !== null);
  }

  text(key: string): string {
    const value = this.fields.get(key);
    if (value === undefined) return '';
    const read = unescaped(value);
    if (read === null) this.dropped.push(key);
    return read ?? '';
  }

  oneOf<T extends string>(key: string, allowed: readonly T[], fallback: T): T {
    const value = this.text(key);
    if (value === '') return fallback;
    const found = allowed.find((choice) => choice === value);
    if (found === undefined) this.dropped.push(key);
    return found ?? fallback;
  }

  someOf<T extends string>(key: string, allowed: readonly T[]): T[] {
    const values = this.list(key);
    const kept = allowed.filter((choice) => values.includes(choice));
    if (kept.length < new Set(values).size) this.dropped.push(key);
    return kept;
  }

  span(key: string): string {
    const value = this.text(key);
    if (value === '' || /^\d{1,9}-\d{1,9}$/.test(value)) return value;
    this.dropped.push(key);
    return '';
  }

  day(key: string): string | null {
    const value = this.text(key);
    if (value === '') return null;
    if (isDay(value)) return value;
    this.dropped.push(key);
    return null;
  }
}

const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && !leap ? 28 : (MONTH_DAYS[month - 1] ?? 0);
  return day >= 1 && day <= last;
}

function readFilters(reader: Reader, prefix: string): Filters {
  const key = (name: string) => prefix + name;
  return {
    from: reader.day(key('from')),
    to: reader.day(key('to')),
    dateBy: reader.oneOf(key('dates'), ['session', 'published'], NO_FILTERS.dateBy),
    undated: reader.oneOf(key('undated'), ['exclude', 'overlap', 'only'], NO_FILTERS.undated),
    topics: reader.someOf(key('topics'), TOPICS),
    topicMode: reader.oneOf(key('mentions'), ['yes', 'no'], 'no') === 'yes' ? 'any' : 'main',
    series: reader.list(key('series')),
    kinds: reader.someOf(key('kinds'), KINDS),
    levels: reader.list(key('levels')),
    places: reader.list(key('places')),
    people: reader.list(key('people')),
    sources: reader.list(key('sources')),
    search: reader.text(key('search')),
    reprints: reader.oneOf(key('reprints'), ['all', 'once'], 'all'),
  };
}

/**
 * Reads an address part; never throws. Unknown keys are ignored, bad values dropped and reported. `base` gives what the address does not say of language and theme.
 */
export function fromAddress(address: string, base: Place = HOME): ReadAddress {
  const reader = new Reader(address);
  const place: Place = {
    view: reader.oneOf('view', VIEWS, HOME.view),
    filters: readFilters(reader, ''),
    lang: reader.oneOf('lang', ['zh', 'en'], base.lang),
    theme: reader.oneOf('theme', THEMES, base.theme),
    corpus: reader.text('corpus'),
    article: reader.text('article'),
    session: reader.text('session'),
    with: reader.text('with'),
    span: reader.span('span'),
    terms: reader.list('terms'),
    unit: reader.oneOf('unit', UNITS, HOME.unit),
    axis: reader.text('axis'),
    panel: reader.oneOf('panel', PANELS, HOME.panel),
    query: reader.text('query'),
    lens: {
      zone: reader.oneOf('zone', ['all', 'headline', 'body'], HOME.lens.zone),
      speaker: reader.text('speaker') || null,
    },
    events: reader.oneOf('events', ['on', 'off'], 'on') === 'on',
    versus: reader.fields.get('versus') === 'yes' ? readFilters(reader, 'versus-') : null,
    contrast: reader.oneOf<ContrastField | ''>('contrast', CONTRASTS, '') || null,
  };
  return { place, dropped: reader.dropped };
}
