import type { MeetingsView, LaneSession } from '#core/query/answers.ts';
import type { SessionStatus } from '#core/model.ts';
import { isNarrow, type Setting } from './figure.ts';
import { bracketGlyph, statusGlyph, unnumberedGlyph } from './glyphs.ts';
import type { LaneRow, LanesLayout } from './lanes-layout.ts';
import { legend, type LegendEntry } from './legend.ts';
import { linkSign } from './lanes-links.ts';
import { smallText, textShape, type Shape, type TextLook } from './marks.ts';
import type { BinUnit } from './pages-strip.ts';
import { seriesName } from './series-name.ts';
import { fitText, textWidth, wrapText } from './text-width.ts';

const STATUSES = [
  'reported',
  'conveyed',
  'mentioned',
  'unseen',
] as const satisfies readonly SessionStatus[];
const NAME = 14;

/** The signs that occur in this picture, with their names. */
export function lanesLegend(view: MeetingsView, setting: Setting): ReturnType<typeof legend> {
  const { t, theme, width } = setting;
  const has = (status: SessionStatus) => view.lanes.some(({ series }) => series.counts[status] > 0);
  const entries: LegendEntry[] = STATUSES.filter(has).map((status) => ({
    sign: (x, y) => sign(status, x, y, setting),
    width: status === 'unseen' ? 26 : 11,
    label: t.charts.lanes.legend[status],
  }));
  if (view.unnumbered.length > 0)
    entries.push({
      sign: (x, y) => unnumberedGlyph({ x, y, theme }),
      width: 11,
      label: t.charts.lanes.unnumbered,
    });
  if (view.links.length > 0)
    entries.push({ sign: (x, y) => linkSign(x, y, theme), width: 24, label: t.charts.lanes.link });
  return legend(entries, { left: 0, right: width, top: 0 }, smallText(theme));
}

function sign(status: SessionStatus, x: number, y: number, { theme }: Setting): Shape {
  if (status !== 'unseen') return statusGlyph(status, { x, y, theme });
  return bracketGlyph(
    { from: x - 13, to: x + 13, y },
    { isStartKnown: true, isEndKnown: true },
    { theme },
  );
}

/** Names of lanes with their counts, and the name of the strip of pages; on a phone clear of upright links. */
export function laneHeads(
  layout: LanesLayout,
  pages: { readonly unit: BinUnit; readonly most: number },
  crossings: ReadonlyMap<number, readonly number[]>,
  setting: Setting,
): Shape[] {
  const heads = layout.rows.flatMap((row) =>
    isNarrow(setting)
      ? narrowHead(row, crossings.get(row.base) ?? [], layout, setting)
      : wideHead(row, layout, setting),
  );
  return [...heads, ...stripHead(layout, pages, setting)];
}

function nameLook({ theme }: Setting): TextLook {
  return { fill: theme.ink, size: NAME, family: theme.serif, weight: 700, halo: theme.paper };
}

function noteLook({ theme }: Setting): TextLook {
  return { ...smallText(theme), fill: theme.inkFaint, halo: theme.paper };
}

/** Above its lane; broken into lines where links leave little room. */
function narrowHead(
  row: LaneRow,
  crossings: readonly number[],
  { names, rows }: LanesLayout,
  setting: Setting,
): Shape[] {
  const notes = noteOf(row, setting);
  const wanted = Math.max(
    textWidth(nameOf(row, rows, setting), NAME),
    textWidth(notes.join(' · '), 12),
  );
  const { from, to } = headRoom(crossings, names, wanted);
  const lines = headLines(row, rows, to - from, setting);
  const step = lines.name.length + lines.notes.length > 2 ? 17 : 19;
  return headShapes(lines, { x: from, top: row.top + (step === 17 ? 4 : 8), step }, setting);
}

/** What a head leaves to a link beside it. */
const CLEAR = 7;
/** With less room than this between the links a head stands over them. */
const LEAST = 96;

/** The first room between upright links that takes a head of this width, else the widest. */
export function headRoom(
  crossings: readonly number[],
  { left, width }: LanesLayout['names'],
  wanted: number,
): { readonly from: number; readonly to: number } {
  const xs = [...crossings].sort((a, b) => a - b);
  const starts = [left, ...xs.map((x) => x + CLEAR)];
  const ends = [...xs.map((x) => x - CLEAR), left + width];
  const rooms = starts.map((from, at) => ({ from, to: ends[at] ?? from }));
  const widest = rooms.reduce((best, room) =>
    room.to - room.from > best.to - best.from ? room : best,
  );
  if (widest.to - widest.from < LEAST) return { from: left, to: left + width };
  return rooms.find(({ from, to }) => to - from >= Math.max(wanted, LEAST)) ?? widest;
}

