/** Captions 图片说明: how a line says that it describes a picture. Each rule stands with an example. */

interface CaptionRule {
  readonly pattern: RegExp;
  readonly example: string;
}

const CAPTION_LENGTH = 120;

/** Forms that a caption alone has. */
const CAPTION_RULES: readonly CaptionRule[] = [
  {
    pattern: /^[（(]?(?:上|下|左|右|题|组|主|大|小)?图[①②③④⑤1-5]?(?:为|[：:])/,
    example: '图为志愿者清扫街道。',
  },
  { pattern: /^[▲△▼↑↓←→]/, example: '▲雨后的老街' },
  { pattern: /^(?:资料图|资料照片|图片来源|图源|图据)/, example: '资料图片' },
  { pattern: /^(?:图片|照片|本版图片|图)由[^。]{1,30}(?:提供|摄)/, example: '图片由河西社区提供' },
  {
    pattern:
      /[（(](?:(?:前|后|中|第)?[一二三]?(?:排)?(?:左|右|中)[一二三四五六1-6]?(?:着|穿|为|起|者|[)）]))/,
    example: '柳青（左二）走访住户',
  },
  {
    pattern:
      /[。 \u3000](?:本报)?(?:记者|通讯员)?[ \u3000]?[\u4e00-\u9fff]{2,4}[ \u3000]?摄[)）]?$/,
    example: '老人在学剪纸。 秦小禾 摄',
  },
  {
    pattern: /[（(][^（()）]{0,20}(?:资料图|资料照片|摄|供图)[)）][。]?$/,
    example: '雨后的老街（资料图）',
  },
  { pattern: /(?:供图|图片提供)$/, example: '河西社区供图' },
];

/** No caption rule holds without one of these; most lines have none. */
const CAPTION_WORD = /[图摄▲△▼↑↓←→左右中排]|照片/;

/** Whether a whole line describes a picture by its own form. */
export function isCaption(text: string): boolean {
  return (
    text.length <= CAPTION_LENGTH &&
    CAPTION_WORD.test(text) &&
    CAPTION_RULES.some((rule) => rule.pattern.test(text))
  );
}

const PLAIN_CAPTION_LENGTH = 60;

/** Whether a line is short enough to describe a picture without saying so. */
export function isCaptionLength(text: string): boolean {
  return text.length <= PLAIN_CAPTION_LENGTH;
}
