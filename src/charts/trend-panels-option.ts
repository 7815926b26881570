import type { TrendView } from '#core/query/answers.ts';
import { bareX, bareY, baseOption, gridAt } from './base-option.ts';
import { emptyFigure } from './empty-figure.ts';
import { eventLayer } from './events.ts';
import { isNarrow, type Figure, type Setting } from './figure.ts';
import { hitBox, round } from './glyphs.ts';
import { legend, type LegendEntry } from './legend.ts';
import {
  groupShape,
  inkSeries,
  lineShape,
  markSeries,
  rectShape,
  smallText,
  textShape,
  type Mark,
  type Shape,
} from './marks.ts';
import { lineColour, lineSymbol } from './symbols.ts';
import { fitText, textWidth } from './text-width.ts';
import type { ChartTheme } from './theme.ts';
import { denseNote } from './trend-findings.ts';
import { calendar, columnTip, joined, lineShapes, type Frame } from './trend-option.ts';
import { HEAD, panelsLayout, type PanelsFrame } from './trend-panels-layout.ts';

const AXIS = 40;

/** A panel a term on one time axis, gaps as gaps, dense spells shaded; articles and characters beneath. */
export function trendPanelsFigure(
  view: TrendView,
  setting: Setting,
  { isCommon }: { readonly isCommon: boolean },
): Figure {
  if (view.periods.every(({ articles }) => articles === 0) || view.lines.length === 0)
    return emptyFigure(setting.t.charts.trend.none, setting);
  const { width, theme } = setting;
  const signs = legend(entries(view, setting), { left: 0, right: width, top: 0 }, smallText(theme));
  const frame = panelsLayout(view, signs.height, isCommon, setting);
  const first = frame.panels[0];
  const top = first?.top ?? 0;
  const { left, right } = frame;
  const flags = { left, right, top: top - HEAD, bottom: frame.characters.bottom };
  const events = eventLayer(first?.events ?? [], { ...flags, height: first?.band ?? 0 }, setting);
  return {
    height: frame.characters.bottom + AXIS,
    option: {
      ...baseOption(theme),
      grid: [
        gridAt('all', {
          left: frame.left,
          right: frame.right,
          top,
          bottom: frame.characters.bottom,
        }),
      ],
      xAxis: [bareX('x', 0, { min: 0, max: 1 })],
      yAxis: [bareY('y', 0, { min: 0, max: 1 })],
      series: [
        inkSeries({ id: 'ground', z: 1 }, [
          signs.shape,
          ...events.ink,
          ...frame.panels.flatMap((panel, at) => [
            ...spells(view, at, panel, theme),
            ...panelGround(view, panel, theme),
            ...panelHead(view, at, panel, setting),
          ]),
          ...strips(view, frame, setting),
          ...frame.panels.slice(0, 1).flatMap((panel) => calendar(view, panel, setting)),
        ]),
        markSeries({ id: 'events', z: 2 }, events.marks),
        markSeries({ id: 'columns', z: 2 }, columnMarks(view, frame, setting)),
        inkSeries(
          { id: 'lines', z: 3 },
          frame.panels.flatMap((panel, at) => lineShapes(view, at, panel, setting)),
        ),
      ],
    },
  };
}

/** Only what the picture holds. */
function entries(view: TrendView, { t, theme }: Setting): LegendEntry[] {
  const hasSpell = view.lines.some(
    ({ dense }) => dense.kind === 'bursts' && dense.bursts.length > 0,
  );
  const hasGap = view.periods.some(({ articles }) => articles === 0);
  const spell: LegendEntry = {
    sign: (x, y) => spellShape({ x: x - 9, y: y - 6, width: 18, height: 12 }, theme),
    width: 18,
    label: t.terms.findings.dense,
  };
  const gap: LegendEntry = {
    sign: (x, y) => gapShape({ x: x - 9, y: y - 6, width: 18, height: 12 }, theme),
    width: 18,
    label: t.charts.trend.gap,
  };
  return [...(hasSpell ? [spell] : []), ...(hasGap ? [gap] : [])];
}

type Box = Parameters<typeof rectShape>[0];

/** Shading under a bar, so that it is not told by its colour alone. */
function spellShape(box: Box, { mark, ink }: ChartTheme): Shape {
  return groupShape([
    rectShape(box, { fill: mark }),
    rectShape({ ...box, height: 2 }, { fill: ink }),
  ]);
}

function gapShape(box: Box, { hairline }: ChartTheme): Shape {
  return rectShape(box, { fill: hairline, opacity: 0.4 });
}

