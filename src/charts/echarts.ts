/** The only file that brings ECharts in: what the builders use, and no more. Load it with `import()`. */
import { CustomChart } from 'echarts/charts';
import {
  AriaComponent,
  DataZoomComponent,
  GridComponent,
  TooltipComponent,
} from 'echarts/components';
import { init as begin, use } from 'echarts/core';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';
import { quietHost } from './quiet-host.ts';

use([
  AriaComponent,
  CanvasRenderer,
  CustomChart,
  DataZoomComponent,
  GridComponent,
  SVGRenderer,
  TooltipComponent,
]);

/** ECharts' own `init`, on an element that Trusted Types lets it empty. */
export const init: typeof begin = (host, ...rest) => begin(host ? quietHost(host) : host, ...rest);

export type { EChartsType } from 'echarts/core';
