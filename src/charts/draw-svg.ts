import { init } from './echarts.ts';
import type { Draw, Setting } from './figure.ts';
import { DAY_THEME } from './theme.ts';
import { messagesOf } from '#i18n/index.ts';

/** A setting for tests: day edition, Chinese, a page's width. */
export function setting(patch: Partial<Setting> = {}): Setting {
  const base = { t: messagesOf('zh'), theme: DAY_THEME, width: 900, height: null, window: null };
  return { ...base, ...patch };
}

/** A picture as SVG text without a browser; names that differ from run to run are evened out. */
export function drawSvg(draw: Draw, where: Setting): string {
  const figure = draw(where);
  const size = { width: where.width, height: figure.height };
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  chart.setOption(figure.option);
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg
    .replaceAll(/zr\d+-cls-\d+/g, 'zr-cls')
    .replaceAll(/zr\d+-/g, 'zr-')
    .replaceAll('><', '>\n<');
}
