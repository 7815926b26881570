import type { TopicId } from '#core/model.ts';
import type { Lane } from '#core/query/answers.ts';
import {
  agendaLayout,
  HEADS,
  mainTopic,
  shareOf,
  type AgendaCell,
  type AgendaFrame,
  type AgendaSlot,
} from './agenda-layout.ts';
import { bareX, bareY, baseOption, gridAt, tip } from './base-option.ts';
import { emptyFigure } from './empty-figure.ts';
import { isNarrow, type Figure, type Setting } from './figure.ts';
import { hitBox, round } from './glyphs.ts';
import { legend, type LegendEntry } from './legend.ts';
import {
  groupShape,
  inkSeries,
  lineShape,
  markSeries,
  pathShape,
  rectShape,
  smallText,
  textShape,
  type Mark,
  type Shape,
} from './marks.ts';
import { inkOn } from './ramp.ts';
import { fitText, textWidth } from './text-width.ts';

/** Least shares of the steps of ink, the same for every series, so that pictures can be compared. */
const STEPS = [0, 0.1, 0.25, 0.5] as const;
const FAINT = 0.35;
const NOTE = 28;

type SessionSlot = Extract<AgendaSlot, { kind: 'session' }>;
type GapSlot = Extract<AgendaSlot, { kind: 'gap' }>;

/** Picks of the picture: a session, a topic, or both. */
export interface AgendaPick {
  readonly session: string;
  readonly topic: string;
}

/** A pick as one string for a mark, and back. */
export const toPick = ({ session, topic }: AgendaPick): string => `${session}\n${topic}`;
export function pickOfAgenda(pick: string): AgendaPick {
  const [session = '', topic = ''] = pick.split('\n');
  return { session, topic };
}

/** Session × topic of one series: share of the report's sentences as ink and figure; `end` counts the columns to the last one drawn. */
export function agendaFigure(lane: Lane, setting: Setting, end: number | null = null): Figure {
  if (lane.agenda.length === 0) return emptyFigure(setting.t.charts.agenda.none, setting);
  const signs = agendaLegend(setting);
  const frame = agendaLayout(lane, end, signs.height, setting);
  const { left, right, top, bottom } = frame;
  const isCut = frame.before + frame.after > 0;
  return {
    height: bottom + (isCut ? NOTE : 6),
    option: {
      ...baseOption(setting.theme),
      grid: [gridAt('all', { left, right, top, bottom })],
      xAxis: [bareX('x', 0, { min: 0, max: 1 })],
      yAxis: [bareY('y', 0, { min: 0, max: 1 })],
      series: [
        inkSeries({ id: 'ground', z: 1 }, [
          ...ground(frame, setting),
          ...(isCut ? [cutNote(frame, setting)] : []),
          signs.shape,
        ]),
        markSeries({ id: 'gaps', z: 2 }, gapMarks(frame, setting)),
        markSeries({ id: 'heads', z: 2 }, headMarks(frame, setting)),
        markSeries({ id: 'cells', z: 3 }, cellMarks(frame, setting)),
      ],
    },
  };
}

function agendaLegend(setting: Setting): ReturnType<typeof legend> {
  const { t, theme, width } = setting;
  const words = t.charts.agenda;
  const box = (x: number, y: number, style: Readonly<Record<string, unknown>>) =>
    rectShape({ x: x - 9, y: y - 6, width: 18, height: 12 }, style);
  const entries: LegendEntry[] = STEPS.map((from, at) => ({
    sign: (x, y) => box(x, y, { fill: fillOf(from, setting) }),
    width: 18,
    label: words.step(from * 100, (STEPS[at + 1] ?? 1) * 100, at === STEPS.length - 1),
  }));
  entries.push(
    {
      sign: (x, y) => box(x, y, { fill: 'transparent', stroke: theme.ink, lineWidth: 1.8 }),
      width: 18,
      label: words.main,
    },
    {
      sign: (x, y) => hatch({ x: x - 9, y: y - 6, width: 18, height: 12 }, setting),
      width: 18,
      label: words.gap,
    },
  );
  return legend(entries, { left: 0, right: width, top: 0 }, smallText(theme));
}

