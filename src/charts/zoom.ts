import type { DataZoomComponentOption } from 'echarts';
import type { AxisWindow, Setting } from './figure.ts';

/** A span beyond this many days gets a slider. */
const LONG = 548;
const SLIDER = 22;

/** The part of the axis that is shown: what the reader zoomed to, as far as it is still there. */
export function shownWindow(full: AxisWindow, wanted: AxisWindow | null): AxisWindow {
  if (wanted === null || full.to - full.from <= LONG) return full;
  const from = Math.max(full.from, Math.min(wanted.from, full.to));
  const to = Math.min(full.to, Math.max(wanted.to, full.from));
  return to - from < 1 ? full : { from, to };
}

/** Pixels that the slider takes; 0 where a span is short enough to be seen whole. */
export function sliderRoom({ from, to }: AxisWindow): number {
  return to - from > LONG ? SLIDER + 14 : 0;
}

/** A slider beneath a long time axis. The wheel is left to the page. */
export function slider(
  full: AxisWindow,
  shown: AxisWindow,
  place: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly axes: number[];
  },
  { theme }: Setting,
): DataZoomComponentOption[] {
  if (sliderRoom(full) === 0) return [];
  return [
    {
      ...{ id: 'zoom', type: 'slider', xAxisIndex: place.axes, filterMode: 'none' },
      ...{ left: place.left, top: place.top, width: place.right - place.left, height: SLIDER },
      ...{ startValue: shown.from, endValue: shown.to, brushSelect: false, showDetail: false },
      ...{ showDataShadow: false, borderColor: theme.hairline, backgroundColor: 'transparent' },
      fillerColor: theme.accentSoft,
      handleSize: '110%',
      handleStyle: { color: theme.raised, borderColor: theme.inkSoft },
      moveHandleSize: 0,
      borderRadius: 0,
    },
  ];
}
