import type { CustomSeriesOption } from 'echarts';
import type { ChartTheme } from './theme.ts';

/** An element of a custom series. The library's own union is too wide to build in small functions. */
export interface Shape {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** A drawn thing that answers the pointer: its tooltip, and what a click on it means. */
export interface Mark {
  readonly shape: Shape;
  readonly tip: string;
  /** Id of what is opened; empty if nothing is. */
  readonly pick: string;
}

/** What a custom series needs to know of its place; `index` is that of its grid and axes. */
interface Place {
  readonly id: string;
  readonly index?: number;
  readonly z?: number;
}

type Render = NonNullable<CustomSeriesOption['renderItem']>;

/** New children at each drawing: one that takes another's place by index would inherit where that stood. */
const group = (children: readonly Shape[]): Shape => ({
  type: 'group',
  $mergeChildren: false,
  children,
});

function series(
  { id, index = 0, z = 2 }: Place,
  rest: Partial<CustomSeriesOption>,
): CustomSeriesOption {
  return {
    type: 'custom',
    id,
    xAxisIndex: index,
    yAxisIndex: index,
    z,
    clip: false,
    animation: false,
    ...rest,
  };
}

/** Shapes at fixed pixels that do not answer the pointer: rules, names, legends. */
export function inkSeries(place: Place, shapes: readonly Shape[]): CustomSeriesOption {
  const drawn = group(shapes);
  return series(place, {
    silent: true,
    tooltip: { show: false },
    data: shapes.length === 0 ? [] : [[0, 0]],
    renderItem: (() => drawn) as unknown as Render,
  });
}

/** Shapes at fixed pixels with tooltip and click. */
export function markSeries(place: Place, marks: readonly Mark[]): CustomSeriesOption {
  const data = marks.map(({ tip, pick }) => ({ value: [0, 0], tip, pick }));
  const at = ({ dataIndex }: { readonly dataIndex: number }) => marks[dataIndex]?.shape;
  return series(place, { data, renderItem: at as unknown as Render });
}

/** Where and how a text stands. */
export interface TextLook {
  readonly fill: string;
  readonly size: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly weight?: number;
  readonly family: string;
  /** Colour of a halo that keeps the text legible over lines. */
  readonly halo?: string;
  readonly opacity?: number;
}

/** A text whose middle line is at `y`. */
export function textShape(text: string, x: number, y: number, look: TextLook): Shape {
  return {
    type: 'text',
    x,
    y,
    style: {
      text,
      fill: look.fill,
      font: `${look.weight ?? 400} ${look.size}px ${look.family}`,
      align: look.align ?? 'left',
      verticalAlign: 'middle',
      opacity: look.opacity ?? 1,
      ...(look.halo === undefined ? {} : { stroke: look.halo, lineWidth: 3 }),
    },
  };
}

/** A straight line; `dash` in pixels. */
export function lineShape(
  from: readonly [number, number],
  to: readonly [number, number],
  look: {
    readonly stroke: string;
    readonly width?: number;
    readonly dash?: readonly number[];
    readonly opacity?: number;
  },
): Shape {
  return {
    type: 'line',
    shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] },
    style: {
      stroke: look.stroke,
      lineWidth: look.width ?? 1,
      opacity: look.opacity ?? 1,
      ...(look.dash === undefined ? {} : { lineDash: [...look.dash] }),
    },
  };
}

/** A rectangle, filled. */
export function rectShape(
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  style: Readonly<Record<string, unknown>>,
): Shape {
  return { type: 'rect', shape: { ...box }, style: { ...style } };
}

/** A path from SVG path data in absolute pixels. */
export function pathShape(pathData: string, style: Readonly<Record<string, unknown>>): Shape {
  return { type: 'path', shape: { pathData }, style: { fill: 'none', ...style } };
}

/** Shapes as one, so that they answer the pointer together. */
export function groupShape(children: readonly Shape[]): Shape {
  return group(children);
}

/** The plain look of small text. */
export function smallText(theme: ChartTheme): TextLook {
  return { fill: theme.inkSoft, size: 12, family: theme.sans };
}
