/** Lanes of sessions: the ledger of every numbered series, whole, with the filtered ones flagged. */
import type { Day, Series, Session } from '../model.ts';
import { coverage, placeOf } from '../series/coverage.ts';
import { estimates } from '../series/estimate.ts';
import { agenda } from './agenda.ts';
import type { Lane, LaneGap, LaneSession, MeetingsView } from './answers.ts';
import type { Archive } from './archive.ts';
import type { Corpus } from './corpus.ts';
import type { Selection } from './crossfilter.ts';
import { toNumber } from './days.ts';
import { dayCounts } from './facets.ts';
import type { Filters } from './filters.ts';
import { activeFields } from './filters.ts';
import { linked } from './linked.ts';
import { byCodeUnit } from './sort.ts';

/** Everything on the time axis of meetings under these filters. */
export function meetingsView(archive: Archive, filters: Filters): MeetingsView {
  const { corpus } = archive;
  const selection = archive.select(filters);
  const days = dayCounts(corpus, selection);
  const lanes = numberedSeries(corpus).map((series) => lane(corpus, selection, series));
  const unnumbered = corpus.series
    .filter((series) => !series.numbered)
    .flatMap((series) =>
      series.sessions.map((session) => laneSession(corpus, selection, series, session)),
    )
    .filter((session) => session.status === 'reported')
    .sort((a, b) => byDay(a, b) || byCodeUnit(a.id, b.id));
  const bounds = [
    ...days.map(({ day }) => day),
    ...lanes.flatMap(sessionDays),
    ...unnumbered.flatMap(dayOf),
  ];
  bounds.sort(byCodeUnit);
  return {
    lanes,
    unnumbered,
    days,
    linked: linked(corpus).pairs,
    unpaired: linked(corpus).unpaired,
    links: links(corpus),
    first: bounds[0] ?? null,
    last: bounds.at(-1) ?? null,
  };
}

/** Numbered series, those with most evidence first. */
export function numberedSeries(corpus: Corpus): Series[] {
  return corpus.series
    .filter((series) => series.numbered)
    .sort((a, b) => weightOf(b) - weightOf(a) || byCodeUnit(a.id, b.id));
}

function weightOf({ counts }: Series): number {
  return counts.reported * 10_000 + counts.conveyed * 100 + counts.mentioned;
}

function lane(corpus: Corpus, selection: Selection, series: Series): Lane {
  const guesses = estimates(series.sessions);
  return {
    series: withoutSessions(series),
    sessions: series.sessions.map((session) => ({
      ...laneSession(corpus, selection, series, session),
      estimate: guesses.get(session.id) ?? null,
    })),
    coverage: coverage(series, selection.filters),
    gaps: gaps(series.sessions),
    agenda: agenda(corpus, series),
    cadence: cadence(series.sessions),
  };
}

/** The head of a series; its sessions travel beside it. */
export function withoutSessions(series: Series): Series {
  return { ...series, sessions: [] };
}

/** A session as a dot; its topic is the main topic of the first article that reports it. */
export function laneSession(
  corpus: Corpus,
  selection: Selection,
  series: Series,
  session: Session,
): LaneSession {
  const { id, ordinal, status, conflict, dated, chair, presentCount, articleIds, daysSinceBefore } =
    session;
  return {
    id,
    ordinal,
    name: series.name,
    status,
    conflict,
    dated,
    chair,
    presentCount,
    articleIds,
    topic: topicOf(corpus, id),
    daysSinceBefore,
    estimate: null,
    selected: isSelected(corpus, selection, series, session),
  };
}

function topicOf(corpus: Corpus, id: string): LaneSession['topic'] {
  const rows = corpus.sessions.get(id)?.rows ?? [];
  const reporting = rows.find((row) => corpus.meetings[row]?.evidence === 'reported');
  if (reporting === undefined) return null;
  return corpus.articles[corpus.meetingArticles[reporting] ?? -1]?.topics.main ?? null;
}

/** An unseen session has no article: it is inside if its series and its window are. */
function isSelected(
  corpus: Corpus,
  selection: Selection,
  series: Series,
  session: Session,
): boolean {
  if (session.articleIds.length > 0)
    return session.articleIds.some((id) => selection.mask[corpus.numbers.get(id) ?? -1] === 1);
  const { filters } = selection;
  return activeFields(filters).every((field) => {
    if (field === 'reprints') return true;
    if (field === 'series') return filters.series.includes(series.id);
    return field === 'date' && placeOf(session, filters) === 'inside';
  });
}

/** Runs of unseen sessions; the bounds are the widest of the run's. */
export function gaps(sessions: readonly Session[]): LaneGap[] {
  const found: LaneGap[] = [];
  let run: Session[] = [];
  const close = () => {
    const gap = toGap(run);
    if (gap) found.push(gap);
    run = [];
  };
  for (const session of sessions) {
    if (session.status === 'unseen') run.push(session);
    else close();
  }
  close();
  return found;
}

function toGap(run: readonly Session[]): LaneGap | null {
  const from = run[0]?.ordinal ?? null;
  const to = run.at(-1)?.ordinal ?? null;
  if (from === null || to === null) return null;
  const earliest = run.map(({ dated }) => dated.earliest).filter((day) => day !== null);
  const latest = run.map(({ dated }) => dated.latest).filter((day) => day !== null);
  return {
    from,
    to,
    count: run.length,
    earliest: earliest.sort(byCodeUnit)[0] ?? null,
    latest: latest.sort(byCodeUnit).at(-1) ?? null,
  };
}

/** Days a session between each two dated reported neighbours. */
export function cadence(sessions: readonly Session[]): Lane['cadence'] {
  const dated = sessions.filter(
    ({ status, dated: { day } }) => status === 'reported' && day !== null,
  );
  const steps: Lane['cadence'][number][] = [];
  dated.forEach((session, at) => {
    const before = dated[at - 1];
    if (before === undefined || before.ordinal === null || session.ordinal === null) return;
    const passed = session.ordinal - before.ordinal;
    const days = toNumber(session.dated.day) - toNumber(before.dated.day);
    if (passed > 0)
      steps.push({
        from: before.ordinal,
        to: session.ordinal,
        sessions: passed,
        days: days / passed,
      });
  });
  return steps;
}

function links(corpus: Corpus): { from: string; to: string }[] {
  const seen = new Map<string, { from: string; to: string }>();
  for (const { sessionId, conveys } of corpus.meetings)
    for (const to of conveys) seen.set(`${sessionId} ${to}`, { from: sessionId, to });
  return [...seen.values()];
}

function byDay(a: LaneSession, b: LaneSession): number {
  return byCodeUnit(a.dated.day ?? '9999', b.dated.day ?? '9999');
}

function dayOf({ dated }: LaneSession): Day[] {
  return dated.day === null ? [] : [dated.day];
}

/** A session that is only mentioned may lie a century back: it does not stretch the axis. */
function sessionDays({ sessions }: Lane): Day[] {
  return sessions.filter(({ status }) => status !== 'mentioned').flatMap(dayOf);
}
