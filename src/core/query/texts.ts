/** The searchable texts of the corpus in one folded string. */
import type { ArticleReading, MappedText } from '../model.ts';
import { join } from '../text/mapped.ts';

export interface Texts {
  /** Headline block and body of every article, folded, each followed by a line end. */
  readonly joined: string;
  /** First position of each article in `joined`, and the end. */
  readonly starts: Uint32Array;
  /** The credit at the head of the body (本报讯（记者 …）): searched, but not counted. */
  readonly creditStarts: Uint32Array;
  readonly creditEnds: Uint32Array;
}

/** Headline block and body as one text: the zone that is searched and counted. */
export function zoneOf(article: ArticleReading): MappedText {
  return join([article.kicker, article.title, article.subtitle, article.body], '\n');
}

/** Where the body begins in the text of {@link zoneOf}. */
export function bodyStart(article: ArticleReading): number {
  return (
    article.kicker.value.length + article.title.value.length + article.subtitle.value.length + 3
  );
}

// 本报讯（记者 甲乙） · 某社某地9月3日电（记者 甲乙） · 某某网消息（某栏目）：
const CREDIT =
  /^[^。！？；，,\n（(]{0,30}(?:讯|电|消息|报道)[ \u3000]{0,3}[（(][^（()）\n]{1,80}[）)][ \u3000]{0,3}[：:]?/;
// 某某网消息：
const PLAIN_CREDIT = /^(?:本报讯|[^。！？；，,：:\n（(]{0,20}(?:消息|讯|电)[：:])/;

/** Length of the credit at the head of a body, 0 if there is none. */
export function creditLength(body: string): number {
  const head = body.slice(0, 140);
  return (CREDIT.exec(head) ?? PLAIN_CREDIT.exec(head))?.[0].length ?? 0;
}

/** Joins folded zone texts; `body` and `creditEnd` are places in each of them. */
export function buildTexts(
  zones: readonly string[],
  places: readonly { readonly body: number; readonly creditEnd: number }[],
): Texts {
  const starts = new Uint32Array(zones.length + 1);
  const creditStarts = new Uint32Array(zones.length);
  const creditEnds = new Uint32Array(zones.length);
  zones.forEach((zone, at) => {
    const start = starts[at] ?? 0;
    const { body, creditEnd } = places[at] ?? { body: 0, creditEnd: 0 };
    starts[at + 1] = start + zone.length + 1;
    creditStarts[at] = start + body;
    creditEnds[at] = start + creditEnd;
  });
  return {
    joined: zones.length === 0 ? '' : `${zones.join('\n')}\n`,
    starts,
    creditStarts,
    creditEnds,
  };
}

/** The folded text of one article. */
export function textOf(texts: Texts, article: number): string {
  return texts.joined.slice(texts.starts[article] ?? 0, (texts.starts[article + 1] ?? 1) - 1);
}

/** The article that holds a position of the joined texts. */
export function articleAt({ starts }: Texts, position: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle;
  }
  return low;
}
