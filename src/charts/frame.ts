import { textWidth, wrapText } from './text-width.ts';
import type { ChartTheme } from './theme.ts';

/** What is printed around a picture that leaves the page. */
export interface Caption {
  readonly title: string;
  /** Unit and denominator. */
  readonly unit: string;
  /** The filters in words. */
  readonly filterLine: string;
}

/** One line of text; `y` is its baseline. */
export interface FrameText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
  readonly family: string;
  readonly anchor: 'start' | 'end';
}

/** A horizontal hairline. */
export interface FrameRule {
  readonly y: number;
  readonly height: number;
  readonly fill: string;
}

/** The sheet that a picture is printed on, in logical pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly paper: string;
  readonly margin: number;
  readonly texts: readonly FrameText[];
  readonly rules: readonly FrameRule[];
  /** Where the picture itself stands. */
  readonly inner: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

/** Logical size of an exported picture; its lines and letters are sized for this width. */
export const SHEET = { width: 1200, height: 675 } as const;

const MARGIN = 40;
const TITLE = 24;
const SMALL = 13;
const LINE = 20;

/** Room that the sheet leaves for a picture between its head and its foot. */
export function innerSize(caption: Caption): { readonly width: number; readonly height: number } {
  const { head, foot } = heights(caption);
  return { width: SHEET.width - 2 * MARGIN, height: SHEET.height - head - foot };
}

function titleLines({ title }: Caption): string[] {
  return wrapText(title, SHEET.width - 2 * MARGIN, TITLE, 2);
}

function filterLines(caption: Caption, signature: string): string[] {
  const room = SHEET.width - 2 * MARGIN - textWidth(signature, SMALL) - 24;
  return wrapText(caption.filterLine, room, SMALL, 3);
}

function heights(caption: Caption): { head: number; foot: number } {
  const head = MARGIN + titleLines(caption).length * 32 + (caption.unit === '' ? 0 : LINE) + 20;
  const foot = 16 + Math.max(1, filterLines(caption, '').length) * LINE + 18;
  return { head, foot };
}

/** The sheet around a picture of a given height: double rule, title, unit; below it the filters and the source. */
export function frame(
  caption: Caption,
  height: number,
  theme: ChartTheme,
  signature: string,
): Frame {
  const { head, foot } = heights(caption);
  const end = Math.max(SHEET.height, head + height + foot);
  const right = SHEET.width - MARGIN;
  const small = {
    size: SMALL,
    weight: 400,
    fill: theme.inkSoft,
    family: theme.sans,
    anchor: 'start' as const,
  };
  const titles = titleLines(caption).map((text, at) => ({
    ...{ x: MARGIN, y: MARGIN + 22 + at * 32, text, size: TITLE, weight: 700 },
    ...{ fill: theme.ink, family: theme.serif, anchor: 'start' as const },
  }));
  const unit =
    caption.unit === '' ? [] : [{ ...small, x: MARGIN, y: head - 22, text: caption.unit }];
  const filters = filterLines(caption, signature).map((text, at) => ({
    ...small,
    ...{ x: MARGIN, y: end - foot + 32 + at * LINE, text },
  }));
  const sign = { ...small, x: right, y: end - foot + 32, text: signature, anchor: 'end' as const };
  return {
    ...{ width: SHEET.width, height: end, paper: theme.paper, margin: MARGIN },
    texts: [...titles, ...unit, ...filters, sign],
    rules: [
      { y: 20, height: 2, fill: theme.ink },
      { y: 24, height: 1, fill: theme.ink },
      { y: end - foot + 8, height: 1, fill: theme.hairlineStrong },
    ],
    inner: { x: MARGIN, y: head, width: SHEET.width - 2 * MARGIN, height: end - head - foot },
  };
}

/** The sheet as SVG text around the picture's own SVG. */
export function frameSvg(sheet: Frame, picture: string, outputWidth: number): string {
  const { width, height, margin, inner } = sheet;
  const rules = sheet.rules.map(
    (rule) =>
      `<rect x="${margin}" y="${rule.y}" width="${width - 2 * margin}" height="${rule.height}" fill="${rule.fill}"/>`,
  );
  const outputHeight = Math.round((outputWidth * height) / width);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${outputWidth}" height="${outputHeight}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${sheet.paper}"/>`,
    ...rules,
    ...sheet.texts.map(textSvg),
    `<g transform="translate(${inner.x} ${inner.y})">`,
    picture,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function textSvg({ x, y, text, size, weight, fill, family, anchor }: FrameText): string {
  const face = family.replaceAll('"', "'");
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" font-family="${face}" fill="${fill}" text-anchor="${anchor}">${escapeXml(text)}</text>`;
}

/** A text as XML character data; characters that XML 1.0 forbids are dropped. */
export function escapeXml(text: string): string {
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20 && code !== 0x9 && code !== 0xa && code !== 0xd) return '';
    if (code >= 0xd800 && code < 0xe000) return '';
    return ENTITIES[character] ?? character;
  }).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
