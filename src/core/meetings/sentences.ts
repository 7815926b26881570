import type { ArticleReading, MappedText } from '../model.ts';

/** A sentence of an article with its place in the mapped text it comes from. */
export interface Sentence {
  /** With full-width marks only, character for character as long as in the source: the rules know one width. */
  readonly text: string;
  /** Offset of the sentence in `source.value`. */
  readonly at: number;
  readonly source: MappedText;
  readonly zone: 'headline' | 'body';
  /** Number of the sentence in its zone, from 0. */
  readonly index: number;
  readonly paragraph: number;
  /** First sentence of its paragraph. */
  readonly opens: boolean;
}

const END = /[。！？!?\n]/g;
/** A text without full stops is cut after so many characters, which keeps every rule linear. */
const LONGEST = 2000;
const HALF_WIDTH = /[,;:()!?]/;
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '!': '！',
  '?': '？',
};

/** Half-width marks as full-width ones; every offset stays. */
export function withFullWidthMarks(text: string): string {
  if (!HALF_WIDTH.test(text)) return text;
  return text.replace(/[,;:()!?]/g, (mark) => FULL_WIDTH[mark] ?? mark);
}

/** The first mark at or after a place that ends a sentence, else the end of the text. */
function endFrom(text: string, from: number): number {
  END.lastIndex = from;
  return END.exec(text)?.index ?? text.length;
}

function sentencesOf(source: MappedText, zone: Sentence['zone']): Sentence[] {
  const sentences: Sentence[] = [];
  const { value } = source;
  let paragraph = 0;
  let opens = true;
  let end = -1;
  for (let from = 0; from < value.length;) {
    if (end < from) end = endFrom(value, from);
    const at = Math.min(end, from + LONGEST);
    const isBreak = at === value.length || value.charAt(at) === '\n';
    const text = value.slice(from, isBreak ? at : at + 1);
    if (text.trim() !== '') {
      const widened = withFullWidthMarks(text);
      sentences.push({
        text: widened,
        at: from,
        source,
        zone,
        index: sentences.length,
        paragraph,
        opens,
      });
      opens = false;
    }
    if (isBreak) {
      paragraph += 1;
      opens = true;
    }
    from = at + 1;
  }
  return sentences;
}

/** Sentences of the headline block, title line by title line. */
export function headlineSentences(article: ArticleReading): Sentence[] {
  const parts = [article.kicker, article.title, article.subtitle];
  return parts.flatMap((part) => sentencesOf(part, 'headline'));
}

/** Sentences of the running text. */
export function bodySentences(article: ArticleReading): Sentence[] {
  return sentencesOf(article.body, 'body');
}
