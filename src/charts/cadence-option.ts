import type { Lane, MeetingsView } from '#core/query/answers.ts';
import { bareX, bareY, baseOption, gridAt, tip } from './base-option.ts';
import { cadenceLabels, labelShapes } from './cadence-labels.ts';
import {
  AXIS,
  cadenceLayout,
  drawnLinks,
  linksBetween,
  NAME_ROOM,
  pacedLanes,
  tracksOf,
  type DrawnLink,
  type Frame,
  type Point,
  type Track,
} from './cadence-layout.ts';
import { linkMarks, passedShape } from './cadence-links.ts';
import { emptyFigure } from './empty-figure.ts';
import { eventLayer } from './events.ts';
import { isNarrow, type Figure, type Setting } from './figure.ts';
import { hitArea } from './glyphs.ts';
import { linkSign } from './lanes-links.ts';
import { sessionTip } from './lanes-marks.ts';
import { legend, type LegendEntry } from './legend.ts';
import {
  groupShape,
  inkSeries,
  lineShape,
  markSeries,
  smallText,
  textShape,
  type Mark,
  type Shape,
} from './marks.ts';
import { seriesName } from './series-name.ts';
import { lineColour, lineSign, lineSymbol } from './symbols.ts';
import { fitText } from './text-width.ts';
import { ticks, toX } from './time-axis.ts';
import { spread } from './value-axis.ts';

/** What is held against the time axis: series with their sessions, and the links between them. */
export interface CadenceData {
  readonly lanes: readonly Lane[];
  readonly linked: MeetingsView['linked'];
}

/** Ordinal against date, up to five series in one frame: days a session on the slopes, days of lag on the links. */
export function cadenceFigure({ lanes, linked }: CadenceData, setting: Setting): Figure {
  const paced = pacedLanes(lanes);
  if (paced.length === 0) return emptyFigure(setting.t.charts.cadence.none, setting);
  const links = linksBetween(paced, linked);
  const signs = cadenceLegend(paced, links.length > 0, setting);
  const frame = cadenceLayout(paced, links, signs.height, setting);
  const tracks = tracksOf(paced, links, frame);
  const drawn = drawnLinks(tracks, links);
  const { left, right } = frame.scale;
  return {
    height: frame.bottom + AXIS,
    option: {
      ...baseOption(setting.theme),
      grid: [gridAt('all', { left, right, top: frame.top, bottom: frame.bottom })],
      xAxis: [bareX('x', 0, { min: 0, max: 1 })],
      yAxis: [bareY('y', 0, { min: 0, max: 1 })],
      series: cadenceSeries({ tracks, links: drawn }, frame, signs.shape, setting),
    },
  };
}

function cadenceSeries(
  content: { readonly tracks: readonly Track[]; readonly links: readonly DrawnLink[] },
  frame: Frame,
  signs: Shape,
  setting: Setting,
): NonNullable<Figure['option']['series']> {
  const { tracks, links } = content;
  const { scale, top, bottom, band } = frame;
  const events = eventLayer(frame.events, { ...scale, top, bottom, height: band }, setting);
  return [
    inkSeries({ id: 'ground', z: 1 }, [...ground(frame, setting), ...events.ink, signs]),
    markSeries({ id: 'events', z: 2 }, events.marks),
    markSeries({ id: 'links', z: 2 }, linkMarks(links, setting)),
    markSeries(
      { id: 'slopes', z: 3 },
      tracks.flatMap((track, at) => slopeMarks(track, lineColour(at, setting.theme), setting)),
    ),
    markSeries(
      { id: 'points', z: 4 },
      tracks.flatMap((track, at) => pointMarks(track, at, setting)),
    ),
    inkSeries({ id: 'labels', z: 5 }, [
      ...labelShapes(cadenceLabels(content, frame, setting), setting),
      ...(isNarrow(setting) ? [] : endNames(tracks, frame, setting)),
    ]),
  ];
}

/** What the signs mean; on a phone the series too, which are named at their lines elsewhere. */
function cadenceLegend(
  lanes: readonly Lane[],
  isLinked: boolean,
  setting: Setting,
): ReturnType<typeof legend> {
  const { t, theme, width } = setting;
  const all = lanes.map(({ series }) => series);
  const entries: LegendEntry[] = isNarrow(setting)
    ? lanes.map(({ series }, at) => ({
        sign: (x, y) => lineSign(at, x, y, theme),
        width: 24,
        label: fitText(seriesName(series, all, t), width - 60, 12),
      }))
    : [];
  if (lanes.some(hasUnseen))
    entries.push({
      sign: (x, y) => lineShape([x - 12, y], [x + 12, y], { ...UNSEEN, stroke: theme.inkSoft }),
      width: 24,
      label: t.charts.cadence.unseen,
    });
  if (isLinked)
    entries.push({
      sign: (x, y) => linkSign(x, y, theme),
      width: 24,
      label: t.charts.cadence.link,
    });
  return legend(entries, { left: 0, right: width, top: 0 }, smallText(theme));
}