function fillOf(share: number, { theme }: Setting): string {
  const step = STEPS.findLastIndex((from) => share >= from);
  return theme.ramp[step + 1] ?? theme.ink;
}

/** Names of the topics and the rules between them. */
function ground({ topics, top, row, right, bottom }: AgendaFrame, setting: Setting): Shape[] {
  const { t, theme, width } = setting;
  const name = { fill: theme.ink, size: 13, family: theme.sans };
  const end = Math.min(width, right);
  const rule = (y: number, stroke: string) => lineShape([0, y + 0.5], [end, y + 0.5], { stroke });
  return [
    rule(top, theme.hairlineStrong),
    ...topics.flatMap((topic, at) => [
      textShape(
        fitText(t.common.topics[topic], isNarrow(setting) ? width : 180, 13),
        0,
        top + at * row + (isNarrow(setting) ? 11 : row / 2),
        name,
      ),
      rule(top + (at + 1) * row, theme.hairline),
    ]),
    rule(bottom, theme.hairlineStrong),
  ];
}

function cutNote({ bottom, before, after }: AgendaFrame, { t, theme }: Setting): Shape {
  return textShape(t.charts.agenda.cut(before, after), 0, bottom + 16, {
    ...smallText(theme),
    fill: theme.inkFaint,
  });
}

const isSession = (cell: AgendaCell): cell is AgendaCell & { readonly slot: SessionSlot } =>
  cell.slot.kind === 'session';
const isGap = (cell: AgendaCell): cell is AgendaCell & { readonly slot: GapSlot } =>
  cell.slot.kind === 'gap';

/** Number and day over each session; the year where it is new. */
function headMarks({ cells, top }: AgendaFrame, setting: Setting): Mark[] {
  const { t, theme } = setting;
  const small = { ...smallText(theme), align: 'center' as const };
  let year = '';
  return cells.filter(isSession).map(({ slot: { column, session }, left, width }) => {
    const own = column.day?.slice(0, 4) ?? '';
    const isNew = own !== '' && own !== year;
    if (own !== '') year = own;
    const x = round(left + width / 2);
    const number = column.ordinal === null ? '' : t.charts.lanes.ordinal(column.ordinal);
    const opacity = opacityOf(session);
    const look = { ...small, size: 14, weight: 700, fill: theme.ink, opacity };
    const day = column.day === null ? t.common.undated : t.format.monthDay(column.day);
    return {
      shape: groupShape([
        hitBox(left, top - HEADS + 4, width, HEADS - 6),
        textShape(number, x, top - 46, look),
        textShape(fitText(day, width - 2, 12), x, top - 28, { ...small, opacity }),
        ...(isNew ? [textShape(t.charts.year(own), x, top - 12, { ...small, opacity })] : []),
      ]),
      tip: tip(...sessionWords(column, setting), t.charts.agenda.openTip),
      pick: toPick({ session: column.id, topic: '' }),
    };
  });
}

function opacityOf(session: SessionSlot['session']): number {
  return session === null || session.selected ? 1 : FAINT;
}

function sessionWords({ ordinal, day }: SessionSlot['column'], { t }: Setting): string[] {
  const name = ordinal === null ? '' : t.common.ordinal(ordinal);
  return [[name, day === null ? t.common.undated : t.format.day(day)].join(' · ')];
}