function wideHead(row: LaneRow, { names, rows }: LanesLayout, setting: Setting): Shape[] {
  const lines = headLines(row, rows, names.width, setting);
  const whole = lines.name.length * 19 + lines.notes.length * 16;
  const top = row.top + row.height / 2 - whole / 2;
  return headShapes(lines, { x: names.left, top, step: 19 }, setting);
}

interface HeadLines {
  readonly name: readonly string[];
  readonly notes: readonly string[];
}

/** At most three lines: a name of two leaves one to the counts. */
function headLines(
  row: LaneRow,
  rows: LanesLayout['rows'],
  width: number,
  setting: Setting,
): HeadLines {
  const name = wrapText(nameOf(row, rows, setting), width, NAME, 2);
  return { name, notes: packed(noteOf(row, setting), width, name.length > 1 ? 1 : 2) };
}

function headShapes(
  { name, notes }: HeadLines,
  { x, top, step }: { readonly x: number; readonly top: number; readonly step: number },
  setting: Setting,
): Shape[] {
  const look = nameLook(setting);
  const small = noteLook(setting);
  return [
    ...name.map((line, at) => textShape(line, x, top + (at + 0.5) * step, look)),
    ...notes.map((line, at) => textShape(line, x, top + name.length * step + at * 16 + 8, small)),
  ];
}

function nameOf({ lane }: LaneRow, rows: readonly LaneRow[], { t }: Setting): string {
  if (lane === null) return t.charts.lanes.unnumbered;
  const all = rows.flatMap((row) => (row.lane === null ? [] : [row.lane.series]));
  return seriesName(lane.series, all, t);
}

/** Parts joined with dots into lines; a part is never broken, the last line is cut. */
function packed(parts: readonly string[], width: number, most: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const longer = lines.length === 0 ? part : `${lines.at(-1) ?? ''} · ${part}`;
    if (lines.length === most || (lines.length > 0 && textWidth(longer, 12) <= width))
      lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines.map((line) => fitText(line, width, 12));
}

/** Counts by status, then what has no place on the axis. */
function noteOf({ lane, sessions }: LaneRow, { t }: Setting): string[] {
  const words = t.charts.lanes;
  const counts =
    lane === null
      ? [words.unnumberedCount(sessions.length)]
      : STATUSES.filter((status) => lane.series.counts[status] > 0).map((status) =>
          words.count[status](lane.series.counts[status]),
        );
  const lost = sessions.filter(isPlaceless);
  return lost.length === 0 ? counts : [...counts, lostWords(lost, t)];
}

function isPlaceless({ status, dated }: LaneSession): boolean {
  return (
    status !== 'unseen' && dated.day === null && (dated.earliest === null || dated.latest === null)
  );
}

function lostWords(lost: readonly LaneSession[], t: Setting['t']): string {
  const ordinals = lost.map(({ ordinal }) => ordinal).filter((ordinal) => ordinal !== null);
  if (ordinals.length < lost.length || ordinals.length > 4)
    return t.charts.lanes.undatedCount(lost.length);
  return t.charts.lanes.undated(t.format.list(ordinals.map(String)));
}

function stripHead(
  { strip, names }: LanesLayout,
  { unit, most }: { readonly unit: BinUnit; readonly most: number },
  setting: Setting,
): Shape[] {
  const { t, theme } = setting;
  const middle = (strip.top + strip.bottom) / 2;
  const small = { ...smallText(theme), fill: theme.inkFaint };
  const name = t.charts.lanes.pagesBy[unit];
  const unitText = t.charts.lanes.pagesMost(most);
  if (isNarrow(setting))
    return [
      textShape(name, names.left, strip.labelY, nameLook(setting)),
      textShape(unitText, setting.width, strip.labelY, { ...small, align: 'right' }),
    ];
  return [
    textShape(name, names.left, middle - 9, nameLook(setting)),
    textShape(unitText, names.left, middle + 10, small),
  ];
}
