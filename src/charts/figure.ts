import type { EChartsOption } from 'echarts';
import type { Messages } from '#i18n/index.ts';
import type { ChartTheme } from './theme.ts';

/** A stretch of the time axis in day numbers, both ends inside. */
export interface AxisWindow {
  readonly from: number;
  readonly to: number;
}

/** All that a picture depends on beside its data. */
export interface Setting {
  readonly t: Messages;
  readonly theme: ChartTheme;
  /** CSS pixels that the picture may take. */
  readonly width: number;
  /** Height to fill where the picture can stretch; null for its own. */
  readonly height: number | null;
  /** What the reader zoomed to; null for all. */
  readonly window: AxisWindow | null;
}

/** A picture: the option for ECharts and the height in CSS pixels that it was laid out for. */
export interface Figure {
  readonly option: EChartsOption;
  readonly height: number;
}

/** Lays a picture out; called again whenever width, theme, language or zoom change, and for exports. */
export type Draw = (setting: Setting) => Figure;

/** Below this width names stand above their lanes and legends wrap. */
export const NARROW = 640;

/** Whether a picture is as narrow as a phone. */
export const isNarrow = ({ width }: Setting): boolean => width < NARROW;
