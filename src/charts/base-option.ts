import type {
  EChartsOption,
  GridComponentOption,
  TooltipComponentOption,
  XAXisComponentOption,
  YAXisComponentOption,
} from 'echarts';
import type { ChartTheme } from './theme.ts';
import { wrapText } from './text-width.ts';

/** What every picture shares: faces, no movement, texts that stay texts. */
export function baseOption(theme: ChartTheme): EChartsOption {
  return {
    animation: false,
    useUTC: true,
    backgroundColor: 'transparent',
    color: [...theme.series],
    textStyle: { fontFamily: theme.sans, fontSize: 12, color: theme.ink },
    tooltip: tooltip(theme),
  };
}

const TIP_WIDTH = 300;

/** A tooltip of rich text (an HTML one is forbidden by Trusted Types) that shows a datum's `tip`. */
function tooltip(theme: ChartTheme): TooltipComponentOption {
  return {
    show: true,
    trigger: 'item',
    renderMode: 'richText',
    confine: true,
    backgroundColor: theme.raised,
    borderColor: theme.hairlineStrong,
    borderWidth: 1,
    borderRadius: 2,
    padding: [8, 10],
    shadowBlur: 0,
    shadowOffsetX: 0,
    shadowOffsetY: 0,
    transitionDuration: 0,
    textStyle: { color: theme.ink, fontFamily: theme.sans, fontSize: 12, lineHeight: 18 },
    formatter: (params) => (Array.isArray(params) ? '' : tipOf(params.data)),
  };
}

function tipOf(datum: unknown): string {
  if (typeof datum !== 'object' || datum === null || !('tip' in datum)) return '';
  return typeof datum.tip === 'string' ? datum.tip : '';
}

/** Lines of a tooltip; long ones are broken, empty ones dropped, and none can become rich-text markup. */
export function tip(...lines: readonly string[]): string {
  return lines
    .filter((line) => line !== '')
    .flatMap((line) => wrapText(plain(line), TIP_WIDTH, 12, 4))
    .join('\n');
}

/** `{name|…}` would be read as a style of rich text. */
function plain(line: string): string {
  return line.replaceAll('{', '｛').replaceAll('|', '｜');
}

/** Pixels that a grid fills. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A grid at fixed pixels. */
export function gridAt(id: string, box: Box): GridComponentOption {
  return {
    id,
    left: box.left,
    top: box.top,
    width: Math.max(1, box.right - box.left),
    height: Math.max(1, box.bottom - box.top),
    containLabel: false,
  };
}

type AxisRange = { readonly min: number; readonly max: number };

/** An axis that only places things: no line, no label. */
export function bareX(id: string, index: number, { min, max }: AxisRange): XAXisComponentOption {
  return { id, gridIndex: index, type: 'value', min, max, show: false, splitLine: { show: false } };
}

/** The same for the vertical; `inverse` counts from the top. */
export function bareY(
  id: string,
  index: number,
  { min, max }: AxisRange,
  inverse = false,
): YAXisComponentOption {
  return {
    id,
    gridIndex: index,
    type: 'value',
    min,
    max,
    inverse,
    show: false,
    splitLine: { show: false },
  };
}
