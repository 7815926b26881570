import type { TrendView } from '#core/query/answers.ts';
import { bandHeight, spotted } from './events.ts';
import type { Setting } from './figure.ts';
import { textWidth } from './text-width.ts';
import { toX } from './time-axis.ts';
import { calendarScale, columns, type Frame } from './trend-option.ts';
import { valueTicks } from './value-axis.ts';

/** Pixels of all panels and of the two strips beneath. */
export interface PanelsFrame {
  readonly left: number;
  readonly right: number;
  /** A frame a term, in order; `strip` is the lower one of the strips, which carries the calendar. */
  readonly panels: readonly Frame[];
  readonly articles: { readonly top: number; readonly bottom: number };
  readonly characters: { readonly top: number; readonly bottom: number };
}

/** Heights of the plot of a panel, by the number of panels. */
const PLOTS = [220, 140, 110, 96, 96];
export const HEAD = 30;
const APART = 18;
const STRIP = 30;
const LABEL = 26;

/** Panels one below the other on one time axis; values on a scale of their own or all on the same. */
export function panelsLayout(
  view: TrendView,
  head: number,
  isCommon: boolean,
  setting: Setting,
): PanelsFrame {
  const steps = stepsOf(view, isCommon);
  const widest = Math.max(...steps.flat().map((step) => textWidth(String(step), 12)));
  const left = Math.ceil(Math.max(30, widest + 10));
  const right = Math.max(left + 10, setting.width - 12);
  const scale = calendarScale(view, left, right);
  const events = scale === null ? [] : spotted(setting, scale, (day) => toX(scale, day));
  const band = bandHeight(events, { left, right });
  const top = head + band;
  const plot = plotHeight(view.lines.length, top, setting);
  const bottomOf = (at: number) => top + (at + 1) * (HEAD + plot) + at * APART;
  const end = bottomOf(view.lines.length - 1);
  const articles = { top: end + LABEL, bottom: end + LABEL + STRIP };
  const characters = {
    top: articles.bottom + LABEL,
    bottom: articles.bottom + LABEL + STRIP,
  };
  const own = columns(view, left, right);
  const shared = { left, right, strip: characters, columns: own, events, band };
  const panels = view.lines.map((_, at) => ({
    ...shared,
    top: bottomOf(at) - plot,
    bottom: bottomOf(at),
    steps: steps[at] ?? [0, 1],
  }));
  return { left, right, panels, articles, characters };
}

/** An exported sheet gives the height to fill. */
function plotHeight(count: number, top: number, { height }: Setting): number {
  const own = PLOTS[Math.min(count, PLOTS.length) - 1] ?? 96;
  const rest = (height ?? 0) - top - 2 * (LABEL + STRIP) - 40 - count * (HEAD + APART);
  return Math.max(own, Math.floor(rest / Math.max(1, count)));
}

function stepsOf({ lines }: TrendView, isCommon: boolean): number[][] {
  const most = lines.map(({ rates }) => Math.max(0, ...rates.map((rate) => rate ?? 0)));
  const all = Math.max(0, ...most);
  return most.map((own) => valueTicks(isCommon ? all : own, lines.length > 1 ? 2 : 4));
}
