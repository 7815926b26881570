/** Which reported sessions can be compared, and in which order two of them stand. */
import type { Series } from '../model.ts';
import type { Corpus, SessionRecord } from './corpus.ts';
import type { ComparableSeries, ComparableSession } from './session-answers.ts';
import { byCodeUnit } from './sort.ts';

/** The reported sessions of a session's own series and of every series linked with it (传达), itself left out. */
export function comparable(corpus: Corpus, record: SessionRecord): ComparableSeries[] {
  const { session, series } = record;
  if (session.status !== 'reported') return [];
  const links = linksOf(corpus, session.id);
  const own = toComparable(series, ({ id }) => id !== session.id, links);
  const linked = linkedTo(corpus, series.id).map((other) =>
    // Of an unnumbered name only the sessions linked with this one belong here.
    toComparable(other, ({ id }) => other.numbered || links.has(id), links),
  );
  return [own, ...linked].filter(({ sessions }) => sessions.length > 0);
}

type Links = ReadonlyMap<string, ComparableSession['link']>;

function toComparable(
  { id, name, sessions }: Series,
  isKept: (session: { readonly id: string }) => boolean,
  links: Links,
): ComparableSeries {
  const kept = sessions.filter((one) => one.status === 'reported' && isKept(one));
  return {
    seriesId: id,
    name,
    sessions: kept.map((one) => ({ id: one.id, link: links.get(one.id) ?? null })),
  };
}

function linksOf(corpus: Corpus, id: string): Links {
  const links = new Map<string, ComparableSession['link']>();
  for (const { sessionId, conveys } of corpus.meetings) {
    if (sessionId === id) for (const to of conveys) links.set(to, 'conveyed');
    else if (conveys.includes(id)) links.set(sessionId, 'conveying');
  }
  return links;
}

function linkedTo(corpus: Corpus, seriesId: string): Series[] {
  const found = new Map<string, Series>();
  const add = (series: Series | undefined) => {
    if (series && series.id !== seriesId) found.set(series.id, series);
  };
  for (const { seriesId: from, conveys } of corpus.meetings)
    for (const id of conveys) {
      const to = corpus.sessions.get(id)?.series;
      if (from === seriesId) add(to);
      if (to?.id === seriesId) add(corpus.series.find((one) => one.id === from));
    }
  return [...found.values()].sort((a, b) => byCodeUnit(a.id, b.id));
}

/** The session that a numbered one is compared with unless the reader chooses: the reported one before, else after. */
export function usualOther({ session, series }: SessionRecord): string | null {
  if (!series.numbered) return null;
  const place = series.sessions.indexOf(session);
  const isReported = ({ status }: { readonly status: string }) => status === 'reported';
  const before = series.sessions.slice(0, place).findLast(isReported);
  return (before ?? series.sessions.slice(place + 1).find(isReported))?.id ?? null;
}

/** Whether a session is reported to have passed another on. */
export function isPassedOn(corpus: Corpus, to: string, from: string): boolean {
  return corpus.meetings.some(
    ({ sessionId, conveys }) => sessionId === from && conveys.includes(to),
  );
}

/** Two sessions in order: by ordinal in one series, else what was passed on first, else by day. */
export function inOrder(
  corpus: Corpus,
  one: SessionRecord,
  other: SessionRecord,
): readonly [SessionRecord, SessionRecord] {
  return orderOf(corpus, one, other) <= 0 ? [one, other] : [other, one];
}

function orderOf(corpus: Corpus, one: SessionRecord, other: SessionRecord): number {
  const [a, b] = [one.session, other.session];
  if (one.series.id === other.series.id && a.ordinal !== null && b.ordinal !== null)
    return a.ordinal - b.ordinal;
  if (isPassedOn(corpus, a.id, b.id)) return -1;
  if (isPassedOn(corpus, b.id, a.id)) return 1;
  return byCodeUnit(dayOf(one), dayOf(other)) || byCodeUnit(a.id, b.id);
}

function dayOf({ session: { dated } }: SessionRecord): string {
  return dated.day ?? dated.earliest ?? dated.latest ?? '9999';
}
