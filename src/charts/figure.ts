import type { EChartsOption } from 'echarts';
import type { Cell, Table } from '#core/export/table.ts';
import type { Messages } from '#i18n/index.ts';
import type { ChartTheme } from './theme.ts';

/** A stretch of the time axis in day numbers, both ends inside. */
export interface AxisWindow {
  readonly from: number;
  readonly to: number;
}

/** A public event that a time axis is marked with, in the reader's language. */
export interface AxisEvent {
  /** Day number. */
  readonly day: number;
  readonly label: string;
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
  /** Events of the almanac for time axes, the most telling first; none where the reader switched them off. */
  readonly events?: readonly AxisEvent[];
}

/** A picture: the option for ECharts and the height in CSS pixels that it was laid out for. */
export interface Figure {
  readonly option: EChartsOption;
  readonly height: number;
}

/** Lays a picture out; called again whenever width, theme, language or zoom change, and for exports. */
export type Draw = (setting: Setting) => Figure;

/** A further table under a picture's own: data of another kind that the picture shows too. */
export interface Twin {
  readonly title: string;
  readonly table: Table;
  /** Without ending. */
  readonly filename: string;
}

/** Cells of one column of a table that do what a click into the picture does. */
export interface RowPick {
  readonly column: string;
  /** What a click picks. */
  readonly of: (row: readonly Cell[]) => string;
  /** What it does, for those who do not see the picture. */
  readonly name: (row: readonly Cell[]) => string;
}

/** Below this width names stand above their lanes and legends wrap. */
export const NARROW = 640;

/** Whether a picture is as narrow as a phone. */
export const isNarrow = ({ width }: Pick<Setting, 'width'>): boolean => width < NARROW;
