/** How a line ends and whether it holds together: the evidence for whole sentences. */

const CLOSERS = '”’』」）)》】"\'';
const FULL_STOPS = '。；;．';
const WEAK_STOPS = '！？!?…';
/** Quotes and titles, opening and closing. */
const CLOSE_OF: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
  ['「', '」'],
  ['『', '』'],
  ['【', '】'],
]);
const CLOSES: ReadonlySet<string> = new Set(CLOSE_OF.values());
const QUOTE = /[“”‘’《》「」『』【】]/;

/** How a line ends: `full` 。；, `weak` ！？…, `colon`, `inner` ，、 or a bracket left open, else `none`. */
export type Ending = 'full' | 'weak' | 'colon' | 'inner' | 'none';

function lastSolid(text: string): { readonly char: string; readonly closed: boolean } {
  let at = text.length - 1;
  const stop = Math.max(0, text.length - 5);
  while (at > stop && CLOSERS.includes(text.charAt(at))) at--;
  return { char: text.charAt(at), closed: at < text.length - 1 };
}

/** A full stop before a short bracket counts: 所有活动照常进行。（王某） */
const BRACKETED_END = /[。！？!?][（(][^（()）]{1,30}[)）]$/;

const TURN_END = /[（(](?:下转|转|未完|待续|完)[^（()）]{0,10}[)）]$/;

/** How the line ends, closing quotes and brackets passed over. */
export function endingOf(text: string): Ending {
  const { char, closed } = lastSolid(text);
  if (FULL_STOPS.includes(char)) return 'full';
  if (WEAK_STOPS.includes(char)) return closed ? 'full' : 'weak';
  const tail = text.slice(-40);
  if (BRACKETED_END.test(tail) || TURN_END.test(tail)) return 'full';
  if (closed) return 'none';
  if (char === '：' || char === ':') return 'colon';
  return '，、,（(“‘《「—－-'.includes(char) ? 'inner' : 'none';
}

/** Quotes and titles that open without closing (above 0) or close without opening (below 0). */
export function openQuotes(text: string): number {
  if (!QUOTE.test(text)) return 0;
  const depths = new Map<string, number>();
  for (const char of text) {
    const close = CLOSE_OF.get(char);
    if (close !== undefined) depths.set(close, (depths.get(close) ?? 0) + 1);
    else if (CLOSES.has(char)) depths.set(char, (depths.get(char) ?? 0) - 1);
  }
  const uneven = [...depths.values()].filter((depth) => depth !== 0);
  return uneven.find((depth) => depth > 0) ?? uneven[0] ?? 0;
}

/** Commas of clauses: 1,200 and 《甲，乙》 hold none. */
export function commaCount(text: string): number {
  return text.replace(/《[^》]{0,80}》/g, '').match(/，|,(?!\d)/g)?.length ?? 0;
}

const HEADLINE_LENGTH = 90;
/** Longer ones are several headlines in a row, with blanks between. */
const ROW_LENGTH = 200;
/** A headline that asks or calls out is short: 你家的灯亮了吗？ */
const CALL_LENGTH = 24;
/** Headlines of comments are whole sentences: 江口时评：办好小事，赢得民心 */
const COMMENT = /^[^，。]{0,10}(?:评论员文章|社论|快评|时评|锐评)[：:】]/;

/** Whether a line is the headline of a comment. */
export function isComment(text: string): boolean {
  return text.length <= HEADLINE_LENGTH && COMMENT.test(text);
}

const HEADLINE_COMMA_LENGTH = 40;

/** Whether a line can be a headline, a subhead or a label by its form: 老街换新颜 邻里添笑声 */
export function isHeadlike(text: string): boolean {
  if (text.length > ROW_LENGTH) return false;
  const ending = endingOf(text);
  if (ending === 'full' || ending === 'colon' || ending === 'inner') return false;
  if (/。[^”’」』）)]/.test(text) || openQuotes(text) !== 0) return false;
  const commas = commaCount(text);
  if (ending === 'weak') return commas === 0 && text.length <= CALL_LENGTH;
  if (COMMENT.test(text)) return commas <= 3;
  if (commas === 0) return text.length <= HEADLINE_LENGTH || /[ \u3000]/.test(text);
  if (commas > 1 || text.length > HEADLINE_LENGTH) return false;
  return text.length <= HEADLINE_COMMA_LENGTH || text.includes('——');
}

/** Whether a sentence of running text is whole at the end of the line. */
export function isWhole(text: string): boolean {
  const ending = endingOf(text);
  return ending === 'full' || ending === 'weak' || ending === 'colon';
}
