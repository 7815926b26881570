import type { EChartsType } from './echarts.ts';
import type { AxisWindow, Figure } from './figure.ts';

/** Parts that are replaced by id at each update: what is gone goes, what stays keeps its zoom. */
const REPLACED = ['series', 'grid', 'xAxis', 'yAxis', 'dataZoom'];
/** A picture thrown away at once after drawing can fail inside the library; some frames later it cannot. */
const DISPOSE_AFTER = 400;

/** Shows a figure; false if the library failed. */
export function show(chart: EChartsType, figure: Figure, width: number, sentence: string): boolean {
  try {
    if (chart.getWidth() !== width || chart.getHeight() !== figure.height)
      chart.resize({ width, height: figure.height });
    const aria = { enabled: true, label: { enabled: true, description: sentence } };
    chart.setOption({ ...figure.option, aria }, { replaceMerge: REPLACED });
    return true;
  } catch {
    return false;
  }
}

/** Frees an instance when its last drawing is surely over. */
export function disposeLater(chart: EChartsType): void {
  setTimeout(() => {
    if (!chart.isDisposed()) chart.dispose();
  }, DISPOSE_AFTER);
}

/** What a click on a datum opens; empty if nothing. */
export function pickOf(datum: unknown): string {
  if (typeof datum !== 'object' || datum === null || !('pick' in datum)) return '';
  return typeof datum.pick === 'string' ? datum.pick : '';
}

interface ZoomState {
  readonly startValue?: unknown;
  readonly endValue?: unknown;
  readonly start?: unknown;
  readonly end?: unknown;
}

/** The stretch that the reader zoomed to; null for all. */
export function windowOf(chart: EChartsType): AxisWindow | null {
  const zooms = (chart.getOption() as { dataZoom?: readonly ZoomState[] }).dataZoom ?? [];
  const { startValue, endValue, start, end } = zooms[0] ?? {};
  if (typeof startValue !== 'number' || typeof endValue !== 'number') return null;
  return start === 0 && end === 100 ? null : { from: startValue, to: endValue };
}
