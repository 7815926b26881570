import type { MeetingsView } from '#core/query/answers.ts';
import { bareX, bareY, baseOption, gridAt, tip } from './base-option.ts';
import { emptyFigure } from './empty-figure.ts';
import { bandHeight, eventLayer, spotted } from './events.ts';
import { isNarrow, type Figure, type Setting } from './figure.ts';
import { laneHeads, lanesLegend } from './lanes-heads.ts';
import { fullWindow, lanesLayout, type LanesLayout } from './lanes-layout.ts';
import { laneLabels } from './lanes-labels.ts';
import { headCrossings, linkRooms, linkShapes } from './lanes-links.ts';
import { dotMarks, gapMarks, gapSpots, spotsOf } from './lanes-marks.ts';
import {
  inkSeries,
  lineShape,
  markSeries,
  rectShape,
  smallText,
  textShape,
  type Mark,
  type Shape,
} from './marks.ts';
import { binUnit, binWords, dayBins } from './pages-strip.ts';
import { ticks, toX, type Tick, type TimeScale } from './time-axis.ts';
import { slider, sliderRoom } from './zoom.ts';

const AXIS = 44;

/** A lane a numbered series and one for unnumbered meetings, over the pages of each day on the same axis. */
export function lanesFigure(
  view: MeetingsView,
  setting: Setting,
  options: { readonly maxLanes: number },
): Figure {
  const full = fullWindow(view);
  if (full === null || view.lanes.length + view.unnumbered.length === 0)
    return emptyFigure(setting.t.charts.lanes.none, setting);
  const signs = lanesLegend(view, setting);
  const top = signs.height + 8;
  const whole = { ...lanesLayout(view, full, setting, { ...options, top }).scale, ...full };
  const band = bandHeight(
    spotted(setting, full, (day) => toX(whole, day)),
    flagRoom(whole, setting),
  );
  const layout = lanesLayout(view, full, setting, { ...options, top: top + band });
  const height = layout.axisY + AXIS + sliderRoom(full);
  const { left, right } = layout.scale;
  const place = { left, right, top: layout.axisY + AXIS, axes: [0] };
  return {
    height,
    option: {
      ...baseOption(setting.theme),
      grid: [gridAt('lanes', { left, right, top: layout.lanesTop, bottom: layout.axisY })],
      xAxis: [bareX('days', 0, { min: full.from, max: full.to })],
      yAxis: [bareY('rows', 0, { min: 0, max: 1 })],
      dataZoom: slider(full, layout.scale, place, setting),
      series: lanesSeries(view, layout, { signs: signs.shape, band }, setting),
    },
  };
}

function lanesSeries(
  view: MeetingsView,
  layout: LanesLayout,
  { signs, band }: { readonly signs: Shape; readonly band: number },
  setting: Setting,
): NonNullable<Figure['option']['series']> {
  const rows = layout.rows.map((row) => ({
    row,
    spots: spotsOf(row, layout.scale),
    gaps: gapSpots(row, layout.scale),
  }));
  const rooms = linkRooms(view.links, rows);
  const pages = pageMarks(view, layout, setting);
  const calendar = ticks(layout.scale, setting.t, isNarrow(setting) ? 48 : 64);
  const events = laneEvents(layout, band, setting);
  return [
    inkSeries({ id: 'ground', z: 1 }, [...ground(layout, calendar, setting), ...events.ink, signs]),
    markSeries({ id: 'events', z: 2 }, events.marks),
    inkSeries({ id: 'links', z: 2 }, linkShapes(view.links, rows, setting)),
    markSeries(
      { id: 'gaps', z: 3 },
      rows.flatMap(({ row, gaps }) => gapMarks(row, gaps, setting)),
    ),
    markSeries({ id: 'pages', z: 3 }, pages.marks),
    inkSeries({ id: 'heads', z: 4 }, [
      ...laneHeads(layout, pages, headCrossings(view.links, rows), setting),
      ...calendarTexts(layout, calendar, setting),
    ]),
    markSeries(
      { id: 'dots', z: 5 },
      rows.flatMap(({ row, spots }) => dotMarks(row, spots, setting)),
    ),
    inkSeries(
      { id: 'labels', z: 6 },
      rows.flatMap((content) =>
        laneLabels(content, rooms.get(content.row.base) ?? [], layout, setting),
      ),
    ),
  ];
}

