import { dayNumber } from '#core/text/dates.ts';
import type { LaneGap, LaneSession } from '#core/query/answers.ts';
import type { Messages } from '#i18n/index.ts';
import { tip } from './base-option.ts';
import { conflictWords } from './conflict-words.ts';
import type { Setting } from './figure.ts';
import { bracketGlyph, hitArea, hitBox, round, statusGlyph, unnumberedGlyph } from './glyphs.ts';
import type { LaneRow } from './lanes-layout.ts';
import { groupShape, rectShape, type Mark, type Shape } from './marks.ts';
import type { ChartTheme } from './theme.ts';
import { toX, type TimeScale } from './time-axis.ts';

const FAINT = 0.3;
/** What a bracket leaves to the dots at its ends. */
const DOT_ROOM = 9;

/** A session that can be drawn, with its pixels; `span` is its window where the day is not known. */
export interface Spot {
  readonly session: LaneSession;
  readonly x: number;
  readonly span: { readonly from: number; readonly to: number } | null;
}

/** The sessions of a lane that have a place on the axis. */
export function spotsOf(row: LaneRow, scale: TimeScale): Spot[] {
  return row.sessions.flatMap((session) => spotOf(session, scale) ?? []);
}

function spotOf(session: LaneSession, scale: TimeScale): Spot | null {
  const { dated, status } = session;
  if (status === 'unseen') return null;
  if (dated.day !== null) {
    const day = dayNumber(dated.day);
    return isShown(day, day, scale) ? { session, x: round(toX(scale, day)), span: null } : null;
  }
  if (dated.earliest === null || dated.latest === null) return null;
  return windowSpot(session, dayNumber(dated.earliest), dayNumber(dated.latest), scale);
}

function windowSpot(
  session: LaneSession,
  first: number,
  last: number,
  scale: TimeScale,
): Spot | null {
  if (!isShown(first, last, scale)) return null;
  const from = round(toX(scale, Math.max(scale.from, first)));
  const to = round(toX(scale, Math.min(scale.to, last)));
  return { session, x: round((from + to) / 2), span: { from, to } };
}

function isShown(first: number, last: number, { from, to }: TimeScale): boolean {
  return last >= from && first <= to;
}

/** Dots of one lane with their windows behind them. */
export function dotMarks(row: LaneRow, spots: readonly Spot[], setting: Setting): Mark[] {
  return spots.map(({ session, x, span }) => ({
    shape: groupShape([
      ...(span === null ? [] : [windowBar(span, row.base, session, setting.theme)]),
      dot(session, x, row.base, setting.theme),
      hitArea(x, row.base, 12),
    ]),
    tip: sessionTip(session, setting.t),
    pick: session.id,
  }));
}

function dot(session: LaneSession, x: number, y: number, theme: ChartTheme): Shape {
  const spot = { x, y, theme, opacity: session.selected ? 1 : FAINT };
  if (session.ordinal === null) return unnumberedGlyph(spot);
  return statusGlyph(session.status === 'unseen' ? 'mentioned' : session.status, spot);
}

function windowBar(
  span: { from: number; to: number },
  y: number,
  session: LaneSession,
  theme: ChartTheme,
): Shape {
  const fill =
    session.ordinal === null || session.status === 'unseen' ? theme.ink : theme[session.status];
  const width = Math.max(4, span.to - span.from);
  const box = { x: (span.from + span.to - width) / 2, y: y - 4, width, height: 8, r: 4 };
  return rectShape(box, { fill, opacity: session.selected ? 0.2 : 0.1 });
}

/** What a session is, in words. */
export function sessionTip(session: LaneSession, t: Messages): string {
  const { ordinal, name, status, dated, chair, presentCount, articleIds, conflict } = session;
  const words = t.charts.lanes;
  return tip(
    ordinal === null ? name : `${name} ${t.common.ordinal(ordinal)}`,
    `${t.common.status[status]} · ${whenOf(session, t)}`,
    chair.length > 0 ? words.chair(t.format.list(chair)) : '',
    [
      presentCount > 0 ? words.present(presentCount) : '',
      articleIds.length > 0 ? words.articles(articleIds.length) : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
    dated.day !== null && dated.basis.length > 0
      ? words.basis(t.format.list(dated.basis.map((basis) => t.common.basis[basis])))
      : '',
    conflict === '' ? '' : words.doubt(conflictWords(conflict, t)),
  );
}

function whenOf({ dated }: LaneSession, t: Messages): string {
  if (dated.day !== null) return t.format.day(dated.day);
  return windowWords(dated.earliest, dated.latest, t);
}

function windowWords(earliest: string | null, latest: string | null, t: Messages): string {
  if (earliest !== null && latest !== null)
    return t.charts.lanes.within(t.format.day(earliest), t.format.day(latest));
  if (earliest !== null) return t.common.notBefore(t.format.day(earliest));
  return latest === null ? t.common.undated : t.common.notAfter(t.format.day(latest));
}

/** A gap with its pixels. */
export interface GapSpot {
  readonly gap: LaneGap;
  /** Whether the bound is known and inside the axis: only then the bracket closes. */
  readonly isStartShown: boolean;
  readonly isEndShown: boolean;
  readonly from: number;
  readonly to: number;
}

/** The runs of unseen sessions of a lane that fall into the axis. */
export function gapSpots({ lane }: LaneRow, scale: TimeScale): GapSpot[] {
  return (lane?.gaps ?? []).flatMap((gap) => {
    if (gap.earliest === null && gap.latest === null) return [];
    const first = gap.earliest === null ? scale.from : dayNumber(gap.earliest);
    const last = gap.latest === null ? scale.to : dayNumber(gap.latest);
    if (!isShown(first, last, scale)) return [];
    const from = toX(scale, Math.max(scale.from, first));
    const to = toX(scale, Math.min(scale.to, last));
    const middle = (from + to) / 2;
    const half = Math.max(4, (to - from) / 2 - Math.min(DOT_ROOM, (to - from) / 5));
    return [
      {
        gap,
        from: round(middle - half),
        to: round(middle + half),
        isStartShown: gap.earliest !== null && first >= scale.from,
        isEndShown: gap.latest !== null && last <= scale.to,
      },
    ];
  });
}

/** Brackets over runs of unseen sessions. */
export function gapMarks(row: LaneRow, gaps: readonly GapSpot[], { t, theme }: Setting): Mark[] {
  const isFaint = row.sessions.every(({ selected }) => !selected);
  return gaps.map(({ gap, from, to, isStartShown, isEndShown }) => ({
    shape: groupShape([
      bracketGlyph(
        { from, to, y: row.base },
        { isStartKnown: isStartShown, isEndKnown: isEndShown },
        { theme, opacity: isFaint ? FAINT : 1 },
      ),
      hitBox(from, row.base - 8, to - from, 16),
    ]),
    tip: tip(
      t.charts.lanes.gapTip(gap.from, gap.to, gap.count),
      windowWords(gap.earliest, gap.latest, t),
      t.charts.lanes.gapNote,
    ),
    pick: '',
  }));
}
