import type { Messages } from '#i18n/index.ts';
import type { init } from './echarts.ts';
import type { AxisWindow, Draw, Figure } from './figure.ts';
import { toFileName } from './file-name.ts';
import { frame, frameSvg, innerSize, type Caption, type Frame } from './frame.ts';
import { disposeLater } from './instance.ts';
import { DAY_THEME } from './theme.ts';

export type PictureKind = 'png' | 'svg';

/** What a picture is made of. */
export interface PictureJob {
  readonly init: typeof init;
  readonly draw: Draw;
  readonly t: Messages;
  readonly zoom: AxisWindow | null;
  readonly caption: Caption;
  /** Without ending. */
  readonly filename: string;
}

/** Width of an exported picture in pixels of a plain screen. */
const OUTPUT_WIDTH = 1600;
/** 1,600 × 900 at twice the density first; smaller ones for browsers with small canvases. */
const RATIOS = [8 / 3, 2, 4 / 3, 1, 0.5];
/** Safari's limit on the area of a canvas. */
const MOST_PIXELS = 16_777_216;

/** Draws off screen, in day colours, and hands the file to the browser; false if it could not be made. */
export async function savePicture(kind: PictureKind, job: PictureJob): Promise<boolean> {
  try {
    const blob = kind === 'svg' ? svgBlob(job) : await pngBlob(job);
    if (blob === null || blob.size === 0) return false;
    download(blob, `${toFileName(job.filename)}.${kind}`);
    return true;
  } catch {
    return false;
  }
}

function sheetOf({ draw, t, zoom, caption }: PictureJob): { figure: Figure; sheet: Frame } {
  const { width, height } = innerSize(caption);
  const figure = draw({ t, theme: DAY_THEME, width, height, window: zoom });
  return { figure, sheet: frame(caption, figure.height, DAY_THEME, t.charts.signature) };
}

/** The whole sheet as SVG text. */
export function pictureSvg(job: PictureJob): string {
  const { figure, sheet } = sheetOf(job);
  const size = { width: sheet.inner.width, height: figure.height };
  const chart = job.init(null, null, { renderer: 'svg', ssr: true, ...size });
  chart.setOption(printed(figure));
  const picture = chart.renderToSVGString();
  chart.dispose();
  return frameSvg(sheet, picture, OUTPUT_WIDTH);
}

/** A print has no slider to pull. */
function printed({ option }: Figure): Figure['option'] {
  const zooms = option.dataZoom;
  if (zooms === undefined) return option;
  return { ...option, dataZoom: [zooms].flat().map((one) => ({ ...one, show: false })) };
}

function svgBlob(job: PictureJob): Blob {
  return new Blob([pictureSvg(job)], { type: 'image/svg+xml;charset=utf-8' });
}

async function pngBlob(job: PictureJob): Promise<Blob | null> {
  const { figure, sheet } = sheetOf(job);
  for (const ratio of RATIOS) {
    if (sheet.width * sheet.height * ratio * ratio > MOST_PIXELS) continue;
    const blob = await printAt(ratio, job, figure, sheet);
    if (blob !== null && blob.size > 0) return blob;
  }
  return null;
}

async function printAt(
  ratio: number,
  job: PictureJob,
  figure: Figure,
  sheet: Frame,
): Promise<Blob | null> {
  const size = { width: sheet.inner.width, height: figure.height };
  const host = document.createElement('div');
  const chart = job.init(host, null, { renderer: 'canvas', devicePixelRatio: ratio, ...size });
  chart.setOption(printed(figure));
  chart.getZr().flush();
  const picture = chart.renderToCanvas({ pixelRatio: ratio, backgroundColor: sheet.paper });
  const canvas = paper(sheet, picture, ratio, figure.height);
  disposeLater(chart);
  return canvas === null
    ? null
    : new Promise((resolve) => {
        canvas.toBlob(resolve, 'image/png');
      });
}

function paper(
  sheet: Frame,
  picture: HTMLCanvasElement,
  ratio: number,
  height: number,
): HTMLCanvasElement | null {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(sheet.width * ratio);
  canvas.height = Math.round(sheet.height * ratio);
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.scale(ratio, ratio);
  context.fillStyle = sheet.paper;
  context.fillRect(0, 0, sheet.width, sheet.height);
  write(context, sheet);
  context.drawImage(picture, sheet.inner.x, sheet.inner.y, sheet.inner.width, height);
  return canvas;
}

function write(context: CanvasRenderingContext2D, sheet: Frame): void {
  for (const { y, height, fill } of sheet.rules) {
    context.fillStyle = fill;
    context.fillRect(sheet.margin, y, sheet.width - 2 * sheet.margin, height);
  }
  for (const { x, y, text, size, weight, fill, family, anchor } of sheet.texts) {
    context.font = `${weight} ${size}px ${family}`;
    context.fillStyle = fill;
    context.textAlign = anchor;
    context.fillText(text, x, y);
  }
}

function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
