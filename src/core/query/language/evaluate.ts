/** What a query finds in an open corpus: the articles that it holds for, and the places of what it names. */
import type { Archive } from '../archive.ts';
import { listOf } from '../lists.ts';
import { speechAt } from '../speeches.ts';
import { articleAt } from '../texts.ts';
import { findPattern, isOfForm, NO_PLACES, type Places } from './find-pattern.ts';
import { keptPlaces, maskOf, mergedPlaces, nearPlaces } from './places.ts';
import type { Pattern, Query, QueryField } from './syntax.ts';
import { fold } from '../../text/fold.ts';

/** Places in the joined texts, and the articles for which the query holds, 1 by number. */
export interface Found {
  readonly mask: Uint8Array;
  readonly places: Places;
}

/** What the fields around a part of the query ask of its places. */
interface Scope {
  readonly zone: 'title' | 'body' | null;
  readonly speaker: Query | null;
}

/** All places of a query, in order, each in an article that satisfies the whole of it. */
export function evaluate(archive: Archive, query: Query): Places {
  const { mask, places } = found(archive, query, { zone: null, speaker: null });
  return keptPlaces(places, (start) => mask[articleAt(archive.corpus.texts, start)] === 1);
}

function found(archive: Archive, query: Query, scope: Scope): Found {
  switch (query.kind) {
    case 'string':
      return scoped(archive, findPattern(archive.corpus.texts.joined, query.pattern), scope);
    case 'word':
      return scoped(archive, wordPlaces(archive, query.pattern), scope);
    case 'and':
      return all(archive, query.parts, scope);
    case 'or':
      return any(query.parts.map((part) => found(archive, part, scope)));
    case 'not':
      return {
        mask: found(archive, query.part, scope).mask.map((one) => 1 - one),
        places: NO_PLACES,
      };
    case 'near':
      return near(archive, query, scope);
    case 'field':
      return inField(archive, query.field, query.part, scope);
  }
}

function all(archive: Archive, parts: readonly Query[], scope: Scope): Found {
  const speaker = parts.find((part) => part.kind === 'field' && part.field === 'speaker');
  const inner = speaker?.kind === 'field' ? { ...scope, speaker: speaker.part } : scope;
  const rest = parts.filter((part) => part !== speaker);
  const each = rest.map((part) => found(archive, part, inner));
  return {
    mask: each.map(({ mask }) => mask).reduce((a, b) => a.map((one, at) => one & (b[at] ?? 0))),
    places: mergedPlaces(each.map(({ places }) => places)),
  };
}

function any(each: readonly Found[]): Found {
  return {
    mask: each.map(({ mask }) => mask).reduce((a, b) => a.map((one, at) => one | (b[at] ?? 0))),
    places: mergedPlaces(each.map(({ places }) => places)),
  };
}

function near(archive: Archive, { parts, within }: Query & { kind: 'near' }, scope: Scope): Found {
  const { texts } = archive.corpus;
  const [a, b] = parts.map((part) => found(archive, part, scope).places);
  return scoped(archive, nearPlaces(texts, a ?? NO_PLACES, b ?? NO_PLACES, within), scope);
}

/** Places of the counted zone that stand where the fields want them. */
function scoped(archive: Archive, places: Places, scope: Scope): Found {
  const { texts, articles } = archive.corpus;
  const kept = keptPlaces(places, (start, end) => isInScope(archive, scope, start, end));
  return { places: kept, mask: maskOf(texts, kept, articles.length) };
}

function isInScope(archive: Archive, scope: Scope, start: number, end: number): boolean {
  const { texts } = archive.corpus;
  const article = articleAt(texts, start);
  const body = texts.creditStarts[article] ?? 0;
  if (start < (texts.creditEnds[article] ?? 0) && end > body) return false;
  if (scope.zone === 'title' && start >= body) return false;
  if (scope.zone === 'body' && start < body) return false;
  if (scope.speaker === null) return true;
  const speech = speechAt(archive.speeches(article), start);
  return speech !== null && holdsText(scope.speaker, speech.speaker);
}

function inField(archive: Archive, field: QueryField, part: Query, scope: Scope): Found {
  const { tables, series, people, source } = archive.corpus.columns;
  switch (field) {
    case 'title':
    case 'body':
      return found(archive, part, { ...scope, zone: field });
    case 'speaker':
      return spoken(archive, part, scope);
    case 'series':
      return chosen(archive, tables.series, (at) => listOf(series, at), part);
    case 'person':
      return chosen(archive, tables.people, (at) => listOf(people, at), part);
    case 'source':
      return chosen(archive, tables.sources, (at) => [source[at] ?? 0], part);
  }
}

/** All that a speaker demands, each requirement one place. */
function spoken(archive: Archive, part: Query, scope: Scope): Found {
  const { articles } = archive.corpus;
  const speeches = articles.flatMap((_, at) =>
    archive.speeches(at).filter(({ speaker }) => holdsText(part, speaker)),
  );
  const places = mergedPlaces([
    { starts: speeches.map(({ start }) => start), ends: speeches.map(({ end }) => end) },
    NO_PLACES,
  ]);
  return scoped(archive, places, scope);
}

function chosen(
  archive: Archive,
  table: readonly string[],
  codesOf: (article: number) => ArrayLike<number>,
  part: Query,
): Found {
  const isChosen = table.map((value) => holdsText(part, value));
  const mask = Uint8Array.from(archive.corpus.articles, (_, at) =>
    Array.from(codesOf(at)).some((code) => isChosen[code]) ? 1 : 0,
  );
  return { mask, places: NO_PLACES };
}

/** Whether a name satisfies a part of a query. */
function holdsText(query: Query, name: string): boolean {
  switch (query.kind) {
    case 'string':
      return findPattern(fold(name), query.pattern).starts.length > 0;
    case 'word':
      return isOfForm(fold(name), query.pattern);
    case 'and':
      return query.parts.every((part) => holdsText(part, name));
    case 'or':
      return query.parts.some((part) => holdsText(part, name));
    case 'not':
      return !holdsText(query.part, name);
    case 'near':
      return query.parts.every((part) => holdsText(part, name));
    case 'field':
      return holdsText(query.part, name);
  }
}

/** Places of the words that have a form. */
function wordPlaces(archive: Archive, pattern: Pattern): Places {
  const { terms, stream } = archive.corpus;
  const isWanted = Uint8Array.from(terms.terms, (term) => (isOfForm(term, pattern) ? 1 : 0));
  const starts: number[] = [];
  const ends: number[] = [];
  stream.ids.forEach((id, at) => {
    if (isWanted[id] !== 1) return;
    const start = stream.starts[at] ?? 0;
    starts.push(start);
    ends.push(start + (stream.lengths[at] ?? 0));
  });
  return { starts, ends };
}