const UNSEEN = { width: 1.6, dash: [6, 4] } as const;

const hasUnseen = ({ gaps }: Lane): boolean => gaps.length > 0;

function ground({ scale, top, bottom, steps, band }: Frame, setting: Setting): Shape[] {
  const { t, theme } = setting;
  const small = smallText(theme);
  const height = (bottom - top) / Math.max(1, steps.length - 1);
  return [
    ...steps.flatMap((step, at) => {
      const y = Math.round(bottom - at * height) + 0.5;
      return [
        lineShape([scale.left, y], [scale.right, y], {
          stroke: at === 0 ? theme.ink : theme.hairline,
        }),
        textShape(String(step), scale.left - 8, y, { ...small, align: 'right' }),
      ];
    }),
    textShape(t.charts.cadence.yAxis, 0, top - band - 18, small),
    ...ticks(scale, t, isNarrow(setting) ? 52 : 64).flatMap(({ day, label, second }) => {
      const x = Math.round(toX(scale, day)) + 0.5;
      return [
        lineShape([x, bottom], [x, bottom + 5], { stroke: theme.ink }),
        textShape(label, x, bottom + 15, { ...small, align: 'center' }),
        textShape(second, x, bottom + 31, { ...small, align: 'center', fill: theme.inkFaint }),
      ];
    }),
  ];
}

/** Lines between reported neighbours, dashed over unseen sessions; each says how far they lie apart. */
function slopeMarks({ lane, points }: Track, stroke: string, { t }: Setting): Mark[] {
  return points.slice(1).map((point, at) => {
    const before = points[at] ?? point;
    const unseen = unseenBetween(lane, before.ordinal, point.ordinal);
    const line = (look: Parameters<typeof lineShape>[2]) =>
      lineShape([before.x, before.y], [point.x, point.y], look);
    return {
      shape: groupShape([
        line(unseen > 0 ? { ...UNSEEN, stroke } : { stroke, width: 1.8 }),
        line({ stroke, width: 9, opacity: 0 }),
      ]),
      tip: slopeTip(lane, before.ordinal, point.ordinal, unseen, t),
      pick: '',
    };
  });
}

function unseenBetween({ sessions }: Lane, from: number, to: number): number {
  return sessions.filter(
    ({ ordinal, status }) =>
      status === 'unseen' && ordinal !== null && ordinal > from && ordinal < to,
  ).length;
}

function slopeTip(lane: Lane, from: number, to: number, unseen: number, t: Setting['t']): string {
  const step = lane.cadence.find((one) => one.from === from && one.to === to);
  const words = t.charts.cadence;
  if (step === undefined) return '';
  const { sessions, days } = step;
  return tip(
    seriesName(lane.series, [lane.series], t),
    words.step(from, to, t.format.rate(days)),
    words.slopeWhole(sessions, Math.round(days * sessions), t.format.rate(days)),
    unseen > 0 ? words.unseenTip(unseen) : '',
  );
}

function pointMarks({ points, passed }: Track, at: number, { t, theme }: Setting): Mark[] {
  const mark = (point: Point, sign: Shape): Mark => ({
    shape: groupShape([sign, hitArea(point.x, point.y, 12)]),
    tip: tip(...sessionTip(point.session, t).split('\n')),
    pick: point.session.id,
  });
  return [
    ...passed.map((point) => mark(point, passedShape(point, theme))),
    ...points.map((point) => mark(point, lineSymbol(at, point.x, point.y, theme, 4.5))),
  ];
}

/** Names of the series at the right ends of their lines, moved apart. */
function endNames(tracks: readonly Track[], frame: Frame, { t, theme }: Setting): Shape[] {
  const all = tracks.map(({ lane }) => lane.series);
  const ends = tracks.map(({ points }) => points.at(-1));
  const wanted = ends.map((end) => end?.y ?? frame.bottom);
  const ys = spread(wanted, 20, frame.top, frame.bottom);
  const { right } = frame.scale;
  return tracks.flatMap(({ lane }, at) => {
    const y = ys[at] ?? 0;
    const fill = lineColour(at, theme);
    const end = ends[at];
    const lead = end
      ? [lineShape([end.x + 8, end.y], [right + 4, y], { stroke: fill, opacity: 0.35 })]
      : [];
    const name = fitText(seriesName(lane.series, all, t), NAME_ROOM, 13);
    return [
      ...lead,
      lineSymbol(at, right + 12, y, theme, 3.5),
      textShape(name, right + 22, y, { fill, size: 13, weight: 600, family: theme.sans }),
    ];
  });
}