function spells(
  { lines }: TrendView,
  at: number,
  { columns, top, bottom }: Frame,
  theme: ChartTheme,
): Shape[] {
  const dense = lines[at]?.dense;
  if (dense?.kind !== 'bursts') return [];
  return dense.bursts.map(({ from, to }) => {
    const x = columns[from]?.from ?? 0;
    const width = Math.max(2, (columns[to]?.to ?? x) - x);
    return spellShape({ x, y: top - 4, width, height: bottom - top + 4 }, theme);
  });
}

function panelGround(view: TrendView, frame: Frame, theme: ChartTheme): Shape[] {
  const { left, right, top, bottom, columns, steps } = frame;
  const gaps = columns.filter((_, at) => view.periods[at]?.articles === 0);
  const most = steps.at(-1) ?? 1;
  return [
    ...joined(gaps).map(({ from, to }) =>
      gapShape({ x: from, y: top, width: to - from, height: bottom - top }, theme),
    ),
    ...steps.flatMap((step) => {
      const y = Math.round(bottom - (step / most) * (bottom - top)) + 0.5;
      return [
        lineShape([left, y], [right, y], { stroke: step === 0 ? theme.ink : theme.hairline }),
        textShape(String(step), left - 8, y, { ...smallText(theme), align: 'right' }),
      ];
    }),
  ];
}

/** Sign, name and unit of a panel; at the right why nothing is shaded. */
function panelHead(view: TrendView, at: number, frame: Frame, setting: Setting): Shape[] {
  const { t, theme, width } = setting;
  const line = view.lines[at];
  if (line === undefined) return [];
  const small = smallText(theme);
  const y = frame.top - HEAD / 2 - 2;
  const unit = isNarrow(setting) && at > 0 ? '' : t.charts.trend.yAxis;
  const note = fitText(denseNote(line, t), width * 0.45, 12);
  const room =
    width - 24 - textWidth(unit, 12) - (isNarrow(setting) ? 0 : textWidth(note, 12)) - 24;
  const term = fitText(line.term, Math.max(40, room), 14);
  const fill = lineColour(at, theme);
  return [
    lineSymbol(at, 6, y, theme),
    textShape(term, 18, y, { fill, size: 14, weight: 600, family: theme.serif }),
    textShape(unit, 18 + textWidth(term, 14) + 10, y, small),
    ...(isNarrow(setting) ? [] : [textShape(note, frame.right, y, { ...small, align: 'right' })]),
  ];
}

/** Bars of articles and of characters: what spells and rates are shares of. */
function strips(view: TrendView, frame: PanelsFrame, { t, theme }: Setting): Shape[] {
  const small = smallText(theme);
  const base = ({ bottom }: { readonly bottom: number }) =>
    lineShape([frame.left, bottom + 0.5], [frame.right, bottom + 0.5], { stroke: theme.ink });
  const { articles, characters } = frame;
  return [
    textShape(
      t.terms.findings.articles(t.format.count(mostOf(view, 'articles'))),
      0,
      articles.top - 9,
      small,
    ),
    base(articles),
    textShape(
      t.charts.trend.denominators(t.format.count(mostOf(view, 'characters'))),
      0,
      characters.top - 9,
      small,
    ),
    base(characters),
  ];
}

/** The bars of each period, and over all panels a column that says all of its figures. */
function columnMarks(view: TrendView, frame: PanelsFrame, { t, theme }: Setting): Mark[] {
  const top = (frame.panels[0]?.top ?? 0) - HEAD;
  const columns = frame.panels[0]?.columns ?? [];
  const most = { articles: mostOf(view, 'articles'), characters: mostOf(view, 'characters') };
  return view.periods.map((period, at) => {
    const { from, to } = columns[at] ?? { from: 0, to: 0 };
    const bar = (field: 'articles' | 'characters') => {
      const { bottom, top: highest } = frame[field];
      const height = round((period[field] / Math.max(1, most[field])) * (bottom - highest));
      const width = Math.max(1, Math.min(24, (to - from) * 0.7));
      const box = { x: (from + to) / 2 - width / 2, y: bottom - height, width, height };
      return rectShape(box, { fill: theme.hairlineStrong });
    };
    return {
      shape: groupShape([
        bar('articles'),
        bar('characters'),
        hitBox(from, top, to - from, frame.characters.bottom - top),
      ]),
      tip: columnTip(view, at, t),
      pick: period.sessionId !== null && period.articles > 0 ? period.sessionId : '',
    };
  });
}

function mostOf({ periods }: TrendView, field: 'articles' | 'characters'): number {
  return periods.reduce((most, period) => Math.max(most, period[field]), 0);
}