/** Sessions between two reported ones as one hatched column. */
function gapMarks(frame: AgendaFrame, setting: Setting): Mark[] {
  const { cells, top, bottom } = frame;
  const { t, theme } = setting;
  const small = { ...smallText(theme), align: 'center' as const, fill: theme.inkFaint };
  const words = t.charts.agenda;
  return cells.filter(isGap).map(({ slot, left, width }) => {
    const { from, to, unseen, unreported } = slot;
    const x = round(left + width / 2);
    const line = (text: string, y: number) =>
      text === '' ? [] : [textShape(fitText(text, width - 2, 12), x, top + y, small)];
    return {
      shape: groupShape([
        hitBox(left, top - HEADS, width, bottom - top + HEADS),
        ...gapBoxes(frame, left, width).map((box) => hatch(box, setting)),
        ...line(from === to ? String(from) : `${from}–${to}`, -46),
        ...line(unseen > 0 ? words.unseen(unseen) : '', -28),
        ...line(unreported > 0 ? words.unreported(unreported) : '', unseen > 0 ? -12 : -28),
      ]),
      tip: tip(
        unseen > 0 ? t.charts.lanes.gapTip(from, to, unseen) : '',
        unreported > 0 ? words.unreportedTip(unreported) : '',
        t.charts.lanes.gapNote,
      ),
      pick: '',
    };
  });
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One box from top to bottom; on a phone a box a row, so that the names above the cells stay clear. */
function gapBoxes(
  { topics, top, bottom, row, inset }: AgendaFrame,
  x: number,
  room: number,
): Box[] {
  const [left, width] = [x + 3, room - 6];
  if (inset === 0) return [{ x: left, y: top + 1, width, height: bottom - top - 2 }];
  const height = row - inset - 4;
  return topics.map((_, at) => ({ x: left, y: top + at * row + inset + 2, width, height }));
}

const HATCH = 7;

/** Slanting lines inside a box. */
function hatch({ x, y, width, height }: Box, { theme }: Setting): Shape {
  let path = '';
  for (let at = HATCH / 2; at < width + height; at += HATCH) {
    const [x1, y1] = at <= height ? [x, y + at] : [x + at - height, y + height];
    const [x2, y2] = at <= width ? [x + at, y] : [x + width, y + at - width];
    path += `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`;
  }
  return pathShape(path, { stroke: theme.hairline, lineWidth: 1 });
}

/** Share of each topic at each session. */
function cellMarks(frame: AgendaFrame, setting: Setting): Mark[] {
  return frame.cells.filter(isSession).flatMap((cell) => {
    const main = mainTopic(cell.slot.column, cell.slot.session);
    return frame.topics.flatMap((topic, row) => {
      const share = shareOf(cell.slot.column, topic);
      return share > 0 ? [cellMark(cell, { topic, row, share, main }, frame, setting)] : [];
    });
  });
}

function cellMark(
  { slot: { column, session }, left, width }: AgendaCell & { readonly slot: SessionSlot },
  one: {
    readonly topic: TopicId;
    readonly row: number;
    readonly share: number;
    readonly main: TopicId | null;
  },
  { top, row, inset }: AgendaFrame,
  setting: Setting,
): Mark {
  const { t, theme } = setting;
  const { topic, share } = one;
  const fill = fillOf(share, setting);
  const opacity = opacityOf(session);
  const isMain = topic === one.main;
  const box = {
    x: round(left + 2),
    y: top + one.row * row + inset + 2,
    width: round(width - 4),
    height: row - inset - 4,
  };
  const edge = isMain ? { stroke: theme.ink, lineWidth: 1.8 } : {};
  const text = percentWords(share);
  const look = { fill: inkOn(fill, theme), size: 12, family: theme.sans, opacity };
  return {
    shape: groupShape([
      rectShape(box, { fill, opacity, ...edge }),
      ...(textWidth(text, 12) + 4 > box.width
        ? []
        : [
            textShape(text, round(left + width / 2), box.y + box.height / 2 + 0.5, {
              ...look,
              align: 'center',
              weight: isMain ? 700 : 400,
            }),
          ]),
    ]),
    tip: tip(
      t.common.topics[topic],
      ...sessionWords(column, setting),
      t.charts.agenda.shareTip(t.format.share(share)),
      isMain ? t.charts.agenda.main : '',
      t.charts.agenda.pickTip,
    ),
    pick: toPick({ session: column.id, topic }),
  };
}

/** Per cent without the sign, which the legend gives. */
function percentWords(share: number): string {
  return share < 0.005 ? '<1' : String(Math.max(1, Math.round(share * 100)));
}