/** Room for flags: from the first day to the edge of the picture. */
function flagRoom({ left }: TimeScale, { width }: Setting): { left: number; right: number } {
  return { left: left - 8, right: width };
}

/** Events of the days that are shown, in the band above the lanes and down through them. */
function laneEvents({ scale, lanesTop, strip }: LanesLayout, height: number, setting: Setting) {
  const spots = spotted(setting, scale, (day) => toX(scale, day));
  const place = { ...flagRoom(scale, setting), top: lanesTop, bottom: strip.bottom, height };
  return eventLayer(spots, place, setting);
}

/** Rules between the lanes, their base lines, and the calendar's hairlines through all of them. */
function ground(
  { rows, scale, names, lanesTop, strip }: LanesLayout,
  calendar: readonly Tick[],
  setting: Setting,
): Shape[] {
  const { theme, width } = setting;
  const rule = (y: number, from: number, to: number, stroke: string) =>
    lineShape([from, y], [to, y], { stroke });
  return [
    ...calendar.map(({ day }) => {
      const x = Math.round(toX(scale, day)) + 0.5;
      return lineShape([x, lanesTop], [x, strip.bottom], { stroke: theme.hairline, opacity: 0.65 });
    }),
    ...rows.map(({ top }) => rule(Math.round(top) + 0.5, names.left, width, theme.hairline)),
    ...rows.map(({ base }) => rule(base + 0.5, scale.left, scale.right, theme.hairlineStrong)),
    rule(
      Math.round(strip.top - 12) + 0.5 - (isNarrow(setting) ? 26 : 0),
      0,
      width,
      theme.hairlineStrong,
    ),
    rule(Math.round(strip.bottom) + 0.5, scale.left, scale.right, theme.ink),
  ];
}

function calendarTexts(
  { scale, axisY }: LanesLayout,
  calendar: readonly Tick[],
  { theme }: Setting,
): Shape[] {
  const look = { ...smallText(theme), align: 'center' as const };
  return calendar.flatMap(({ day, label, second }) => {
    const x = Math.round(toX(scale, day)) + 0.5;
    return [
      lineShape([x, axisY], [x, axisY + 5], { stroke: theme.ink }),
      textShape(label, x, axisY + 15, look),
      ...(second === ''
        ? []
        : [textShape(second, x, axisY + 31, { ...look, fill: theme.inkFaint })]),
    ];
  });
}

/** Bars of pages a day, week or month, with the greatest of them. */
function pageMarks(view: MeetingsView, { scale, strip }: LanesLayout, { t, theme }: Setting) {
  const unit = binUnit(scale.to - scale.from + 1, scale.right - scale.left);
  const bins = dayBins(view.days, unit).filter(
    ({ from, to, pages }) => pages > 0 && to >= scale.from && from <= scale.to,
  );
  const most = Math.max(0, ...bins.map(({ pages }) => pages));
  const perDay = (scale.right - scale.left) / Math.max(1, scale.to - scale.from);
  const marks: Mark[] = bins.map((bin) => {
    const height = (bin.pages / Math.max(1, most)) * (strip.bottom - strip.top);
    const width = Math.max(2.5, Math.min(10, (bin.to - bin.from + 1) * perDay - 0.5));
    const x = toX(scale, (bin.from + bin.to) / 2) - width / 2;
    return {
      shape: rectShape(
        {
          x: Math.round(x * 2) / 2,
          y: strip.bottom - height,
          width: Math.round(width * 2) / 2,
          height,
        },
        { fill: theme.inkSoft },
      ),
      tip: tip(t.charts.lanes.pagesTip(binWords(bin, unit, t), bin.pages)),
      pick: '',
    };
  });
  return { unit, most, marks };
}
